import { createHash } from 'node:crypto';
import type { Fault } from '../../src/core/bundle/verify/fault.ts';
import { type BundleVerdict, verifyBundle } from '../../src/core/bundle/verify/verify-bundle.ts';

/** A bundle in memory that a test damages: path -> bytes. */
export type MemoryBundle = Map<string, Uint8Array>;

export const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

/** Rewrites the bundle's own lists, so that a damage is found for what it is and not for its hash. */
export const relist = (bundle: MemoryBundle): void => {
  const paths = [...bundle.keys()]
    .filter((path) => path !== 'SHA256SUMS' && path !== 'manifest.jsonl')
    .sort();
  const entries = paths.map((path) => {
    const bytes = bundle.get(path) ?? new Uint8Array();
    return { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  });
  const manifest = utf8(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  bundle.set('manifest.jsonl', manifest);
  const sums = [
    ...entries,
    { path: 'manifest.jsonl', sha256: createHash('sha256').update(manifest).digest('hex') },
  ];
  bundle.set('SHA256SUMS', utf8(sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')));
};

export const verifyMemory = (bundle: MemoryBundle, root: string | null = null): Promise<BundleVerdict> =>
  verifyBundle({
    root,
    paths: [...bundle.keys()].sort(),
    read: (path) => {
      const bytes = bundle.get(path);
      return bytes === undefined ? Promise.reject(new Error(path)) : Promise.resolve(bytes);
    },
  });

/** `<code> <path>` of each fault, once. */
export const said = (faults: readonly Fault[]): readonly string[] => [
  ...new Set(faults.map(({ code, path }) => `${code} ${path}`)),
];
