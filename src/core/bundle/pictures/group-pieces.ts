import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import type { StackPiece } from './plan-stack.ts';

/** Pieces that follow each other and belong together. */
export interface StackGroup {
  /** Number of the element they belong to; null = the ground, or what belongs to no single element. */
  readonly element: number | null;
  /** Left out of the picture without copy. */
  readonly isCopy: boolean;
  readonly pieces: readonly StackPiece[];
}

/** What tells which pieces are whose. */
export interface PieceOwners {
  readonly snapshot: FrameSnapshot;
  /** Element number by place in `FrameSnapshot.layers`, of the layers that paint something for an element. */
  readonly owners: ReadonlyMap<number, number>;
  /** Numbers of the elements that are copy, a logo, or what lies under them. */
  readonly copy: ReadonlySet<number>;
}

/** A stack's pieces by element, back to front. A piece that shows layers of several elements belongs to none of them. */
export const groupPieces = (pieces: readonly StackPiece[], by: PieceOwners): readonly StackGroup[] => {
  const groups: { element: number | null; isCopy: boolean; pieces: StackPiece[] }[] = [];
  for (const piece of pieces) {
    const { element, isCopy } = ownerOf(piece, by);
    const last = groups.at(-1);
    if (last?.element === element && last.isCopy === isCopy) last.pieces.push(piece);
    else groups.push({ element, isCopy, pieces: [piece] });
  }
  return groups;
};

const ownerOf = (
  { is, layerIndex }: StackPiece,
  { snapshot, owners, copy }: PieceOwners,
): Pick<StackGroup, 'element' | 'isCopy'> => {
  if (layerIndex === null) return { element: null, isCopy: false };
  const shown = is === 'fill' ? [layerIndex] : within(snapshot, layerIndex);
  const numbers = [...new Set(shown.flatMap((index) => owners.get(index) ?? []))];
  const hasText = shown.some((index) => {
    const layer = snapshot.layers[index];
    return layer !== undefined && layer.text !== null && layer.isVisible;
  });
  return {
    element: numbers.length === 1 ? (numbers[0] ?? null) : null,
    isCopy: hasText || numbers.some((number) => copy.has(number)),
  };
};

/** A layer and all that is in it: children follow their parents. */
const within = ({ layers }: FrameSnapshot, top: number): readonly number[] => {
  const inside = new Set([top]);
  for (let at = top + 1; at < layers.length; at += 1) {
    const parent = layers[at]?.parent ?? null;
    if (parent !== null && inside.has(parent)) inside.add(at);
  }
  return [...inside];
};
