import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/set-rules/set.duplicateNames.ts';
import { digest, saidOfSet } from '../../../helpers/digest-builder.ts';

const named = (...names: readonly string[]) =>
  names.map((name, index) => digest(name, { id: String(index + 1) }));

describe('set.duplicateNames', () => {
  it('says nothing of names that differ', () => {
    expect(saidOfSet(rule, named('a', 'b'), {})).toEqual([]);
  });

  it('names every frame of an equal name once: duplicate', () => {
    expect(saidOfSet(rule, named('a', 'b', 'a', 'a'), {})).toEqual(['fail duplicate 1,3,4']);
  });

  it('takes upper and lower case, white space at the ends and composed accents as the same', () => {
    expect(saidOfSet(rule, named('Hero', 'hero '), {})).toHaveLength(1);
    expect(saidOfSet(rule, named('caf\u00e9', 'cafe\u0301'), {})).toHaveLength(1);
    expect(saidOfSet(rule, named('Hero', 'hero'), { ignoreCase: false })).toEqual([]);
  });
});
