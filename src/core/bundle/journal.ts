import * as z from 'zod/mini';
import { type Loss, lossCodes } from './dataset.ts';

const named = z.nullable(z.object({ id: z.string(), name: z.string() }));

const loss = z.object({
  code: z.enum(lossCodes),
  frame: named,
  layer: named,
  format: z.nullable(z.string()),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});

const picture = z.object({
  /** Image px. */
  width: z.int(),
  height: z.int(),
  shows: z.enum(['box', 'painted']),
  /** Top left of the picture in frame px. */
  originX: z.number(),
  originY: z.number(),
  /** Image px per frame px. */
  scale: z.number(),
  sha256: z.string(),
  sizeBytes: z.int(),
});

const sample = z.union([
  z.object({
    is: z.literal('taken'),
    snapshotHash: z.string(),
    picture,
    /** Over the hashes of its layers; null = it was not taken apart. */
    stackSha256: z.nullable(z.string()),
    losses: z.array(loss),
  }),
  z.object({ is: z.literal('lost'), losses: z.array(loss) }),
]);

/**
 * What a run leaves behind so that another one can go on: which parts are finished, and of every sample that lies in them what
 * cannot be found out again without drawing it. Labels are not kept: they follow from the document, which the hashes pin. About
 * 300 bytes a sample.
 */
const exportJournal = z.object({
  schema: z.literal('export-journal/2'),
  planHash: z.string(),
  /** Parts 1 to this one are finished. */
  finishedParts: z.int().check(z.gte(1)),
  /** The first samples of the plan, in its order, as far as the finished parts hold them. */
  samples: z.array(sample),
});

/** What is known about a picture once its file is made. */
export type MadePicture = Readonly<z.infer<typeof picture>>;

export type JournalSample =
  | {
      readonly is: 'taken';
      readonly snapshotHash: string;
      readonly picture: MadePicture;
      readonly stackSha256: string | null;
      readonly losses: readonly Loss[];
    }
  | { readonly is: 'lost'; readonly losses: readonly Loss[] };

export interface ExportJournal {
  readonly schema: 'export-journal/2';
  readonly planHash: string;
  readonly finishedParts: number;
  readonly samples: readonly JournalSample[];
}

/** A journal as it was stored; null = nothing, damaged, or of another version: then a run starts from nothing. */
export const readJournal = (stored: unknown): ExportJournal | null => {
  const read = exportJournal.safeParse(stored);
  return read.success ? read.data : null;
};

/** Where a journal is kept. */
export interface JournalPort {
  /** What an earlier run of the same plan left; null = start from nothing. The sink must know of its finished parts. */
  readonly before: ExportJournal | null;
  /** Called as each part is finished. Never rejects: a journal that cannot be kept costs no frame, only the chance to go on. */
  save(journal: ExportJournal): Promise<void>;
}
