import type { PNG } from 'pngjs';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Colour = readonly [number, number, number];

/** Colour difference (largest channel, 0..255) up to which pixels count as one flat ground: JPEG-free renders hold 3. */
const flatTolerance = 3;
/** Width in px of the ring round a box that must be flat. */
const ringPx = 6;

/**
 * The ink of a text inside its surroundings, image px, or null when the ground round the box is not one flat colour (or
 * the ring leaves the picture) and so nothing can be told. A pixel is ink when it differs from the ground by more than a
 * quarter of the largest difference: the half-covered pixels of anti-aliasing then give an edge good to about half a px.
 */
export function inkOnFlatGround(png: PNG, box: Box): Box | null {
  const left = Math.floor(box.x) - ringPx;
  const top = Math.floor(box.y) - ringPx;
  const right = Math.ceil(box.x + box.width) + ringPx;
  const bottom = Math.ceil(box.y + box.height) + ringPx;
  if (left < 0 || top < 0 || right > png.width || bottom > png.height) return null;
  const ground = pixel(png, left, top);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const isRing = x < left + 3 || x >= right - 3 || y < top + 3 || y >= bottom - 3;
      if (isRing && difference(pixel(png, x, y), ground) > flatTolerance) return null;
    }
  }
  return inkBounds(png, { left, top, right, bottom }, ground);
}

function inkBounds(
  png: PNG,
  area: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  ground: Colour,
): Box | null {
  let most = 0;
  each(area, (x, y) => {
    most = Math.max(most, difference(pixel(png, x, y), ground));
  });
  if (most < 40) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  each(area, (x, y) => {
    if (difference(pixel(png, x, y), ground) <= most / 4) return;
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  });
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function each(
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
  visit: (x: number, y: number) => void,
): void {
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) visit(x, y);
}

function pixel(png: PNG, x: number, y: number): Colour {
  const at = (y * png.width + x) * 4;
  return [png.data[at] ?? 0, png.data[at + 1] ?? 0, png.data[at + 2] ?? 0];
}

const difference = (a: Colour, b: Colour): number =>
  Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));
