import type { BundleFile, Dataset, DatasetFrame, Loss } from './dataset.ts';

/** A format. One file, default-exported; the registry is generated from the files (`npm run gen`). */
export interface Exporter {
  readonly id: string;
  /** Box convention of the files, declared so that no reader has to guess. */
  readonly boxes: 'xywh-image-px';
  /** What this format cannot carry of a canonical record; written into every loss report. */
  readonly drops: readonly string[];
  /** One run over one dataset. Frames come once, in order; memory may grow with labels, never with pixels. */
  start(dataset: Dataset): ExporterRun;
}

export interface ExporterRun {
  /** Files that can be written now, and what of this frame the format lost. The image itself is the writer's business. */
  frame(frame: DatasetFrame): { readonly files: readonly BundleFile[]; readonly losses: readonly Loss[] };
  /** Files about the whole set, once after the last frame. */
  finish(): readonly BundleFile[];
}

export const defineExporter = (exporter: Exporter): Exporter => exporter;
