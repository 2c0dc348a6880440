import type { DatasetFrame, Loss } from './dataset.ts';

/**
 * What a run leaves behind so that another one can go on: which parts are finished, and of every sample whose picture lies in them
 * what cannot be found out again without drawing it. Labels are not kept: they follow from the document, which the hashes pin.
 */
export interface ExportJournal {
  readonly schema: 'export-journal/1';
  readonly planHash: string;
  /** Parts 1 to this one are finished. */
  readonly finishedParts: number;
  /** The first samples of the plan, in its order, as far as the finished parts hold them. */
  readonly samples: readonly JournalSample[];
}

export type JournalSample =
  | {
      readonly is: 'taken';
      readonly snapshotHash: string;
      readonly picture: MadePicture;
      readonly losses: readonly Loss[];
    }
  | { readonly is: 'lost'; readonly losses: readonly Loss[] };

/** What is known about a picture once its file is made. */
export interface MadePicture {
  /** Image px. */
  readonly width: number;
  readonly height: number;
  readonly shows: DatasetFrame['image']['shows'];
  /** Top left of the picture in frame px. */
  readonly originX: number;
  readonly originY: number;
  /** Image px per frame px. */
  readonly scale: number;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Where a journal is kept. */
export interface JournalPort {
  /** What an earlier run of the same plan left; null = start from nothing. The sink must know of its finished parts. */
  readonly before: ExportJournal | null;
  /** Called as each part is finished. Never rejects: a journal that cannot be kept costs no frame, only the chance to go on. */
  save(journal: ExportJournal): Promise<void>;
}
