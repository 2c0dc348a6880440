import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffPlacements } from '../../../src/core/placement/diff-placements.ts';
import type { PlacementRule, PlacementSpec } from '../../../src/core/placement/placement-spec.ts';
import { sayChange } from '../../../src/i18n/diff-wording.ts';
import { ruleOf, spec } from '../../helpers/spec-builder.ts';

const withRules = (...rules: readonly PlacementRule[]): PlacementSpec => spec({ rules });
const changed = (rule: string, before: unknown, after: unknown) =>
  diffPlacements(
    withRules(ruleOf(rule, before, { id: 'one' })),
    withRules(ruleOf(rule, after, { id: 'one' })),
  );
const inWords = (rule: string, before: unknown, after: unknown) =>
  changed(rule, before, after).map((change) => [
    change.kind,
    sayChange(change, 'en'),
    sayChange(change, 'zh-CN'),
  ]);

describe('diffPlacements', () => {
  it.each([
    [
      'text.minSize',
      { minPx: 96 },
      { minPx: 120 },
      'tightened',
      'one min 96 → 120 px',
      'one 下限 96 → 120 px',
    ],
    [
      'text.minSize',
      { minPx: 120 },
      { minPx: 96 },
      'loosened',
      'one min 120 → 96 px',
      'one 下限 120 → 96 px',
    ],
    [
      'text.length',
      { role: 'title', max: 12 },
      { role: 'title', max: 10 },
      'tightened',
      'one max 12 → 10 字',
      'one 上限 12 → 10 字',
    ],
    [
      'text.length',
      { max: 12, unit: 'grapheme' },
      { max: 14, unit: 'grapheme' },
      'loosened',
      'one max 12 → 14 characters',
      'one 上限 12 → 14 characters',
    ],
    [
      'text.length',
      { max: 12 },
      { max: 12, min: 2 },
      'tightened',
      'one min 2 字, not limited before',
      'one 下限 2 字（此前未限制）',
    ],
    [
      'text.length',
      { max: 12, min: 2 },
      { max: 12 },
      'loosened',
      'one min no longer set, was 2 字',
      'one 下限 不再设置（原为 2 字）',
    ],
    [
      'canvas.size',
      { tolerancePx: 0.5 },
      { tolerancePx: 2 },
      'loosened',
      'one tolerance 0.5 → 2 px',
      'one 容差 0.5 → 2 px',
    ],
    [
      'zone.exclude',
      { maxOverlapPercent: 0 },
      { maxOverlapPercent: 5 },
      'loosened',
      'one max overlap 0 → 5%',
      'one 最大重叠 0 → 5%',
    ],
    [
      'zone.safe',
      { insets: { top: { px: 24 } } },
      { insets: { top: { px: 32 } } },
      'tightened',
      'one insets top 24 → 32 px',
      'one 内缩 上 24 → 32 px',
    ],
    [
      'zone.safe',
      { insets: { top: { px: 24 } } },
      { insets: { top: { percent: 10 } } },
      'changed',
      'one insets top 24 px → 10%',
      'one 内缩 上 24 px → 10%',
    ],
    [
      'text.minSize',
      { minPx: 9, roles: ['title'] },
      { minPx: 9, roles: ['title', 'cta'] },
      'changed',
      'one roles ["title"] → ["title","cta"]',
      'one 角色 ["title"] → ["title","cta"]',
    ],
    ['delivery.pixels', { width: 100 }, { width: 200 }, 'changed', 'one width 100 → 200', 'one 宽 100 → 200'],
  ])('%s %j → %j is %s', (rule, before, after, kind, en, zh) => {
    expect(inWords(rule, before, after)).toEqual([[kind, en, zh]]);
  });

  it('names rules that came and went, and takes another kind under the same id for another rule', () => {
    const a = withRules(ruleOf('text.minSize', { minPx: 9 }), ruleOf('zone.safe', {}, { id: 'x' }));
    const b = withRules(ruleOf('layer.hygiene', {}), ruleOf('zone.exclude', {}, { id: 'x' }));
    expect(diffPlacements(a, b).map((change) => [change.kind, sayChange(change, 'en')])).toEqual([
      ['added', 'Rule layer-hygiene added (layer.hygiene)'],
      ['removed', 'Rule x removed (zone.safe)'],
      ['added', 'Rule x added (zone.exclude)'],
      ['removed', 'Rule text-minsize removed (text.minSize)'],
    ]);
  });

  it('knows which severity is stricter', () => {
    const at = (severity: PlacementRule['severity']) => withRules(ruleOf('text.minSize', {}, { severity }));
    expect(diffPlacements(at('minor'), at('blocking'))).toMatchObject([
      { kind: 'tightened', path: 'severity' },
    ]);
    expect(diffPlacements(at('blocking'), at('note'))).toMatchObject([{ kind: 'loosened' }]);
  });

  it('compares zones by id and other fields by name, and passes over version, status and changelog', () => {
    const zone = (px: number) => ({
      id: 'skip',
      corner: 'topLeft' as const,
      band: { side: 'top' as const, size: { px } },
    });
    const a = spec({ zones: [zone(100)], match: { names: ['a*'] }, version: 1, status: 'draft' });
    const b = spec({ zones: [zone(120)], match: { names: ['a*', 'b*'] }, version: 2, status: 'active' });
    expect(diffPlacements(a, b)).toMatchObject([
      { ruleId: null, path: 'match.names', kind: 'changed' },
      { ruleId: null, path: 'zones.skip.band.size.px', kind: 'changed', before: 100, after: 120, unit: 'px' },
    ]);
  });

  it('finds nothing between a spec and itself with its fields and rules in another order', () => {
    const rules = [
      ruleOf('text.minSize', { minPx: 9, roles: ['title'] }),
      ruleOf('zone.safe', { a: 1, b: 2 }),
    ];
    const turned = [
      ruleOf('zone.safe', { b: 2, a: 1 }),
      ruleOf('text.minSize', { roles: ['title'], minPx: 9 }),
    ];
    expect(diffPlacements(spec({ rules }), spec({ rules: turned }))).toEqual([]);
  });

  it('is not misled by field names that every object has', () => {
    const role = (name: string): PlacementSpec =>
      spec({ roles: JSON.parse(`{"${name}":{"names":["x"]}}`) as PlacementSpec['roles'] });
    expect(diffPlacements(role('a'), role('constructor')).map(({ path, kind }) => [path, kind])).toEqual([
      ['roles.constructor', 'added'],
      ['roles.a', 'removed'],
    ]);
  });

  it('turns stricter into looser when both versions change places', () => {
    const limits = fc.record({ minPx: fc.nat(50), maxOverlapPercent: fc.nat(100), tolerancePx: fc.nat(9) });
    const mirror = { tightened: 'loosened', loosened: 'tightened' } as const;
    fc.assert(
      fc.property(limits, limits, (a, b) => {
        const there = changed('x.y', a, b).map(({ path, kind }) => [path, kind]);
        const back = changed('x.y', b, a).map(({ path, kind }) => [
          path,
          kind in mirror ? mirror[kind as keyof typeof mirror] : kind,
        ]);
        expect(there).toEqual(back);
      }),
    );
  });
});
