import { type Axis, type Length, lengthPx } from '../check/params/length.ts';
import type { Zone } from '../check/params/zone.ts';
import { edges } from '../geometry/edges.ts';
import type { Rect, Size } from '../geometry/rect.ts';

/**
 * The zone with its outline moved to `rect` (frame px): the same shape, and each length in the unit its author wrote. Null
 * for shapes that a rectangle cannot say (grid cells). Whole px, percents to two decimals; a circle takes the smaller side.
 */
export function reshapeZone(zone: Zone, rect: Rect<'frame'>, size: Size): Zone | null {
  const { left, top, right, bottom } = edges(rect);
  const along =
    (axis: Axis) =>
    (was: Length, px: number): Length =>
      inUnit(was, px, axis, size);
  const x = along('width');
  const y = along('height');
  if (zone.rect !== undefined) return { ...zone, rect: placedRect(zone, rect, size) };
  if (zone.insets !== undefined) {
    const { insets } = zone;
    return {
      ...zone,
      insets: {
        top: y(insets.top, top),
        right: x(insets.right, size.width - right),
        bottom: y(insets.bottom, size.height - bottom),
        left: x(insets.left, left),
      },
    };
  }
  if (zone.band !== undefined) {
    const { side, size: was } = zone.band;
    const isUpright = side === 'left' || side === 'right';
    const px = { left: right, right: size.width - left, top: bottom, bottom: size.height - top }[side];
    return { ...zone, band: { side, size: isUpright ? x(was, px) : y(was, px) } };
  }
  if (zone.circle !== undefined) {
    const { circle } = zone;
    const radius = Math.min(rect.width, rect.height) / 2;
    return {
      ...zone,
      circle: {
        x: x(circle.x, left + rect.width / 2),
        y: y(circle.y, top + rect.height / 2),
        radius: x(circle.radius, radius),
      },
    };
  }
  return null;
}

function placedRect(zone: Zone, to: Rect<'frame'>, size: Size): NonNullable<Zone['rect']> {
  const was = zone.rect ?? { x: { px: 0 }, y: { px: 0 }, width: { px: 0 }, height: { px: 0 } };
  const { corner } = zone;
  const freeX = size.width - to.width;
  const freeY = size.height - to.height;
  const fromRight = corner === 'topRight' || corner === 'bottomRight' || corner === 'right';
  const fromBottom = corner === 'bottomLeft' || corner === 'bottomRight' || corner === 'bottom';
  const isMiddleX = corner === 'top' || corner === 'bottom' || corner === 'center';
  const isMiddleY = corner === 'left' || corner === 'right' || corner === 'center';
  const dx = fromRight ? freeX - to.x : isMiddleX ? to.x - freeX / 2 : to.x;
  const dy = fromBottom ? freeY - to.y : isMiddleY ? to.y - freeY / 2 : to.y;
  return {
    ...was,
    x: inUnit(was.x, dx, 'width', size),
    y: inUnit(was.y, dy, 'height', size),
    width: inUnit(was.width, to.width, 'width', size),
    height: inUnit(was.height, to.height, 'height', size),
  };
}

/** Frame px as a length of the same kind as `was`. Lengths are never negative. */
export function inUnit(was: Length, px: number, axis: Axis, size: Size): Length {
  const wanted = Math.max(0, px);
  const oneUnit = (unit: Length): number => lengthPx(unit, axis, size);
  const inTermsOf = (unit: Length): number => {
    const unitPx = oneUnit(unit);
    return unitPx === 0 ? 0 : Math.round((wanted / unitPx) * 100) / 100;
  };
  const percent = (unit: Length): number => Math.min(100, inTermsOf(unit));
  if ('px' in was) return { px: Math.round(wanted) };
  if ('percent' in was) return { percent: percent({ percent: 1 }) };
  if ('percentOfWidth' in was) return { percentOfWidth: percent({ percentOfWidth: 1 }) };
  if ('percentOfHeight' in was) return { percentOfHeight: percent({ percentOfHeight: 1 }) };
  if ('percentOfShortSide' in was) return { percentOfShortSide: percent({ percentOfShortSide: 1 }) };
  if ('dp' in was) return { dp: inTermsOf({ dp: 1, ofDp: was.ofDp }), ofDp: was.ofDp };
  return { cells: inTermsOf({ cells: 1, ofCells: was.ofCells }), ofCells: was.ofCells };
}
