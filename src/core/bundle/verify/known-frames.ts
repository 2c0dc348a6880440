import type { Size } from '../../geometry/rect.ts';
import type { Split } from '../dataset.ts';

/** What the canonical records of a bundle say of one sample: the truth that every other format is held against. */
export interface KnownFrame {
  readonly id: string;
  /** Name of the frame in Figma, for the person who has to find it. */
  readonly name: string;
  readonly split: Split;
  readonly image: Size;
  readonly boxes: readonly KnownBox[];
}

/** A box that trainers may see, in image px. */
export interface KnownBox {
  readonly classId: number;
  readonly label: string;
  readonly xywh: readonly [x: number, y: number, width: number, height: number];
}

export interface KnownClass {
  readonly id: number;
  readonly name: string;
}

/** What is known of a bundle once its pictures and canonical records are read. */
export interface KnownBundle {
  /** Path -> measured size. */
  readonly pictures: ReadonlyMap<string, Size>;
  /** By file name without ending; empty when the bundle has no canonical records. */
  readonly frames: ReadonlyMap<string, KnownFrame>;
  /** Null = the bundle has no table of classes. */
  readonly classes: readonly KnownClass[] | null;
}

/**
 * How far the boxes of a format lie from the canonical ones: the largest distance of an edge in px, classes in any order.
 * Infinity when their number or classes differ.
 */
export const boxesApart = (known: readonly KnownBox[], found: readonly KnownBox[]): number => {
  if (known.length !== found.length) return Number.POSITIVE_INFINITY;
  const order = (a: KnownBox, b: KnownBox): number =>
    a.label < b.label ? -1 : a.label > b.label ? 1 : compareEdges(a, b);
  const [left, right] = [[...known].sort(order), [...found].sort(order)];
  return left.reduce((worst, one, at) => Math.max(worst, apart(one, right[at])), 0);
};

/** By whole px first: rounding must not change the order. */
const compareEdges = (a: KnownBox, b: KnownBox): number => {
  for (const at of [0, 1, 2, 3] as const) {
    const difference = a.xywh[at] - b.xywh[at];
    if (Math.abs(difference) > 1) return difference;
  }
  return 0;
};

const apart = (a: KnownBox, b: KnownBox | undefined): number => {
  if (b === undefined || a.label !== b.label) return Number.POSITIVE_INFINITY;
  const [ax, ay, aw, ah] = a.xywh;
  const [bx, by, bw, bh] = b.xywh;
  return Math.max(
    Math.abs(ax - bx),
    Math.abs(ay - by),
    Math.abs(ax + aw - bx - bw),
    Math.abs(ay + ah - by - bh),
  );
};
