import type { NodeEntry } from './node-entry.ts';

/** Our manifest id: what Figma keys private plugin data by, and what counts into an entry's size. */
export const pluginId = 'proofset';

/** 100 kB for plugin id or namespace, key and value together; whether Figma counts bytes or characters is unknown, so UTF-8 bytes. */
const entryLimitBytes = 100 * 1000;

const utf8Bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Null = allowed; otherwise Figma's complaint. A refused write leaves the old value. */
export function dataEntryProblem(owner: string, key: string, text: string): string | null {
  if (utf8Bytes(owner) + utf8Bytes(key) + utf8Bytes(text) <= entryLimitBytes) return null;
  return 'Cannot set plugin data: the entry (plugin id or namespace, key and value) is larger than 100 kB';
}

/** Shared namespaces need at least three characters, all of them letters, digits, `_` or `.`. */
export function namespaceProblem(namespace: string): string | null {
  return /^[A-Za-z0-9_.]{3,}$/.test(namespace)
    ? null
    : 'The shared plugin data namespace must be at least 3 alphanumeric characters';
}

export const readData = (entry: NodeEntry, owner: string, key: string): string =>
  entry.data.get(owner)?.get(key) ?? '';

export const dataKeys = (entry: NodeEntry, owner: string): readonly string[] => [
  ...(entry.data.get(owner)?.keys() ?? []),
];
