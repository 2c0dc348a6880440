import { close, facing, inTheWay, lit, march, openness } from './march.ts';
import type { Material } from './material.ts';
import type { Scene } from './scene.ts';
import type { Solid } from './solids.ts';
import {
  add,
  clamp,
  cross,
  dot,
  mix,
  noise,
  norm,
  reflect,
  scale,
  smooth,
  sub,
  times,
  type Vec,
} from './vec.ts';

const BLACK: Vec = { x: 0, y: 0, z: 0 };
const UP: Vec = { x: 0, y: 1, z: 0 };

/** What a shiny thing sees in a direction: the dim room and its softboxes. */
export const room = (scene: Scene, dir: Vec, roughness: number): Vec => {
  let light = mix(scene.bounce, scene.sky, smooth(-0.6, 0.9, dir.y));
  light = scale(light, 0.55);
  for (const box of scene.softboxes) {
    const ahead = dot(dir, box.towards);
    if (ahead <= 0.02) continue;
    const right = norm(cross(UP, box.towards));
    const up = cross(box.towards, right);
    const u = Math.abs(dot(dir, right) / ahead);
    const v = Math.abs(dot(dir, up) / ahead);
    const blur = 0.05 + roughness * 0.9;
    const seen =
      smooth(box.halfWidth + blur, box.halfWidth - blur, u) *
      smooth(box.halfHeight + blur, box.halfHeight - blur, v);
    light = add(light, scale(box.light, seen / (1 + roughness * 1.6)));
  }
  return light;
};

const goboAt = (scene: Scene, p: Vec): number => {
  if (scene.gobo === null) return 1;
  const right = norm(cross(UP, scene.key.towards));
  return scene.gobo(dot(p, right), dot(p, cross(scene.key.towards, right)));
};

const keyAt = (scene: Scene, p: Vec, n: Vec): number => {
  const slope = dot(n, scene.key.towards);
  if (slope <= -0.15) return 0;
  const start = add(p, scale(n, 0.006));
  return (
    clamp((slope + 0.15) / 1.15, 0, 1) *
    lit(scene.solids, start, scene.key.towards, scene.key.softness) *
    goboAt(scene, p)
  );
};

/** The backdrop at a point, with the shadows that fall on it. `cover` is how strongly it is shadowed, for cut-outs. */
export const backdropAt = (
  scene: Scene,
  p: Vec,
  u: number,
  v: number,
): { readonly light: Vec; readonly cover: number } => {
  const n: Vec = p.y < 0.001 ? UP : { x: 0, y: 0, z: 1 };
  const near = close(scene.solids, p, 0.8);
  const start = add(p, scale(n, 0.004));
  const key = lit(scene.solids, start, scene.key.towards, scene.key.softness) * goboAt(scene, p);
  const open = near.length === 0 ? 1 : openness(near, p, n, 0.8);
  const contact = (1 - open) * (1 - open);
  const shade = clamp((1 - key) * 0.6 + contact * 0.8, 0, 1) * scene.shadow.strength;
  const paper = scene.paper(p, u, v);
  return {
    light: scale(mix(paper, times(paper, scene.shadow.tint), shade), 1 - 0.55 * contact),
    cover: shade,
  };
};

const bumped = (material: Material, p: Vec, n: Vec): Vec => {
  if (material.bump === 0) return n;
  const s = material.grainSize;
  const e = 0.35 / s;
  const here = noise(p.x * s, p.y * s, p.z * s);
  const grad: Vec = {
    x: noise((p.x + e) * s, p.y * s, p.z * s) - here,
    y: noise(p.x * s, (p.y + e) * s, p.z * s) - here,
    z: noise(p.x * s, p.y * s, (p.z + e) * s) - here,
  };
  return norm(sub(n, scale(grad, material.bump)));
};

const fresnel = (head: number, cos: number): number => head + (1 - head) * (1 - clamp(cos, 0, 1)) ** 5;

/** Diffuse light only: enough for what is seen in reflections and through glass. */
const plain = (scene: Scene, solid: Solid, p: Vec, n: Vec): Vec => {
  const ambient = mix(scene.bounce, scene.sky, 0.5 + 0.5 * n.y);
  const key = clamp(dot(n, scene.key.towards), 0, 1) * 0.8;
  return times(solid.material.colour(p), add(ambient, scale(scene.key.colour, key)));
};

/** What a secondary ray meets: another solid, the floor, or the room. */
const glimpse = (scene: Scene, from: Vec, dir: Vec, roughness: number, self: Solid | null): Vec => {
  const others = inTheWay(
    scene.solids.filter((s) => s !== self || s.material.glass === null),
    from,
    dir,
  );
  const hit = others.length === 0 ? null : march(others, from, dir, 0.02, 12);
  if (hit !== null) {
    const p = add(from, scale(dir, hit.distance));
    return plain(scene, hit.solid, p, facing(hit.solid, p));
  }
  const toFloor = dir.y < -0.01 ? -from.y / dir.y : 1e9;
  if (toFloor < 3.5) {
    const p = add(from, scale(dir, toFloor));
    const contact = 0.3 + 0.7 * smooth(0, 1.1, toFloor);
    return mix(
      scale(scene.paper(p, 0.5, 0.8), contact),
      room(scene, dir, roughness),
      clamp(toFloor / 3.5, 0, 1) * 0.6,
    );
  }
  return room(scene, dir, roughness);
};

/** Low and downward parts see little but their own shadow on the floor. */
const offTheFloor = (p: Vec, n: Vec): number => {
  const low = 1 - smooth(-0.05, 0.8, p.y);
  return 1 - low * (n.y > 0 ? 0.4 * (1 - n.y) : 0.4 + 0.45 * Math.min(-n.y * 1.6, 1));
};

/** Light that leaves a solid towards the eye. */
export const shade = (
  scene: Scene,
  solid: Solid,
  p: Vec,
  dir: Vec,
  behind: (dir: Vec, from: Vec) => Vec,
): Vec => {
  const smoothNormal = facing(solid, p);
  const { material } = solid;
  if (material.glass !== null) return throughGlass(scene, solid, p, dir, smoothNormal, behind);
  const n = bumped(material, p, smoothNormal);
  const colour = material.colour(p);
  const near = close(scene.solids, p, 0.6);
  const open = openness(near, p, smoothNormal, 0.6) * offTheFloor(p, smoothNormal);
  const ambient = scale(mix(scene.bounce, scene.sky, 0.5 + 0.5 * n.y), open);
  const direct = scale(scene.key.colour, keyAt(scene, p, n));
  const wax = material.glow * (1 - clamp(-dot(dir, n), 0, 1)) ** 2;
  const diffuse = material.metal
    ? BLACK
    : times(colour, add(add(ambient, direct), scale(scene.key.colour, wax)));
  const strength =
    fresnel(material.shine, -dot(dir, n)) * (material.metal ? 1 : 1 - material.roughness * 0.6);
  if (strength < 0.012) return diffuse;
  const away = norm(reflect(dir, n));
  const seen =
    material.roughness < 0.42
      ? glimpse(scene, add(p, scale(n, 0.01)), away, material.roughness, solid)
      : room(scene, away, material.roughness);
  const gleam = scale(seen, strength * (0.12 + 0.88 * open));
  return add(diffuse, material.metal ? times(gleam, colour) : gleam);
};

const bend = (dir: Vec, n: Vec, eta: number): Vec | null => {
  const cos = -dot(dir, n);
  const k = 1 - eta * eta * (1 - cos * cos);
  return k < 0 ? null : norm(add(scale(dir, eta), scale(n, eta * cos - Math.sqrt(k))));
};

/** One way in, one way out: enough for bottles. Above its filling the glass is thin and hardly bends. */
const throughGlass = (
  scene: Scene,
  solid: Solid,
  p: Vec,
  dir: Vec,
  n: Vec,
  behind: (dir: Vec, from: Vec) => Vec,
): Vec => {
  const { glass } = solid.material;
  const facingEye = clamp(-dot(dir, n), 0, 1);
  const mirrored = scale(
    glimpse(scene, add(p, scale(n, 0.01)), norm(reflect(dir, n)), 0.03, solid),
    fresnel(0.05, facingEye),
  );
  if (glass === null) return mirrored;
  if (p.y > glass.filledTo) {
    const rim = (1 - facingEye) ** 3;
    const clear = scale(behind(dir, add(p, scale(dir, 0.02))), 0.94 - 0.5 * rim);
    return add(clear, mirrored);
  }
  const inward = bend(dir, n, 1 / 1.33) ?? dir;
  let t = 0.02;
  for (let step = 0; step < 60; step += 1) {
    const d = -solid.at(p.x + inward.x * t, p.y + inward.y * t, p.z + inward.z * t);
    if (d < 0.0006) break;
    t += d;
  }
  const exit = add(p, scale(inward, t));
  const outward =
    bend(inward, scale(facing(solid, exit), -1), 1.33) ?? norm(reflect(inward, facing(solid, exit)));
  const passed: Vec = { x: glass.passes.x ** t, y: glass.passes.y ** t, z: glass.passes.z ** t };
  return add(times(behind(outward, add(exit, scale(outward, 0.02))), passed), mirrored);
};
