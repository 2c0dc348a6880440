import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFrame } from '../../../src/core/check/check-frame.ts';
import type {
  PlacementBase,
  PlacementRule,
  PlacementSpec,
} from '../../../src/core/placement/placement-spec.ts';
import { resolvePlacement } from '../../../src/core/placement/resolve-placement.ts';
import type { ResolveRequest } from '../../../src/core/placement/resolve-request.ts';
import type { ResolvedPlacement } from '../../../src/core/placement/resolved-placement.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { text } from '../../helpers/layer-builder.ts';
import { ruleOf, spec } from '../../helpers/spec-builder.ts';

const request: ResolveRequest = { frame: frame({}), facts: {}, onDate: '2026-11-25', variant: null };
const size = (id: string, minPx: number, fields: Partial<PlacementRule> = {}) =>
  ruleOf('text.minSize', { minPx }, { id, ...fields });
const on = (...bases: readonly (string | PlacementBase)[]) => ({
  extends: bases.map((base) => (typeof base === 'string' ? { id: base } : base)),
});

const resolveAll = (
  written: PlacementSpec,
  library: readonly PlacementSpec[] = [],
  fields: Partial<ResolveRequest> = {},
) => resolvePlacement(written, library, { ...request, ...fields });

const resolved = (...given: Parameters<typeof resolveAll>): ResolvedPlacement => {
  const result = resolveAll(...given);
  const [first, ...others] = result.ok ? result.value : [];
  if (first === undefined || others.length > 0) throw new Error(JSON.stringify(result));
  return first;
};
const failed = (...given: Parameters<typeof resolveAll>) => {
  const result = resolveAll(...given);
  return result.ok ? null : result.failure;
};
/** Id and smallest font size of each rule. */
const sizes = ({ rules }: ResolvedPlacement) =>
  Object.fromEntries(rules.map(({ id, params }) => [id, (params as { minPx: number }).minPx]));

describe('bases', () => {
  const law = spec({ id: 'law', version: 3, status: 'base', rules: [size('a', 10), size('b', 10)] });
  const brand = spec({ id: 'brand', status: 'base', rules: [size('b', 20), size('c', 20)] });

  it('leaves a spec that stands alone as it is written', () => {
    const own = spec({ rules: [size('a', 5, { waivable: false, onFail: 'hold' })] });
    expect(resolved(own)).toMatchObject({
      id: 'test.banner',
      variant: null,
      owner: null,
      timeZone: '+00:00',
      rules: [
        { id: 'a', params: { minPx: 5 }, onFail: 'hold', isWaivable: false, from: { spec: 'test.banner' } },
      ],
    });
  });

  it('takes rules over, the later base and the spec itself winning, and says where each comes from', () => {
    const own = spec({ ...on('law', 'brand'), rules: [size('c', 30), size('d', 30)] });
    const flat = resolved(own, [law, brand]);
    expect(sizes(flat)).toEqual({ a: 10, b: 20, c: 30, d: 30 });
    expect(flat.rules.map(({ from }) => `${from.spec} v${String(from.version)}`)).toEqual([
      'law v3',
      'brand v1',
      'test.banner v1',
      'test.banner v1',
    ]);
  });

  it('keeps a rule’s own source, and the spec’s where it has none', () => {
    const source = { trust: 'A', reference: 'Art. 9', date: '2015', clause: '(3)' } as const;
    const base = spec({ id: 'law', rules: [size('a', 1, { source }), size('b', 1)] });
    expect(resolved(spec(on('law')), [base]).rules.map(({ from }) => from.source.reference)).toEqual([
      'Art. 9',
      'made up',
    ]);
  });

  it('drops what the spec removes', () => {
    expect(sizes(resolved(spec({ ...on('law'), remove: ['a', 'never-there'] }), [law]))).toEqual({ b: 10 });
  });

  it('merges roles by name', () => {
    const base = spec({ id: 'law', roles: { logo: { names: ['a'] }, coupon: { names: ['券'] } } });
    const own = spec({ ...on('law'), roles: { logo: { names: ['b'] } } });
    expect(resolved(own, [base]).roles).toEqual({ logo: { names: ['b'] }, coupon: { names: ['券'] } });
  });

  it('names a base that is missing or of another version', () => {
    expect(failed(spec(on('law')))).toEqual({
      code: 'BASE_MISSING',
      data: { spec: 'test.banner', base: 'law' },
    });
    expect(failed(spec(on({ id: 'law', version: 2 })), [law])).toMatchObject({
      code: 'BASE_VERSION',
      data: { base: 'law', needed: 2, found: 3 },
    });
    expect(failed(spec(on({ id: 'law', version: 3 })), [law])).toBeNull();
  });

  it('names the ring in which specs extend each other, also one of a single spec', () => {
    const a = spec({ id: 'a', ...on('b') });
    const b = spec({ id: 'b', ...on('c') });
    const c = spec({ id: 'c', ...on('b') });
    expect(failed(a, [a, b, c])).toMatchObject({ code: 'BASE_CYCLE', data: { ring: 'b → c → b' } });
    const self = spec({ id: 'self', ...on('self') });
    expect(failed(self, [self])).toMatchObject({ code: 'BASE_CYCLE', data: { ring: 'self → self' } });
  });

  it('stands on ten specs and not on eleven', () => {
    const tower = Array.from({ length: 11 }, (_, index) =>
      spec({ id: `s${String(index)}`, ...(index > 0 && on(`s${String(index - 1)}`)), rules: [size('a', 1)] }),
    );
    const [tenth, eleventh] = tower.slice(9);
    if (tenth === undefined || eleventh === undefined) throw new Error('no tower');
    expect(failed(tenth, tower)).toBeNull();
    expect(failed(eleventh, tower)).toMatchObject({ code: 'BASE_TOO_DEEP', data: { limit: 10 } });
  });

  it('is quick where bases fan out: each spec is flattened once', () => {
    const layers = Array.from({ length: 9 }, (_, level) =>
      Array.from({ length: 20 }, (__, index) =>
        spec({
          id: `l${String(level)}.n${String(index)}`,
          ...(level > 0 &&
            on(...Array.from({ length: 20 }, (___, n) => `l${String(level - 1)}.n${String(n)}`))),
          rules: [size(`r${String(index)}`, level + 1)],
        }),
      ),
    ).flat();
    const top = layers.at(-1);
    if (top === undefined) throw new Error('no top');
    expect(resolved(top, layers).rules).toHaveLength(20);
  });
});

describe('locks', () => {
  const law = spec({ id: 'law', status: 'base', rules: [size('a', 10, { lock: true })] });
  const locked = (rule: string) => ({
    code: 'LOCKED_RULE',
    data: { spec: 'test.banner', rule, owner: 'law' },
  });

  it('keep a rule from being replaced, removed, or replaced by a variant or another base', () => {
    expect(failed(spec({ ...on('law'), rules: [size('a', 1)] }), [law])).toEqual(locked('a'));
    expect(failed(spec({ ...on('law'), remove: ['a'] }), [law])).toEqual(locked('a'));
    const name = { en: 'X', 'zh-CN': '某' };
    const list = [{ id: 'x', name, match: { names: ['*'] }, rules: [size('a', 1)] }];
    expect(failed(spec({ ...on('law'), variants: { otherwise: 'base', list } }), [law])).toEqual(locked('a'));
    const soft = spec({ id: 'soft', rules: [size('a', 1)] });
    expect(failed(spec(on('law', 'soft')), [law, soft])).toEqual(locked('a'));
  });

  it('let the same rule arrive twice, and the owner change its own', () => {
    const left = spec({ id: 'left', ...on('law') });
    const right = spec({ id: 'right', ...on('law') });
    expect(sizes(resolved(spec(on('left', 'right')), [law, left, right]))).toEqual({ a: 10 });
    const list = [
      { id: 'x', name: law.name, match: { names: ['*'] }, rules: [size('a', 12, { lock: true })] },
    ];
    expect(sizes(resolved({ ...law, variants: { otherwise: 'base', list } }))).toEqual({ a: 12 });
  });

  it('keep the zones of the spec that locked, whatever a later one calls alike', () => {
    const zone = (px: number) => ({
      id: 'top',
      band: { side: 'top' as const, size: { px } },
      corner: 'topLeft' as const,
    });
    const keepOut = ruleOf('zone.exclude', { zones: ['top'], roles: 'all' }, { id: 'z', lock: true });
    const base = spec({ id: 'law', zones: [zone(180)], rules: [keepOut] });
    const own = spec({ ...on('law'), zones: [zone(0)] });
    expect(resolved(own, [base]).rules[0]?.params).toMatchObject({
      zones: [{ band: { size: { px: 180 } } }],
    });
    const open = { ...base, rules: [{ ...keepOut, lock: false }] };
    expect(resolved(own, [open]).rules[0]?.params).toMatchObject({ zones: [{ band: { size: { px: 0 } } }] });
  });
});

describe('names', () => {
  const band = { id: 'top', band: { side: 'top' as const, size: { px: 10 } }, corner: 'topLeft' as const };
  const keepOut = ruleOf('zone.exclude', { zones: ['top'], roles: 'all' });

  it('puts zones of the spec, of a base or of the variant in place of their ids', () => {
    const own = spec({ zones: [band], rules: [keepOut] });
    expect(resolved(own).rules[0]?.params).toEqual({ zones: [band], roles: 'all' });
    const base = spec({ id: 'law', zones: [band] });
    expect(resolved(spec({ ...on('law'), rules: [keepOut] }), [base]).rules[0]?.params).toMatchObject({
      zones: [band],
    });
    const high = { ...band, band: { side: 'top' as const, size: { px: 99 } } };
    const list = [{ id: 'x', name: own.name, match: { names: ['*'] }, zones: [high], rules: [] }];
    expect(resolved({ ...own, variants: { otherwise: 'base', list } }).rules[0]?.params).toMatchObject({
      zones: [high],
    });
  });

  it('fails when a zone or a role stands for nothing', () => {
    expect(failed(spec({ rules: [keepOut] }))).toEqual({
      code: 'ZONE_UNKNOWN',
      data: { spec: 'test.banner', rule: 'zone-exclude', name: 'top' },
    });
    const coupon = ruleOf('text.minSize', { minPx: 1, roles: ['coupon'] });
    expect(failed(spec({ rules: [coupon] }))).toMatchObject({
      code: 'ROLE_UNKNOWN',
      data: { name: 'coupon' },
    });
    expect(failed(spec({ roles: { coupon: { names: ['券'] } }, rules: [coupon] }))).toBeNull();
    const when = { not: { role: 'coupon' } };
    expect(failed(spec({ rules: [size('a', 1, { when })] }))).toMatchObject({ code: 'ROLE_UNKNOWN' });
  });

  it('leaves the params of a kind of rule it does not know', () => {
    expect(resolved(spec({ rules: [ruleOf('no.rule', { zones: ['x'] })] })).rules[0]?.params).toEqual({
      zones: ['x'],
    });
  });
});

describe('scale', () => {
  it('turns a spec’s own px into frame px, and what a base gives by its own factor', () => {
    const base = spec({ id: 'law', scale: 0.5, rules: [size('a', 100)] });
    const own = spec({ ...on({ id: 'law', scale: 3 }), scale: 2, rules: [size('b', 10)] });
    expect(sizes(resolved(own, [base]))).toEqual({ a: 150, b: 20 });
  });

  it('scales zones, also those named by id, and leaves percentages', () => {
    const zone = {
      id: 'top',
      corner: 'topLeft' as const,
      rect: { x: { px: 10 }, y: { percent: 10 }, width: { px: 50 }, height: { percent: 20 }, radius: 4 },
    };
    const rules = [ruleOf('zone.exclude', { zones: ['top', { ...zone, id: 'own' }], roles: 'all' })];
    const half = { ...zone.rect, x: { px: 5 }, width: { px: 25 }, radius: 2 };
    expect(resolved(spec({ scale: 0.5, zones: [zone], rules })).rules[0]?.params).toMatchObject({
      zones: [
        { id: 'top', rect: half },
        { id: 'own', rect: half },
      ],
    });
  });
});

describe('variants', () => {
  const name = { en: 'V', 'zh-CN': '变体' };
  const variants = (
    otherwise: 'base' | 'strictest',
    ...list: readonly Partial<NonNullable<PlacementSpec['variants']>['list'][number]>[]
  ) => ({
    variants: {
      otherwise,
      list: list.map((fields, index) => ({
        id: `v${String(index + 1)}`,
        name,
        rules: [size('a', index + 1)],
        ...fields,
      })),
    },
    rules: [size('a', 0.5), size('b', 7)],
  });
  const chosen = (written: PlacementSpec, fields: Partial<ResolveRequest> = {}) => {
    const result = resolveAll(written, [], fields);
    return result.ok ? result.value.map(({ variant }) => variant) : result.failure.code;
  };

  it('lays the chosen variant over the spec: rules by id, removals, its own mark in the origin', () => {
    const written = spec(variants('base', { remove: ['b'] }));
    const flat = resolved(written, [], { variant: 'v1' });
    expect(sizes(flat)).toEqual({ a: 1 });
    expect(flat).toMatchObject({ variant: 'v1', rules: [{ from: { variant: 'v1', spec: 'test.banner' } }] });
  });

  it('fails when the chosen variant does not exist', () => {
    expect(failed(spec(variants('base', {}, {})), [], { variant: 'v9' })).toEqual({
      code: 'VARIANT_UNKNOWN',
      data: { spec: 'test.banner', variant: 'v9', known: 'v1, v2' },
    });
  });

  it('takes the one whose name or size fits best, all of those that fit equally', () => {
    const match = (...names: string[]) => ({ match: { names } });
    const at = { frame: frame({ name: 'Story 9:16' }) };
    expect(chosen(spec(variants('base', match('S*'), match('Story*'))), at)).toEqual(['v2']);
    expect(chosen(spec(variants('base', match('S*'), match('*6'))), at)).toEqual(['v1', 'v2']);
    expect(chosen(spec(variants('base', { match: { sizes: [request.frame.size] } })), at)).toEqual(['v1']);
  });

  it('else takes the one whose condition holds', () => {
    const when = (is: string) => ({ when: { fact: 'vendor', is: [is] } });
    const written = spec(variants('base', when('oppo'), when('vivo')));
    expect(chosen(written, { facts: { vendor: 'vivo' } })).toEqual(['v2']);
    expect(chosen(written, { facts: { vendor: 'mi' } })).toEqual([null]);
  });

  it('counts what a condition leaves open beside the rest, so that nothing passes by not knowing', () => {
    const when = { fact: 'vendor', is: ['oppo'] };
    expect(chosen(spec(variants('base', { when }, {})))).toEqual([null, 'v1']);
    expect(chosen(spec(variants('strictest', { when }, {})))).toEqual(['v1', 'v2']);
    const sure = { metric: 'width', min: 1 } as const;
    expect(chosen(spec(variants('base', { when }, { when: sure })))).toEqual(['v2', 'v1']);
  });

  it('sees the roles of the spec in a condition', () => {
    const written = {
      ...spec(variants('base', { when: { role: 'cta' } })),
      roles: { cta: { names: ['buy'] } },
    };
    expect(chosen(written, { frame: frame({}, text('now', { name: 'buy' })) })).toEqual(['v1']);
    expect(chosen(written)).toEqual([null]);
  });

  it('else takes the spec alone, or every variant where the strictest counts', () => {
    expect(chosen(spec(variants('base', {}, {})))).toEqual([null]);
    expect(chosen(spec(variants('strictest', {}, {})))).toEqual(['v1', 'v2']);
  });

  it('reports the worst of each rule over all variants', () => {
    const tiny = frame({}, text('x', { fontSizePx: 1.5 }));
    const report = checkFrame(tiny, [spec(variants('strictest', {}, {}))]);
    expect(report).toMatchObject({
      verdict: 'flagged',
      placement: { variant: 'strictest' },
      findings: [{ ruleId: 'a', from: { variant: 'v2' } }, { ruleId: 'b' }],
    });
  });
});

describe('phases', () => {
  const phased = (...phases: NonNullable<PlacementRule['phases']>) =>
    spec({ timeZone: '+08:00', rules: [size('a', 1, { severity: 'minor', phases })] });
  const at = (written: PlacementSpec, onDate: string | null) => resolved(written, [], { onDate }).rules[0];

  it('lets the last phase that has begun decide, and the rule itself before and after', () => {
    const written = phased(
      { from: '2021-05-24', severity: 'note' },
      { from: '2021-07-01', until: '2021-12-31', severity: 'blocking', onFail: 'hold' },
    );
    expect(at(written, '2021-05-23')).toMatchObject({ severity: 'minor', onFail: 'reject' });
    expect(at(written, '2021-05-24')).toMatchObject({ severity: 'note' });
    expect(at(written, '2021-07-01')).toMatchObject({ severity: 'blocking', onFail: 'hold' });
    expect(at(written, '2022-01-01')).toMatchObject({ severity: 'note', onFail: 'reject' });
    expect(at(written, '2021-06-30T15:59:59Z')).toMatchObject({ severity: 'note' });
    expect(at(written, '2021-06-30T16:00:00Z')).toMatchObject({ severity: 'blocking' });
  });

  it('drops the rule while it rests', () => {
    const written = phased({ from: '2026-11-11', until: '2026-11-11', off: true });
    expect(at(written, '2026-11-11T23:59:59+08:00')).toBeUndefined();
    expect(at(written, '2026-11-12')).toMatchObject({ id: 'a', when: null });
  });

  it('takes the worst without a date, and leaves open whether a resting rule holds', () => {
    const written = phased(
      { from: '2026-01-01', severity: 'blocking', onFail: { grade: 'B' } },
      { from: '2026-11-11', until: '2026-11-11', off: true, severity: 'blocking' },
    );
    expect(at(written, null)).toMatchObject({ severity: 'blocking', onFail: 'reject' });
    expect(at(written, 'no date')).toMatchObject({ severity: 'blocking' });
    const small = frame({}, text('x', { fontSizePx: 0.5 }));
    expect(checkFrame(small, [written])).toMatchObject({
      verdict: 'unknown',
      findings: [{ verdict: 'unknown', because: 'conditionUnknown', data: { missing: 'date' } }],
    });
    expect(checkFrame(frame({}, text('x')), [written]).verdict).toBe('clean');
  });

  it('reads dates of a base in the base’s time zone', () => {
    const phases = [{ from: '2026-11-11', severity: 'blocking' as const }];
    const when = { allOf: [{ not: { until: '2026-11-10' } }, { anyOf: [{ from: '2026-11-11T00:00' }] }] };
    const base = spec({
      id: 'law',
      timeZone: '+08:00',
      rules: [size('a', 1, { severity: 'note', phases, when })],
    });
    const own = spec({ ...on('law'), timeZone: '+00:00' });
    const rule = (onDate: string) => resolved(own, [base], { onDate }).rules[0];
    expect(rule('2026-11-10T15:59:59Z')).toMatchObject({ severity: 'note' });
    expect(rule('2026-11-10T16:00:00Z')).toMatchObject({
      severity: 'blocking',
      when: {
        allOf: [
          { not: { until: '2026-11-11T00:00:00+08:00' } },
          { anyOf: [{ from: '2026-11-11T00:00+08:00' }] },
        ],
      },
    });
  });
});

describe('resolving', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 });

  it('gives every rule the strongest spec that writes it and nobody stronger removes', () => {
    const levels = fc.array(fc.record({ writes: ids, removes: ids }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(levels, (given) => {
        const library = given.map(({ writes, removes }, level) =>
          spec({
            id: `s${String(level)}`,
            ...(level > 0 && on(`s${String(level - 1)}`)),
            remove: removes,
            rules: writes.map((id) => size(id, level + 1)),
          }),
        );
        const expected: Record<string, number> = {};
        given.forEach(({ writes, removes }, level) => {
          for (const id of removes) Reflect.deleteProperty(expected, id);
          for (const id of writes) expected[id] = level + 1;
        });
        const top = library.at(-1);
        expect(top && sizes(resolved(top, library))).toEqual(expected);
      }),
    );
  });

  it('gives the same object again for the same spec, library, variant and moment', () => {
    const library = [spec({ rules: [size('a', 1)] })];
    const [own] = library;
    if (own === undefined) throw new Error('empty');
    expect(resolved(own, library)).toBe(resolved(own, library, { frame: frame({ name: 'Frame 2' }) }));
    expect(resolved(own, library)).toBe(resolved(own, [...library]));
    expect(resolved(own, library)).not.toBe(resolved(own, library, { onDate: '2027-01-01' }));
  });

  it('looks again when the library has changed', () => {
    const own = spec(on('law'));
    const law = (minPx: number) => spec({ id: 'law', rules: [size('a', minPx)] });
    expect(sizes(resolved(own, [law(1)]))).toEqual({ a: 1 });
    expect(sizes(resolved(own, [law(2)]))).toEqual({ a: 2 });
    expect(failed(own, [])).toMatchObject({ code: 'BASE_MISSING' });
  });

  it('changes no spec', () => {
    const base = spec({ id: 'law', rules: [size('a', 1)] });
    const own = spec({ ...on({ id: 'law', scale: 2 }), scale: 3, rules: [size('b', 1)] });
    const before = JSON.stringify([base, own]);
    resolved(own, [base, own]);
    expect(JSON.stringify([base, own])).toBe(before);
  });
});
