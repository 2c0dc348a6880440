import type { Rect } from '../../geometry/rect.ts';

/** A piece of what is asked or answered: plain words, the name of a class, or a box that each format writes in its own way. */
export type VlmPiece = string | { readonly ref: string } | { readonly box: Rect<'image'> };

export const vlmTaskKinds = [
  'list-all',
  'layout',
  'locate-label',
  'locate-copy',
  'read-text',
  'spec-check',
] as const;
export type VlmTaskKind = (typeof vlmTaskKinds)[number];

/** One question about one picture, and its answer. */
export interface VlmTask {
  readonly is: VlmTaskKind;
  /** Unique in its frame: kind and running number from 1. */
  readonly id: string;
  readonly ask: readonly VlmPiece[];
  readonly answer: readonly VlmPiece[];
}
