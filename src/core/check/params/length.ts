import * as z from 'zod/mini';

/** A distance along one axis, in the unit its author wrote: frame px at 1x, or percent of the frame's side on that axis. */
export const length = z.union([
  z.strictObject({ px: z.number().check(z.gte(0)) }),
  z.strictObject({ percent: z.number().check(z.gte(0), z.lte(100)) }),
]);
export type Length = z.infer<typeof length>;

/** Frame px of a length on an axis that is `axisPx` long. */
export const lengthPx = (value: Length, axisPx: number): number =>
  'px' in value ? value.px : (value.percent / 100) * axisPx;
