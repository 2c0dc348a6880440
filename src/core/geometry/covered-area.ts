import type { Point, Space } from './rect.ts';

/** Slices of a strip in which edges of several polygons may cross; the middle of each stands for it. */
const mostSlices = 16;
/** Keeps the time bounded for thousands of turned shapes: fewer slices there. */
const mostSteps = 2e7;

/**
 * Area covered by at least one of some convex polygons, square px: every point counts once. Cuts the plane at every corner
 * into strips; where no two edges cross in a strip the covered length is linear in y and its middle exact, elsewhere the
 * midpoint rule over 16 slices is (far below 0.1 % off for boxes). For upright rectangles alone `unionArea` is exact and faster.
 */
export function coveredArea<S extends Space>(polygons: readonly (readonly Point<S>[])[]): number {
  const solid = polygons.filter(({ length }) => length >= 3);
  const ys = [...new Set(solid.flat().map(({ y }) => y))].sort((a, b) => a - b);
  const slices = Math.max(1, Math.min(mostSlices, Math.floor(mostSteps / (ys.length * solid.length + 1))));
  let total = 0;
  for (let at = 1; at < ys.length; at += 1) {
    const top = ys[at - 1] ?? 0;
    const height = (ys[at] ?? top) - top;
    const crossing = solid.filter((polygon) => spans(polygon, top + height / 2));
    const parts = crossing.length > 1 ? slices : 1;
    for (let part = 0; part < parts; part += 1) {
      const y = top + (height * (part + 0.5)) / parts;
      total += coveredLength(crossing.map((polygon) => chord(polygon, y))) * (height / parts);
    }
  }
  return total;
}

type Chord = readonly [from: number, to: number];

const spans = <S extends Space>(polygon: readonly Point<S>[], y: number): boolean =>
  polygon.some((point) => point.y < y) && polygon.some((point) => point.y > y);

/** Where a horizontal line enters and leaves a convex polygon that reaches over and under it. */
function chord<S extends Space>(polygon: readonly Point<S>[], y: number): Chord {
  let [from, to] = [Infinity, -Infinity];
  polygon.forEach((a, index) => {
    const b = polygon[(index + 1) % polygon.length] ?? a;
    if (a.y < y === b.y < y) return;
    const x = a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
    from = Math.min(from, x);
    to = Math.max(to, x);
  });
  return [from, to];
}

function coveredLength(chords: readonly Chord[]): number {
  let covered = 0;
  let reach = -Infinity;
  for (const [from, to] of [...chords].sort((a, b) => a[0] - b[0])) {
    if (to <= reach) continue;
    covered += to - Math.max(from, reach);
    reach = to;
  }
  return covered;
}
