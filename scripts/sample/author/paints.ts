/** Paints and effects in the words of Figma's REST files. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;

/** `#rrggbb` or `#rrggbbaa` as Figma's r, g, b, a in 0..1. */
export const rgba = (hex: string): { r: number; g: number; b: number; a: number } => ({
  r: channel(hex, 1),
  g: channel(hex, 3),
  b: channel(hex, 5),
  a: hex.length > 7 ? channel(hex, 7) : 1,
});

/** A flat colour; its alpha goes into the paint's opacity, as Figma writes it. */
export const solid = (hex: string, opacity = 1, blendMode = 'NORMAL'): JsonObject => ({
  blendMode,
  type: 'SOLID',
  ...(opacity !== 1 && { opacity }),
  color: rgba(hex),
});

type Stop = readonly [position: number, hex: string];

/** A linear gradient between two points of the layer's unit square; stops may carry alpha. */
export const gradient = (
  from: readonly [number, number],
  to: readonly [number, number],
  stops: readonly Stop[],
): JsonObject => ({
  blendMode: 'NORMAL',
  type: 'GRADIENT_LINEAR',
  gradientHandlePositions: [
    { x: from[0], y: from[1] },
    { x: to[0], y: to[1] },
    { x: from[0] - (to[1] - from[1]), y: from[1] + (to[0] - from[0]) },
  ],
  gradientStops: stops.map(([position, hex]) => ({ color: rgba(hex), position })),
});

/** Fades from top to bottom. */
export const fade = (...stops: readonly Stop[]): JsonObject => gradient([0.5, 0], [0.5, 1], stops);

export const radial = (hexIn: string, hexOut: string, cx = 0.5, cy = 0.5, r = 0.5): JsonObject => ({
  blendMode: 'NORMAL',
  type: 'GRADIENT_RADIAL',
  gradientHandlePositions: [
    { x: cx, y: cy },
    { x: cx + r, y: cy },
    { x: cx, y: cy + r },
  ],
  gradientStops: [
    { color: rgba(hexIn), position: 0 },
    { color: rgba(hexOut), position: 1 },
  ],
});

export const photoFill = (imageRef: string): JsonObject => ({
  blendMode: 'NORMAL',
  type: 'IMAGE',
  scaleMode: 'FILL',
  imageRef,
});

/** A crop: the window (0..1 of the picture) that fills the layer. REST calls Figma's CROP `STRETCH`. */
export const photoCrop = (
  imageRef: string,
  window: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): JsonObject => ({
  blendMode: 'NORMAL',
  type: 'IMAGE',
  scaleMode: 'STRETCH',
  imageRef,
  imageTransform: [
    [window.width, 0, window.x],
    [0, window.height, window.y],
  ],
});

export const shadow = (hex: string, y: number, radius: number, x = 0): JsonObject => ({
  type: 'DROP_SHADOW',
  visible: true,
  color: rgba(hex),
  blendMode: 'NORMAL',
  offset: { x, y },
  radius,
  showShadowBehindNode: false,
});

export const blur = (radius: number): JsonObject => ({ type: 'LAYER_BLUR', visible: true, radius });
