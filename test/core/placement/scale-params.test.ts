import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { length } from '../../../src/core/check/params/length.ts';
import { positivePx, px } from '../../../src/core/check/params/px.ts';
import { zone } from '../../../src/core/check/params/zone.ts';
import { scaleParams } from '../../../src/core/placement/scale-params.ts';

const number = fc.double({ min: 0.01, max: 10_000, noNaN: true });
const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
const params = z.strictObject({
  min: z.optional(positivePx),
  gap: z._default(px, 4),
  list: z.array(z.strictObject({ at: length })),
  named: z.record(z.string(), px),
  count: z.number(),
});
const someLength = fc.oneof(
  fc.record({ px: number }),
  fc.record({ percent: fc.double({ min: 0, max: 100, noNaN: true }) }),
  fc.record({ dp: number, ofDp: number }),
);
const someParams = fc.record(
  {
    min: number,
    gap: number,
    list: fc.array(fc.record({ at: someLength })),
    named: fc.dictionary(fc.string(), number),
    count: number,
  },
  { requiredKeys: ['gap', 'list', 'named', 'count'], noNullPrototype: true },
);

/** Every number of a value, in order. */
const numbers = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbers)
      : [];

describe('scaleParams', () => {
  it('multiplies px wherever they stand, and nothing else', () => {
    const given = {
      min: 10,
      gap: 2,
      list: [{ at: { px: 5 } }, { at: { percent: 50 } }, { at: { dp: 8, ofDp: 108 } }],
      named: { a: 3 },
      count: 7,
    };
    expect(scaleParams(params, given, 2)).toEqual({
      min: 20,
      gap: 4,
      list: [{ at: { px: 10 } }, { at: { percent: 50 } }, { at: { dp: 8, ofDp: 108 } }],
      named: { a: 6 },
      count: 7,
    });
  });

  it('comes back to the same numbers by the inverse factor', () => {
    fc.assert(
      fc.property(someParams, factor, (given, k) => {
        const back = numbers(scaleParams(params, scaleParams(params, given, k), 1 / k));
        numbers(given).forEach((value, index) => {
          expect(back[index]).toBeCloseTo(value, 6);
        });
      }),
    );
  });

  it('may be done in two steps, and with factor 1 gives the value itself', () => {
    fc.assert(
      fc.property(someParams, factor, factor, (given, a, b) => {
        const twice = numbers(scaleParams(params, scaleParams(params, given, a), b));
        const once = numbers(scaleParams(params, given, a * b));
        once.forEach((value, index) => {
          expect(Math.abs((twice[index] ?? 0) - value)).toBeLessThanOrEqual(1e-9 * value);
        });
        expect(scaleParams(params, given, 1)).toBe(given);
      }),
    );
  });

  it('takes the alternative of a union that fits, as the parser does', () => {
    const either = z.union([
      z.strictObject({ of: z.literal('px'), value: px }),
      z.strictObject({ of: z.literal('times'), value: z.number() }),
    ]);
    expect(scaleParams(either, { of: 'px', value: 3 }, 2)).toEqual({ of: 'px', value: 6 });
    expect(scaleParams(either, { of: 'times', value: 3 }, 2)).toEqual({ of: 'times', value: 3 });
  });

  it('scales every shape of zone', () => {
    const given = zone.parse({ id: 'a', circle: { x: { percent: 50 }, radius: { px: 33 } } });
    expect(scaleParams(zone, given, 3)).toMatchObject({
      circle: { x: { percent: 50 }, y: { percent: 50 }, radius: { px: 99 } },
    });
    const box = zone.parse({ id: 'a', rect: { width: { px: 1 }, height: { px: 2 }, radius: 3 } });
    expect(scaleParams(zone, box, 2)).toMatchObject({
      rect: { x: { px: 0 }, width: { px: 2 }, height: { px: 4 }, radius: 6 },
    });
  });
});
