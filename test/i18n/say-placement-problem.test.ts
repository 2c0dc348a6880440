import { describe, expect, it } from 'vitest';
import { parsePlacements } from '../../src/core/placement/parse-placements.ts';
import { placementProblemCodes } from '../../src/core/placement/placement-problem.ts';
import { placementProblemWording } from '../../src/i18n/placement-problem-wording.ts';
import { sayPlacementProblem } from '../../src/i18n/say-placement-problem.ts';
import { ruleOf, spec } from '../helpers/spec-builder.ts';

describe('sayPlacementProblem', () => {
  const text = JSON.stringify(spec({ rules: [ruleOf('text.minSize', { minPx: '22' })] }), null, 1);
  const before = text.slice(0, text.indexOf('"22"')).split('\n');
  const place = `specs/a.json:${String(before.length)}:${String((before.at(-1) ?? '').length + 1)}`;
  const problem = (() => {
    const parsed = parsePlacements(text, 'specs/a.json');
    const first = parsed.ok ? undefined : parsed.failure.problems[0];
    if (first === undefined) throw new Error('no problem');
    return first;
  })();

  it('names file, line, column, path, what was found and what is allowed', () => {
    expect(sayPlacementProblem(problem, 'en')).toBe(
      `${place} rules[0].params.minPx: Found "22". Allowed: number > 0.`,
    );
    expect(sayPlacementProblem(problem, 'zh-CN')).toBe(
      `${place} rules[0].params.minPx: 实际为 "22"。允许的值：number > 0。`,
    );
  });

  it('leaves out what is not known', () => {
    expect(sayPlacementProblem({ ...problem, at: null, path: '' }, 'en')).toBe(
      'specs/a.json: Found "22". Allowed: number > 0.',
    );
  });

  it.each(placementProblemCodes)('has the same places in both languages for %s', (code) => {
    const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    const { en, 'zh-CN': zh } = placementProblemWording[code];
    expect(places(zh)).toEqual(places(en));
  });
});
