import { polygonArea } from '../geometry/clip-polygon.ts';
import type { Point } from '../geometry/rect.ts';
import type { MaskCrop } from './mask-crop.ts';

export interface OuterRings {
  /** Outlines along pixel edges in picture px, largest first, without points in the middle of straight stretches. */
  readonly rings: readonly (readonly Point<'image'>[])[];
  readonly hasHoles: boolean;
}

/**
 * Outlines of a mask: walks along the edges between inside and outside with the inside on the right, so that outlines run
 * clockwise and the edges of holes the other way round. Where two pixels touch only by a corner the walk turns right and
 * keeps them apart. Time grows with the box around the mask.
 */
export const outerRings = (crop: MaskCrop): OuterRings => {
  const walked = new Uint8Array((crop.width + 1) * (crop.height + 1));
  const rings: (readonly Point<'image'>[])[] = [];
  let hasHoles = false;
  for (let y = 0; y < crop.height; y += 1) {
    for (let x = 0; x < crop.width; x += 1) {
      // The top edge of a pixel with nothing above it runs to the right. Every ring, a hole's too, has one.
      if (!isInside(crop, x, y) || isInside(crop, x, y - 1)) continue;
      if (walked[y * (crop.width + 1) + x] === 1) continue;
      const ring = walk(crop, x, y, walked);
      if (isClockwise(ring)) rings.push(ring.map((point) => shifted(point, crop)));
      else hasHoles = true;
    }
  }
  const byArea = rings.map((ring) => ({ ring, area: polygonArea(ring) }));
  return { rings: byArea.sort((a, b) => b.area - a.area).map(({ ring }) => ring), hasHoles };
};

const isInside = ({ width, height, bits }: MaskCrop, x: number, y: number): boolean =>
  x >= 0 && y >= 0 && x < width && y < height && bits[y * width + x] === 1;

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Right, down, left, up: one step along an edge. */
const steps = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
] as const;

/** Ahead of a corner, to the left and to the right of the way; from the corner to the pixel's top left. */
const ahead = [
  { left: { x: 0, y: -1 }, right: { x: 0, y: 0 } },
  { left: { x: 0, y: 0 }, right: { x: -1, y: 0 } },
  { left: { x: -1, y: 0 }, right: { x: -1, y: -1 } },
  { left: { x: -1, y: -1 }, right: { x: 0, y: -1 } },
] as const;

/** Starts to the right along the top edge of pixel x, y. `walked` keeps the corners from which a way went to the right. */
const walk = (crop: MaskCrop, startX: number, startY: number, walked: Uint8Array): readonly Corner[] => {
  const corners: Corner[] = [];
  let [x, y, way] = [startX, startY, 0];
  do {
    if (way === 0) walked[y * (crop.width + 1) + x] = 1;
    const step = steps[way] ?? steps[0];
    [x, y] = [x + step.x, y + step.y];
    const next = turn(crop, x, y, way);
    if (next !== way) corners.push({ x, y });
    way = next;
  } while (x !== startX || y !== startY || way !== 0);
  return corners;
};

const turn = (crop: MaskCrop, x: number, y: number, way: number): number => {
  const { left, right } = ahead[way] ?? ahead[0];
  if (!isInside(crop, x + right.x, y + right.y)) return (way + 1) % 4;
  return isInside(crop, x + left.x, y + left.y) ? (way + 3) % 4 : way;
};

const isClockwise = (ring: readonly Corner[]): boolean => {
  const doubled = ring.reduce((sum, { x, y }, at) => {
    const next = ring[(at + 1) % ring.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return doubled > 0;
};

const shifted = ({ x, y }: Corner, { left, top }: MaskCrop): Point<'image'> => ({ x: x + left, y: y + top });
