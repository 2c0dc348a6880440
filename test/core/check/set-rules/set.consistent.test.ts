import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/set-rules/set.consistent.ts';
import { digest, element, saidOfSet } from '../../../helpers/digest-builder.ts';

const titled = (name: string, ...copies: readonly (string | null)[]) =>
  digest(name, { elements: { title: copies.map((copy) => element({ copy })) } });
const params = { role: 'title', what: 'copy' };

describe('set.consistent', () => {
  it('passes equal copy, white space aside', () => {
    expect(saidOfSet(rule, [titled('a', '秋日 上新'), titled('b', '秋日\n上新')], params)).toEqual([]);
  });

  it('names the frames that differ from most: differs', () => {
    const frames = [titled('a', 'Sale'), titled('b', 'Sale'), titled('c', 'Deal')];
    expect(saidOfSet(rule, frames, params)).toEqual(['fail differs c']);
  });

  it('finds two different ones within a frame', () => {
    expect(saidOfSet(rule, [titled('a', 'Sale', 'Deal')], params)).toEqual(['fail differs a']);
  });

  it('lets frames without it be, unless all must have it: absent', () => {
    const frames = [titled('a', 'Sale'), digest('b')];
    expect(saidOfSet(rule, frames, params)).toEqual([]);
    expect(saidOfSet(rule, frames, { ...params, among: 'all' })).toEqual(['fail absent b']);
  });

  it('asks a person where the layers do not say: unreadable', () => {
    expect(saidOfSet(rule, [titled('a', 'Sale'), titled('b', null)], params)).toEqual([
      'unknown unreadable b',
    ]);
  });

  it.each([
    ['component', { componentKey: 'k1' }, { componentKey: 'k2' }],
    ['image', { imageRef: 'r1' }, { imageRef: 'r2' }],
    ['colour', { hex: '#ff0000' }, { hex: '#00ff00' }],
  ])('compares the %s of a badge: one, or all identical', (what, one, other) => {
    const badge = (name: string, fields: object) => digest(name, { elements: { badge: [element(fields)] } });
    const asked = { role: 'badge', what };
    expect(saidOfSet(rule, [badge('a', one), badge('b', one)], asked)).toEqual([]);
    expect(saidOfSet(rule, [badge('a', one), badge('b', other)], asked)).toHaveLength(1);
  });
});
