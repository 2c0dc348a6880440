import { describe, expect, it } from 'vitest';
import { closestWord } from '../../../src/core/placement/closest-word.ts';

describe('closestWord', () => {
  it.each([
    ['minPX', 'minPx'],
    ['roels', 'roles'],
    ['role', 'roles'],
    ['severty', 'severity'],
    ['owner', null],
    ['', null],
    ['xyz', null],
  ])('takes %j for %j', (word, expected) => {
    expect(closestWord(word, ['minPx', 'roles', 'severity'])).toBe(expected);
  });
});
