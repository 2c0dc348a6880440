import { countText } from '../check/count-text.ts';
import { belongsTo, lineage, ofRole } from '../check/pick-layers.ts';
import { type Edges, edges } from '../geometry/edges.ts';
import type { Size } from '../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import type { Role } from '../snapshot/role.ts';

/** A number read off a frame, and the layer that gave it. */
export interface Figure {
  readonly value: number;
  readonly layer: { readonly id: string; readonly name: string };
}

export const sides = ['top', 'right', 'bottom', 'left'] as const;
export type Side = (typeof sides)[number];

/** What a frame shows of the limits it keeps. Null = there is nothing to read it off. */
export interface FrameFigures {
  readonly size: Size;
  /** Smallest distance of text, logo and button to each side of the frame, frame px; negative = beyond it. */
  readonly margins: Readonly<Record<Side, Figure>> | null;
  /** Whose margins these are: roles that are there, and live text that belongs to none of them. */
  readonly inside: { readonly roles: readonly Role[]; readonly hasLooseText: boolean };
  /** Smallest font size of a visible run outside {@link lettering}, frame px. */
  readonly smallestText: Figure | null;
  /** Visible outermost layers of each role, in the order the roles are met. */
  readonly counts: ReadonlyMap<Role, number>;
  /** The longest copy of each role that holds live text, in 字 as `text.length` counts. */
  readonly lengths: ReadonlyMap<Role, Figure>;
}

/** Roles that must keep clear of the edges; live text without one of them counts as well. */
const keptInside: readonly Role[] = [
  'logo',
  'brandName',
  'title',
  'subtitle',
  'benefit',
  'price',
  'cta',
  'badge',
  'legal',
];

/** Reads the figures a draft is proposed from. Without render bounds the margins are left out: a guess is no evidence. */
export function frameFigures(frame: FrameSnapshot): FrameFigures {
  const roles = new Set(frame.layers.flatMap(({ role }) => (role === null ? [] : [role.role])));
  const seen = [...roles].map((role) => ({ role, layers: visibleOf(frame, role) }));
  const elements = seen.filter(({ role }) => keptInside.includes(role)).flatMap(({ layers }) => layers);
  const looseText = frame.layers.filter((layer) => isLooseText(frame, layer));
  return {
    size: frame.size,
    margins: frame.hasRenderBounds ? marginsOf(frame, [...elements, ...looseText]) : null,
    inside: {
      roles: seen.flatMap(({ role, layers }) =>
        keptInside.includes(role) && layers.length > 0 ? [role] : [],
      ),
      hasLooseText: looseText.length > 0,
    },
    smallestText: smallestTextOf(frame),
    counts: new Map(
      seen.filter(({ layers }) => layers.length > 0).map(({ role, layers }) => [role, layers.length]),
    ),
    lengths: new Map(
      seen.flatMap(({ role, layers }) => {
        const longest = largest(layers.flatMap((layer) => copyLength(frame, layer)));
        return longest === null || lettering.includes(role) ? [] : [[role, longest]];
      }),
    ),
  };
}

const visibleOf = (frame: FrameSnapshot, role: Role): readonly LayerSnapshot[] =>
  ofRole(frame, role).filter(({ isVisible }) => isVisible);

/** Roles whose text is lettering, not copy: a word in a logo or on a pack has no size or length to keep. */
export const lettering: readonly Role[] = ['logo', 'product', 'watermark', 'background'];

/** Visible live text outside every element that is measured itself, and no lettering. */
const isLooseText = (frame: FrameSnapshot, layer: LayerSnapshot): boolean =>
  layer.type === 'TEXT' &&
  layer.isVisible &&
  !layer.isMask &&
  !belongsTo(frame, layer, [...keptInside, ...lettering]);

function marginsOf({ size }: FrameSnapshot, layers: readonly LayerSnapshot[]): FrameFigures['margins'] {
  const painted = layers.flatMap((layer) =>
    layer.painted === null ? [] : [{ layer, ...edges(layer.painted) }],
  );
  const nearest = (distance: (at: Edges) => number): Figure | null => {
    const figures = painted.map((at) => ({ value: distance(at), layer: named(at.layer) }));
    return [...figures].sort((a, b) => a.value - b.value)[0] ?? null;
  };
  const top = nearest((at) => at.top);
  const right = nearest((at) => size.width - at.right);
  const bottom = nearest((at) => size.height - at.bottom);
  const left = nearest((at) => at.left);
  return top === null || right === null || bottom === null || left === null
    ? null
    : { top, right, bottom, left };
}

function smallestTextOf(frame: FrameSnapshot): Figure | null {
  const found = frame.layers.flatMap((layer) => {
    if (layer.text === null || !layer.isVisible || layer.isMask || belongsTo(frame, layer, lettering))
      return [];
    const { characters, runs } = layer.text;
    return runs
      .filter(({ start, end, fontSizePx }) => fontSizePx > 0 && characters.slice(start, end).trim() !== '')
      .map(({ fontSizePx }) => ({ value: fontSizePx, layer: named(layer) }));
  });
  return [...found].sort((a, b) => a.value - b.value)[0] ?? null;
}

function copyLength(frame: FrameSnapshot, element: LayerSnapshot): readonly Figure[] {
  const texts = frame.layers.filter(
    (layer) =>
      layer.text !== null && layer.isVisible && !layer.isMask && lineage(frame, layer).includes(element),
  );
  if (texts.length === 0) return [];
  const copy = texts.map(({ text }) => text?.characters ?? '').join('\n');
  return [{ value: countText(copy, 'fullWidth'), layer: named(element) }];
}

const largest = (figures: readonly Figure[]): Figure | null =>
  [...figures].sort((a, b) => b.value - a.value)[0] ?? null;

const named = ({ id, name }: LayerSnapshot): Figure['layer'] => ({ id, name });
