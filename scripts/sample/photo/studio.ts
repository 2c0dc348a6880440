import type { Scene, Softbox } from './scene.ts';
import { linear, mix, noise, norm, scale, smooth, type Vec, vec } from './vec.ts';

/** Backdrop paper: lighter round a pool of light, darker to the corners. */
export const pool = (lightHex: string, darkHex: string, cx: number, cy: number, reach: number) => {
  const light = linear(lightHex);
  const dark = linear(darkHex);
  return (_p: Vec, u: number, v: number): Vec =>
    mix(light, dark, smooth(0, reach, Math.sqrt(((u - cx) * 0.9) ** 2 + (v - cy) ** 2)));
};

/** Backdrop with a moon that glows on the wall. */
export const moonlit = (base: (p: Vec, u: number, v: number) => Vec, moonHex: string, at: Vec, r: number) => {
  const moon = linear(moonHex);
  return (p: Vec, u: number, v: number): Vec => {
    const under = base(p, u, v);
    if (p.y <= 0.001) return under;
    const d = Math.hypot(p.x - at.x, p.y - at.y);
    const halo = 0.42 * Math.exp(-Math.max(d - r, 0) / (r * 0.55));
    const face = smooth(r + 0.012, r - 0.012, d);
    const maria = 0.86 + 0.14 * noise(p.x * 1.6 + 7, p.y * 1.6, 3) + 0.05 * noise(p.x * 6, p.y * 6, 9);
    return mix(mix(under, moon, halo * 0.55), scale(moon, maria), face);
  };
};

/** Shadow of blades of bamboo in front of the lamp. */
export const bamboo = (density: number, seed: number) => {
  const blades = Array.from({ length: density }, (_, index) => {
    const r = (n: number): number => noise(index * 7.13 + seed, n * 3.7, seed) * 1.6 - 0.3;
    const a = -0.5 - r(3) * 1.1;
    return { x: -4 + r(1) * 8, y: -1 + r(2) * 6, cos: Math.cos(a), sin: Math.sin(a), long: 0.9 + r(4) * 0.9 };
  });
  return (x: number, y: number): number => {
    let open = 1;
    for (const blade of blades) {
      const dx = x - blade.x;
      const dy = y - blade.y;
      const along = (dx * blade.cos + dy * blade.sin) / blade.long;
      if (along < -0.1 || along > 1.1) continue;
      const wide = 0.13 * Math.sqrt(Math.max(along * (1 - along) * 4, 0)) * (1.2 - along * 0.6);
      const d = Math.abs(-dx * blade.sin + dy * blade.cos) - wide;
      open = Math.min(open, 0.42 + 0.58 * smooth(-0.07, 0.11, d));
    }
    return open;
  };
};

/** A window with bars in front of the lamp. */
export const casement =
  (x0: number, y0: number, width: number, height: number) =>
  (x: number, y: number): number => {
    const edge = (d: number): number => smooth(-0.06, 0.06, d);
    const inside = edge(width / 2 - Math.abs(x - x0)) * edge(height / 2 - Math.abs(y - y0));
    const bars = edge(Math.abs(x - x0) - 0.05) * edge(Math.abs(((y - y0 + 20) % 1.1) - 0.55) - 0.04);
    return 0.4 + 0.6 * inside * bars;
  };

export const strip = (
  x: number,
  y: number,
  z: number,
  w: number,
  h: number,
  light: number,
  hex = '#fff4e4',
): Softbox => ({
  towards: norm(vec(x, y, z)),
  halfWidth: w,
  halfHeight: h,
  light: scale(linear(hex), light),
});

/** The set as it stands before a picture is arranged: key from the upper left, strips left and right. */
export const studio: Omit<Scene, 'solids' | 'paper'> = {
  camera: { from: vec(0, 1.75, 8.6), to: vec(0, 1.12, 0), fovDeg: 26 },
  size: { width: 1200, height: 1500 },
  wallZ: -3.4,
  key: { towards: norm(vec(-0.62, 0.78, 0.55)), colour: vec(1.05, 0.99, 0.9), softness: 0.16 },
  sky: vec(0.42, 0.43, 0.45),
  bounce: vec(0.26, 0.24, 0.22),
  softboxes: [
    strip(-0.9, 0.42, 0.55, 0.34, 0.95, 2.1),
    strip(0.95, 0.35, 0.12, 0.16, 1.1, 1.5),
    strip(0, 1, 0.15, 0.7, 0.35, 0.8),
  ],
  gobo: null,
  floorGloss: 0,
  shadow: { strength: 0.92, tint: vec(0.2, 0.16, 0.14) },
  isCutOut: false,
  grain: 0.016,
};
