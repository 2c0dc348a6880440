import { isRecord, type NodeEntry, type RestFields, textIn } from './node-entry.ts';

/** A stretch of text, UTF-16 units, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const charactersOf = (entry: NodeEntry): string => textIn(entry.fields, 'characters', '');

/** One override number for each UTF-16 unit; REST drops the zeros at the end. */
function codesOf(entry: NodeEntry): number[] {
  const raw = entry.fields['characterStyleOverrides'];
  const known = Array.isArray(raw) ? (raw as readonly unknown[]) : [];
  return Array.from({ length: charactersOf(entry).length }, (_unit, at) => Number(known[at] ?? 0));
}

const tableOf = (entry: NodeEntry): Record<string, unknown> =>
  isRecord(entry.fields['styleOverrideTable']) ? entry.fields['styleOverrideTable'] : {};

function overrideFields(codes: readonly number[], table: Readonly<Record<string, unknown>>): RestFields {
  const used = new Set(codes.map(String));
  let last = codes.length - 1;
  while (last >= 0 && codes[last] === 0) last -= 1;
  return {
    characterStyleOverrides: codes.slice(0, last + 1),
    styleOverrideTable: Object.fromEntries(Object.entries(table).filter(([code]) => used.has(code))),
  };
}

/**
 * Lays REST style fields over a stretch of the text. The whole text: on the node's own style, and on every override. A part: as overrides of their
 * own, each what it was plus the new fields.
 */
export function styleRange(entry: NodeEntry, range: TextRange, change: RestFields): RestFields {
  const base = isRecord(entry.fields['style']) ? entry.fields['style'] : {};
  const codes = codesOf(entry);
  const table = tableOf(entry);
  if (range.start === 0 && range.end === codes.length) {
    const laid = Object.entries(table).map(([code, over]): [string, unknown] => [
      code,
      isRecord(over) ? { ...over, ...change } : over,
    ]);
    return { style: { ...base, ...change }, ...overrideFields(codes, Object.fromEntries(laid)) };
  }
  let next = Math.max(0, ...codes, ...Object.keys(table).map(Number));
  const renumbered = new Map<number, number>();
  const grown: Record<string, unknown> = { ...table };
  for (let at = range.start; at < range.end; at += 1) {
    const code = codes[at] ?? 0;
    let own = renumbered.get(code);
    if (own === undefined) {
      next += 1;
      own = next;
      renumbered.set(code, own);
      const over = table[String(code)];
      grown[String(own)] = { ...(isRecord(over) ? over : {}), ...change };
    }
    codes[at] = own;
  }
  return overrideFields(codes, grown);
}

/** All characters anew: the style of the first is that of all, as Figma resets ranges. */
export function setCharacters(entry: NodeEntry, characters: string): RestFields {
  const [first = 0] = codesOf(entry);
  const over = tableOf(entry)[String(first)];
  const base = isRecord(entry.fields['style']) ? entry.fields['style'] : {};
  return {
    characters,
    style: first === 0 || !isRecord(over) ? base : { ...base, ...over },
    characterStyleOverrides: [],
    styleOverrideTable: {},
  };
}

/** Puts characters in at `start`, in the style of the unit before or after; at an end, of the nearest one. */
export function insertCharacters(
  entry: NodeEntry,
  start: number,
  text: string,
  useStyle: 'BEFORE' | 'AFTER',
): RestFields {
  const codes = codesOf(entry);
  const before = codes[start - 1];
  const after = codes[start];
  const code = (useStyle === 'BEFORE' ? (before ?? after) : (after ?? before)) ?? 0;
  codes.splice(start, 0, ...Array.from({ length: text.length }, () => code));
  const old = charactersOf(entry);
  return {
    characters: old.slice(0, start) + text + old.slice(start),
    ...overrideFields(codes, tableOf(entry)),
  };
}

export function deleteCharacters(entry: NodeEntry, { start, end }: TextRange): RestFields {
  const codes = codesOf(entry);
  codes.splice(start, end - start);
  const old = charactersOf(entry);
  return { characters: old.slice(0, start) + old.slice(end), ...overrideFields(codes, tableOf(entry)) };
}
