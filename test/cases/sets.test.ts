import { describe, expect, it } from 'vitest';
import { digestFrame } from '../../src/core/check/frame-digest.ts';
import { frame } from '../helpers/frame-builder.ts';
import { text } from '../helpers/layer-builder.ts';
import { setCaseOf } from '../helpers/placement-case.ts';

/** A drawn headline, as the sets see it. */
const headline = (id: string, words: string) =>
  digestFrame(frame({ id, name: id }, text(words, { role: 'title' })), {
    placement: 'pmax',
    verdict: 'clean',
    facts: {},
  });

describe('text quota over a set', () => {
  it('PMax: at least one headline of ≤15 characters', () => {
    const check = setCaseOf({ short: ['set.quota', { role: 'title', atLeast: 1, maxLength: 15 }] });
    const long = headline('a', 'A headline of 28 characters.');
    expect(check(long, headline('b', 'Fifteen letters'))).toEqual([]);
    expect(check(long, headline('b', 'Sixteen letters!'))).toEqual(['short tooFew']);
    expect(
      check(digestFrame(frame({ id: 'c' }), { placement: 'pmax', verdict: 'clean', facts: {} })),
    ).toEqual(['short noCopy?']);
  });

  it('PMax: one description of ≤60 is not enough when two are asked, and equal copies count once', () => {
    const check = setCaseOf({ short: ['set.quota', { role: 'title', atLeast: 2, maxLength: 60 }] });
    expect(check(headline('a', 'One'), headline('b', 'Two'))).toEqual([]);
    expect(check(headline('a', 'One'), headline('b', 'One'))).toEqual(['short tooFew']);
  });
});
