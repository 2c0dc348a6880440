import type { DatasetElement } from '../dataset.ts';

/** A box as it lies before it is turned by `angleDeg` about its own centre. Image px. */
export interface OwnBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Clockwise as seen, above -180 up to 180. */
  readonly angleDeg: number;
}

/** What is turned less is upright. Degrees. */
const uprightDeg = 0.01;

/**
 * An upright element has the box of what it paints. A turned one has the box of its layer, taken from the corners alone: of
 * the two angles Figma and trainers count in, neither is trusted.
 */
export const ownBox = ({ box, quad }: DatasetElement): OwnBox => {
  const upright = { left: box.x, top: box.y, width: box.width, height: box.height, angleDeg: 0 };
  if (quad === null) return upright;
  const [a, b, c, d] = quad;
  const angleDeg = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;
  if (Math.abs(angleDeg) < uprightDeg) return upright;
  const [width, height] = [Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(d.x - a.x, d.y - a.y)];
  const [x, y] = [(a.x + b.x + c.x + d.x) / 4, (a.y + b.y + c.y + d.y) / 4];
  return [x, y, width, height].every(Number.isFinite)
    ? { left: x - width / 2, top: y - height / 2, width, height, angleDeg }
    : upright;
};
