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
 * the ring leaves the picture) and so nothing can be told. Anti-aliasing covers the pixels at an edge in part: how far the
 * fullest of them is covered tells where in the pixel the edge lies.
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

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function inkBounds(png: PNG, area: Area, ground: Colour): Box | null {
  let most = 0;
  each(area, (x, y) => {
    most = Math.max(most, difference(pixel(png, x, y), ground));
  });
  if (most < 40) return null;
  /** How far a line of pixels is covered by ink at its fullest, 0..1. */
  const cover = (line: Area): number => {
    let fullest = 0;
    each(line, (x, y) => {
      fullest = Math.max(fullest, difference(pixel(png, x, y), ground) / most);
    });
    return fullest;
  };
  const left = edge(area.left, area.right, (x) => cover({ ...area, left: x, right: x + 1 }));
  const right = -edge(-area.right, -area.left, (x) => cover({ ...area, left: -x - 1, right: -x }));
  const top = edge(area.top, area.bottom, (y) => cover({ ...area, top: y, bottom: y + 1 }));
  const bottom = -edge(-area.bottom, -area.top, (y) => cover({ ...area, top: -y - 1, bottom: -y }));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Below this a line holds the haze of anti-aliasing, not ink. */
const leastCover = 0.06;

/** Where ink begins: inside the first line that holds any, as far from its far side as it is covered. */
function edge(from: number, to: number, coverOf: (line: number) => number): number {
  for (let line = from; line < to; line += 1) {
    const covered = coverOf(line);
    if (covered > leastCover) return line + 1 - covered;
  }
  return Number.NaN;
}

function each({ left, top, right, bottom }: Area, visit: (x: number, y: number) => void): void {
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) visit(x, y);
}

function pixel(png: PNG, x: number, y: number): Colour {
  const at = (y * png.width + x) * 4;
  return [png.data[at] ?? 0, png.data[at + 1] ?? 0, png.data[at + 2] ?? 0];
}

const difference = (a: Colour, b: Colour): number =>
  Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));
