/**
 * Readers for one field of a node as Figma's REST API writes it. Every document is hostile and most are older or newer
 * than we are, so nothing is believed: what is absent or of another kind reads as the given default, never as an error.
 * Written by hand and not as one schema because a frame with one odd field must still be read, 20 000 layers at a time.
 */
export type RestRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is RestRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const recordOf = (value: unknown): RestRecord => (isRecord(value) ? value : {});

/** An entry of a table whose keys the document chose: `__proto__` and `constructor` are names like any other. */
export const entryOf = (table: unknown, key: string): unknown =>
  isRecord(table) && Object.hasOwn(table, key) ? table[key] : undefined;

export const recordsOf = (value: unknown): readonly RestRecord[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

export const textOf = <Default extends string | null>(value: unknown, fallback: Default): string | Default =>
  typeof value === 'string' ? value : fallback;

/** JSON can write numbers that overflow to infinity (`1e999`): those are none. */
export const numberOf = <Default extends number | null>(
  value: unknown,
  fallback: Default,
): number | Default => (typeof value === 'number' && Number.isFinite(value) ? value : fallback);

export const isTrue = (value: unknown): boolean => value === true;

/** For switches that Figma leaves out when they are on. */
export const isNotFalse = (value: unknown): boolean => value !== false;
