import type { Solid } from './solids.ts';
import { clamp, norm, type Vec } from './vec.ts';

export interface Hit {
  readonly distance: number;
  readonly solid: Solid;
}

const NONE: Solid[] = [];

/** The solids whose bounding sphere a ray can meet. Most rays meet none, and cost nothing more. */
export const inTheWay = (solids: readonly Solid[], from: Vec, dir: Vec, slack = 0): readonly Solid[] => {
  let found: Solid[] = NONE;
  for (const solid of solids) {
    const x = solid.bound.x - from.x;
    const y = solid.bound.y - from.y;
    const z = solid.bound.z - from.z;
    const along = x * dir.x + y * dir.y + z * dir.z;
    const reach = (solid.bound.r + slack) * (solid.bound.r + slack);
    const apart = x * x + y * y + z * z;
    if (apart > reach && (along <= 0 || apart - along * along > reach)) continue;
    if (found === NONE) found = [];
    found.push(solid);
  }
  return found;
};

/** The solids within `slack` of a point. */
export const close = (solids: readonly Solid[], p: Vec, slack: number): readonly Solid[] => {
  let found: Solid[] = NONE;
  for (const solid of solids) {
    if (gapTo(solid, p.x, p.y, p.z) >= slack) continue;
    if (found === NONE) found = [];
    found.push(solid);
  }
  return found;
};

const gapTo = (solid: Solid, x: number, y: number, z: number): number => {
  const { bound } = solid;
  return Math.sqrt((x - bound.x) ** 2 + (y - bound.y) ** 2 + (z - bound.z) ** 2) - bound.r;
};

/** First surface along a ray, by sphere tracing. `dir` has length 1. */
export const march = (
  solids: readonly Solid[],
  from: Vec,
  dir: Vec,
  start: number,
  reach: number,
): Hit | null => {
  let t = start;
  for (let step = 0; step < 160 && t < reach; step += 1) {
    const x = from.x + dir.x * t;
    const y = from.y + dir.y * t;
    const z = from.z + dir.z * t;
    let nearest = 1e9;
    let found: Solid | null = null;
    for (const solid of solids) {
      const gap = gapTo(solid, x, y, z);
      if (gap > nearest) continue;
      const d = gap > 0.25 ? gap : solid.at(x, y, z);
      if (d < nearest) {
        nearest = d;
        found = solid;
      }
    }
    if (found !== null && nearest < 0.0004 * (1 + t * 0.2)) return { distance: t, solid: found };
    t += nearest;
  }
  return null;
};

/** How much of a soft light reaches a point, 0..1. A small `softness` gives a hard edge. */
export const lit = (solids: readonly Solid[], from: Vec, dir: Vec, softness: number): number => {
  const near = inTheWay(solids, from, dir, 0.6);
  if (near.length === 0) return 1;
  let open = 1;
  let t = 0.015;
  for (let step = 0; step < 48 && t < 9; step += 1) {
    let d = 1e9;
    for (const solid of near) {
      const gap = gapTo(solid, from.x + dir.x * t, from.y + dir.y * t, from.z + dir.z * t);
      if (gap > d) continue;
      d = Math.min(d, gap > 0.8 ? gap : solid.at(from.x + dir.x * t, from.y + dir.y * t, from.z + dir.z * t));
    }
    open = Math.min(open, d / (softness * t));
    if (open < -1) break;
    t += clamp(d, 0.02, 0.35);
  }
  const eased = (clamp(open, -1, 1) + 1) / 2;
  return eased * eased * (3 - 2 * eased);
};

/** How open the place is towards its normal, 0 = in a corner, 1 = free. */
export const openness = (solids: readonly Solid[], p: Vec, n: Vec, size: number): number => {
  let taken = 0;
  let whole = 0;
  for (let tap = 1; tap <= 5; tap += 1) {
    const h = (size * tap * tap) / 25;
    let d = h;
    for (const solid of solids) {
      const gap = gapTo(solid, p.x + n.x * h, p.y + n.y * h, p.z + n.z * h);
      if (gap < d) d = Math.min(d, solid.at(p.x + n.x * h, p.y + n.y * h, p.z + n.z * h));
    }
    taken += clamp((h - d) / h, 0, 1) / tap;
    whole += 1 / tap;
  }
  return 1 - taken / whole;
};

/** Outward normal of a solid at a surface point. */
export const facing = (solid: Solid, p: Vec): Vec => {
  const e = 0.0006;
  const a = solid.at(p.x + e, p.y - e, p.z - e);
  const b = solid.at(p.x - e, p.y - e, p.z + e);
  const c = solid.at(p.x - e, p.y + e, p.z - e);
  const d = solid.at(p.x + e, p.y + e, p.z + e);
  return norm({ x: a - b - c + d, y: -a - b + c + d, z: -a + b - c + d });
};
