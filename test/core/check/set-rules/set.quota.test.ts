import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/set-rules/set.quota.ts';
import { digest, element, saidOfSet } from '../../../helpers/digest-builder.ts';

const headlines = (...copies: readonly string[]) =>
  copies.map((copy, index) => digest(String(index), { elements: { title: [element({ copy })] } }));
const params = { role: 'title', atLeast: 1, maxLength: 15 };

describe('set.quota', () => {
  it('asks for one headline of at most 15 characters among all (Performance Max)', () => {
    expect(saidOfSet(rule, headlines('A very long headline', 'Fifteen letters'), params)).toEqual([]);
    expect(saidOfSet(rule, headlines('A very long headline', 'Sixteen letters!'), params)).toEqual([
      'fail tooFew',
    ]);
  });

  it('counts equal copies once', () => {
    expect(saidOfSet(rule, headlines('Sale', 'Sale'), { ...params, atLeast: 2 })).toEqual(['fail tooFew']);
    expect(saidOfSet(rule, headlines('Sale', 'Deal'), { ...params, atLeast: 2 })).toEqual([]);
  });

  it('counts in 字 and from below', () => {
    const asked = { role: 'title', atLeast: 1, minLength: 4, unit: 'fullWidth' };
    expect(saidOfSet(rule, headlines('秋日上新'), asked)).toEqual([]);
    expect(saidOfSet(rule, headlines('秋日新'), asked)).toEqual(['fail tooFew']);
  });

  it('cannot tell without any copy: noCopy', () => {
    expect(saidOfSet(rule, [digest('a')], params)).toEqual(['unknown noCopy']);
  });
});
