import type { Matrix } from '../geometry/rect.ts';

/** What `JSON_REST_V1` leaves out and the main thread reads from the live nodes beside it. */
export interface FrameSupplement {
  readonly page: { readonly id: string; readonly name: string };
  /** Names of the sections around the frame, outermost first. */
  readonly sections: readonly string[];
  /** The frame's own `absoluteTransform`. */
  readonly frameTransform: Matrix;
  /** The frame's `width` and `height` in its own axes. */
  readonly frameSize: { readonly width: number; readonly height: number };
  /** For every layer whose page rotation is not 0: its `absoluteTransform` and its size in its own axes. */
  readonly transforms: readonly {
    readonly id: string;
    readonly absoluteTransform: Matrix;
    readonly width: number;
    readonly height: number;
  }[];
  /** Ids of text layers with `hasMissingFont`. Null = could not be read. */
  readonly missingFonts: readonly string[] | null;
  /** Shared plugin data of our namespace: layer id -> key -> stored text. Never trusted, parsed where used. */
  readonly stored: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
