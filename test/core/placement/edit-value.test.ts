import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAt } from '../../../src/core/placement/describe-schema.ts';
import { movedItem, withValueAt } from '../../../src/core/placement/edit-value.ts';

describe('withValueAt', () => {
  it.each([
    [{ a: { b: 1 } }, ['a', 'b'], 2, { a: { b: 2 } }],
    [{ a: 1, b: 2 }, ['a'], undefined, { b: 2 }],
    [[1, 2, 3], [1], undefined, [1, 3]],
    [[1], [1], 2, [1, 2]],
    [{}, ['a', 'b'], 1, { a: { b: 1 } }],
    [{}, ['a', 0, 'b'], 1, { a: [{ b: 1 }] }],
    ['text', ['a'], 1, { a: 1 }],
    [{}, ['constructor'], 1, { constructor: 1 }],
  ])('%j with %j set to %j is %j', (value, path, next, expected) => {
    expect(withValueAt(value, path, next)).toEqual(expected);
  });

  it('keeps the order of fields and the objects beside the change', () => {
    const value = { z: { deep: true }, a: { b: 1 } };
    const next = withValueAt(value, ['a', 'b'], 2) as typeof value;
    expect(Object.keys(next)).toEqual(['z', 'a']);
    expect(next.z).toBe(value.z);
  });

  it('reads back what was written, whatever stood there', () => {
    const step = fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'length'), fc.constant(0));
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.array(step, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        (value, path, next) => {
          expect(valueAt(withValueAt(value, path, next), path)).toBe(next);
        },
      ),
    );
  });
});

it.each([
  [0, 1, [2, 1, 3]],
  [2, -1, [1, 3, 2]],
  [0, -1, [1, 2, 3]],
  [2, 1, [1, 2, 3]],
] as const)('movedItem moves place %d by %d', (from, by, expected) => {
  expect(movedItem([1, 2, 3], from, by)).toEqual(expected);
});
