import * as z from 'zod/mini';
import { sha256Hex } from '../digest.ts';
import type { BundleReader } from './bundle-reader.ts';
import type { FaultList } from './fault.ts';
import { parseJson } from './parse-json.ts';

const bundleHead = z.looseObject({ name: z.string(), planHash: z.string() });
const manifestLine = z.looseObject({ path: z.string(), sha256: z.string(), bytes: z.number() });

/** Files that cannot list themselves. */
const lists: ReadonlySet<string> = new Set(['SHA256SUMS', 'manifest.jsonl']);

/**
 * What the bundle's own lists promise: path -> SHA-256. Says which files are missing, and which are there but in no list, as
 * those that a loader writes beside the labels and believes on the next run.
 */
export const readChecksums = (
  sums: string,
  paths: readonly string[],
  faults: FaultList,
): ReadonlyMap<string, string> => {
  const promised = new Map<string, string>();
  for (const line of sums.split('\n')) {
    const [, sha256, path] = /^([0-9a-f]{64}) [ *](.+)$/u.exec(line) ?? [];
    if (sha256 !== undefined && path !== undefined) promised.set(path, sha256);
    else if (line !== '') faults.add('file-unreadable', 'SHA256SUMS', null);
  }
  const there = new Set(paths);
  for (const path of promised.keys()) if (!there.has(path)) faults.add('file-missing', path, null);
  for (const path of paths)
    if (!promised.has(path) && !lists.has(path)) faults.add('file-unlisted', path, null);
  return promised;
};

export const checkHash = (
  path: string,
  bytes: Uint8Array,
  promised: ReadonlyMap<string, string>,
  faults: FaultList,
): void => {
  const needed = promised.get(path);
  if (needed !== undefined && sha256Hex(bytes) !== needed) faults.add('hash-differs', path, null);
};

/** `manifest.jsonl` must say the same as the checksums, for readers that only know one of them. */
export const checkManifest = (
  text: string,
  promised: ReadonlyMap<string, string>,
  faults: FaultList,
): void => {
  text.split('\n').forEach((line, index) => {
    if (line === '') return;
    const parsed = z.safeParse(manifestLine, parseJson(line));
    const where = `line ${String(index + 1)}`;
    if (!parsed.success) faults.add('record-invalid', 'manifest.jsonl', where, { where: '' });
    else if (promised.get(parsed.data.path) !== parsed.data.sha256 && parsed.data.path !== 'manifest.jsonl')
      faults.add('hash-differs', parsed.data.path, 'manifest.jsonl');
  });
};

/** The name of a bundle carries the hash of its plan, so that a new export never takes the place, or the caches, of an old one. */
export const checkRoot = ({ root }: BundleReader, bundleJson: string, faults: FaultList): void => {
  const parsed = z.safeParse(bundleHead, parseJson(bundleJson));
  if (!parsed.success) {
    faults.add('record-invalid', 'bundle.json', null, { where: 'name, planHash' });
    return;
  }
  const { name, planHash } = parsed.data;
  const isOwn = name.endsWith(`-${planHash.slice(0, 8)}`) && planHash.length === 64;
  if (!isOwn || (root !== null && root !== name))
    faults.add('root-without-hash', 'bundle.json', null, { name: root ?? name });
};
