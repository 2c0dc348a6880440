import { describe, expect, it } from 'vitest';
import { lintCodes } from '../../../../src/core/placement/lint/lint-finding.ts';
import { lintPlacement } from '../../../../src/core/placement/lint/lint-placement.ts';
import type { PlacementRule, PlacementSpec } from '../../../../src/core/placement/placement-spec.ts';
import { failureText, unnamedFailure } from '../../../../src/i18n/failures.ts';
import { lintWording } from '../../../../src/i18n/lint-wording.ts';
import { ruleOf, spec } from '../../../helpers/spec-builder.ts';

const name = { en: 'V', 'zh-CN': '变体' };
const lint = (fields: Partial<PlacementSpec>, ...library: readonly PlacementSpec[]) =>
  lintPlacement(spec(fields), library);
/** Rules with the ids `a`, `b`, `c` … in order. */
const ruled = (...rules: readonly PlacementRule[]) =>
  lint({ rules: rules.map((rule, index) => ({ ...rule, id: 'abcdef'[index] ?? '' })) });
const codes = (findings: ReturnType<typeof lint>) => findings.map(({ code }) => code);
const story = ruleOf('canvas.size', { sizes: [{ width: 1080, height: 1920 }] });
const when = (is: string) => ({ when: { fact: 'vendor', is: [is] } });

describe('elements', () => {
  const required = (params: object, fields = {}) =>
    ruleOf('element.required', { role: 'logo', ...params }, fields);
  const forbidden = ruleOf('element.forbidden', { roles: ['qr', 'logo'] });

  it('may not be required and forbidden', () => {
    expect(ruled(required({}), forbidden)).toEqual([
      {
        code: 'REQUIRED_AND_FORBIDDEN',
        level: 'error',
        path: 'rules[1]',
        ruleIds: ['a', 'b'],
        data: { role: 'logo', min: 1 },
      },
    ]);
    expect(
      codes(ruled(ruleOf('element.count', { role: 'logo', exact: 1 }), required({ min: 0, max: 0 }))),
    ).toEqual(['REQUIRED_AND_FORBIDDEN']);
    expect(ruled(required({ min: 0 }), forbidden)).toEqual([]);
  });

  it('may not be asked for more often than another rule allows', () => {
    expect(ruled(required({ min: 2 }), ruleOf('element.count', { role: 'logo', max: 1 }))).toMatchObject([
      { code: 'COUNTS_DISAGREE', data: { role: 'logo', min: 2, max: 1 } },
    ]);
    expect(ruled(required({ min: 2 }), ruleOf('element.count', { role: 'logo', max: 2 }))).toEqual([]);
    expect(ruled(required({ min: 2 }), ruleOf('element.count', { role: 'title', max: 1 }))).toEqual([]);
  });

  it('may be required under one condition and forbidden under another', () => {
    expect(ruled(required({}, when('oppo')), { ...forbidden, ...when('vivo') })).toEqual([]);
    expect(ruled(required({}, when('oppo')), { ...forbidden, ...when('oppo') })).toHaveLength(1);
    expect(ruled(required({}), { ...forbidden, ...when('oppo') })).toHaveLength(1);
  });

  it('are compared within each variant, and told once', () => {
    const list = ['x', 'y'].map((id) => ({ id, name, rules: [{ ...forbidden, id: `no-${id}` }] }));
    const found = lint({ rules: [required({})], variants: { otherwise: 'base', list } });
    expect(found.map(({ path }) => path)).toEqual(['variants.list[0].rules[0]', 'variants.list[1].rules[0]']);
    const both = lint({
      rules: [required({}), forbidden],
      variants: { otherwise: 'base', list: [{ id: 'x', name, rules: [] }] },
    });
    expect(both).toHaveLength(1);
  });
});

describe('text', () => {
  const lengthOf = (params: object) => ruleOf('text.length', { role: 'title', ...params });

  it('may not have to be longer than it may be, in one unit', () => {
    expect(ruled(lengthOf({ min: 7 }), lengthOf({ max: 6 }))).toMatchObject([
      { code: 'LENGTHS_DISAGREE', data: { role: 'title', min: 7, max: 6, unit: 'fullWidth' } },
    ]);
    expect(ruled(lengthOf({ min: 6 }), lengthOf({ max: 6 }))).toEqual([]);
    expect(ruled(lengthOf({ min: 7 }), lengthOf({ max: 6, unit: 'grapheme' }))).toEqual([]);
  });

  it('may not have to be larger than it may be, whichever way the roles are named', () => {
    const legal = ruleOf('text.size', { role: 'legal', exactPx: 24 });
    const least = (params: object) => ruleOf('text.minSize', { minPx: 28, ...params });
    expect(ruled(least({}), legal)).toMatchObject([
      { code: 'TEXT_SIZES_DISAGREE', data: { role: 'legal', min: 28, max: 24 } },
    ]);
    expect(ruled(least({ roles: ['legal'] }), legal)).toHaveLength(1);
    expect(ruled(least({ exceptRoles: ['legal'] }), legal)).toEqual([]);
    expect(ruled(least({ roles: ['title'] }), legal)).toEqual([]);
    expect(ruled(ruleOf('text.size', { maxPx: 20 }), least({}))).toMatchObject([{ data: { role: '*' } }]);
  });

  it('takes a share of the height as px where there is one canvas', () => {
    const share = ruleOf('text.minSize', { minPercentOfHeight: 3 });
    const most = ruleOf('text.size', { role: 'title', maxPx: 57 });
    expect(codes(ruled(story, share, most))).toEqual(['TEXT_SIZES_DISAGREE']);
    expect(ruled(share, most)).toEqual([]);
  });
});

describe('the canvas', () => {
  const sizes = (...list: readonly (readonly [number, number])[]) =>
    ruleOf('canvas.size', { sizes: list.map(([width, height]) => ({ width, height })) });
  const ratio = (width: number, height: number, fields = {}) =>
    ruleOf('canvas.ratio', { ratios: [{ width, height }], ...fields });

  it('must have its sizes in the ratio asked (a 9:16 minimum for 4:5)', () => {
    expect(ruled(sizes([1080, 1350], [400, 600]), ratio(4, 5))).toMatchObject([
      { code: 'SIZE_AGAINST_RATIO', level: 'error', data: { size: '400×600', ratios: '4:5' } },
    ]);
    const least = ruleOf('canvas.size', { width: { min: 400 }, height: { min: 600 } });
    expect(ruled(least, ratio(4, 5))).toMatchObject([
      { code: 'MINIMUM_AGAINST_RATIO', level: 'warning', data: { size: '400×600' } },
    ]);
    const right = ruleOf('canvas.size', { width: { min: 480 }, height: { min: 600 } });
    expect(ruled(right, ratio(4, 5))).toEqual([]);
    expect(ruled(sizes([1080, 1920]), ratio(16, 9))).toHaveLength(1);
  });

  it('may not be asked to be of two sizes (1260×2736 or 1320×2868)', () => {
    expect(ruled(sizes([1260, 2736]), sizes([1320, 2868]))).toMatchObject([
      { code: 'CANVAS_SIZES_DISAGREE', data: { first: '1260×2736', second: '1320×2868' } },
    ]);
    expect(ruled(sizes([1260, 2736], [1320, 2868]), sizes([1320, 2868]))).toEqual([]);
    const wide = ruleOf('canvas.size', { width: { min: 750 } });
    const narrow = ruleOf('canvas.size', { width: { max: 700 } });
    expect(ruled(wide, narrow)).toMatchObject([{ data: { first: '750–∞ × 0–∞', second: '0–700 × 0–∞' } }]);
    expect(ruled(wide, ruleOf('canvas.size', { width: { max: 750 } }))).toEqual([]);
  });

  it('must give the delivered pixels at their scale', () => {
    const delivery = (width: number) => ruleOf('delivery.pixels', { width, height: 3840, scale: 2 });
    expect(ruled(story, delivery(2160))).toEqual([]);
    expect(ruled(story, delivery(2000))).toMatchObject([
      { code: 'DELIVERY_AGAINST_SIZE', data: { size: '2000×3840 @2x', allowed: '1080×1920' } },
    ]);
  });

  it('must let through the sizes the spec is matched by', () => {
    const match = {
      sizes: [
        { width: 1080, height: 1920 },
        { width: 640, height: 340 },
      ],
    };
    expect(lint({ match, rules: [story] })).toMatchObject([
      { code: 'MATCH_AGAINST_SIZE', path: 'match.sizes', data: { size: '640×340' } },
    ]);
  });
});

describe('edges', () => {
  const band = (side: string, size: object) => ({
    id: `${side}-${Object.keys(size).join('')}`,
    band: { side, size },
  });
  const exclude = (roles: unknown, ...zones: readonly object[]) => ruleOf('zone.exclude', { zones, roles });

  it('in percent and in px must agree on the canvas (14 % and 250 px of 1920)', () => {
    const found = ruled(
      story,
      exclude(['title'], band('top', { percent: 14 })),
      exclude(['title'], band('top', { px: 250 })),
    );
    expect(found).toEqual([
      {
        code: 'PERCENT_AGAINST_PX',
        level: 'warning',
        path: 'rules[2]',
        ruleIds: ['b', 'c'],
        data: { side: 'top', percentPx: '268.8', px: '250', canvas: '1080×1920' },
      },
    ]);
  });

  it.each([
    ['they come to the same', ['title'], band('top', { px: 268.8 })],
    ['they are of different sides', ['title'], band('bottom', { px: 250 })],
    ['they are about other layers', ['logo'], band('top', { px: 250 })],
  ])('may differ when %s', (_title, roles, zone) => {
    expect(ruled(story, exclude(['title'], band('top', { percent: 14 })), exclude(roles, zone))).toEqual([]);
  });

  it('count as margins and as rectangles over a whole side, too', () => {
    const zero = { px: 0 };
    const safe = (bottom: object) =>
      ruleOf('zone.safe', { insets: { top: zero, right: zero, bottom, left: zero }, roles: 'all' });
    const rect = {
      id: 'r',
      corner: 'bottomLeft',
      rect: { width: { percent: 100 }, height: { percent: 20 } },
    };
    expect(ruled(story, safe({ px: 340 }), exclude(['title'], rect))).toMatchObject([
      { code: 'PERCENT_AGAINST_PX', data: { side: 'bottom', percentPx: '384', px: '340' } },
    ]);
    expect(ruled(story, safe({ px: 384 }), exclude(['title'], rect))).toEqual([]);
  });
});

describe('zones', () => {
  const rect = (id: string, x: number, y: number, width: number, height: number) => ({
    id,
    rect: { x: { px: x }, y: { px: y }, width: { px: width }, height: { px: height } },
  });
  const exclude = (...zones: readonly object[]) => ruleOf('zone.exclude', { zones, roles: ['title'] });
  const inside = (...zones: readonly object[]) => ruleOf('zone.inside', { zones, roles: ['title'] });

  it('may not stick out of the canvas or have no area', () => {
    expect(ruled(story, exclude(rect('low', 0, 1900, 100, 21)))).toMatchObject([
      { code: 'ZONE_OUTSIDE', level: 'warning', data: { zone: 'low', canvas: '1080×1920' } },
    ]);
    expect(ruled(story, exclude(rect('flush', 0, 1900, 100, 20)))).toEqual([]);
    expect(ruled(story, exclude(rect('flat', 0, 0, 100, 0)))).toMatchObject([{ code: 'ZONE_EMPTY' }]);
    expect(ruled(exclude(rect('unknown-canvas', 0, 9999, 9, 9)))).toEqual([]);
  });

  it('may not name cells beside their grid', () => {
    const grid = (...cell: readonly number[]) => ({ id: 'g', cells: { columns: 6, rows: 6, cells: [cell] } });
    expect(ruled(exclude(grid(6, 0)))).toMatchObject([
      { code: 'CELL_OUTSIDE', data: { zone: 'g', cell: '[6, 0]', grid: '6×6' } },
    ]);
    expect(ruled(exclude(grid(5, 5)))).toEqual([]);
  });

  it('must leave room for what has to lie in them', () => {
    const box = rect('box', 100, 100, 200, 200);
    expect(
      ruled(story, inside(box), exclude(rect('a', 0, 0, 200, 400), rect('b', 200, 0, 100, 400))),
    ).toMatchObject([
      { code: 'NO_ROOM', level: 'error', ruleIds: ['b', 'c'], data: { role: 'title', canvas: '1080×1920' } },
    ]);
    expect(ruled(story, inside(box), exclude(rect('a', 0, 0, 200, 400), rect('b', 201, 0, 99, 400)))).toEqual(
      [],
    );
    const soft = ruleOf('zone.exclude', {
      zones: [rect('a', 0, 0, 999, 999)],
      roles: ['title'],
      maxOverlapPercent: 5,
    });
    expect(ruled(story, inside(box), soft)).toEqual([]);
    const loose = { ...exclude(rect('a', 0, 0, 999, 999)), ...when('vivo') };
    expect(ruled(story, { ...inside(box), ...when('oppo') }, loose)).toEqual([]);
  });

  it('must meet: two of them that do not leave no room either', () => {
    const found = ruled(story, inside(rect('a', 0, 0, 10, 10)), inside(rect('b', 20, 0, 10, 10)));
    expect(found).toMatchObject([{ code: 'NO_ROOM', ruleIds: ['b', 'c'] }]);
    expect(ruled(story, inside(rect('a', 0, 0, 10, 10), rect('b', 20, 0, 10, 10)))).toEqual([]);
  });
});

describe('names', () => {
  const band = (id: string) => ({
    id,
    band: { side: 'top' as const, size: { px: 1 } },
    corner: 'topLeft' as const,
  });
  const words = { version: 1, name, source: spec().source, entries: [{ word: 'x' }] };

  it('that nothing uses are told, base roles and bases excepted', () => {
    const fields: Partial<PlacementSpec> = {
      zones: [band('used'), band('spare')],
      lexicons: { 'my.words': words },
      roles: { coupon: { names: ['a'] }, stamp: { names: ['b'] }, logo: { names: ['c'] } },
      rules: [
        ruleOf('zone.exclude', { zones: ['used'], roles: ['coupon'] }, { when: { not: { role: 'stamp' } } }),
      ],
    };
    expect(lint(fields).map(({ code, path }) => [code, path])).toEqual([
      ['UNUSED_ZONE', 'zones[1]'],
      ['UNUSED_LEXICON', 'lexicons["my.words"]'],
    ]);
    expect(lint({ ...fields, roles: { ...fields.roles, spare: { names: ['d'] } } })).toContainEqual(
      expect.objectContaining({ code: 'UNUSED_ROLE', path: 'roles.spare', data: { name: 'spare' } }),
    );
    expect(lint({ ...fields, status: 'base' })).toEqual([]);
  });

  it('that a base leaves to others are no fault of the base', () => {
    const rules = [ruleOf('zone.exclude', { zones: ['top'], roles: ['title'] })];
    expect(lint({ status: 'base', rules })).toEqual([]);
    expect(lint({ rules })).toMatchObject([
      { code: 'ZONE_UNKNOWN', level: 'error', ruleIds: ['zone-exclude'] },
    ]);
  });
});

describe('bases', () => {
  const law = (fields: Partial<PlacementSpec> = {}) =>
    spec({ id: 'law', rules: [ruleOf('text.minSize', { minPx: 1 }, { id: 'size', lock: true })], ...fields });
  const on = { extends: [{ id: 'law' }] };

  it('that are missing or locked make an error', () => {
    expect(lint(on)).toMatchObject([{ code: 'BASE_MISSING', level: 'error', path: 'extends' }]);
    expect(lint({ ...on, remove: ['size'] }, law())).toMatchObject([
      { code: 'LOCKED_RULE', level: 'error', ruleIds: ['size'], data: { owner: 'law' } },
    ]);
    const list = [{ id: 'x', name, remove: ['size'], rules: [] }];
    expect(codes(lint({ ...on, variants: { otherwise: 'base', list } }, law()))).toEqual(['LOCKED_RULE']);
  });

  it('that are retired or bring variants are told', () => {
    const list = [{ id: 'x', name, rules: [] }];
    const old = law({ status: 'retired', variants: { otherwise: 'base', list } });
    expect(lint(on, old)).toMatchObject([
      { code: 'BASE_RETIRED', path: 'extends[0]', data: { base: 'law' } },
      { code: 'BASE_VARIANTS', path: 'extends[0]' },
    ]);
    expect(lint(on, law())).toEqual([]);
  });

  it('that do not have what is removed are told', () => {
    const list = [{ id: 'x', name, remove: ['own', 'gone'], rules: [] }];
    const rules = [ruleOf('text.minSize', { minPx: 1 }, { id: 'own' })];
    const found = lint({ ...on, remove: ['gone'], rules, variants: { otherwise: 'base', list } }, law());
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ['REMOVE_UNKNOWN', 'remove[0]'],
      ['REMOVE_UNKNOWN', 'variants.list[0].remove[1]'],
    ]);
  });
});

describe('scale', () => {
  const delivery = (scale: number) => ruleOf('delivery.pixels', { width: 1660, height: 260, scale });
  const least = ruleOf('text.minSize', { minPx: 28 }, { id: 'least' });

  it('must be said where px may be those of a picture at 2x (28 px on 830 and on 1660)', () => {
    expect(lint({ rules: [delivery(2), least] })).toMatchObject([
      { code: 'SCALE_MISSING', path: 'rules[0]', ruleIds: ['least'], data: { scale: '2' } },
    ]);
    expect(lint({ scale: 1, rules: [delivery(2), least] })).toEqual([]);
    expect(lint({ rules: [delivery(1), least] })).toEqual([]);
    expect(lint({ rules: [delivery(2)] })).toEqual([]);
  });
});

describe('conditions', () => {
  const fact = (fields: object) => ({ fact: 'lines', ...fields });
  const never = (...allOf: readonly unknown[]) =>
    codes(ruled(ruleOf('text.minSize', { minPx: 1 }, { when: { allOf } as PlacementRule['when'] })));

  it.each([
    ['a role there and not there', { role: 'cta' }, { role: 'cta', present: false }],
    ['a part and its opposite', fact({ min: 1 }), { not: fact({ min: 1 }) }],
    ['words with none in common', fact({ is: ['a', 'b'] }), fact({ is: ['c'] })],
    ['a number outside limits', fact({ is: [3, 4] }), fact({ max: 2 })],
    ['limits outside a number', fact({ min: 5 }), fact({ is: [3, '4'] })],
    ['limits apart', fact({ max: 2 }), fact({ min: 3 })],
    ['measures apart', { metric: 'width', max: 2 }, { metric: 'width', min: 3 }],
    ['periods apart', { until: '2026-11-11' }, { from: '2026-11-12' }],
    ['variants apart', { variant: ['x'] }, { variant: ['y'] }],
    ['nothing but impossible choices', { anyOf: [{ allOf: [fact({ max: 2 }), fact({ min: 3 })] }] }],
  ])('that never hold are told: %s', (_title, ...parts) => {
    expect(never(...parts)).toEqual(['NEVER_HOLDS']);
  });

  it.each([
    ['limits that touch', fact({ max: 3 }), fact({ min: 3 })],
    ['other facts', fact({ max: 2 }), { fact: 'other', min: 3 }],
    ['other measures', { metric: 'width', max: 2 }, { metric: 'height', min: 3 }],
    ['days that touch', { until: '2026-11-11' }, { from: '2026-11-11' }],
    ['one possible choice', { anyOf: [{ role: 'cta' }, { allOf: [fact({ max: 2 }), fact({ min: 3 })] }] }],
    ['words in common', fact({ is: ['a', 3] }), fact({ is: ['3'] })],
  ])('that may hold are not: %s', (_title, ...parts) => {
    expect(never(...parts)).toEqual([]);
  });

  it('in a variant that ask for another variant never hold', () => {
    const rule = (variant: string) => ruleOf('text.minSize', { minPx: 1 }, { when: { variant: [variant] } });
    const list = [{ id: 'x', name, rules: [rule('y')] }];
    expect(lint({ variants: { otherwise: 'base', list } })).toMatchObject([
      { code: 'NEVER_HOLDS', path: 'variants.list[0].rules[0]' },
    ]);
    expect(lint({ variants: { otherwise: 'base', list: [{ id: 'x', name, rules: [rule('x')] }] } })).toEqual(
      [],
    );
  });
});

describe('lintPlacement', () => {
  it('tells errors first', () => {
    const rules = [
      ruleOf(
        'text.minSize',
        { minPx: 1 },
        { id: 'a', when: { allOf: [{ variant: ['x'] }, { variant: ['y'] }] } },
      ),
      ruleOf('element.required', { role: 'cta' }, { id: 'b' }),
      ruleOf('element.forbidden', { roles: ['cta'] }, { id: 'c' }),
    ];
    expect(lint({ rules }).map(({ level }) => level)).toEqual(['error', 'warning']);
  });

  it('ends on thousands of rules that all contradict each other', () => {
    const rules = Array.from({ length: 2000 }, (_, index) =>
      ruleOf('text.length', index % 2 === 0 ? { role: 'title', min: 9 } : { role: 'title', max: 3 }, {
        id: `r${String(index)}`,
      }),
    );
    expect(lint({ rules }).length).toBeLessThanOrEqual(100);
  });

  it('passes over params it cannot read', () => {
    expect(
      ruled(
        ruleOf('text.size', null),
        ruleOf('zone.inside', { zones: 3, roles: {} }),
        ruleOf('canvas.ratio', []),
      ),
    ).toEqual([]);
  });

  it.each(lintCodes)('has words in both languages, with the same places, for %s', (code) => {
    const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    const { en, 'zh-CN': zh } = lintWording(code);
    expect(lintWording(code)).not.toBe(unnamedFailure);
    expect(places(zh)).toEqual(places(en));
    expect(failureText('no such code')).toBe(unnamedFailure);
  });
});
