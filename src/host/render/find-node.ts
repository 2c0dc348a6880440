import type { LoadedDocument } from '../document/loaded-document.ts';
import { asDrawn, childrenOf, type DrawnNode } from './drawn-node.ts';
import { onPage, type Placed, placeNode } from './place-node.ts';

export interface FoundNode {
  readonly node: DrawnNode;
  /** Outermost first, without the page. */
  readonly ancestors: readonly DrawnNode[];
  /** Where the direct parent lies; the page itself for nodes on it. */
  readonly parent: Placed;
}

/** @returns null when no page holds a node of this id. */
export const findNode = (document: LoadedDocument, nodeId: string): FoundNode | null => {
  for (const page of document.document.children) {
    const path = pathTo(page.children.map(asDrawn), nodeId);
    if (path === null) continue;
    const [node, ...above] = path.reverse();
    if (node === undefined) return null;
    const ancestors = above.reverse();
    return {
      node,
      ancestors,
      parent: ancestors.reduce((parent, next) => placeNode(next, parent) ?? parent, onPage),
    };
  }
  return null;
};

/** Outermost first, the node itself last. */
const pathTo = (nodes: readonly DrawnNode[], nodeId: string): DrawnNode[] | null => {
  for (const node of nodes) {
    if (node.id === nodeId) return [node];
    const below = node.children === undefined ? null : pathTo(childrenOf(node), nodeId);
    if (below !== null) return [node, ...below];
  }
  return null;
};
