/** A point, a direction or a linear-light colour. */
export interface Vec {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export const vec = (x: number, y: number, z: number): Vec => ({ x, y, z });
export const add = (a: Vec, b: Vec): Vec => ({ x: a.x + b.x, y: a.y + b.y, z: a.z + b.z });
export const sub = (a: Vec, b: Vec): Vec => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z });
export const scale = (a: Vec, k: number): Vec => ({ x: a.x * k, y: a.y * k, z: a.z * k });
export const times = (a: Vec, b: Vec): Vec => ({ x: a.x * b.x, y: a.y * b.y, z: a.z * b.z });
export const dot = (a: Vec, b: Vec): number => a.x * b.x + a.y * b.y + a.z * b.z;
export const cross = (a: Vec, b: Vec): Vec => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
});
export const norm = (a: Vec): Vec => scale(a, 1 / Math.sqrt(dot(a, a)));
export const mix = (a: Vec, b: Vec, t: number): Vec => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
  z: a.z + (b.z - a.z) * t,
});
export const reflect = (d: Vec, n: Vec): Vec => sub(d, scale(n, 2 * dot(d, n)));

export const clamp = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x);
export const smooth = (low: number, high: number, x: number): number => {
  const t = clamp((x - low) / (high - low), 0, 1);
  return t * t * (3 - 2 * t);
};

/** `#rrggbb` in sRGB to linear light. */
export const linear = (hex: string): Vec => {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return { x: channel(1), y: channel(3), z: channel(5) };
};

/** Integer hash to 0..1; the only source of chance in the pictures, so they repeat byte for byte. */
export const chance = (a: number, b = 0, c = 0): number => {
  let h = Math.imul(a | 0, 374761393) ^ Math.imul(b | 0, 668265263) ^ Math.imul(c | 0, 2147483647);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  h = Math.imul(h ^ (h >>> 16), 2246822519);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
};

/** Smooth value noise, 0..1. */
export const noise = (x: number, y: number, z: number): number => {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const iz = Math.floor(z);
  const ease = (t: number): number => t * t * (3 - 2 * t);
  const u = ease(x - ix);
  const v = ease(y - iy);
  const w = ease(z - iz);
  const along = (j: number, k: number): number => {
    const a = chance(ix, iy + j, iz + k);
    return a + (chance(ix + 1, iy + j, iz + k) - a) * u;
  };
  const near = along(0, 0) + (along(1, 0) - along(0, 0)) * v;
  const far = along(0, 1) + (along(1, 1) - along(0, 1)) * v;
  return near + (far - near) * w;
};
