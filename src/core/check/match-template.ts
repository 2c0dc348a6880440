import { area, overlapShare } from '../geometry/area.ts';
import type { Rect } from '../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';

/** One layer of an approved template: how to find it, and what it states. What is not stated may differ. */
export interface TemplateLayer {
  readonly id: string;
  readonly role?: string | undefined;
  readonly path?: string | undefined;
  readonly type?: string | undefined;
  readonly box?: Rect<'frame'> | undefined;
  readonly fontSizePx?: number | undefined;
  readonly fontFamily?: string | undefined;
  readonly fill?: string | undefined;
  readonly text?: string | undefined;
  readonly isSlot: boolean;
  readonly isOptional: boolean;
}

export interface TemplateMatch {
  readonly wanted: TemplateLayer;
  /** Null = none could be found. It may be hidden. */
  readonly layer: LayerSnapshot | null;
  readonly by: 'role' | 'path' | 'place' | null;
}

/** Boxes of one type that share less than this of each other are not taken for the same element. */
const leastShare = 0.5;

/**
 * Which layer is which of the template's. All roles are settled first, then paths, then places (same type, boxes that share
 * at least half of each other), so that a sure match is never taken by an unsure one. Each layer is used once; of several the
 * one nearest to the template's box. Quadratic in template layers × layers.
 */
export function matchTemplate(
  frame: FrameSnapshot,
  template: readonly TemplateLayer[],
): readonly TemplateMatch[] {
  const used = new Set<LayerSnapshot>();
  const paths = new Map(frame.layers.map((layer) => [layer, pathOf(layer)]));
  const found = new Map<TemplateLayer, TemplateMatch>();
  for (const by of ['role', 'path', 'place'] as const) {
    for (const wanted of template) {
      if (found.has(wanted)) continue;
      const fitting = frame.layers.filter((layer) => !used.has(layer) && isIt[by](layer, wanted, paths));
      const layer = nearest(fitting, wanted.box);
      if (layer === null) continue;
      used.add(layer);
      found.set(wanted, { wanted, layer, by });
    }
  }
  return template.map((wanted) => found.get(wanted) ?? { wanted, layer: null, by: null });
}

/** Nobody names a way this deep; keeps hostile trees from costing memory. */
const deepestPath = 50;

const pathOf = ({ path }: LayerSnapshot): string | null =>
  path.length <= deepestPath ? path.join('/') : null;

type IsIt = (
  layer: LayerSnapshot,
  wanted: TemplateLayer,
  paths: ReadonlyMap<LayerSnapshot, string | null>,
) => boolean;

const isIt: Readonly<Record<'role' | 'path' | 'place', IsIt>> = {
  role: (layer, { role }) => role !== undefined && layer.role?.role === role,
  path: (layer, { path }, paths) => path !== undefined && paths.get(layer) === path,
  place: ({ type, box, isVisible }, wanted) =>
    isVisible &&
    box !== null &&
    wanted.box !== undefined &&
    type === wanted.type &&
    Math.min(overlapShare(box, wanted.box), overlapShare(wanted.box, box)) >= leastShare,
};

/** Visible ones before hidden ones, then by how far the middle lies from the template's. */
function nearest(layers: readonly LayerSnapshot[], box: Rect<'frame'> | undefined): LayerSnapshot | null {
  const distance = (layer: LayerSnapshot): number =>
    box === undefined || layer.box === null ? 0 : Math.hypot(...offset(layer.box, box));
  const [best] = [...layers].sort(
    (a, b) =>
      Number(b.isVisible) - Number(a.isVisible) ||
      distance(a) - distance(b) ||
      area(b.box ?? none) - area(a.box ?? none),
  );
  return best ?? null;
}

const none = { x: 0, y: 0, width: 0, height: 0 } as const;

const offset = (a: Rect<'frame'>, b: Rect<'frame'>): readonly [number, number] => [
  a.x + a.width / 2 - b.x - b.width / 2,
  a.y + a.height / 2 - b.y - b.height / 2,
];
