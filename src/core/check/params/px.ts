import * as z from 'zod/mini';

/**
 * Frame px at 1x as a spec's author writes them. A spec that is written at another scale, or that takes over another at half
 * its size, multiplies every value of these very schemas (see `scaleParams`), so a rule uses them for all its px.
 */
export const px = z.number().check(z.gte(0));
export const positivePx = z.number().check(z.positive());
