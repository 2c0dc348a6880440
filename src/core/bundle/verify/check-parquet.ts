import type { FaultList } from './fault.ts';
import { readText } from './read-text.ts';

/** A Parquet shard from its ends alone: whole, and with the note that tells Hugging Face which columns are pictures and classes. */
export const checkParquet = (path: string, bytes: Uint8Array, faults: FaultList): void => {
  const magic = (from: number): string => String.fromCharCode(...bytes.subarray(from, from + 4));
  if (bytes.length < 12 || magic(0) !== 'PAR1' || magic(bytes.length - 4) !== 'PAR1') {
    faults.add('file-unreadable', path, null);
    return;
  }
  const footerBytes = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(
    bytes.length - 8,
    true,
  );
  const footer = readText(bytes.subarray(Math.max(4, bytes.length - 8 - footerBytes), bytes.length - 8));
  if (
    path.startsWith('data/') &&
    !(
      (footer.includes('huggingface') && footer.includes('"_type": "Image"')) ||
      footer.includes('"_type":"Image"')
    )
  )
    faults.add('parquet-untyped', path, null);
};

/** `<split>-00000-of-00003.parquet`: a split of which a shard is missing loads as a smaller one. */
export const checkShards = (paths: readonly string[], faults: FaultList): void => {
  const found = new Map<string, Set<number>>();
  for (const path of paths) {
    const [, stem, index, total] = /^(.*)-(\d{5})-of-(\d{5})\.parquet$/u.exec(path) ?? [];
    if (stem === undefined) continue;
    const key = `${stem}\n${String(Number(total))}`;
    found.set(key, (found.get(key) ?? new Set()).add(Number(index)));
  }
  for (const [key, indices] of found) {
    const [stem = '', total = '0'] = key.split('\n');
    if (indices.size !== Number(total))
      faults.add('shard-missing', `${stem}-*.parquet`, null, { found: indices.size, needed: Number(total) });
  }
};
