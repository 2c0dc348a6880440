import { describe, expect, it } from 'vitest';
import { checkFrame } from '../../../src/core/check/check-frame.ts';
import { rules } from '../../../src/core/check/rules/index.ts';
import { parsePlacementFiles, parsePlacements } from '../../../src/core/placement/parse-placements.ts';
import { parsePolicy } from '../../../src/core/policy/parse-policy.ts';
import { sayPlacementProblem } from '../../../src/i18n/say-placement-problem.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { type LayerDraft, text } from '../../helpers/layer-builder.ts';
import {
  caseOf,
  inShort,
  longRules,
  placements,
  report,
  type ShortRules,
  written,
} from '../../helpers/placement-case.ts';

const plain: ShortRules = { font: ['text.minSize', { minPx: 22 }] };
const good = JSON.stringify(written(plain, { id: 'case.good' }));

/** Code and path of every problem; each can be said in both languages. */
function problems(json: string): readonly string[] {
  const parsed = parsePlacements(json, 'hostile.json');
  if (parsed.ok) return [];
  for (const problem of parsed.failure.problems) {
    for (const locale of ['en', 'zh-CN'] as const) expect(sayPlacementProblem(problem, locale)).not.toBe('');
  }
  return parsed.failure.problems.map(({ code, path }) => `${code} ${path}`.trim());
}
const withParams = (kind: string, params: string): string =>
  good.replace('"text.minSize"', JSON.stringify(kind)).replace('{"minPx":22}', params);

describe('a hostile spec file', () => {
  it('of 10 MB is refused before it is read, whatever is in it', () => {
    expect(problems(`${good}${' '.repeat(10_000_000)}`)).toEqual(['TOO_LARGE']);
    expect(problems('['.repeat(10_000_000))).toEqual(['TOO_LARGE']);
    const policy = parsePolicy(' '.repeat(10_000_000), 'policy.json');
    expect(policy.ok ? [] : policy.failure.problems).toMatchObject([{ code: 'WRONG_VALUE', path: '' }]);
  });

  it('nested 100,000 deep is refused without overflowing the stack', () => {
    expect(problems('['.repeat(100_000))).toEqual(['TOO_DEEP']);
    expect(problems('{"a":'.repeat(100_000))).toEqual(['TOO_DEEP']);
    const when = `${'{"not":'.repeat(50)}{"role":"logo"}${'}'.repeat(50)}`;
    const deep = good.replace('"severity"', `"when":${when},"severity"`);
    expect(problems(deep).map((line) => line.split(' ')[0])).toContain('CONDITION_TOO_DEEP');
  });

  it('of an unknown version, newer or not, is refused and says so', () => {
    expect(problems(good.replace('placement/1', 'placement/2'))).toEqual(['NEWER_SCHEMA schema']);
    expect(problems(good.replace('placement/1', 'placement/-1'))).toEqual(['WRONG_VALUE schema']);
    expect(problems(good.replace('"placement/1"', '{"toString":1}'))).toEqual(['WRONG_VALUE schema']);
  });

  it('with 5,000 rules is refused by their number, and one with the most there may be is judged', () => {
    const many = (count: number): ShortRules =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `r${String(index)}`,
          ['text.minSize', { minPx: index + 1 }],
        ]),
      );
    expect(problems(JSON.stringify(written(many(5000))))).toEqual(['TOO_MANY rules']);
    const check = caseOf(many(2000));
    expect(check(frame({}, text('x', { fontSizePx: 1999 })))).toBe('flagged: r1999 tooSmall');
  });

  it.each(['NaN', '-Infinity', 'undefined', '0x10', '+1', '.5', '01', '1_000'])(
    'with %s for a number is no JSON',
    (number) => {
      expect(problems(good.replace('22', number))).toEqual(['BROKEN_JSON']);
    },
  );

  it.each(['1e999', '-1e999'])(
    'with %s for a limit, which JSON reads as infinite, names the limit',
    (number) => {
      expect(problems(good.replace('22', number))).toContain('WRONG_VALUE rules[0].params.minPx');
    },
  );

  it.each(['"NaN"', '"22"', 'null', '-22', '0', '[22]', '1e300'])(
    'with %s for a limit names the limit',
    (number) => {
      expect(problems(good.replace('22', number))).toEqual(['WRONG_VALUE rules[0].params.minPx']);
    },
  );

  it.each([
    [
      'zone.safe',
      '{"insets":{"top":{"px":-1},"right":{"px":0},"bottom":{"px":0},"left":{"px":0}},"roles":"all"}',
    ],
    ['canvas.size', '{"width":{"min":-1}}'],
    ['canvas.size', '{"width":{"min":2,"max":1}}'],
    ['text.length', '{"role":"title","max":-1}'],
    ['element.count', '{"role":"logo","max":-1}'],
    ['delivery.weight', '{"format":"JPG","maxKb":-1}'],
    ['delivery.weight', '{"format":"JPG","maxKb":1e999}'],
    ['layout.spacing', '{"roles":["logo"],"axis":"vertical","gridPx":0}'],
    ['color.palette', '{"allowed":["#ffffff"],"deltaE":-1}'],
    ['crop.survival', '{"crops":[{"width":0,"height":1}],"roles":"all"}'],
    ['canvas.ratio', '{"ratios":[{"width":1,"height":-1}]}'],
  ])('with a limit %s cannot mean (%s) is refused', (kind, params) => {
    expect(problems(withParams(kind, params))).not.toEqual([]);
  });

  it('with a field twice is refused, because JSON would keep the last in silence', () => {
    expect(problems(good.replace('"minPx":22', '"minPx":22,"minPx":1'))).toEqual([
      'REPEATED_FIELD rules[0].params.minPx',
    ]);
    expect(problems(good.replace('"id":"font"', '"id":"font","\\u0069d":"other"'))).toEqual([
      'REPEATED_FIELD rules[0].id',
    ]);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'with a field called %s is refused and changes no prototype',
    (name) => {
      const field = `"${name}":{"polluted":true},`;
      expect(problems(good.replace('{', `{${field}`))).toEqual([`UNKNOWN_FIELD ${name}`]);
      expect(problems(good.replace('"minPx"', `${field}"minPx"`))).toEqual([
        `UNKNOWN_FIELD rules[0].params.${name}`,
      ]);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      expect('polluted' in {}).toBe(false);
    },
  );

  it('may define a role with a name of Object’s own, which is then a role like any other', () => {
    const check = caseOf(
      { none: ['element.forbidden', { roles: ['constructor'] }] },
      { roles: { constructor: { names: ['evil*'] } } },
    );
    expect(check(frame({}, text('x', { name: 'fine' })))).toBe('clean');
    expect(check(frame({}, text('x', { name: 'evil' })))).toBe('flagged: none forbidden');
  });

  it('spoils nothing that was good: its problems name it alone, and the others are as they were', () => {
    const parsed = parsePlacementFiles([
      { text: good, origin: 'good.json' },
      { text: '{"schema":', origin: 'bad.json' },
    ]);
    expect(parsed.ok ? [] : parsed.failure.problems.map(({ origin }) => origin)).toEqual(['bad.json']);
    expect(parsePlacements(good, 'good.json').ok).toBe(true);
  });
});

describe('a hostile library', () => {
  it('with specs that extend each other in a ring cannot be used, and every other spec can', () => {
    const ring = (id: string, base: string) =>
      written({}, { id, extends: [{ id: base }], match: { names: [`Frame ${id}`] } });
    const specs = placements(ring('a', 'b'), ring('b', 'c'), ring('c', 'a'), written(plain));
    const small = (name: string) => frame({ name }, text('x', { fontSizePx: 10 }));
    expect(checkFrame(small('Frame a'), specs)).toMatchObject({
      verdict: 'unmatched',
      unmatched: { because: 'unusable', failure: { code: 'BASE_CYCLE', data: { ring: 'a → b → c → a' } } },
    });
    expect(inShort(report(small('Frame'), specs))).toBe('flagged: font tooSmall');
  });

  it('with a spec that extends itself, or one that is not there, cannot be used', () => {
    const self = placements(written(plain, { extends: [{ id: 'case.one' }] }));
    expect(report(frame({}), self).unmatched).toMatchObject({ failure: { code: 'BASE_CYCLE' } });
    const lost = placements(written(plain, { extends: [{ id: 'gone' }] }));
    expect(report(frame({}), lost).unmatched).toMatchObject({ failure: { code: 'BASE_MISSING' } });
  });
});

describe('a pattern that backtracks for ever elsewhere', () => {
  const say = (rule: ShortRules, ...layers: readonly LayerDraft[]) => caseOf(rule)(frame({}, ...layers));

  it('is plain text here: no spec holds a regular expression', () => {
    const rule: ShortRules = { words: ['text.lexicon', { bannedPatterns: ['(a+)+$'] }] };
    expect(say(rule, text(`${'a'.repeat(10_000)}!`))).toBe('clean');
    expect(say(rule, text('(a+)+$'))).toBe('flagged: words bannedPattern');
  });

  it.each([
    ['many digits', `${'{digits}'.repeat(20)}x`, '1'.repeat(10_000)],
    ['many anythings', '{any:1-99}{any:1-99}{any:1-99}!', 'a'.repeat(10_000)],
    ['numbers and commas', '{number}元', '1,'.repeat(5_000)],
    ['dates that never end', '{date}{date}!', '2026-11-11'.repeat(1_000)],
  ])('ends on 10,000 characters: %s', (_title, pattern, copy) => {
    const rule: ShortRules = { words: ['text.lexicon', { bannedPatterns: [pattern] }] };
    expect(say(rule, text(copy))).toBe('clean');
  });

  it('ends on a template, a name pattern and a word list as well', () => {
    const template = { text: '{a}x{b}x{c}x{d}x{e}y', slots: { a: { min: 1, max: 9000 } } };
    expect(say({ copy: ['text.lexicon', { template }] }, text('x'.repeat(10_000)))).toBe(
      'flagged: copy notTemplate',
    );
    const names = [{ pattern: `${'*a'.repeat(40)}*b`, min: 0, max: 0 }];
    expect(say({ tree: ['layer.structure', { names }] }, text('x', { name: 'a'.repeat(10_000) }))).toBe(
      'clean',
    );
    const banned = Array.from({ length: 500 }, (_, index) => 'a'.repeat(index % 200 || 1));
    expect(say({ all: ['text.lexicon', { requiredAny: banned }] }, text('b'.repeat(10_000)))).toBe(
      'flagged: all requiredMissing',
    );
  });

  it('ends on 10,000 characters of copy in every rule about text', () => {
    const given: Readonly<Record<string, object>> = {
      'text.cjkBreak': {},
      'text.emoji': { max: 0 },
      'text.font': { families: ['Inter'] },
      'text.language': { scripts: ['han', 'latin'] },
      'text.length': { role: 'title', max: 1 },
      'text.lexicon': { banned: ['cn.ads.law'], matchAcrossLayers: true },
      'text.lines': { roles: ['title'], max: 1, noOrphan: true },
      'text.live': {},
      'text.minSize': { minPx: 1 },
      'text.punctuation': { final: 'none', mixedWidth: 'forbidden', cjkLatinSpace: 'required' },
      'text.repeat': { role: 'title', notIn: ['benefit'] },
      'text.size': { minPx: 1 },
      'text.spacing': { letterSpacingPercent: { max: 1 } },
      'text.truncated': {},
      'text.variety': { maxSizes: 1 },
    };
    const textKinds = rules.map(({ id }) => id).filter((id) => id.startsWith('text.'));
    expect(Object.keys(given)).toEqual(textKinds);
    const specs = placements({
      ...written({}),
      rules: longRules(
        Object.fromEntries(
          textKinds.map((id) => [id.replace('.', '-').toLowerCase(), [id, given[id] ?? {}]]),
        ),
      ),
    });
    for (const unit of ['第一 a1，', '👩‍👩‍👧‍👦', '{{{{{', '\u202e\u0000\n', 'e\u0301', '<script>']) {
      const copy = unit.repeat(Math.ceil(10_000 / unit.length));
      const both = frame(
        {},
        text(copy, { role: 'title' }),
        text(copy, { role: 'benefit', box: [0, 200, 9, 9] }),
      );
      const crashed = report(both, specs).findings.filter(({ because }) => because === 'ruleCrashed');
      expect([unit, crashed]).toEqual([unit, []]);
    }
  });
});
