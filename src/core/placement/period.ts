import type { Period } from './placement-spec.ts';

const dayMs = 86_400_000;
const dayOnly = /^\d{4}-\d{2}-\d{2}$/;
const hasOffset = /(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Where a moment lies: true = inside, false = outside, null = cannot be told because no moment is given, or it is none.
 * A day in `until` counts to its end, a moment in it is the first that no longer counts. What says no offset is read in
 * `timeZone` (an offset such as `+08:00`).
 */
export function isWithin({ from, until }: Period, onDate: string | null, timeZone: string): boolean | null {
  if (from === undefined && until === undefined) return true;
  const nowMs = onDate === null ? Number.NaN : momentMs(onDate, timeZone);
  if (Number.isNaN(nowMs)) return null;
  if (from !== undefined && nowMs < momentMs(from, timeZone)) return false;
  if (until === undefined) return true;
  return nowMs < endMs(until, timeZone);
}

/** Milliseconds of the first moment that no longer counts: a day in `until` counts to its end. */
export const endMs = (until: string, timeZone: string): number =>
  momentMs(until, timeZone) + (dayOnly.test(until) ? dayMs : 0);

/** Milliseconds of a day's beginning or of a moment. NaN for what is no date, which compares as neither before nor after. */
export function momentMs(text: string, timeZone: string): number {
  const moment = dayOnly.test(text) ? `${text}T00:00:00` : text;
  return Date.parse(hasOffset.test(moment) ? moment : `${moment}${timeZone}`);
}

/** A date as it reads anywhere: with the offset that `timeZone` would have given it. An `until` day becomes the moment after it. */
export function anchored(text: string, end: 'from' | 'until', timeZone: string): string {
  if (!dayOnly.test(text)) return hasOffset.test(text) ? text : `${text}${timeZone}`;
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const next = new Date(Date.UTC(year, month - 1, end === 'until' ? day + 1 : day));
  return `${next.toISOString().slice(0, 10)}T00:00:00${timeZone}`;
}

const dateShape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/;

/** False for a day or time that no calendar or clock shows, such as 30 February. What is not shaped like a date is not judged. */
export function isRealDate(text: string): boolean {
  const [shape, year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (
    dateShape.exec(text) ?? []
  ).map((part: string | undefined, index) => (index === 0 ? 0 : Number(part ?? 0)));
  if (shape === undefined) return true;
  const asRead = new Date(Date.UTC(year, month - 1, day));
  // A day past the end of its month, or month 13, would roll over.
  const isDay = asRead.getUTCMonth() === month - 1 && asRead.getUTCDate() === day;
  return isDay && hour < 24 && minute < 60 && second < 60;
}
