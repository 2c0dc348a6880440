import { inTheWay, march } from './march.ts';
import type { Scene } from './scene.ts';
import { backdropAt, shade } from './shade.ts';
import type { Solid } from './solids.ts';
import { add, clamp, cross, dot, mix, norm, scale, smooth, sub, type Vec } from './vec.ts';

export interface Shot {
  readonly width: number;
  readonly height: number;
  /** RGBA, sRGB, straight alpha. */
  readonly pixels: Uint8Array;
}

interface Seen {
  readonly light: Vec;
  readonly alpha: number;
  readonly solid: Solid | null;
  /** Brightness after toning, to find edges. */
  readonly grey: number;
}

interface Eye {
  readonly from: Vec;
  readonly ahead: Vec;
  readonly right: Vec;
  readonly up: Vec;
  readonly spread: number;
  readonly aspect: number;
}

const eyeOf = ({ camera, size }: Scene): Eye => {
  const ahead = norm(sub(camera.to, camera.from));
  const right = norm(cross(ahead, { x: 0, y: 1, z: 0 }));
  return {
    from: camera.from,
    ahead,
    right,
    up: cross(right, ahead),
    spread: Math.tan((camera.fovDeg * Math.PI) / 360),
    aspect: size.width / size.height,
  };
};

/** The backdrop along a ray: floor or wall, whichever comes first. */
const setAlong = (scene: Scene, from: Vec, dir: Vec): Vec => {
  const toFloor = dir.y < -1e-4 ? -from.y / dir.y : 1e9;
  const toWall = dir.z < -1e-4 ? (scene.wallZ - from.z) / dir.z : 1e9;
  const p = add(from, scale(dir, Math.min(toFloor, toWall, 60)));
  return { x: p.x, y: toFloor <= toWall ? 0 : p.y, z: p.z };
};

/** Where a point of the set lies in the picture, 0..1 with v down. */
const projected = (eye: Eye, p: Vec): readonly [number, number] => {
  const to = sub(p, eye.from);
  const depth = Math.max(dot(to, eye.ahead), 0.01);
  const x = dot(to, eye.right) / (depth * eye.spread * eye.aspect);
  const y = dot(to, eye.up) / (depth * eye.spread);
  return [0.5 + x / 2, 0.5 - y / 2];
};

const seen = (light: Vec, alpha: number, solid: Solid | null): Seen => ({
  light,
  alpha,
  solid,
  grey: tone(light.x * 0.35 + light.y * 0.65),
});

const rayAt = (eye: Eye, u: number, v: number): Vec => {
  const side = scale(eye.right, (u * 2 - 1) * eye.spread * eye.aspect);
  return norm(add(eye.ahead, add(side, scale(eye.up, (1 - v * 2) * eye.spread))));
};

const look = (scene: Scene, eye: Eye, u: number, v: number): Seen => {
  const dir = rayAt(eye, u, v);
  const behind = (towards: Vec, from: Vec): Vec => {
    const others = inTheWay(
      scene.solids.filter((s) => s.material.glass === null),
      from,
      towards,
    );
    const hit = others.length === 0 ? null : march(others, from, towards, 0.01, 20);
    if (hit !== null)
      return shade(scene, hit.solid, add(from, scale(towards, hit.distance)), towards, behind);
    const p = setAlong(scene, from, towards);
    const [pu, pv] = projected(eye, p);
    return backdropAt(scene, p, clamp(pu, -0.3, 1.3), clamp(pv, -0.3, 1.3)).light;
  };
  const way = inTheWay(scene.solids, eye.from, dir);
  const hit = way.length === 0 ? null : march(way, eye.from, dir, 0.5, 40);
  if (hit !== null) {
    const p = add(eye.from, scale(dir, hit.distance));
    return seen(shade(scene, hit.solid, p, dir, behind), 1, hit.solid);
  }
  const p = setAlong(scene, eye.from, dir);
  const back = backdropAt(scene, p, u, v);
  if (!scene.isCutOut) return seen(withGloss(scene, back.light, p, dir, behind), 1, null);
  const fromEdge = Math.min(u, 1 - u, (1 - v) * 2);
  return seen(
    scale(scene.shadow.tint, 0.06),
    p.y < 0.001 ? back.cover * 0.8 * smooth(0, 0.14, fromEdge) : 0,
    null,
  );
};

const withGloss = (scene: Scene, light: Vec, p: Vec, dir: Vec, behind: (dir: Vec, from: Vec) => Vec): Vec => {
  if (scene.floorGloss === 0 || p.y > 0.001) return light;
  const up: Vec = { x: dir.x, y: -dir.y, z: dir.z };
  if (inTheWay(scene.solids, p, up).length === 0) return light;
  const hit = march(inTheWay(scene.solids, p, up), p, up, 0.004, 6);
  if (hit === null) return light;
  const share = scene.floorGloss * clamp(1 - hit.distance / 2.2, 0, 1);
  const mirrored = shade(scene, hit.solid, add(p, scale(up, hit.distance)), up, behind);
  return add(scale(light, 1 - share), scale(mirrored, share));
};

const tone = (x: number): number => {
  const soft = x < 0.7 ? x : 0.7 + 0.3 * Math.tanh((x - 0.7) / 0.3);
  return soft <= 0.0031308 ? soft * 12.92 : 1.055 * soft ** (1 / 2.4) - 0.055;
};

const NEIGHBOURS = [
  [-0.25, -0.375],
  [0.375, -0.125],
  [-0.375, 0.125],
  [0.125, 0.375],
  [0.1, -0.3],
  [-0.1, 0.15],
] as const;

const CELL = 4;

type Corners = readonly [Seen, Seen, Seen, Seen];

/** The backdrop changes slowly: between four like corners with nothing in the way, it is blended. */
const isQuiet = (scene: Scene, eye: Eye, corners: Corners, u: number, v: number): boolean => {
  let [low, high] = [1, 0];
  for (const { solid, grey } of corners) {
    if (solid !== null) return false;
    low = Math.min(low, grey);
    high = Math.max(high, grey);
  }
  return high - low < 0.03 && inTheWay(scene.solids, eye.from, rayAt(eye, u, v), 0.05).length === 0;
};

const blended = ([a, b, c, d]: Corners, fx: number, fy: number): Seen => {
  const light = mix(mix(a.light, b.light, fx), mix(c.light, d.light, fx), fy);
  const alpha = (a.alpha * (1 - fx) + b.alpha * fx) * (1 - fy) + (c.alpha * (1 - fx) + d.alpha * fx) * fy;
  return seen(light, alpha, null);
};

/** One look a pixel, cell by cell. */
const firstLook = (scene: Scene, eye: Eye): readonly Seen[] => {
  const { width, height } = scene.size;
  const at = (x: number, y: number): Seen => look(scene, eye, (x + 0.5) / width, (y + 0.5) / height);
  const first: Seen[] = [];
  let above = lineOf(at, width, 0);
  for (let top = 0; top < height; top += CELL) {
    const below = lineOf(at, width, top + CELL);
    for (let cell = 0; cell * CELL < width; cell += 1) {
      const [a, b, c, d] = [above[cell], above[cell + 1], below[cell], below[cell + 1]];
      if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
      const left = cell * CELL;
      const middle = CELL / 2;
      const quiet = isQuiet(scene, eye, [a, b, c, d], (left + middle) / width, (top + middle) / height);
      for (let y = top; y < Math.min(top + CELL, height); y += 1) {
        for (let x = left; x < Math.min(left + CELL, width); x += 1) {
          first[y * width + x] = quiet
            ? blended([a, b, c, d], (x - left) / CELL, (y - top) / CELL)
            : at(x, y);
        }
      }
    }
    above = below;
  }
  return first;
};

const lineOf = (at: (x: number, y: number) => Seen, width: number, y: number): readonly Seen[] =>
  Array.from({ length: Math.ceil(width / CELL) + 1 }, (_, cell) => at(cell * CELL, y));

/** Takes the picture: one ray a pixel, six more where two things meet. */
export const shoot = (scene: Scene): Shot => {
  const { width, height } = scene.size;
  const eye = eyeOf(scene);
  const first = firstLook(scene, eye);
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const own = first[y * width + x];
      if (own !== undefined) develop(scene, eye, first, own, x, y, pixels);
    }
  }
  return { width, height, pixels };
};

const differs = (a: Seen, b: Seen | undefined): boolean =>
  b !== undefined && (a.solid !== b.solid || Math.abs(a.grey - b.grey) > 0.05);

const develop = (
  scene: Scene,
  eye: Eye,
  first: readonly Seen[],
  own: Seen,
  x: number,
  y: number,
  pixels: Uint8Array,
): void => {
  const { width, height } = scene.size;
  const at = y * width + x;
  const isEdge =
    differs(own, first[at + 1]) ||
    differs(own, first[at - 1]) ||
    differs(own, first[at + width]) ||
    differs(own, first[at - width]);
  const taken = isEdge
    ? [
        own,
        ...NEIGHBOURS.map(([dx, dy]) => look(scene, eye, (x + 0.5 + dx) / width, (y + 0.5 + dy) / height)),
      ]
    : [own];
  let [r, g, b, a] = [0, 0, 0, 0];
  for (const { light, alpha } of taken) {
    r += tone(light.x) * alpha;
    g += tone(light.y) * alpha;
    b += tone(light.z) * alpha;
    a += alpha;
  }
  const byte = (sum: number): number => clamp(Math.round((a === 0 ? 0 : sum / a) * 255), 0, 255);
  pixels.set([byte(r), byte(g), byte(b), Math.round((a / taken.length) * 255)], at * 4);
};
