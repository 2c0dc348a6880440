import { type BareProblem, shown } from './problems-of-issues.ts';
import type { PathStep } from './scan-json.ts';

/** Larger than any px, percent, byte or character count of a placement. What lies beyond would only overflow sums. */
const largest = 1e9;

/** Numbers no spec can mean, wherever they stand. */
export function hugeNumbers(value: unknown, path: readonly PathStep[] = []): readonly BareProblem[] {
  if (typeof value === 'number') {
    if (Math.abs(value) <= largest) return [];
    const allowed = `number >= -${String(largest)} <= ${String(largest)}`;
    return [{ code: 'WRONG_VALUE', path, data: { found: shownNumber(value), allowed } }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((inner: unknown, index) => hugeNumbers(inner, [...path, index]));
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    hugeNumbers(inner, [...path, key]),
  );
}

/** JSON has no infinity: `1e999` is read as one and would be shown as null. */
const shownNumber = (value: number): string => (Number.isFinite(value) ? shown(value) : String(value));
