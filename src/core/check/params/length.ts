import * as z from 'zod/mini';
import type { Size } from '../../geometry/rect.ts';
import { px } from './px.ts';

const percent = z.number().check(z.gte(0), z.lte(100));
const positive = z.number().check(z.positive());

/**
 * A distance along one axis, in the unit its author wrote. `px`: frame px at 1x. `percent`: of the frame's side on that axis.
 * `dp`: density-independent px of a canvas that is `ofDp` wide (Android's adaptive icon is 108). `cells`: of a grid with
 * `ofCells` on that axis. Px are derived where they are needed and never stored.
 */
export const length = z.union([
  z.strictObject({ px }),
  z.strictObject({ percent }),
  z.strictObject({ percentOfWidth: percent }),
  z.strictObject({ percentOfHeight: percent }),
  z.strictObject({ percentOfShortSide: percent }),
  z.strictObject({ dp: z.number().check(z.gte(0)), ofDp: positive }),
  z.strictObject({ cells: z.number().check(z.gte(0)), ofCells: z.int().check(z.positive()) }),
]);
export type Length = z.infer<typeof length>;

export type Axis = 'width' | 'height';

/** Frame px of a length along one axis of a frame. */
export function lengthPx(value: Length, axis: Axis, size: Size): number {
  if ('px' in value) return value.px;
  if ('percent' in value) return (value.percent / 100) * size[axis];
  if ('percentOfWidth' in value) return (value.percentOfWidth / 100) * size.width;
  if ('percentOfHeight' in value) return (value.percentOfHeight / 100) * size.height;
  if ('percentOfShortSide' in value)
    return (value.percentOfShortSide / 100) * Math.min(size.width, size.height);
  if ('dp' in value) return (value.dp / value.ofDp) * size.width;
  return (value.cells / value.ofCells) * size[axis];
}
