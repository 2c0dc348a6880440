import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkFrame } from '../../../src/core/check/check-frame.ts';
import { type AnyRule, fail, inapplicable, pass, unknown } from '../../../src/core/check/rule.ts';
import type { Verdict } from '../../../src/core/check/verdict.ts';
import type { Severity } from '../../../src/core/placement/placement-spec.ts';
import { sayFinding } from '../../../src/i18n/say-finding.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { layer } from '../../helpers/layer-builder.ts';
import { checkSpec, ruleOf, spec } from '../../helpers/spec-builder.ts';

/** A kind of rule that says what the test wants. */
const kind = (check: () => readonly Verdict[], id = 'test.rule'): AnyRule => ({
  id,
  title: { en: 'Test', 'zh-CN': '测试' },
  about: { en: 'Test', 'zh-CN': '测试' },
  params: z.unknown(),
  messages: {},
  fix: 'none',
  check,
});
const evidence = (because: string, layerId: string | null = null) => ({
  because,
  layerId,
  region: null,
  data: {},
});
const bad = (layerId: string | null = null) => fail(evidence('bad', layerId));
const unsure = (layerId: string | null = null) => unknown(evidence('unsure', layerId));
const rule = (severity: Severity, id = 'a') => ruleOf('test.rule', {}, { id, severity });

describe('checkFrame', () => {
  it.each([
    ['clean', 'blocking', [pass(null)]],
    ['clean', 'blocking', [inapplicable('noText')]],
    ['clean', 'minor', [bad()]],
    ['clean', 'note', [bad(), unsure()]],
    ['clean', 'minor', [unsure()]],
    ['flagged', 'blocking', [bad()]],
    ['flagged', 'major', [bad()]],
    ['flagged', 'major', [unsure(), bad()]],
    ['unknown', 'blocking', [unsure()]],
    ['unknown', 'major', [unsure(), pass(null)]],
  ] as const)('is %s with a %s rule that says %j', (verdict, severity, verdicts) => {
    expect(
      checkSpec(frame({}), spec({ rules: [rule(severity)] }), { kinds: [kind(() => verdicts)] }).verdict,
    ).toBe(verdict);
  });

  it('is not clean while a rule that could only downgrade the frame cannot tell', () => {
    const graded = spec({ rules: [ruleOf('test.rule', {}, { onFail: { grade: 'B' } })] });
    const check = (verdict: Verdict) => checkSpec(frame({}), graded, { kinds: [kind(() => [verdict])] });
    expect(check(bad())).toMatchObject({ verdict: 'clean', grade: 'B' });
    expect(check(unsure())).toMatchObject({ verdict: 'unknown', grade: null });
  });

  it('never calls a frame clean that no spec fits', () => {
    expect(checkFrame(frame({ name: 'Other' }), [spec()])).toMatchObject({
      verdict: 'unmatched',
      placement: null,
      unmatched: { because: 'none', candidates: [] },
      findings: [],
    });
  });

  it('names the candidates when several specs fit equally well', () => {
    const specs = [spec(), spec({ id: 'test.other' })];
    expect(checkFrame(frame({}), specs)).toMatchObject({
      verdict: 'unmatched',
      unmatched: { because: 'ambiguous', candidates: ['test.banner', 'test.other'] },
    });
  });

  it('checks against nothing else when the spec somebody chose cannot be used', () => {
    const assignment = { placement: 'test.gone', variant: null };
    expect(checkFrame(frame({}), [spec()], { assignment })).toMatchObject({
      verdict: 'unmatched',
      unmatched: { because: 'unusable', candidates: ['test.gone'], failure: { code: 'ASSIGNED_MISSING' } },
    });
  });

  it('never passes a layer that two roles fit equally well', () => {
    const roles = { logo: { names: ['brand*'] }, title: { names: ['*brand'] } };
    const report = checkSpec(frame({}, layer({ name: 'brand' })), spec({ roles }));
    expect(report).toMatchObject({
      verdict: 'unknown',
      findings: [
        {
          rule: 'placement.roles',
          because: 'roleConflict',
          severity: 'major',
          layer: { id: '1:1' },
          from: null,
        },
      ],
    });
    const [finding] = report.findings;
    if (finding === undefined) throw new Error('no finding');
    expect(sayFinding(finding, 'en')).toContain('“brand” equally well: logo, title. It was taken for logo.');
    expect(sayFinding(finding, 'zh-CN')).toContain('同时符合多个角色：logo, title');
  });

  it('reads as unknown, in both languages, when a rule throws', () => {
    const broken = kind(() => {
      throw new Error('layer 7 has no box');
    });
    const report = checkSpec(frame({}), spec({ rules: [rule('blocking')] }), { kinds: [broken] });
    expect(report).toMatchObject({ verdict: 'unknown', counts: { unknown: 1 } });
    const [finding] = report.findings;
    if (finding === undefined) throw new Error('no finding');
    expect(finding.because).toBe('ruleCrashed');
    expect(sayFinding(finding, 'en')).toContain('layer 7 has no box');
    expect(sayFinding(finding, 'zh-CN')).toContain('未能运行');
  });

  it.each([
    ['params do not parse', ruleOf('text.minSize', { minPx: 'big' })],
    ['the kind of rule is gone', ruleOf('text.gone', {})],
  ])('reads as unknown when %s', (_title, broken) => {
    expect(checkSpec(frame({}), spec({ rules: [broken] }))).toMatchObject({
      verdict: 'unknown',
      findings: [{ because: 'ruleCrashed' }],
    });
  });

  it('orders by severity, then the frame, then paint order', () => {
    const input = frame({}, layer({}), layer({}));
    const rules = [rule('minor', 'm'), rule('blocking', 'b')];
    const report = checkSpec(input, spec({ rules }), {
      kinds: [kind(() => [bad('1:2'), bad('1:1'), bad()])],
    });
    expect(report.findings.map(({ severity, layer: at }) => [severity, at?.id ?? null])).toEqual([
      ['blocking', null],
      ['blocking', '1:1'],
      ['blocking', '1:2'],
      ['minor', null],
      ['minor', '1:1'],
      ['minor', '1:2'],
    ]);
  });

  it('counts every verdict', () => {
    const all = [pass(null), pass(null), bad(), unsure(), inapplicable('noText')];
    expect(
      checkSpec(frame({}), spec({ rules: [rule('note')] }), { kinds: [kind(() => all)] }).counts,
    ).toEqual({
      pass: 2,
      fail: 1,
      unknown: 1,
      inapplicable: 1,
      waiting: 0,
    });
  });

  it('uses the roles of the spec, with defaults of params filled in', () => {
    const rules = [ruleOf('element.required', { role: 'logo' })];
    const named = frame({}, layer({ name: 'brand mark' }));
    expect(checkSpec(named, spec({ rules }))).toMatchObject({ verdict: 'flagged' });
    expect(checkSpec(named, spec({ rules, roles: { logo: { names: ['brand*'] } } }))).toMatchObject({
      verdict: 'clean',
      placement: { id: 'test.banner', version: 1 },
    });
  });

  it('checks an empty frame without a word', () => {
    const rules = [ruleOf('text.minSize', { minPx: 22 }), ruleOf('layer.hygiene', {})];
    expect(checkSpec(frame({}), spec({ rules }))).toMatchObject({
      verdict: 'clean',
      counts: { inapplicable: 2 },
    });
  });
});

describe('a fingerprint', () => {
  const of = (verdicts: readonly Verdict[], fields = {}) =>
    checkSpec(frame({}, layer({}), layer({})), spec({ rules: [rule('major')], ...fields }), {
      kinds: [kind(() => verdicts)],
    }).findings.map(({ fingerprint }) => fingerprint);

  it('is 16 hex digits and survives other numbers', () => {
    const [first] = of([fail({ ...evidence('bad', '1:1'), data: { foundPx: 3 } })]);
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(of([fail({ ...evidence('bad', '1:1'), data: { foundPx: 4 } })])).toEqual([first]);
  });

  it('changes with spec, rule, reason, layer and part', () => {
    const base = of([bad('1:1')]);
    const others = [
      of([bad('1:1')], { id: 'test.other' }),
      of([bad('1:1')], { rules: [rule('major', 'b')] }),
      of([fail(evidence('worse', '1:1'))]),
      of([bad('1:2')]),
      of([bad()]),
      of([fail({ ...evidence('bad', '1:1'), part: 'zone' })]),
    ];
    expect(new Set([base, ...others].flat()).size).toBe(7);
  });

  it('never collides within a report, and a part keeps its own when another goes', () => {
    const part = (name: string) => fail({ ...evidence('bad', '1:1'), part: name });
    const [left, right] = of([part('left'), part('right')]);
    expect(left).not.toBe(right);
    expect(of([part('right')])).toEqual([right]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom('1:1', '1:2', null), { maxLength: 12 }), (ids) => {
        const found = of(ids.map(bad));
        expect(new Set(found).size).toBe(ids.length);
      }),
    );
  });
});
