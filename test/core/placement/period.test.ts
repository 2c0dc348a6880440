import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchored, isRealDate, isWithin } from '../../../src/core/placement/period.ts';

describe('isWithin', () => {
  it('counts a day in until to its end, and a moment in it no longer', () => {
    const day = { from: '2026-11-10', until: '2026-11-11' };
    expect(isWithin(day, '2026-11-09T23:59:59', '+08:00')).toBe(false);
    expect(isWithin(day, '2026-11-10', '+08:00')).toBe(true);
    expect(isWithin(day, '2026-11-11T23:59:59', '+08:00')).toBe(true);
    expect(isWithin(day, '2026-11-12', '+08:00')).toBe(false);
    expect(isWithin({ until: '2026-11-11T14:00' }, '2026-11-11T13:59:59', '+08:00')).toBe(true);
    expect(isWithin({ until: '2026-11-11T14:00' }, '2026-11-11T14:00:00', '+08:00')).toBe(false);
  });

  it('reads what says no offset in the given zone', () => {
    expect(isWithin({ from: '2026-11-11' }, '2026-11-10T16:00:00Z', '+08:00')).toBe(true);
    expect(isWithin({ from: '2026-11-11' }, '2026-11-10T16:00:00Z', '+00:00')).toBe(false);
  });

  it('cannot tell without a moment, or with one that is none; no limits always hold', () => {
    expect(isWithin({ from: '2026-11-11' }, null, '+00:00')).toBeNull();
    expect(isWithin({ until: '2026-11-11' }, 'soon', '+00:00')).toBeNull();
    expect(isWithin({}, null, '+00:00')).toBe(true);
  });
});

describe('anchored', () => {
  it('keeps the meaning of a date whatever zone it is read in later', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    const zones = fc.constantFrom('+08:00', '-05:00', '+00:00', '+05:30');
    fc.assert(
      fc.property(days, days, zones, zones, (limit, now, written, read) => {
        const day = limit.toISOString().slice(0, 10);
        const onDate = now.toISOString();
        for (const end of ['from', 'until'] as const) {
          const moved = { [end]: anchored(day, end, written) };
          expect(isWithin(moved, onDate, read)).toBe(isWithin({ [end]: day }, onDate, written));
        }
      }),
    );
  });

  it('goes over the end of a month and a year, and leaves moments that say their offset', () => {
    expect(anchored('2026-12-31', 'until', '+08:00')).toBe('2027-01-01T00:00:00+08:00');
    expect(anchored('2024-02-28', 'until', '+00:00')).toBe('2024-02-29T00:00:00+00:00');
    expect(anchored('2026-11-11T14:00', 'until', '+08:00')).toBe('2026-11-11T14:00+08:00');
    expect(anchored('2026-11-11T14:00:00Z', 'from', '+08:00')).toBe('2026-11-11T14:00:00Z');
  });
});

describe('isRealDate', () => {
  it.each(['2024-02-29', '2026-12-31', '2026-11-11T23:59:59Z', '2026-01-01T00:00+08:00'])(
    'knows %s',
    (date) => {
      expect(isRealDate(date)).toBe(true);
    },
  );

  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-01T24:00',
    '2026-01-01T10:60',
  ])('refuses %s', (date) => {
    expect(isRealDate(date)).toBe(false);
  });
});
