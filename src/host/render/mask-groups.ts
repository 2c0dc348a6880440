import { childrenOf, type DrawnNode } from './drawn-node.ts';

/** A mask and the siblings above it, up to the next mask; those below the first mask have none. */
interface MaskGroup {
  readonly mask: DrawnNode | null;
  readonly masked: readonly DrawnNode[];
}

export const maskGroupsOf = (node: DrawnNode): readonly MaskGroup[] => {
  const groups: { mask: DrawnNode | null; masked: DrawnNode[] }[] = [{ mask: null, masked: [] }];
  for (const child of childrenOf(node)) {
    if (child.isMask === true && child.visible !== false) groups.push({ mask: child, masked: [] });
    else groups.at(-1)?.masked.push(child);
  }
  return groups;
};
