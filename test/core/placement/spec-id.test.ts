import fc from 'fast-check';
import { expect, it } from 'vitest';
import { specIdOf } from '../../../src/core/placement/spec-id.ts';

it.each([
  ['Hero 01!', [], 'hero-01'],
  ['开屏', [], 'placement'],
  ['  ', ['placement'], 'placement-2'],
  ['a', ['a', 'a-2'], 'a-3'],
])('specIdOf makes of “%s” beside %j the id %s', (name, taken, expected) => {
  expect(specIdOf(name, taken)).toBe(expected);
});

it('specIdOf is an id the schema takes, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) =>
      /^[a-z0-9]+(-[a-z0-9]+)*$/.test(specIdOf(name, [])),
    ),
  );
});
