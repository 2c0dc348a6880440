import { type Texture } from './labels.ts';
import { type Material, matte, metal, painted, tintedGlass } from './material.ts';
import {
  box,
  type Distance,
  drum,
  ellipsoid,
  handle,
  ring,
  rod,
  type Solid,
  solid,
  sphere,
  turned,
  union,
  welded,
  without,
} from './solids.ts';
import { chance, linear, mix, noise, smooth } from './vec.ts';

export interface TinLook {
  readonly body: string;
  readonly lid: string;
  readonly label: Texture;
}

/** A tea tin: body with a paper label on its front, metal rim, lid with a finger groove. */
export const tin = (
  x: number,
  z: number,
  look: TinLook,
  r = 0.62,
  height = 1.75,
  y = 0,
  turn = 0,
): Solid[] => {
  const body = linear(look.body);
  const low = y + height * 0.14;
  const high = y + height * 0.86;
  const half = ((high - low) * (560 / 760)) / (2 * r);
  const skin = painted(
    (p) => {
      const a = Math.atan2(p.x - x, p.z - z) - turn;
      const u = a / (2 * half) + 0.5;
      const v = (high - p.y) / (high - low);
      return u > 0 && u < 1 && v > 0 && v < 1 ? look.label.at(u, v) : body;
    },
    { roughness: 0.38, shine: 0.05 },
  );
  const lidY = y + height + 0.025;
  const lid = union(
    drum(x, z, lidY, lidY + 0.34, r + 0.012, 0.05),
    drum(x, z, lidY + 0.3, lidY + 0.385, r * 0.8, 0.03),
  );
  return [
    solid(drum(x, z, y, y + height, r, 0.03), skin, [x, y + height / 2, z, Math.hypot(r, height / 2)]),
    solid(drum(x, z, y + height - 0.02, y + height + 0.04, r + 0.004, 0.012), metal('#e8c982', 0.2), [
      x,
      y + height,
      z,
      r + 0.05,
    ]),
    solid(lid, metal(look.lid, 0.26), [x, lidY + 0.19, z, r + 0.12]),
  ];
};

export const plinth = (x: number, z: number, r: number, height: number, hex: string, y = 0): Solid =>
  solid(drum(x, z, y, y + height, r, 0.04), matte(hex, { roughness: 0.85, bump: 0.05, grainSize: 46 }), [
    x,
    y + height / 2,
    z,
    Math.hypot(r, height / 2),
  ]);

export const slab = (
  x: number,
  y: number,
  z: number,
  half: readonly [number, number, number],
  hex: string,
  turn = 0,
): Solid =>
  solid(box([x, y, z], half, 0.03, turn), matte(hex, { roughness: 0.85, bump: 0.06, grainSize: 40 }), [
    x,
    y,
    z,
    Math.hypot(...half),
  ]);

const peel = (hex: string, deepHex: string): Material => {
  const bright = linear(hex);
  const deep = linear(deepHex);
  return painted((p) => mix(bright, deep, noise(p.x * 3, p.y * 3, p.z * 3) * 0.6), {
    roughness: 0.4,
    shine: 0.045,
    bump: 0.32,
    grainSize: 34,
    glow: 0.12,
  });
};

/** A mandarin with a dimple and a green calyx. */
export const mandarin = (x: number, z: number, r: number, y = 0): Solid[] => {
  const cy = y + r * 0.82;
  const body: Distance = (px, py, pz) => {
    const flat = Math.hypot(px - x, pz - z);
    const dimple = 0.1 * r * Math.exp(-((flat / (r * 0.3)) ** 2)) * smooth(0, r, py - cy);
    return (ellipsoid(x, cy, z, r, r * 0.82, r)(px, py, pz) + dimple) * 0.85;
  };
  const top = cy + r * 0.74;
  return [
    solid(body, peel('#f08a1d', '#dd5f10'), [x, cy, z, r * 1.02]),
    solid(
      union(
        ellipsoid(x, top, z, r * 0.16, r * 0.05, r * 0.16),
        rod([x, top, z], [x + r * 0.06, top + r * 0.16, z], r * 0.05, r * 0.04),
      ),
      matte('#5c7a32', { roughness: 0.7 }),
      [x, top + r * 0.05, z, r * 0.3],
    ),
  ];
};

/** A persimmon: squat, glossy, with a four-leaved calyx. */
export const persimmon = (x: number, z: number, r: number, y = 0): Solid[] => {
  const cy = y + r * 0.72;
  const bright = linear('#e4571a');
  const deep = linear('#c23a10');
  const skin = painted((p) => mix(bright, deep, smooth(0.2, 1, noise(p.x * 2.2, p.y * 2.2, p.z * 2.2))), {
    roughness: 0.22,
    shine: 0.05,
    glow: 0.1,
  });
  const body: Distance = (px, py, pz) => {
    const a = Math.atan2(pz - z, px - x);
    const lobes = 0.02 * r * Math.cos(4 * a) * smooth(0, r * 0.5, Math.hypot(px - x, pz - z));
    return (ellipsoid(x, cy, z, r, r * 0.72, r)(px, py, pz) - lobes) * 0.85;
  };
  const top = cy + r * 0.68;
  const leaf = (a: number): Distance =>
    ellipsoid(
      x + Math.cos(a) * r * 0.24,
      top + r * 0.02,
      z + Math.sin(a) * r * 0.24,
      r * 0.24,
      r * 0.05,
      r * 0.24,
    );
  const calyx = union(
    leaf(0.5),
    leaf(2.07),
    leaf(3.64),
    leaf(5.21),
    rod([x, top, z], [x + r * 0.05, top + r * 0.2, z], r * 0.06, r * 0.05),
  );
  return [
    solid(body, skin, [x, cy, z, r * 1.05]),
    solid(calyx, matte('#6d7440', { roughness: 0.75, bump: 0.1, grainSize: 20 }), [x, top, z, r * 0.55]),
  ];
};

/** Osmanthus blossom: four small cupped petals. */
const blossom = (x: number, y: number, z: number, r: number, turn: number): Distance =>
  union(
    ...[0, 1, 2, 3].map((petal) => {
      const a = turn + (petal * Math.PI) / 2;
      return ellipsoid(
        x + Math.cos(a) * r * 0.6,
        y + r * 0.2,
        z + Math.sin(a) * r * 0.6,
        r * 0.55,
        r * 0.26,
        r * 0.55,
      );
    }),
  );

/** Blossoms strewn over a ring of floor around x, z. */
export const osmanthus = (
  x: number,
  z: number,
  inner: number,
  outer: number,
  count: number,
  seed: number,
  y = 0,
): Solid[] =>
  Array.from({ length: count }, (_, index) => {
    const a = chance(index, seed, 1) * Math.PI * 2;
    const far = inner + (outer - inner) * Math.sqrt(chance(index, seed, 2));
    const r = 0.034 + chance(index, seed, 3) * 0.024;
    const bx = x + Math.cos(a) * far;
    const bz = z + Math.sin(a) * far * 0.8;
    const gold = chance(index, seed, 4) > 0.5 ? '#f4b52e' : '#f7cd5c';
    return solid(blossom(bx, y, bz, r, a * 7), matte(gold, { roughness: 0.7, glow: 0.25 }), [
      bx,
      y + r * 0.2,
      bz,
      r * 1.3,
    ]);
  });

/** A tea bowl with a foot, filled with tea. */
export const bowl = (x: number, z: number, r: number, hex: string, tea: string, y = 0): Solid[] => {
  const h = r * 1.02;
  const wall = (py: number): number => r * (0.4 + 0.6 * Math.sqrt(Math.max((py - y - 0.06) / h, 0.001)));
  const outer = turned(x, z, y + 0.06, y + h, wall, 0.55);
  const inner = turned(x, z, y + 0.14, y + h + 0.4, (py) => wall(Math.min(py, y + h)) - 0.045, 0.55);
  const lip = ring(x, y + h, z, r - 0.022, 0.024);
  const clay = matte(hex, { roughness: 0.28, shine: 0.06, bump: 0.05, grainSize: 26 });
  const liquid = matte(tea, { roughness: 0.3, shine: 0.02 });
  const level = y + h * 0.8;
  return [
    solid(union(without(outer, inner), lip, drum(x, z, y, y + 0.1, r * 0.44, 0.02)), clay, [
      x,
      y + h / 2,
      z,
      r * 1.2,
    ]),
    solid(drum(x, z, level - 0.03, level, wall(level) - 0.03, 0.004), liquid, [x, level, z, r]),
  ];
};

/** A round teapot with spout, lid and an upright handle. */
export const teapot = (x: number, z: number, r: number, hex: string, knobHex: string): Solid[] => {
  const cy = r * 0.86;
  const body = ellipsoid(x, cy, z, r, r * 0.84, r);
  const spout = rod([x - r * 0.8, cy * 0.82, z], [x - r * 1.42, cy * 1.42, z], r * 0.24, r * 0.1);
  const grip = handle(x + r * 1.0, cy * 1.08, z, r * 0.46, r * 0.085, 1.1);
  const pot = union(
    welded(welded(body, spout, r * 0.14), grip, r * 0.08),
    drum(x, z, 0, r * 0.12, r * 0.55, 0.02),
  );
  const lidY = cy + r * 0.72;
  const glaze = matte(hex, { roughness: 0.3, shine: 0.06, bump: 0.05, grainSize: 22 });
  return [
    solid(pot, glaze, [x, cy, z, r * 1.62]),
    solid(
      union(
        ellipsoid(x, lidY, z, r * 0.52, r * 0.17, r * 0.52),
        ring(x, lidY - r * 0.01, z, r * 0.5, r * 0.045),
      ),
      glaze,
      [x, lidY, z, r * 0.62],
    ),
    solid(sphere(x, lidY + r * 0.24, z, r * 0.115), metal(knobHex, 0.2), [x, lidY + r * 0.24, z, r * 0.13]),
  ];
};

/** A cold-brew bottle: glass filled with tea, wooden stopper, paper label. */
export const bottle = (x: number, z: number, label: Texture, teaHex: string): Solid[] => {
  const wall = (y: number): number => 0.5 - 0.3 * smooth(1.55, 2.05, y) + 0.02 * smooth(2.32, 2.38, y);
  const glass = turned(x, z, 0.02, 2.42, wall, 0.72);
  const half = (1.02 * (560 / 760)) / (2 * 0.5);
  const paper = painted(
    (p) => label.at(Math.atan2(p.x - x, p.z - z) / (2 * half) + 0.5, (1.38 - p.y) / 1.02),
    { roughness: 0.7 },
  );
  const band: Distance = (px, py, pz) => {
    const a = Math.abs(Math.atan2(px - x, pz - z)) - half;
    return Math.max(drum(x, z, 0.36, 1.38, 0.507, 0.002)(px, py, pz), a * 0.5, pz < z ? 0.2 : -1);
  };
  const pale = linear('#b98a55');
  const dark = linear('#8d6236');
  const wood = painted((p) => mix(pale, dark, noise(p.x * 5, p.y * 60, p.z * 5)), { roughness: 0.75 });
  return [
    solid(glass, tintedGlass(teaHex, 1.72), [x, 1.22, z, 1.34]),
    solid(band, paper, [x, 0.87, z, 0.74]),
    solid(drum(x, z, 2.36, 2.7, 0.205, 0.04), wood, [x, 2.53, z, 0.28]),
  ];
};

/** A gift box with a band round it. */
export const giftBox = (
  x: number,
  z: number,
  half: readonly [number, number, number],
  hex: string,
  bandHex: string,
  turn: number,
): Solid[] => {
  const r = Math.hypot(...half);
  const lid = box([x, half[1] * 1.62, z], [half[0] + 0.02, half[1] * 0.42, half[2] + 0.02], 0.03, turn);
  const wrap = box([x, half[1] * 1.02, z], [half[0] * 0.14, half[1] * 1.045, half[2] + 0.034], 0.01, turn);
  const paper = matte(hex, { roughness: 0.6, bump: 0.04, grainSize: 60 });
  return [
    solid(union(box([x, half[1], z], half, 0.03, turn), lid), paper, [x, half[1], z, r * 1.15]),
    solid(wrap, metal(bandHex, 0.35), [x, half[1], z, r * 1.15]),
  ];
};
