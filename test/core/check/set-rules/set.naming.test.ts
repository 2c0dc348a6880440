import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/set-rules/set.naming.ts';
import { digest, saidOfSet } from '../../../helpers/digest-builder.ts';

const params = {
  template: '{campaign}_{size}_{lang}',
  allowed: { lang: ['zh', 'en'] },
  sizeSlot: 'size',
};
const said = (name: string) => saidOfSet(rule, [digest(name, { id: '1' })], params);

describe('set.naming', () => {
  it.each([
    ['autumn_300x250_zh', []],
    ['autumn_300×250_en', []],
    ['autumn 300x250', ['fail misfit 1']],
    ['autumn_300x250_fr', ['fail wrongWord 1']],
    ['autumn_728x90_zh', ['fail wrongSize 1']],
    ['autumn_728x90_fr', ['fail wrongWord 1', 'fail wrongSize 1']],
  ])('says of %s %j', (name, expected) => {
    expect(said(name)).toEqual(expected);
  });

  it.each(['{a', '{a}{b}', 'a}'])('refuses the template %s', (template) => {
    expect(rule.params.safeParse({ template }).success).toBe(false);
  });
});
