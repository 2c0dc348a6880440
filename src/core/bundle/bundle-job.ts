import type { Failure } from '../result.ts';
import type { Dataset, Loss } from './dataset.ts';
import type { Exporter } from './exporter.ts';
import type { FileSink } from './file-sink.ts';
import type { JournalPort } from './journal.ts';
import type { FinishPicture } from './pictures/finish-picture.ts';
import type { TakeApart } from './pictures/take-apart.ts';
import type { FramePorts } from './take-frame.ts';

export interface BundleJob extends FramePorts {
  readonly dataset: Dataset;
  /** What planning already kept out. */
  readonly losses: readonly Loss[];
  /** Those that the plan's `formats` name, in registry order. */
  readonly exporters: readonly Exporter[];
  readonly finishPicture: FinishPicture;
  readonly takeApart: TakeApart;
  readonly sink: FileSink;
  /** Null = a run that cannot be gone on with. */
  readonly journal: JournalPort | null;
  onProgress(progress: BundleProgress): void;
  /** Asked before each frame: true ends the run with what is finished. */
  shouldStop(): boolean;
  /** Asked before each frame: true leaves it out. */
  shouldSkip(frameId: string): boolean;
  /** Lets the host paint and hear before the next native call. */
  breathe(): Promise<void>;
}

export interface BundleProgress {
  /** `resuming`: going over frames that an earlier run has finished. */
  readonly phase: 'resuming' | 'frames' | 'finishing';
  /** Frames dealt with, exported or lost. */
  readonly done: number;
  readonly total: number;
  /** The frame at work; null while finishing. */
  readonly frameName: string | null;
}

export interface BundleSummary {
  readonly name: string;
  /** Names of the files or the folder that the sink made. */
  readonly parts: readonly string[];
  readonly planned: number;
  readonly exported: number;
  /** Elements that training formats may show. */
  readonly elements: number;
  readonly sizeBytes: number;
  readonly losses: readonly Loss[];
}

export type BundleOutcome =
  | { readonly state: 'done'; readonly summary: BundleSummary }
  /** Stopped by the person: the bundle holds every frame finished before, and says so. */
  | { readonly state: 'cancelled'; readonly summary: BundleSummary }
  /** The sink refused, or finished parts do not fit the document any more (`RESUME_OUTDATED`): what lies there is not a bundle. */
  | { readonly state: 'failed'; readonly failure: Failure; readonly done: number };
