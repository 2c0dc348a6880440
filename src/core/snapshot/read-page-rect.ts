import type { Rect } from '../geometry/rect.ts';
import { isRecord, numberOf } from './rest-fields.ts';

/**
 * A rectangle of the REST tree, page px. Null for `null`, for Figma's other way of writing null
 * (`{x: null, y: null, width: null, height: null}`, documents of 2023) and for anything that is no rectangle.
 */
export const readPageRect = (value: unknown): Rect<'page'> | null => {
  if (!isRecord(value)) return null;
  const x = numberOf(value['x'], null);
  const y = numberOf(value['y'], null);
  const width = numberOf(value['width'], null);
  const height = numberOf(value['height'], null);
  if (x === null || y === null || width === null || height === null) return null;
  return width < 0 || height < 0 ? null : { x, y, width, height };
};
