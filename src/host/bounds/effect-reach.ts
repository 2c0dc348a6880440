import type { BoundedEffect } from './bounded-node.ts';
import { type Box, grow, union } from './box.ts';

/**
 * What a picture covers once its effects are drawn. A drop shadow is the picture moved by `offset`, grown by `spread` and
 * by `radius`; a layer blur grows it by its radius. Inner shadows, background blurs and noise stay within the picture.
 */
export function withEffects(painted: Box, effects: readonly BoundedEffect[] | undefined): Box {
  let whole = painted;
  for (const effect of effects ?? []) {
    if (effect.visible === false) continue;
    const radius = effect.radius ?? 0;
    if (effect.type === 'LAYER_BLUR') whole = union(whole, grow(painted, evenly(radius))) ?? whole;
    if (effect.type !== 'DROP_SHADOW') continue;
    const { x: dx, y: dy } = effect.offset ?? { x: 0, y: 0 };
    const shadow = grow(
      { ...painted, x: painted.x + dx, y: painted.y + dy },
      evenly(radius + (effect.spread ?? 0)),
    );
    whole = union(whole, shadow) ?? whole;
  }
  return whole;
}

function evenly(px: number): { left: number; top: number; right: number; bottom: number } {
  return { left: px, top: px, right: px, bottom: px };
}
