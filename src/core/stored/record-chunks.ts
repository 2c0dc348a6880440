/** The key of one chunk of a record in shared plugin data: `<key>.0`, `<key>.1` … */
export const chunkKey = (key: string, index: number): string => `${key}.${String(index)}`;

/** The records among the keys of one node, in the order of their names, each with its chunk keys in order. Keys without `.<number>` are none. */
export function recordsAmong(
  keys: readonly string[],
): readonly { readonly key: string; readonly chunkKeys: readonly string[] }[] {
  const found = new Map<string, { readonly index: number; readonly chunkKey: string }[]>();
  for (const chunk of keys) {
    const [, key, digits] = /^(.+)\.(\d{1,6})$/.exec(chunk) ?? [];
    if (key === undefined || digits === undefined) continue;
    const chunks = found.get(key) ?? [];
    chunks.push({ index: Number(digits), chunkKey: chunk });
    found.set(key, chunks);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, chunks]) => ({
      key,
      chunkKeys: chunks.sort((a, b) => a.index - b.index).map((chunk) => chunk.chunkKey),
    }));
}
