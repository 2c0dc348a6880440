/**
 * The records of one node by name, from its plugin data: keys are `<name>.0`, `<name>.1` … and their texts are joined in
 * that order. A gap or a key of another shape belongs to no record and is passed over.
 */
export function joinChunks(entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const records = new Map<string, Map<number, string>>();
  for (const [key, text] of Object.entries(entries)) {
    const at = key.lastIndexOf('.');
    const digits = key.slice(at + 1);
    if (at <= 0 || !/^\d{1,4}$/.test(digits)) continue;
    const name = key.slice(0, at);
    const chunks = records.get(name) ?? new Map<number, string>();
    chunks.set(Number(digits), text);
    records.set(name, chunks);
  }
  return new Map([...records].map(([name, chunks]) => [name, inOrder(chunks)]));
}

function inOrder(chunks: ReadonlyMap<number, string>): string {
  let text = '';
  for (let index = 0; chunks.has(index); index += 1) text += chunks.get(index) ?? '';
  return text;
}
