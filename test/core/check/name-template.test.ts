import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate, readTemplate } from '../../../src/core/check/name-template.ts';

const read = (template: string, name: string) => {
  const parts = parseTemplate(template);
  if (parts === null) throw new Error('no template');
  return readTemplate(parts, name);
};

describe('a name template', () => {
  it.each([
    ['{campaign}_{size}_{lang}', 'autumn_300x250_zh', { campaign: 'autumn', size: '300x250', lang: 'zh' }],
    ['{campaign}/{n}', '双11/3', { campaign: '双11', n: '3' }],
    ['main-{n}.png', 'main-12.png', { n: '12' }],
    ['main-{n}.png', 'main-1.png.png', { n: '1.png' }],
    ['{{{x}}}', '{a}', { x: 'a' }],
    ['{a}-{a}', 'x-x', { a: 'x' }],
    ['fixed', 'fixed', {}],
  ])('%s reads %s', (template, name, values) => {
    expect(read(template, name)).toEqual(values);
  });

  it.each([
    ['{campaign}_{size}', 'autumn'],
    ['{campaign}_{size}', '_300'],
    ['{campaign}_{size}', 'autumn_'],
    ['{a}-{a}', 'x-y'],
    ['fixed', 'fixed2'],
  ])('%s does not fit %s', (template, name) => {
    expect(read(template, name)).toBeNull();
  });

  it.each(['{a', 'a}', '{}', '{a b}', '{a}{b}', '{1}'])('%s is none', (template) => {
    expect(parseTemplate(template)).toBeNull();
  });

  it('gives the values back that a name was made of', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(word, word, (campaign, size) => {
        expect(read('{campaign}_{size}!', `${campaign}_${size}!`)).toEqual({ campaign, size });
      }),
    );
  });
});
