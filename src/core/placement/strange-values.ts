import { type BareProblem, shown } from './problems-of-issues.ts';
import type { PathStep } from './scan-json.ts';

/** Larger than any px, percent, byte or character count of a placement. What lies beyond would only overflow sums. */
const largest = 1e9;

/** Where names are free, zod passes over this one in silence. */
const records: readonly (PathStep | undefined)[] = ['roles', 'lexicons', 'properties'];

/** Numbers and names no spec can mean, wherever they stand. */
export function strangeValues(value: unknown, path: readonly PathStep[] = []): readonly BareProblem[] {
  if (typeof value === 'number') {
    if (Math.abs(value) <= largest) return [];
    const allowed = `number >= -${String(largest)} <= ${String(largest)}`;
    return [{ code: 'WRONG_VALUE', path, data: { found: shownNumber(value), allowed } }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((inner: unknown, index) => strangeValues(inner, [...path, index]));
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const here = [...path, key];
    if (key !== '__proto__' || !records.includes(path.at(-1))) return strangeValues(inner, here);
    return [{ code: 'UNKNOWN_FIELD', path: here, data: { field: key, allowed: 'logo, cn.ads.law …' } }];
  });
}

/** JSON has no infinity: `1e999` is read as one and would be shown as null. */
const shownNumber = (value: number): string => (Number.isFinite(value) ? shown(value) : String(value));
