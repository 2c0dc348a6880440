import fc from 'fast-check';
import { expect, it } from 'vitest';
import { friendlyFloor } from '../../../src/core/placement/friendly-number.ts';

it.each([
  [0, 0],
  [-12, 0],
  [9.99, 9],
  [19.999, 20],
  [23, 20],
  [99.9, 95],
  [104, 100],
  [337, 330],
])('friendlyFloor writes %d as %d', (value, expected) => {
  expect(friendlyFloor(value)).toBe(expected);
});

it('friendlyFloor never exceeds a positive number by more than float noise', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 5000, noNaN: true }),
      (value) => friendlyFloor(value) <= value + 0.0051,
    ),
  );
});
