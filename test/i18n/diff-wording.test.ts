import { describe, expect, it } from 'vitest';
import type { SpecChange } from '../../src/core/placement/spec-change.ts';
import { changeKindName, sayChange } from '../../src/i18n/diff-wording.ts';
import { fieldName } from '../../src/i18n/param-words.ts';

const change = (fields: Partial<SpecChange>): SpecChange => ({
  ruleId: 'logo',
  path: 'params.minPx',
  kind: 'tightened',
  before: 96,
  after: 120,
  unit: 'px',
  ...fields,
});

describe('sayChange', () => {
  it('says a limit as people do', () => {
    expect(sayChange(change({}), 'en')).toBe('logo min 96 → 120 px');
    expect(sayChange(change({}), 'zh-CN')).toBe('logo 下限 96 → 120 px');
  });

  it('puts hostile text in as it is and cuts it short', () => {
    const said = sayChange(
      change({ path: 'params.text', before: '{after}', after: 'x'.repeat(500), unit: '' }),
      'en',
    );
    expect(said).toBe(`logo text {after} → ${'x'.repeat(47)}…`);
  });

  it('names parts outside the rules', () => {
    expect(
      sayChange(change({ ruleId: null, path: 'platform', before: 'A', after: 'B', unit: '' }), 'zh-CN'),
    ).toBe('平台 A → B');
  });

  it('has a word for every kind in both languages', () => {
    expect(changeKindName('loosened', 'en')).toBe('looser');
    expect(changeKindName('loosened', 'zh-CN')).toBe('更宽');
  });
});

describe('fieldName', () => {
  it.each([
    ['minPx', 'min', '下限'],
    ['maxOverlapPercent', 'max overlap', '最大重叠'],
    ['exceptRoles', 'except roles', '豁免角色'],
    ['someNewThing', 'some new thing', 'some new thing'],
    ['constructor', 'constructor', 'constructor'],
    ['Px', 'px', 'px'],
  ])('calls %s “%s” and “%s”', (field, en, zh) => {
    expect([fieldName(field, 'en'), fieldName(field, 'zh-CN')]).toEqual([en, zh]);
  });
});
