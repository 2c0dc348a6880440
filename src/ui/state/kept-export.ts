import * as z from 'zod/mini';
import type { Client } from '../../contract/client.ts';
import { exportChoice, type Settings } from '../../contract/settings.ts';
import { type ExportJournal, readJournal } from '../../core/bundle/journal.ts';

/** How far an export had come when its panel went away. */
export interface KeptExport {
  readonly documentName: string;
  readonly choice: Settings['export'];
  readonly journal: ExportJournal;
}

const kept = z.object({
  schema: z.literal('kept-export/1'),
  documentName: z.string(),
  choice: exportChoice,
  journal: z.unknown(),
});

/** Null = none, or none that this version can go on with. */
export async function readKeptExport(client: Pick<Client, 'ask'>): Promise<KeptExport | null> {
  const answer = await client.ask('readKept', { key: 'export' });
  const read = kept.safeParse(answer.ok ? parseJson(answer.value.text ?? '') : null);
  const journal = read.success ? readJournal(read.data.journal) : null;
  return read.success && journal !== null ? { ...read.data, journal } : null;
}

/** A device that is full keeps none: then a closed panel costs what lies in no finished part, and nothing else. */
export async function keepExport(client: Pick<Client, 'ask'>, value: KeptExport | null): Promise<void> {
  const text = value === null ? '' : JSON.stringify({ schema: 'kept-export/1', ...value });
  await client.ask('writeKept', { key: 'export', text });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
