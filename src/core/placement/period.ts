import type { Period } from './placement-spec.ts';

const dayMs = 86_400_000;
const dayOnly = /^\d{4}-\d{2}-\d{2}$/;
const hasOffset = /(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Where a moment lies: true = inside, false = outside, null = cannot be told because no moment is given.
 * A day in `until` counts to its end, a moment in it is the first that no longer counts. What says no offset is read in
 * `timeZone` (an offset such as `+08:00`).
 */
export function isWithin({ from, until }: Period, onDate: string | null, timeZone: string): boolean | null {
  if (from === undefined && until === undefined) return true;
  if (onDate === null) return null;
  const nowMs = momentMs(onDate, timeZone);
  if (from !== undefined && nowMs < momentMs(from, timeZone)) return false;
  if (until === undefined) return true;
  return nowMs < momentMs(until, timeZone) + (dayOnly.test(until) ? dayMs : 0);
}

/** Milliseconds of a day's beginning or of a moment. NaN for what is no date, which compares as neither before nor after. */
export function momentMs(text: string, timeZone: string): number {
  const moment = dayOnly.test(text) ? `${text}T00:00:00` : text;
  return Date.parse(hasOffset.test(moment) ? moment : `${moment}${timeZone}`);
}
