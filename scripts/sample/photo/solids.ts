import type { Material } from './material.ts';
import { clamp } from './vec.ts';

/** Signed distance to a surface, negative inside; scene units are roughly decimetres, y up. */
export type Distance = (x: number, y: number, z: number) => number;

export interface Solid {
  readonly at: Distance;
  readonly material: Material;
  /** Sphere around everything the solid can touch: rays that miss it skip the solid. */
  readonly bound: { readonly x: number; readonly y: number; readonly z: number; readonly r: number };
}

export const solid = (
  at: Distance,
  material: Material,
  bound: readonly [number, number, number, number],
): Solid => ({
  at,
  material,
  bound: { x: bound[0], y: bound[1], z: bound[2], r: bound[3] },
});

export const sphere =
  (cx: number, cy: number, cz: number, r: number): Distance =>
  (x, y, z) =>
    Math.sqrt((x - cx) ** 2 + (y - cy) ** 2 + (z - cz) ** 2) - r;

/** Sphere with its own radius on each axis (first-order distance). */
export const ellipsoid =
  (cx: number, cy: number, cz: number, rx: number, ry: number, rz: number): Distance =>
  (x, y, z) => {
    const px = (x - cx) / rx;
    const py = (y - cy) / ry;
    const pz = (z - cz) / rz;
    const k0 = Math.sqrt(px * px + py * py + pz * pz);
    const k1 = Math.sqrt((px / rx) ** 2 + (py / ry) ** 2 + (pz / rz) ** 2);
    return k1 < 1e-9 ? -Math.min(rx, ry, rz) : (k0 * (k0 - 1)) / k1;
  };

/** Upright cylinder from `y0` to `y1` with rounded edges. */
export const drum =
  (cx: number, cz: number, y0: number, y1: number, r: number, edge: number): Distance =>
  (x, y, z) => {
    const radial = Math.sqrt((x - cx) ** 2 + (z - cz) ** 2) - r + edge;
    const axial = Math.abs(y - (y0 + y1) / 2) - (y1 - y0) / 2 + edge;
    const outer = Math.sqrt(Math.max(radial, 0) ** 2 + Math.max(axial, 0) ** 2);
    return outer + Math.min(Math.max(radial, axial), 0) - edge;
  };

/** Rounded box, turned by `turn` radians about the vertical. */
export const box = (
  c: readonly [number, number, number],
  half: readonly [number, number, number],
  edge: number,
  turn = 0,
): Distance => {
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  return (x, y, z) => {
    const dx = x - c[0];
    const dz = z - c[2];
    const qx = Math.abs(dx * cos - dz * sin) - half[0] + edge;
    const qy = Math.abs(y - c[1]) - half[1] + edge;
    const qz = Math.abs(dx * sin + dz * cos) - half[2] + edge;
    const outer = Math.sqrt(Math.max(qx, 0) ** 2 + Math.max(qy, 0) ** 2 + Math.max(qz, 0) ** 2);
    return outer + Math.min(Math.max(qx, qy, qz), 0) - edge;
  };
};

/** Ring lying flat at height `cy`. */
export const ring =
  (cx: number, cy: number, cz: number, r: number, thick: number): Distance =>
  (x, y, z) => {
    const flat = Math.sqrt((x - cx) ** 2 + (z - cz) ** 2) - r;
    return Math.sqrt(flat * flat + (y - cy) ** 2) - thick;
  };

/** Ring standing in the picture plane: a handle. */
export const handle =
  (cx: number, cy: number, cz: number, r: number, thick: number, stretch = 1): Distance =>
  (x, y, z) => {
    const flat = Math.sqrt((x - cx) ** 2 + ((y - cy) / stretch) ** 2) - r;
    return (Math.sqrt(flat * flat + (z - cz) ** 2) - thick) * 0.8;
  };

/** A rod that tapers from `r0` at a to `r1` at b. */
export const rod =
  (
    a: readonly [number, number, number],
    b: readonly [number, number, number],
    r0: number,
    r1: number,
  ): Distance =>
  (x, y, z) => {
    const bx = b[0] - a[0];
    const by = b[1] - a[1];
    const bz = b[2] - a[2];
    const t = clamp(
      ((x - a[0]) * bx + (y - a[1]) * by + (z - a[2]) * bz) / (bx * bx + by * by + bz * bz),
      0,
      1,
    );
    const dx = x - a[0] - bx * t;
    const dy = y - a[1] - by * t;
    const dz = z - a[2] - bz * t;
    return (Math.sqrt(dx * dx + dy * dy + dz * dz) - (r0 + (r1 - r0) * t)) * 0.9;
  };

/** A surface of revolution: `radius(y)` of the outer wall. `slack` < 1 where the profile is steep. */
export const turned =
  (cx: number, cz: number, y0: number, y1: number, radius: (y: number) => number, slack: number): Distance =>
  (x, y, z) => {
    const h = clamp(y, y0, y1);
    const radial = Math.sqrt((x - cx) ** 2 + (z - cz) ** 2) - radius(h);
    const axial = Math.abs(y - (y0 + y1) / 2) - (y1 - y0) / 2;
    const outer = Math.sqrt(Math.max(radial, 0) ** 2 + Math.max(axial, 0) ** 2);
    return (outer + Math.min(Math.max(radial, axial), 0)) * slack;
  };

export const union =
  (...parts: readonly Distance[]): Distance =>
  (x, y, z) => {
    let d = 1e9;
    for (const part of parts) d = Math.min(d, part(x, y, z));
    return d;
  };

export const without =
  (body: Distance, hole: Distance): Distance =>
  (x, y, z) =>
    Math.max(body(x, y, z), -hole(x, y, z));

/** Union whose seam is rounded over the width `k`. */
export const welded =
  (a: Distance, b: Distance, k: number): Distance =>
  (x, y, z) => {
    const da = a(x, y, z);
    const db = b(x, y, z);
    const h = clamp(0.5 + (0.5 * (db - da)) / k, 0, 1);
    return db + (da - db) * h - k * h * (1 - h);
  };
