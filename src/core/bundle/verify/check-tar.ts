import { parseTar } from 'nanotar';
import type { FaultList } from './fault.ts';
import { parseJson } from './parse-json.ts';
import { readText } from './read-text.ts';
import { merge, type RowShape, rowShape } from './row-shape.ts';

interface Member {
  readonly name: string;
  /** The name up to its first dot: readers take it for the sample. */
  readonly key: string;
  readonly kind: string;
  readonly data: Uint8Array;
}

/**
 * One WebDataset shard. Readers start a new sample whenever the key changes, so the members of a sample must stand together,
 * each kind once, and nothing else may lie in between.
 */
export const checkTar = (path: string, bytes: Uint8Array, faults: FaultList): void => {
  const members = readMembers(path, bytes, faults);
  const samples = new Map<string, Set<string>>();
  members.forEach(({ name, key, kind }, index) => {
    if (!/^[a-z][a-z0-9]{7,31}$/u.test(key)) faults.add('name-not-opaque', path, name, { name: key });
    const kinds = samples.get(key) ?? new Set();
    const isTorn = kinds.size > 0 && members[index - 1]?.key !== key;
    if (isTorn || kinds.has(kind) || kind === '') faults.add('tar-order', path, name);
    samples.set(key, kinds.add(kind));
  });
  for (const [key, kinds] of samples) if (!kinds.has('json')) faults.add('label-missing', path, key);
  checkShapes(path, members, faults);
};

const readMembers = (path: string, bytes: Uint8Array, faults: FaultList): readonly Member[] => {
  try {
    return parseTar(bytes).map(({ name, data }) => {
      const base = name.replace(/^.*\//u, '');
      const dot = base.indexOf('.');
      return {
        name,
        key: dot < 0 ? base : base.slice(0, dot),
        kind: dot < 0 ? '' : base.slice(dot + 1).toLowerCase(),
        data: data ?? new Uint8Array(),
      };
    });
  } catch {
    faults.add('file-unreadable', path, null);
    return [];
  }
};

/** Column types are taken from the first samples: a later one of another shape is cut to it or refused. */
const checkShapes = (path: string, members: readonly Member[], faults: FaultList): void => {
  let shape: RowShape | null = null;
  for (const { name, kind, data } of members) {
    if (kind !== 'json') continue;
    const next = rowShape(parseJson(readText(data)));
    const merged: RowShape | null = shape === null ? next : merge(shape, next);
    if (merged === null) faults.add('row-shape-differs', path, name);
    else shape = merged;
  }
};
