import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';
import type { FrameSupplement } from '../../core/snapshot/supplement.ts';
import { frameTagsRecordName } from '../../core/stored/frame-tags/current.ts';
import { labelRecordName } from '../../core/stored/label/current.ts';
import { chunkKey, recordsAmong } from '../../core/stored/record-chunks.ts';
import type { FrameLabels } from './label-frame.ts';

/** What the layers of each frame carry, from its last read and from what was written since, and what follows from it. */
export interface LabelLedger {
  /** A frame was read. */
  keep(snapshot: FrameSnapshot, stored: FrameSupplement['stored']): void;
  storedOf(frameId: string): FrameSupplement['stored'];
  /** The text of one record; empty = there is none. */
  textOf(frameId: string, nodeId: string, key: string): string;
  /** A record was written: the next read would bring the same. */
  wrote(frameId: string, nodeId: string, key: string, text: string): void;
  /** What was found, if it still follows from the frame, its records and these classes and rules. */
  find(frameId: string, hash: string, basis: object): FrameLabels | null;
  /** What was found last, be it out of date: better shown than nothing while the frame is looked at again. */
  last(frameId: string): FrameLabels | null;
  put(frameId: string, hash: string, basis: object, labels: FrameLabels): void;
}

interface Entry {
  readonly stored: FrameSupplement['stored'];
  /** `basis` null = the records changed since. */
  readonly found: {
    readonly hash: string;
    readonly basis: object | null;
    readonly labels: FrameLabels;
  } | null;
}

export function createLabelLedger(): LabelLedger {
  const entries = new Map<string, Entry>();
  const outdated = (frameId: string): Entry['found'] => {
    const found = entries.get(frameId)?.found ?? null;
    return found && { ...found, basis: null };
  };
  const storedOf = (frameId: string): FrameSupplement['stored'] => entries.get(frameId)?.stored ?? {};
  return {
    storedOf,
    keep({ id }, stored) {
      const own = onlyLabels(stored);
      const before = entries.get(id);
      if (before !== undefined && isSame(before.stored, own)) return;
      entries.set(id, { stored: own, found: outdated(id) });
    },
    textOf: (frameId, nodeId, key) => storedOf(frameId)[nodeId]?.[chunkKey(key, 0)] ?? '',
    wrote(frameId, nodeId, key, text) {
      const before = storedOf(frameId);
      const others = Object.entries(before[nodeId] ?? {}).filter(([chunk]) => chunk !== chunkKey(key, 0));
      const own = Object.fromEntries(text === '' ? others : [...others, [chunkKey(key, 0), text]]);
      entries.set(frameId, { stored: { ...before, [nodeId]: own }, found: outdated(frameId) });
    },
    find(frameId, hash, basis) {
      const found = entries.get(frameId)?.found ?? null;
      return found !== null && found.hash === hash && found.basis === basis ? found.labels : null;
    },
    last: (frameId) => entries.get(frameId)?.found?.labels ?? null,
    put(frameId, hash, basis, labels) {
      entries.set(frameId, { stored: storedOf(frameId), found: { hash, basis, labels } });
    },
  };
}

const kept: ReadonlySet<string> = new Set([labelRecordName, frameTagsRecordName]);

/** The records about labels, each joined to one chunk. */
function onlyLabels(stored: FrameSupplement['stored']): FrameSupplement['stored'] {
  const own: Record<string, Record<string, string>> = {};
  for (const [id, entries] of Object.entries(stored)) {
    const records = recordsAmong(Object.keys(entries)).filter(({ key }) => kept.has(key));
    if (records.length === 0) continue;
    own[id] = Object.fromEntries(
      records.map(({ key, chunkKeys }) => [
        chunkKey(key, 0),
        chunkKeys.map((chunk) => entries[chunk] ?? '').join(''),
      ]),
    );
  }
  return own;
}

const isSame = (a: FrameSupplement['stored'], b: FrameSupplement['stored']): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = (stored: FrameSupplement['stored']): unknown =>
  Object.entries(stored)
    .filter(([, own]) => Object.keys(own).length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => [id, Object.entries(own).sort(([a], [b]) => (a < b ? -1 : 1))]);
