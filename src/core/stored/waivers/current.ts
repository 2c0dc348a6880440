import type { WaiverEvent } from '../../review/waiver-event.ts';
import { type WaiversV1, waiversV1 } from './v1.ts';

/** Version that is written. */
export const currentWaivers = { version: 1, schema: waiversV1 } as const;

/** Name of the record in a node's plugin data. Each author has an own one, so that two people never overwrite each other. */
export const waiversPrefix = 'waivers';

/** The record one person writes: letters and digits of their id, or the shared one for people without an id. */
export function waiversRecordName(personId: string | null): string {
  const author = (personId ?? '')
    .toLowerCase()
    .replaceAll(/[^0-9a-z]/g, '')
    .slice(0, 40);
  return author === '' ? waiversPrefix : `${waiversPrefix}/${author}`;
}

export const writeWaiversRecord = (nodeId: string, events: readonly WaiverEvent[]): string =>
  JSON.stringify({ schema: 'waivers/1', nodeId, events: [...events] } satisfies WaiversV1);
