import { isRecord } from './rest-fields.ts';

/** Nothing Figma writes inside one node nests deeper; a hostile document must not overflow the stack. */
const deepest = 32;
/** Finer than a colour step (1/255) or a gradient handle can show, coarser than the noise of float32. */
const decimals = 10_000;

/**
 * JSON text that depends only on what a value says: keys in code unit order, numbers to four decimals, fields named in
 * `without` left out at every level. Deeper than 32 levels it says `"…"`.
 */
export const sortedJson = (value: unknown, without: ReadonlySet<string> = nothing, depth = 0): string => {
  if (depth > deepest) return '"…"';
  if (typeof value === 'number' && Number.isFinite(value))
    return String(Math.round(value * decimals) / decimals + 0);
  if (Array.isArray(value)) return `[${value.map((item) => sortedJson(item, without, depth + 1)).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value ?? null);
  const fields = Object.keys(value)
    .filter((key) => !without.has(key) && value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${sortedJson(value[key], without, depth + 1)}`);
  return `{${fields.join(',')}}`;
};

const nothing: ReadonlySet<string> = new Set();
