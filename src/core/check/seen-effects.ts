import * as z from 'zod/mini';
import type { Effect, LayerSnapshot } from '../snapshot/frame-snapshot.ts';

/** The part of Figma's `rest` text that says how opaque a shadow is. */
const shadowColour = z.object({ color: z.object({ a: z.number() }) });

/**
 * The effects of a layer that change the picture: switched on, not see-through, and not without extent. A shadow of no
 * radius, spread and offset lies exactly under its layer, a blur of no radius blurs nothing. Kinds without these fields count.
 */
export const seenEffects = ({ effects }: LayerSnapshot): readonly Effect[] => effects.filter(isSeenEffect);

function isSeenEffect({ type, visible, radius, spread, offset, rest }: Effect): boolean {
  if (!visible) return false;
  if (type.endsWith('_BLUR')) return radius > 0;
  if (!type.endsWith('_SHADOW')) return true;
  const reaches = radius > 0 || spread !== 0 || (offset !== null && (offset.x !== 0 || offset.y !== 0));
  return reaches && alphaOf(rest) > 0;
}

/** 1 when the document does not say: a shadow nobody described may well be seen. */
function alphaOf(rest: string): number {
  try {
    const parsed = z.safeParse(shadowColour, JSON.parse(rest));
    return parsed.success ? parsed.data.color.a : 1;
  } catch {
    return 1;
  }
}
