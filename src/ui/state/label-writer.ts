import type { Client } from '../../contract/client.ts';
import { mostRecords } from '../../contract/records.ts';
import type { Failure } from '../../core/result.ts';
import type { RecordToWrite } from './write-record.ts';

/** What became of each record, in order: null = it is stored. */
export type WriteOutcomes = readonly (Failure | null)[];

/** Stores records of one deed as one undo step of the editor, in as many requests as they take. */
export async function writeRecords(
  client: Pick<Client, 'ask'>,
  records: readonly RecordToWrite[],
): Promise<WriteOutcomes> {
  const outcomes: (Failure | null)[] = [];
  for (let at = 0; at < records.length; at += mostRecords) {
    const batch = records.slice(at, at + mostRecords);
    const answer = await client.ask('writeRecords', {
      records: batch.map((record) => ({ ...record })),
      ends: at + mostRecords >= records.length,
    });
    for (const index of batch.keys()) {
      const outcome = answer.ok ? answer.value.outcomes[index] : { ...answer.failure, is: 'refused' };
      outcomes.push(failureOf(outcome));
    }
  }
  return outcomes;
}

function failureOf(outcome: WrittenOutcome | undefined): Failure | null {
  if (outcome?.is === 'written') return null;
  const { code, data } = outcome ?? { code: 'CRASHED', data: {} };
  return {
    code: aboutLabels.has(code ?? '') ? `LABEL_${code ?? ''}` : (code ?? 'CRASHED'),
    data: data ?? {},
  };
}

interface WrittenOutcome {
  readonly is: string;
  readonly code?: string;
  readonly data?: Failure['data'];
}

/** These codes have words about specs; here they are about labels. */
const aboutLabels: ReadonlySet<string> = new Set(['READ_ONLY', 'TOO_LARGE', 'NEWER_VERSION']);
