import * as z from 'zod/mini';

/** A colour as a spec's author writes it: `#rrggbb`. */
export const hex = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/));

/** Largest difference of a channel, 0..255, up to which two colours are the same. */
export const channelTolerance = z.number().check(z.gte(0), z.lte(255));
