import type { Solid } from './solids.ts';
import type { Vec } from './vec.ts';

/** A photo set: things on a seamless floor and wall, one key light, softboxes that show in shiny things. */
export interface Scene {
  readonly solids: readonly Solid[];
  readonly camera: { readonly from: Vec; readonly to: Vec; readonly fovDeg: number };
  readonly size: { readonly width: number; readonly height: number };
  /** Where the upright backdrop stands; the floor is y = 0. */
  readonly wallZ: number;
  /** Colour of the backdrop at a point of floor or wall, seen at picture position u, v (0..1, v down). */
  readonly paper: (p: Vec, u: number, v: number) => Vec;
  readonly key: { readonly towards: Vec; readonly colour: Vec; readonly softness: number };
  readonly sky: Vec;
  /** Light that comes back from the floor. */
  readonly bounce: Vec;
  readonly softboxes: readonly Softbox[];
  /** Pattern in front of the key light (leaves, a window): share of light let through at light-plane x, y. */
  readonly gobo: ((x: number, y: number) => number) | null;
  /** 0 = paper, 1 = mirror. */
  readonly floorGloss: number;
  /** How dark shadows on the floor get, and what they tend to. */
  readonly shadow: { readonly strength: number; readonly tint: Vec };
  /** True = no backdrop: transparent, with the shadow as alpha. */
  readonly isCutOut: boolean;
  readonly grain: number;
}

export interface Softbox {
  readonly towards: Vec;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly light: Vec;
}
