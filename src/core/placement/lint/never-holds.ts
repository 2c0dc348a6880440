import type { Condition } from '../condition.ts';
import { endMs, momentMs } from '../period.ts';

/**
 * True when no frame, fact and moment could make a condition hold: parts of an `allOf` that exclude each other, or an `anyOf`
 * of nothing else. Only what is certain; `variant` = the variant whose rule it is, the only one it is asked in.
 */
export function neverHolds(condition: Condition, variant: string | null): boolean {
  if ('anyOf' in condition) return condition.anyOf.every((part) => neverHolds(part, variant));
  if ('allOf' in condition) {
    const parts = flattened(condition).slice(0, mostCompared);
    return (
      parts.some((part) => neverHolds(part, variant)) ||
      parts.some((a, index) => parts.slice(index + 1).some((b) => exclude(a, b)))
    );
  }
  return 'variant' in condition && variant !== null && !condition.variant.includes(variant);
}

/** Parts beyond these are not compared. */
const mostCompared = 100;

const flattened = (condition: Condition): readonly Condition[] =>
  'allOf' in condition ? condition.allOf.flatMap(flattened) : [condition];

function exclude(a: Condition, b: Condition): boolean {
  if ('not' in a && same(a.not, b)) return true;
  if ('not' in b && same(b.not, a)) return true;
  if ('role' in a && 'role' in b) {
    return a.role === b.role && (a.present ?? true) !== (b.present ?? true);
  }
  if ('variant' in a && 'variant' in b) return !a.variant.some((one) => b.variant.includes(one));
  if ('metric' in a && 'metric' in b) return a.metric === b.metric && isApart(a, b);
  if ('fact' in a && 'fact' in b) return a.fact === b.fact && factsExclude(a, b);
  return isPeriod(a) && isPeriod(b) && periodsExclude(a, b);
}

type Fact = Extract<Condition, { readonly fact: string }>;
type Range = { readonly min?: number | undefined; readonly max?: number | undefined };
type Period = { readonly from?: string | undefined; readonly until?: string | undefined };

const same = (a: Condition, b: Condition): boolean => JSON.stringify(a) === JSON.stringify(b);

const isApart = (a: Range, b: Range): boolean =>
  (a.min ?? -Infinity) > (b.max ?? Infinity) || (b.min ?? -Infinity) > (a.max ?? Infinity);

function factsExclude(a: Fact, b: Fact): boolean {
  if ('is' in a && 'is' in b) {
    return !a.is.some((one) => b.is.some((other) => String(one) === String(other)));
  }
  if ('is' in a)
    return !('is' in b) && a.is.every((one) => isApart({ min: Number(one), max: Number(one) }, b));
  return 'is' in b ? factsExclude(b, a) : isApart(a, b);
}

const isPeriod = (condition: Condition): condition is Period & Condition =>
  'from' in condition || 'until' in condition;

/** Both are read in one time zone, so which one does not matter. */
const periodsExclude = (a: Period, b: Period): boolean => endsBefore(a, b) || endsBefore(b, a);

const endsBefore = ({ until }: Period, { from }: Period): boolean =>
  until !== undefined && from !== undefined && endMs(until, '+00:00') <= momentMs(from, '+00:00');
