import type { BundleFile, Dataset, DatasetFrame, Loss } from './dataset.ts';
import type { ManifestEntry } from './manifest-entry.ts';

/** A format. One file, default-exported; the registry is generated from the files (`npm run gen`). */
export interface Exporter {
  readonly id: string;
  /** Box convention of the files, declared so that no reader has to guess. */
  readonly boxes: BoxConvention;
  /** What this format cannot carry of a canonical record; written into every loss report. */
  readonly drops: readonly string[];
  /** True when its files hold every picture once more. */
  readonly copiesPictures?: true;
  /** True when it needs the frame taken apart: `DatasetFrame.stack` and `FramePixels.layers`. Costs one render per layer. */
  readonly needsLayers?: true;
  /** True when it never looks at `FramePixels`: a run that goes on after finished parts then draws no picture of theirs again. */
  readonly isTextOnly?: true;
  /** What the bundle's README says about reading it. */
  readonly reading?: Reading;
  /** One run over one dataset. Frames come once, in order; memory may grow with labels, and with pixels up to one shard. */
  start(dataset: Dataset): ExporterRun;
}

/** Corners or sizes, in which unit, and for integers from which pixel on. `none`: the format carries no boxes. */
export type BoxConvention =
  | 'xywh-image-px'
  | 'xyxy-image-px'
  | 'xyxy-1-based-px'
  | 'center-wh-0-1'
  | 'quad-0-1'
  | 'polygon-0-1'
  | 'xyxy-0-1'
  | 'xyxy-0-1000'
  | 'xywh-percent'
  | 'xywh-0-1'
  | 'none';

export interface Reading {
  /** Lines of Python that open the format; `root` has the bundle's path, `split` a split in use. The consumer checks run them. */
  readonly python: readonly string[];
  /** What common readers silently get wrong, one sentence each, in English. */
  readonly beware: readonly string[];
}

export interface ExporterRun {
  /** Files that can be written now, and what of this frame the format lost. */
  frame(
    frame: DatasetFrame,
    pixels: FramePixels,
  ): { readonly files: readonly BundleFile[]; readonly losses: readonly Loss[] };
  /** Files about the whole set, once after the last frame. */
  finish(): readonly BundleFile[];
  /** Files about other files, once after `finish` of every format; `written` has all of the bundle so far with their hashes. */
  describe?(written: readonly ManifestEntry[]): readonly BundleFile[];
}

/** Picture files of one frame as they lie in the bundle. Not to be kept beyond the shard they go into. */
export interface FramePixels {
  readonly image: Uint8Array;
  /** One PNG for each of `DatasetFrame.stack.layers`, in the same order. */
  readonly layers: readonly Uint8Array[];
  /** PNG of the frame without its text, logo and other labelled elements above the ground; null when the frame was not taken apart. */
  readonly clean: Uint8Array | null;
}

export const defineExporter = (exporter: Exporter): Exporter => exporter;
