import type { Client } from '../../contract/client.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** One record to store on a node; empty text deletes it. */
export interface RecordToWrite {
  readonly nodeId: string;
  readonly key: string;
  readonly text: string;
}

/** Stores one record as one undo step of the editor. */
export async function writeRecord(client: Pick<Client, 'ask'>, record: RecordToWrite): Promise<Result<null>> {
  const answer = await client.ask('writeRecords', { records: [{ ...record }], ends: true });
  if (!answer.ok) return answer;
  const [outcome] = answer.value.outcomes;
  return outcome?.is === 'refused' ? err({ code: outcome.code, data: outcome.data }) : ok(null);
}
