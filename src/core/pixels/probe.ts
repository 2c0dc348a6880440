import type { Rect, Size } from '../geometry/rect.ts';

/**
 * One question about pixels or files that a rule wants answered before it judges. Plain data: the same question asked by
 * two rules is measured once, and an answer can be kept beside the snapshot and replayed.
 */
export type Probe =
  /** Natural size of an image fill. */
  | { readonly of: 'imageSize'; readonly imageRef: string }
  /** How much of the picture has some colour or is see-through. `hex` null = any pixel that is not fully opaque. */
  | {
      readonly of: 'colourShare';
      readonly hex: string | null;
      /** Largest difference of a channel, 0..255. */
      readonly tolerance: number;
      /** Null = the whole canvas. */
      readonly rect: Rect<'frame'> | null;
    }
  /** The outermost band of the picture, side by side. `widthPx` in frame px. */
  | { readonly of: 'edges'; readonly widthPx: number }
  /** How busy a part of the picture is. */
  | { readonly of: 'calm'; readonly rect: Rect<'frame'> }
  /** The largest groups of colour in a part of the picture. */
  | { readonly of: 'palette'; readonly rect: Rect<'frame'> | null }
  /** Ink against what lies round it, measured through the layer's own glyph mask. */
  | { readonly of: 'ink'; readonly layerId: string }
  /** Bytes of the delivered file. `quality` 0..1, null for formats without one. */
  | {
      readonly of: 'weight';
      readonly format: 'PNG' | 'JPG' | 'WEBP';
      readonly scale: number;
      readonly quality: number | null;
    };

/** What each kind of probe answers. Shares 0..1, luminance and contrast as WCAG 2 defines them. */
export interface Readings {
  readonly imageSize: Size;
  readonly colourShare: { readonly share: number };
  readonly edges: Readonly<Record<'top' | 'right' | 'bottom' | 'left', EdgeReading>> & {
    /** Least alpha of the four corner pixels, 0..255: under 255 = rounded or see-through corners. */
    readonly cornerAlpha: number;
  };
  readonly calm: {
    /** Standard deviation of luminance, 0..1, and the share of pixels on an edge (Sobel magnitude over 0.25). */
    readonly deviation: number;
    readonly edgeShare: number;
    /** Share of pixels that are not fully opaque. */
    readonly clearShare: number;
  };
  readonly palette: readonly { readonly hex: string; readonly share: number }[];
  readonly ink: InkReading;
  readonly weight: { readonly bytes: number };
}

export interface EdgeReading {
  readonly hex: string;
  /** Largest channel difference of a pixel from the mean, 0..255; the worst 1 % left out. */
  readonly spread: number;
  /** Share of pixels whose channels are all at least 252. */
  readonly whiteShare: number;
  /** Share of pixels that are not fully opaque. */
  readonly clearShare: number;
  /**
   * How deep, in frame px, the lines from the edge inwards have the colour of the outermost one along (nearly) their whole length.
   * Null = that colour goes deeper than an eighth of the picture: it is ground.
   */
  readonly depthPx: number | null;
  /** Share of the first line of another colour that differs: near 1 where a border ends, small where something juts into a ground. */
  readonly beyondShare: number;
}

export interface InkReading {
  /** Contrast of the worst twentieth of cells, and of the middle one, 1..21. Null = too few pixels of pure ink or ground. */
  readonly p5: number | null;
  readonly median: number | null;
  /** Mean colours, for words and swatches. */
  readonly inkHex: string | null;
  readonly groundHex: string | null;
  /**
   * Share of pure ink pixels that look in the frame as the layer alone, laid on that ground with its opacity, should: little =
   * something covers it, or the mask does not lie where the ink is. Null = a blend mode, so nobody can say how it should look.
   */
  readonly asPainted: number | null;
  /** Pixels of pure ink that were measured, image px. */
  readonly inkPixels: number;
  /** Share of ground pixels that are see-through. */
  readonly clearGround: number;
  /** Height of the ink, frame px. */
  readonly inkHeightPx: number;
  /** The worst cell, to draw. */
  readonly worst: Rect<'frame'> | null;
}

export type ReadingOf<P extends Probe> = Readings[P['of']];

/** Equal probes have equal keys. Fields in code unit order. */
export const probeKey = (probe: Probe): string => JSON.stringify(sorted(probe));

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      )
    : value;
