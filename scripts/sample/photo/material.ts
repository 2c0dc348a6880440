import { linear, type Vec } from './vec.ts';

export interface Material {
  /** Diffuse colour at a point of the scene, linear light. */
  readonly colour: (p: Vec) => Vec;
  /** 0 = mirror, 1 = chalk. */
  readonly roughness: number;
  /** Reflectance seen head on; metals tint it with their colour. */
  readonly shine: number;
  readonly metal: boolean;
  /** Height of fine dents and pores, 0 = none; `grainSize` is how many per unit. */
  readonly bump: number;
  readonly grainSize: number;
  /** Glass: what one unit of path lets through, and the height it is filled to. */
  readonly glass: { readonly passes: Vec; readonly filledTo: number } | null;
  /** Light that shines through thin or waxy stuff, 0..1. */
  readonly glow: number;
}

const base = { roughness: 0.6, shine: 0.04, metal: false, bump: 0, grainSize: 1, glass: null, glow: 0 };

export const matte = (hex: string, more: Partial<Material> = {}): Material => {
  const flat = linear(hex);
  return { ...base, colour: () => flat, ...more };
};

export const painted = (colour: (p: Vec) => Vec, more: Partial<Material> = {}): Material => ({
  ...base,
  colour,
  ...more,
});

export const metal = (hex: string, roughness: number): Material => {
  const flat = linear(hex);
  return { ...base, colour: () => flat, roughness, shine: 0.9, metal: true };
};

export const tintedGlass = (passesHex: string, filledTo: number): Material => ({
  ...base,
  colour: () => ({ x: 1, y: 1, z: 1 }),
  roughness: 0.03,
  shine: 0.05,
  glass: { passes: linear(passesHex), filledTo },
});
