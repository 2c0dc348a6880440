import { describe, expect, it } from 'vitest';
import { parsePlacementFiles, parsePlacements } from '../../../src/core/placement/parse-placements.ts';
import type { PlacementSpec } from '../../../src/core/placement/placement-spec.ts';
import { ruleOf, spec } from '../../helpers/spec-builder.ts';

const good = spec({ rules: [ruleOf('text.minSize', { minPx: 22 })] });
const textOf = (fields: object): string => JSON.stringify({ ...good, ...fields });

/** Code, path and data of every problem. */
const problems = (text: string) => {
  const parsed = parsePlacements(text, 'specs/a.json');
  return parsed.ok ? [] : parsed.failure.problems.map(({ code, path, data }) => ({ code, path, data }));
};
const withRule = (params: object, fields: object = {}) =>
  problems(textOf({ rules: [{ ...ruleOf('zone.safe', params), ...fields }] }));
const px = { px: 24 };
const insets = { top: px, right: px, bottom: px, left: px };

describe('parsePlacements', () => {
  it('reads one spec or a list, with the defaults of params filled in', () => {
    expect(parsePlacements(JSON.stringify(good), 'a')).toEqual({ ok: true, value: [good] });
    const second = spec({ id: 'test.second', rules: [ruleOf('canvas.size', { width: { min: 1 } })] });
    const parsed = parsePlacements(JSON.stringify([good, second]), 'a');
    expect(parsed).toMatchObject({ ok: true, value: [{}, { rules: [{ params: { tolerancePx: 0.5 } }] }] });
  });

  it('gives the same specs when its own output is read again', () => {
    const once = parsePlacements(textOf({ rules: [ruleOf('zone.safe', { insets, roles: 'all' })] }), 'a');
    if (!once.ok) throw new Error('does not parse');
    expect(parsePlacements(JSON.stringify(once.value), 'a')).toEqual(once);
  });

  it('reads a file that starts with a byte order mark', () => {
    expect(parsePlacements(`\uFEFF${JSON.stringify(good)}`, 'a').ok).toBe(true);
  });

  it('says where broken JSON breaks', () => {
    expect(parsePlacements('{\n  "schema": placement\n}', 'a.json')).toMatchObject({
      failure: {
        code: 'PLACEMENTS_INVALID',
        data: { problems: 1 },
        problems: [
          { code: 'BROKEN_JSON', origin: 'a.json', at: { line: 2, column: 13 }, data: { found: 'p' } },
        ],
      },
    });
    expect(problems('{"schema": "placement/1"')).toMatchObject([{ code: 'UNFINISHED_JSON' }]);
    expect(problems('['.repeat(200))).toMatchObject([{ code: 'TOO_DEEP' }]);
  });

  it.each([
    ['[]', [{ code: 'NO_SPEC', path: '' }]],
    ['3', [{ code: 'WRONG_VALUE', path: '', data: { found: '3' } }]],
    [
      '{"schema":"placement/2","rulez":[]}',
      [{ code: 'NEWER_SCHEMA', path: 'schema', data: { found: 'placement/2' } }],
    ],
    ['[{"schema":"placement/10"}]', [{ code: 'NEWER_SCHEMA', path: '[0].schema' }]],
  ])('refuses %s', (text, expected) => {
    expect(problems(text)).toMatchObject(expected);
  });

  it('refuses a schema name it does not know', () => {
    expect(problems(textOf({ schema: 'placement/0' }))).toMatchObject([
      { code: 'WRONG_VALUE', path: 'schema', data: { found: '"placement/0"', allowed: '"placement/1"' } },
    ]);
  });

  it('names an unknown field and the nearest that exists', () => {
    expect(problems(textOf({ plattform: 'x' }))).toEqual([
      {
        code: 'MISSPELT_FIELD',
        path: 'plattform',
        data: {
          field: 'plattform',
          closest: 'platform',
          allowed: expect.stringMatching(
            /^schema, id, version, name, platform, .*, variants, rules$/,
          ) as string,
        },
      },
    ]);
    expect(problems(textOf({ colour: 'x' }))).toMatchObject([{ code: 'UNKNOWN_FIELD', path: 'colour' }]);
    expect(problems('{"__proto__": {}}')).toContainEqual(
      expect.objectContaining({ code: 'UNKNOWN_FIELD', path: '__proto__' }),
    );
  });

  it('names a field that is missing and what belongs there', () => {
    expect(problems(textOf({ platform: undefined }))).toEqual([
      { code: 'MISSING_FIELD', path: 'platform', data: { field: 'platform', allowed: 'string (not empty)' } },
    ]);
  });

  it('finds a field written twice, which JSON.parse would hide', () => {
    expect(problems(JSON.stringify(good).replace('"version":1', '"version":1,"version":2'))).toMatchObject([
      { code: 'REPEATED_FIELD', path: 'version', data: { field: 'version' } },
    ]);
  });

  it.each([
    [
      'a wrong type',
      { minPx: '22' },
      'rules[0].params.minPx',
      'WRONG_VALUE',
      { found: '"22"', allowed: 'number > 0' },
    ],
    [
      'a number at its limit',
      { minPx: 0 },
      'rules[0].params.minPx',
      'WRONG_VALUE',
      { found: '0', allowed: 'number > 0' },
    ],
    [
      'a misspelt limit',
      { minPX: 22, minPx: 1 },
      'rules[0].params.minPX',
      'MISSPELT_FIELD',
      { closest: 'minPx' },
    ],
    ['none of the limits', {}, 'rules[0].params', 'NEEDS_ONE_OF', { fields: 'minPx, minPercentOfHeight' }],
    [
      'both limits',
      { minPx: 1, minPercentOfHeight: 1 },
      'rules[0].params',
      'ONLY_ONE_OF',
      { fields: 'minPx | minPercentOfHeight' },
    ],
    [
      'an unknown role',
      { minPx: 1, roles: ['tittle'] },
      'rules[0].params.roles[0]',
      'UNKNOWN_ROLE',
      { found: '"tittle"', closest: 'title' },
    ],
  ])('checks params by the rule’s own schema: %s', (_title, params, path, code, data) => {
    expect(problems(textOf({ rules: [ruleOf('text.minSize', params)] }))).toMatchObject([
      { code, path, data },
    ]);
  });

  it('finds a misspelt role in a pair and deep in a layout', () => {
    const pairs = [ruleOf('layout.overlap', { pairs: [['title', 'prodct']] })];
    expect(problems(textOf({ rules: pairs }))).toMatchObject([
      { code: 'UNKNOWN_ROLE', path: 'rules[0].params.pairs[0][1]', data: { closest: 'product' } },
    ]);
    const zone = { id: 'top', band: { side: 'top', size: px } };
    const layouts = [{ id: 'one', zones: [{ zone, allow: ['lgo'] }] }];
    expect(problems(textOf({ rules: [ruleOf('layout.oneOf', { layouts })] }))).toMatchObject([
      {
        code: 'UNKNOWN_ROLE',
        path: 'rules[0].params.layouts[0].zones[0].allow[0]',
        data: { closest: 'logo' },
      },
    ]);
  });

  it('accepts the roles a spec defines for itself', () => {
    const rules = [ruleOf('text.minSize', { minPx: 1, roles: ['coupon'] })];
    expect(problems(textOf({ rules, roles: { coupon: { names: ['券*'] } } }))).toEqual([]);
  });

  it.each([
    [
      { ...insets, top: { pix: 3 } },
      'rules[0].params.insets.top.pix',
      'MISSPELT_FIELD',
      { allowed: expect.stringMatching(/^px, percent, .*cells/) as string },
    ],
    [
      { ...insets, top: { percent: 101 } },
      'rules[0].params.insets.top.percent',
      'WRONG_VALUE',
      { allowed: 'number >= 0 <= 100' },
    ],
    [
      { ...insets, top: { px: -1 } },
      'rules[0].params.insets.top.px',
      'WRONG_VALUE',
      { allowed: 'number >= 0' },
    ],
    [
      { ...insets, top: { px: 1, percent: 1 } },
      'rules[0].params.insets.top',
      'WRONG_VALUE',
      { allowed: expect.stringMatching(/^\{ px \} \| \{ percent \} \| /) as string },
    ],
    [
      { ...insets, top: 24 },
      'rules[0].params.insets.top',
      'WRONG_VALUE',
      { found: '24', allowed: expect.stringMatching(/^\{ px \} \| \{ percent \} \| /) as string },
    ],
    [{ top: px, right: px, bottom: px }, 'rules[0].params.insets.left', 'MISSING_FIELD', { field: 'left' }],
  ])('explains a length that is neither px nor percent: %j', (wrong, path, code, data) => {
    expect(withRule({ insets: wrong, roles: 'all' })).toMatchObject([{ code, path, data }]);
  });

  it.each([
    [
      'kind of rule',
      { rule: 'zone.saef' },
      'rules[0].rule',
      'UNKNOWN_RULE',
      { found: '"zone.saef"', closest: 'zone.safe' },
    ],
    [
      'severity',
      { severity: 'fatal' },
      'rules[0].severity',
      'WRONG_VALUE',
      { allowed: '"blocking" | "major" | "minor" | "note"' },
    ],
    ['rule id', { id: 'Zone Safe' }, 'rules[0].id', 'WRONG_VALUE', { found: '"Zone Safe"' }],
  ])('refuses an unknown %s', (_title, fields, path, code, data) => {
    expect(withRule({ insets, roles: 'all' }, fields)).toMatchObject([{ code, path, data }]);
  });

  it.each([
    [{ id: 'JD.Splash' }, 'id'],
    [{ version: 0 }, 'version'],
    [{ version: 1.5 }, 'version'],
    [{ source: { ...good.source, date: 'last year' } }, 'source.date'],
    [{ name: { en: 'A', 'zh-CN': '' } }, 'name.zh-CN'],
    [{ roles: { 'My Logo': { names: ['x'] } } }, 'roles["My Logo"]'],
    [{ roles: { logo: { names: [] } } }, 'roles.logo.names'],
    [{ rules: [] }, 'rules'],
  ])('refuses %j', (fields, path) => {
    expect(problems(textOf(fields))).toMatchObject([{ code: 'WRONG_VALUE', path }]);
  });

  it.each([[{}], [{ names: [] }], [{ names: [], sizes: [] }]])('refuses %j to match by', (match) => {
    expect(problems(textOf({ match }))).toMatchObject([{ code: 'NEEDS_ONE_OF', path: 'match' }]);
  });

  it('refuses a lower limit over the upper one', () => {
    const rules = [ruleOf('text.length', { role: 'title', min: 3, max: 2 })];
    expect(problems(textOf({ rules }))).toMatchObject([{ code: 'MIN_OVER_MAX', path: 'rules[0].params' }]);
  });

  it('tells all problems at once, in the order of the text', () => {
    const found = problems(
      textOf({ id: 'X', version: 'one', rules: [ruleOf('text.minSize', { minPx: -1 })], extra: 1 }),
    );
    expect(found.map(({ path }) => path)).toEqual(['id', 'version', 'rules[0].params.minPx', 'extra']);
  });

  it('refuses two rules of one id', () => {
    const twice = [ruleOf('text.minSize', { minPx: 1 }), ruleOf('text.minSize', { minPx: 2 })];
    expect(problems(textOf({ rules: twice }))).toMatchObject([
      { code: 'DUPLICATE_RULE_ID', path: 'rules[1].id', data: { id: 'text-minsize', first: 'rules[0].id' } },
    ]);
  });
});

describe('parsePlacementFiles', () => {
  const file = (origin: string, ...specs: readonly PlacementSpec[]) => ({
    origin,
    text: JSON.stringify(specs),
  });

  it('refuses two specs of one id, in one file or in two', () => {
    expect(parsePlacementFiles([file('a.json', good), file('b.json', good)])).toMatchObject({
      failure: {
        problems: [
          { code: 'DUPLICATE_SPEC_ID', origin: 'b.json', path: '[0].id', data: { first: 'a.json' } },
        ],
      },
    });
    expect(parsePlacementFiles([file('a.json', good, good)])).toMatchObject({
      failure: {
        problems: [{ code: 'DUPLICATE_SPEC_ID', path: '[1].id', data: { first: 'a.json [0].id' } }],
      },
    });
  });

  it('tells the problems of every file and uses none of them', () => {
    const parsed = parsePlacementFiles([
      { origin: 'a', text: '{' },
      file('b', good),
      { origin: 'c', text: '[]' },
    ]);
    expect(parsed).toMatchObject({ ok: false, failure: { problems: [{ origin: 'a' }, { origin: 'c' }] } });
  });

  it('gives no specs for no files', () => {
    expect(parsePlacementFiles([])).toEqual({ ok: true, value: [] });
  });
});
