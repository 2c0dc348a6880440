import type { BlendMode as RestBlendMode } from '@figma/rest-api-spec';
import type { BlendMode, CanvasKit } from 'canvaskit-wasm/full';

const names = {
  DARKEN: 'Darken',
  MULTIPLY: 'Multiply',
  // Skia has no linear burn; colour burn is its nearest neighbour.
  LINEAR_BURN: 'ColorBurn',
  COLOR_BURN: 'ColorBurn',
  LIGHTEN: 'Lighten',
  SCREEN: 'Screen',
  LINEAR_DODGE: 'Plus',
  COLOR_DODGE: 'ColorDodge',
  OVERLAY: 'Overlay',
  SOFT_LIGHT: 'SoftLight',
  HARD_LIGHT: 'HardLight',
  DIFFERENCE: 'Difference',
  EXCLUSION: 'Exclusion',
  HUE: 'Hue',
  SATURATION: 'Saturation',
  COLOR: 'Color',
  LUMINOSITY: 'Luminosity',
} as const;

export const isBlending = (mode: RestBlendMode | undefined): mode is keyof typeof names =>
  mode !== undefined && mode in names;

export const skiaBlendMode = (skia: CanvasKit, mode: RestBlendMode | undefined): BlendMode =>
  isBlending(mode) ? skia.BlendMode[names[mode]] : skia.BlendMode.SrcOver;
