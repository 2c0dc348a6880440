import type { WaiverEvent } from '../../review/waiver-event.ts';
import { readRecord, type StoredFailure } from '../read-record.ts';
import { currentWaivers, waiversPrefix } from './current.ts';

export interface StoredWaivers {
  /** Of every author, in no particular order. */
  readonly events: readonly WaiverEvent[];
  /** Records that cannot be used; they stay where they are, and their names are not written to. */
  readonly failures: readonly { readonly record: string; readonly failure: StoredFailure }[];
  /** True when records of another node lie here: this frame is a copy, and decisions are not copied. */
  readonly isCopied: boolean;
}

export const noWaivers: StoredWaivers = { events: [], failures: [], isCopied: false };

/** The waiver events stored on a node, from its records by name. `nodeId` is the node's own id. */
export function readWaivers(records: ReadonlyMap<string, string>, nodeId: string): StoredWaivers {
  const events: WaiverEvent[] = [];
  const failures: { record: string; failure: StoredFailure }[] = [];
  let isCopied = false;
  for (const [record, text] of records) {
    if (record !== waiversPrefix && !record.startsWith(`${waiversPrefix}/`)) continue;
    const read = readRecord(text, 'waivers', currentWaivers);
    if (!read.ok) failures.push({ record, failure: read.failure });
    else if (read.value.nodeId === nodeId) events.push(...read.value.events);
    else isCopied = true;
  }
  return { events, failures, isCopied };
}
