import { describe, expect, it } from 'vitest';
import { checkSets } from '../../../src/core/check/check-sets.ts';
import { digestFrame } from '../../../src/core/check/frame-digest.ts';
import { parsePolicy } from '../../../src/core/policy/parse-policy.ts';
import type { PolicySpec } from '../../../src/core/policy/policy-spec.ts';
import { saySetFinding } from '../../../src/i18n/say-set-finding.ts';
import { digest } from '../../helpers/digest-builder.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { group, instance, layer, text } from '../../helpers/layer-builder.ts';

const policy = (fields: Partial<PolicySpec> = {}): PolicySpec => ({
  schema: 'policy/1',
  id: 'autumn.campaign',
  version: 2,
  name: { en: 'Autumn', 'zh-CN': '秋季' },
  source: { trust: 'example', reference: 'made up', date: '2026' },
  groupBy: { by: 'all' },
  rules: [{ id: 'names', rule: 'set.duplicateNames', severity: 'major', params: {} }],
  ...fields,
});

describe('checkSets', () => {
  const frames = [
    digest('hero', { id: '1', sections: ['A'] }),
    digest('hero', { id: '2', sections: ['A', 'inner'] }),
    digest('hero', { id: '3', sections: ['A'] }),
    digest('hero', { id: '4', page: 'Page 2', facts: { campaign: 'c' } }),
  ];
  const groups = (groupBy: PolicySpec['groupBy']) =>
    checkSets(frames, [policy({ groupBy })]).map(({ group: name, frameIds }) => [name, frameIds.join()]);

  it.each<[string, PolicySpec['groupBy'], unknown]>([
    ['everything', { by: 'all' }, [['', '1,2,3,4']]],
    ['pages', { by: 'page' }, [['Page 1', '1,2,3']]],
    ['innermost sections', { by: 'section' }, [['A', '1,3']]],
    ['a fact', { by: 'fact', fact: 'campaign' }, []],
    ['a slot of the name', { by: 'name', template: '{a}ro', slot: 'a' }, [['he', '1,2,3,4']]],
    ['a slot no name has', { by: 'name', template: '{a}_{b}', slot: 'a' }, []],
  ])('groups by %s', (_title, groupBy, expected) => {
    expect(groups(groupBy)).toEqual(expected);
  });

  it('says in both languages what is wrong and gives each finding a fingerprint of its own', () => {
    const twice = policy({ groupBy: { by: 'section' } });
    const found = checkSets([...frames, ...frames.map((one) => ({ ...one, sections: ['B'] }))], [twice]);
    expect(found.map(({ group: name }) => name)).toEqual(['A', 'B']);
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    const [first] = found;
    if (first === undefined) throw new Error('nothing found');
    expect(saySetFinding(first, 'en')).toContain('2 frames are called “hero”');
    expect(saySetFinding(first, 'zh-CN')).toContain('有 2 个画框同名');
  });

  it('is unknown where a rule throws or is not there', () => {
    const broken = policy({ rules: [{ id: 'x', rule: 'set.gone', severity: 'major', params: {} }] });
    expect(checkSets(frames, [broken])).toMatchObject([{ verdict: 'unknown', because: 'ruleCrashed' }]);
  });
});

describe('digestFrame', () => {
  it('keeps what visible elements say, by role', () => {
    const snapshot = frame(
      {},
      group({ name: 'cta', role: 'cta' }, layer({ name: 'plate' }), text('立即购买')),
      instance({ name: 'logo', role: 'logo' }),
      text('hidden', { role: 'title', isSwitchedOn: false }),
    );
    expect(digestFrame(snapshot, { placement: 'x', verdict: 'clean', facts: {} }).elements).toEqual({
      cta: [{ copy: '立即购买', componentKey: null, imageRef: null, hex: null }],
      logo: [{ copy: null, componentKey: 'component-key', imageRef: null, hex: '#cccccc' }],
    });
  });
});

describe('parsePolicy', () => {
  const read = (fields: object) =>
    parsePolicy(JSON.stringify({ ...policy(), ...fields }, null, 1), 'set.json');

  it('reads a policy, defaults filled in', () => {
    expect(read({})).toMatchObject({ ok: true, value: { rules: [{ params: { ignoreCase: true } }] } });
  });

  it.each([
    ['a field nobody knows', { groupby: {} }, 'MISSPELT_FIELD'],
    ['a grouping nobody knows', { groupBy: { by: 'colour' } }, 'WRONG_VALUE'],
    ['a broken template', { groupBy: { by: 'name', template: '{a}{b}', slot: 'a' } }, 'WRONG_VALUE'],
    ['no rule', { rules: [] }, 'WRONG_VALUE'],
    ['a later version', { schema: 'policy/2' }, 'WRONG_VALUE'],
  ])('refuses %s and says where', (_title, fields, code) => {
    const result = read(fields);
    expect(result).toMatchObject({ ok: false, failure: { problems: [{ code, origin: 'set.json' }] } });
    if (!result.ok) expect(result.failure.problems[0]?.at).not.toBeNull();
  });

  it.each([
    ['{"schema":', 'UNFINISHED_JSON'],
    ['{]', 'BROKEN_JSON'],
    ['['.repeat(500), 'TOO_DEEP'],
    [`"${'x'.repeat(1_000_001)}"`, 'WRONG_VALUE'],
  ])('refuses %.12s… with %s', (json, code) => {
    expect(parsePolicy(json, 'x')).toMatchObject({ failure: { problems: [{ code }] } });
  });
});
