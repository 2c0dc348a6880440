import type { Edges } from '../geometry/edges.ts';
import { inset } from '../geometry/inset.ts';
import type { Rect } from '../geometry/rect.ts';
import { unionBounds } from '../geometry/union-bounds.ts';
import type { Effect } from './frame-snapshot.ts';
import { readEffects } from './read-effect.ts';
import { ownPaintsOf } from './read-paint.ts';
import type { RestRecord } from './rest-fields.ts';
import { isNotFalse, numberOf, recordsOf, textOf } from './rest-fields.ts';

/**
 * Our estimate of a node's render bounds where the document carries none (before 2023): its own box if anything in it is
 * painted, widened by strokes, joined with what its children paint, widened by shadows and blurs. Clips are not applied.
 * Text is taken by its box, so it comes out too large rather than too small. Null = nothing is painted.
 */
export const estimatePainted = (
  node: RestRecord,
  box: Rect<'frame'> | null,
  childrenPainted: Rect<'frame'> | null,
): Rect<'frame'> | null => {
  const own = box !== null && paintsItself(node) ? widen(box, strokeOutset(node, box)) : null;
  const inked = unionBounds([own, childrenPainted].filter((rect) => rect !== null));
  if (inked === null) return null;
  const all = widen(inked, effectOutset(readEffects(node['effects'])));
  return all.width > 0 && all.height > 0 ? all : null;
};

/** What a mask lets through at most: its box with its strokes, effects left aside. */
export const maskExtent = (mask: RestRecord, box: Rect<'frame'>): Rect<'frame'> =>
  widen(box, strokeOutset(mask, box));

const paintsItself = (node: RestRecord): boolean =>
  node['type'] !== 'GROUP' && [...recordsOf(ownPaintsOf(node)), ...recordsOf(node['strokes'])].some(isShown);

const isShown = (paint: RestRecord): boolean =>
  isNotFalse(paint['visible']) && numberOf(paint['opacity'], 1) > 0;

/** How far strokes reach beyond the box, px. A line has no inside, so half its stroke lies on either side whatever it says. */
const strokeOutset = (node: RestRecord, box: Rect<'frame'>): Edges => {
  const weightPx = recordsOf(node['strokes']).some(isShown) ? numberOf(node['strokeWeight'], 0) : 0;
  const align = box.width === 0 || box.height === 0 ? 'CENTER' : textOf(node['strokeAlign'], 'CENTER');
  const outside = { INSIDE: 0, CENTER: 0.5, OUTSIDE: 1 }[align] ?? 0.5;
  return evenly(weightPx * outside);
};

/** How far shadows and blurs reach, px: radius plus spread around the shifted shape. */
const effectOutset = (effects: readonly Effect[]): Edges => {
  const out = { left: 0, top: 0, right: 0, bottom: 0 };
  for (const effect of effects.filter(({ visible }) => visible)) {
    if (effect.type !== 'DROP_SHADOW' && effect.type !== 'LAYER_BLUR') continue;
    const reach = effect.radius + effect.spread;
    const { x, y } = effect.offset ?? { x: 0, y: 0 };
    out.left = Math.max(out.left, reach - x);
    out.top = Math.max(out.top, reach - y);
    out.right = Math.max(out.right, reach + x);
    out.bottom = Math.max(out.bottom, reach + y);
  }
  return out;
};

const evenly = (px: number): Edges => ({ left: px, top: px, right: px, bottom: px });

const widen = (rect: Rect<'frame'>, px: Edges): Rect<'frame'> =>
  inset(rect, { left: -px.left, top: -px.top, right: -px.right, bottom: -px.bottom }) ?? rect;
