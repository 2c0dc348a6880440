import { describe, expect, it } from 'vitest';
import { parsePlacements } from '../../../src/core/placement/parse-placements.ts';
import { ruleOf, spec } from '../../helpers/spec-builder.ts';

const good = spec({ rules: [ruleOf('text.minSize', { minPx: 22 })] });
const problems = (fields: object) => {
  const parsed = parsePlacements(JSON.stringify({ ...good, ...fields }), 'a.json');
  return parsed.ok ? [] : parsed.failure.problems.map(({ code, path, data }) => ({ code, path, data }));
};
const name = { en: 'X', 'zh-CN': '某' };
const band = (id: string) => ({ id, band: { side: 'top', size: { px: 10 } } });
const keepOut = (zone: unknown) => ruleOf('zone.exclude', { zones: [zone], roles: 'all' });
const lexicon = {
  version: 1,
  name,
  source: good.source,
  entries: [{ word: '第一', except: ['第一时间'], ask: true, why: name }],
};
const ruled = (fields: object) => ({ rules: [{ ...good.rules[0], ...fields }] });
const when = (condition: unknown) => ruled({ when: condition });

describe('a whole spec', () => {
  it('may say everything the format has', () => {
    const full = {
      kind: 'image',
      status: 'draft',
      languages: ['zh-CN', 'en'],
      markets: ['CN'],
      owner: { name: '王工', team: '展位', contact: 'a@b', reviewDays: 1 },
      effective: { from: '2026-09-01', until: '2026-12-31T23:59:59+08:00' },
      timeZone: '+08:00',
      source: { ...good.source, clause: '§2', verifiedBy: '李' },
      changes: [{ version: 1, date: '2026-09', text: name }],
      extends: [{ id: 'cn.ads.law', version: 3, scale: 0.5 }, { id: 'brand' }],
      remove: ['old-rule'],
      match: {
        names: ['a*'],
        sections: ['b'],
        sizes: [{ width: 1, height: 2 }],
        ratios: [{ width: 9, height: 16, tolerancePercent: 0 }],
      },
      scale: 2,
      roles: {
        coupon: {
          names: ['券'],
          components: ['k'],
          properties: { Kind: 'x', On: true },
          types: ['TEXT'],
          styles: ['s'],
        },
      },
      zones: [band('top')],
      lexicons: { 'my.words': lexicon },
      variants: {
        otherwise: 'strictest',
        list: [
          {
            id: 'oppo',
            name,
            match: { names: ['oppo*'] },
            when: { fact: 'vendor', is: ['oppo', 3] },
            remove: ['a'],
            zones: [band('top')],
            rules: [keepOut('top')],
          },
        ],
      },
      rules: [
        {
          ...ruleOf('text.minSize', { minPx: 22, roles: ['coupon'] }),
          why: name,
          onFail: { grade: 'B' },
          when: {
            allOf: [
              { anyOf: [{ not: { role: 'coupon', present: true } }, { fact: 'lines', min: 1, max: 4 }] },
              { from: '2026-11-01', until: '2026-11-11T14:00' },
              { variant: ['oppo'] },
              { metric: 'ratio', max: 1 },
            ],
          },
          phases: [
            { from: '2026-10-01', severity: 'note' },
            { until: '2026-11-01', onFail: 'hold', off: true },
          ],
          lock: true,
          waivable: false,
          source: good.source,
          message: { en: '“{layer}” is small', 'zh-CN': '“{layer}”太小' },
          hint: name,
        },
        keepOut('top'),
      ],
    };
    expect(problems(full)).toEqual([]);
  });
});

describe('names nobody defines', () => {
  it.each([
    [
      'a zone',
      { zones: [band('bottom')], rules: [keepOut('botom')] },
      'rules[0].params.zones[0]',
      'UNKNOWN_ZONE',
      { found: '"botom"', closest: 'bottom', allowed: 'bottom' },
    ],
    [
      'a role in a condition',
      when({ allOf: [{ not: { role: 'tittle' } }] }),
      'rules[0].when.allOf[0].not.role',
      'UNKNOWN_ROLE',
      { closest: 'title' },
    ],
    [
      'a variant in a condition',
      when({ variant: ['oppo'] }),
      'rules[0].when.variant[0]',
      'UNKNOWN_VARIANT',
      { found: '"oppo"', allowed: '' },
    ],
    [
      'a role in a variant',
      { variants: { otherwise: 'base', list: [{ id: 'x', name, when: { role: 'tittle' }, rules: [] }] } },
      'variants.list[0].when.role',
      'UNKNOWN_ROLE',
      { found: '"tittle"' },
    ],
    [
      'a place in a message',
      ruled({ message: { en: '{layer} {sise}', 'zh-CN': '{layer}' } }),
      'rules[0].message.en',
      'UNKNOWN_PLACE',
      { found: '"{sise}"' },
    ],
  ])('are named where they stand: %s', (_title, fields, path, code, data) => {
    expect(problems(fields)).toMatchObject([{ code, path, data }]);
  });

  it('may be zones of a variant', () => {
    const list = [{ id: 'x', name, zones: [band('top')], rules: [] }];
    expect(problems({ variants: { otherwise: 'base', list }, rules: [keepOut('top')] })).toEqual([]);
  });

  it('are left to resolving where a base, or a spec that extends this one, may define them', () => {
    const rules = [keepOut('top'), ruleOf('text.minSize', { minPx: 1, roles: ['coupon'] })];
    expect(problems({ extends: [{ id: 'base' }], rules })).toEqual([]);
    expect(problems({ status: 'base', rules })).toEqual([]);
  });
});

describe('ids', () => {
  it('of zones, variants and a variant’s rules must differ', () => {
    expect(problems({ zones: [band('a'), band('a')] })).toMatchObject([
      { code: 'DUPLICATE_ZONE_ID', path: 'zones[1].id', data: { id: 'a', first: 'zones[0].id' } },
    ]);
    const variant = { id: 'x', name, rules: [] };
    expect(problems({ variants: { otherwise: 'base', list: [variant, variant] } })).toMatchObject([
      { code: 'DUPLICATE_VARIANT_ID', path: 'variants.list[1].id' },
    ]);
    const twice = { ...variant, rules: [good.rules[0], good.rules[0]] };
    expect(problems({ variants: { otherwise: 'base', list: [twice] } })).toMatchObject([
      { code: 'DUPLICATE_RULE_ID', path: 'variants.list[0].rules[1].id' },
    ]);
  });
});

describe('dates', () => {
  it.each([
    [{ effective: { from: '2026-02-30' } }, 'effective.from', '"2026-02-30"'],
    [{ source: { ...good.source, date: '2026-13' } }, 'source.date', '"2026-13"'],
    [when({ until: '2026-11-11T25:00' }), 'rules[0].when.until', '"2026-11-11T25:00"'],
    [ruled({ phases: [{ from: '2026-04-31', off: true }] }), 'rules[0].phases[0].from', '"2026-04-31"'],
  ])('must exist: %j', (fields, path, found) => {
    expect(problems(fields)).toEqual([{ code: 'BAD_DATE', path, data: { found } }]);
  });

  it('must be written as days or moments', () => {
    expect(problems({ effective: { from: '11.11.2026' } })).toMatchObject([
      { code: 'WRONG_VALUE', path: 'effective.from' },
    ]);
  });

  it.each([
    [{ from: '2026-11-12', until: '2026-11-11' }, true],
    [{ from: '2026-11-11', until: '2026-11-11' }, false],
    [{ from: '2026-11-11T14:00', until: '2026-11-11T14:00' }, true],
    [{ from: '2026-11-11T14:00', until: '2026-11-11' }, false],
    [{ from: '2026-11-11T23:00:00-08:00', until: '2026-11-11' }, false],
    [{ from: '2026-11-14T00:00:00Z', until: '2026-11-11' }, true],
  ])('must not end before they begin: %j, refused: %s', (effective, isRefused) => {
    const expected = { code: 'FROM_AFTER_UNTIL', path: 'effective', data: { fields: 'from, until' } };
    expect(problems({ effective })).toEqual(isRefused ? [expected] : []);
  });
});

describe('what a spec must have', () => {
  it('is something to match by, unless it is a base', () => {
    expect(problems({ match: {}, status: 'base' })).toEqual([]);
    expect(problems({ match: { sections: ['a'] } })).toEqual([]);
    expect(problems({ match: {}, status: 'draft' })).toMatchObject([{ code: 'NEEDS_ONE_OF', path: 'match' }]);
  });

  it('is a rule, unless it takes some over', () => {
    expect(problems({ rules: [], extends: [{ id: 'base' }] })).toEqual([]);
    expect(problems({ rules: [] })).toMatchObject([{ code: 'WRONG_VALUE', path: 'rules' }]);
  });

  it.each([
    ['a role without a selector', { roles: { logo: {} } }, 'roles.logo', 'NEEDS_ONE_OF'],
    [
      'properties that ask nothing',
      { roles: { logo: { properties: {} } } },
      'roles.logo.properties',
      'NEEDS_ONE_OF',
    ],
    ['a phase without dates', ruled({ phases: [{ off: true }] }), 'rules[0].phases[0]', 'NEEDS_ONE_OF'],
    [
      'a phase that changes nothing',
      ruled({ phases: [{ from: '2026-01-01' }] }),
      'rules[0].phases[0]',
      'NEEDS_ONE_OF',
    ],
    ['a bare id as base', { extends: ['law'] }, 'extends[0]', 'WRONG_VALUE'],
    ['an empty list of conditions', when({ anyOf: [] }), 'rules[0].when.anyOf', 'WRONG_VALUE'],
    ['a fact without limits', when({ fact: 'lines' }), 'rules[0].when', 'WRONG_VALUE'],
    ['a misspelt condition', when({ rolle: 'title' }), 'rules[0].when.rolle', 'MISSPELT_FIELD'],
    [
      'a wrong value deep in a condition',
      when({ allOf: [{ fact: 'a', is: 'b' }] }),
      'rules[0].when.allOf[0].is',
      'WRONG_VALUE',
    ],
    [
      'an empty word list',
      { lexicons: { 'my.words': { ...lexicon, entries: [] } } },
      'lexicons["my.words"].entries',
      'WRONG_VALUE',
    ],
    [
      'a word list with a bad name',
      { lexicons: { 'My Words': lexicon } },
      'lexicons["My Words"]',
      'WRONG_VALUE',
    ],
  ])('is nothing by halves: %s', (_title, fields, path, code) => {
    expect(problems(fields)[0]).toMatchObject({ code, path });
  });
});

describe('numbers', () => {
  it.each([
    [{ scale: 0 }, 'scale'],
    [{ scale: -1 }, 'scale'],
    [{ scale: 101 }, 'scale'],
    [{ match: { sizes: [{ width: 0, height: 10 }] } }, 'match.sizes[0].width'],
    [{ match: { ratios: [{ width: 1, height: -1 }] } }, 'match.ratios[0].height'],
    [{ owner: { name: 'a', reviewDays: -1 } }, 'owner.reviewDays'],
    [{ rules: [ruleOf('text.minSize', { minPx: 1e308 })] }, 'rules[0].params.minPx'],
    [{ rules: [ruleOf('text.minSize', { minPx: 1_000_000_001 })] }, 'rules[0].params.minPx'],
    [when({ metric: 'width', min: -1e10 }), 'rules[0].when.min'],
  ])('that nobody can mean are refused: %j', (fields, path) => {
    expect(problems(fields)[0]).toMatchObject({ code: 'WRONG_VALUE', path });
  });

  it('cannot be infinite', () => {
    const json = JSON.stringify(good).replace('"minPx":22', '"minPx":1e999');
    const parsed = parsePlacements(json, 'a');
    expect(parsed).toMatchObject({
      failure: {
        problems: expect.arrayContaining([
          expect.objectContaining({
            code: 'WRONG_VALUE',
            data: expect.objectContaining({ found: 'Infinity' }) as object,
          }),
        ]) as object,
      },
    });
  });
});

describe('hostile files', () => {
  const nest = (depth: number): object => (depth === 0 ? { role: 'title' } : { not: nest(depth - 1) });
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      ruleOf('text.minSize', { minPx: 1 }, { id: `r${String(index)}` }),
    );

  it('of ten megabytes are refused before they are read', () => {
    const parsed = parsePlacements(`"${'x'.repeat(10_000_000)}"`, 'a.json');
    expect(parsed).toMatchObject({
      failure: { problems: [{ code: 'TOO_LARGE', at: null, data: { max: 2_000_000 } }] },
    });
  });

  it('may hold 2,000 rules and not one more, those of variants included', () => {
    expect(problems({ rules: many(2000) })).toEqual([]);
    expect(problems({ rules: many(5000) })).toEqual([
      { code: 'TOO_MANY', path: 'rules', data: { found: 5000, max: 2000 } },
    ]);
    const list = [{ id: 'x', name, rules: many(1000) }];
    expect(problems({ rules: many(1001), variants: { otherwise: 'base', list } })).toMatchObject([
      { code: 'TOO_MANY', data: { found: 2001 } },
    ]);
  });

  it('may nest conditions twenty deep', () => {
    expect(problems(when(nest(19)))).toEqual([]);
    expect(problems(when(nest(20)))).toMatchObject([{ code: 'CONDITION_TOO_DEEP', data: { max: 20 } }]);
    expect(problems(when(nest(80)))).toMatchObject([{ code: 'CONDITION_TOO_DEEP' }]);
  });

  it('full of faults are described up to a point, and the rest is counted', () => {
    const roles = Array.from({ length: 100_000 }, (_, index) => index);
    const found = problems({ rules: [ruleOf('text.minSize', { minPx: 1, roles })] });
    expect(found.slice(-1)).toEqual([{ code: 'MORE_PROBLEMS', path: '', data: { count: 99_800 } }]);
    expect(found).toHaveLength(201);
    const fields = Object.fromEntries(roles.slice(0, 50_000).map((index) => [`f${String(index)}`, 1]));
    expect(problems(fields)).toHaveLength(201);
    const strangers = roles.slice(0, 50_000).map((index) => `role${String(index)}`);
    expect(problems({ rules: [ruleOf('text.minSize', { minPx: 1, roles: strangers })] })).toHaveLength(201);
  });

  it('with names meant to reach prototypes are data like any other', () => {
    const json = JSON.stringify(good).replace('"match":{', '"roles":{"__proto__":{"names":["a"]}},"match":{');
    expect(parsePlacements(json, 'a').ok).toBe(false);
    expect(problems({ roles: { constructor: { names: ['x'] } } })).toEqual([]);
  });
});
