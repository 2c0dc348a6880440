import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintPlacement } from '../../src/core/placement/lint/lint-placement.ts';
import { parsePlacementFiles } from '../../src/core/placement/parse-placements.ts';
import { parsePolicy } from '../../src/core/policy/parse-policy.ts';

const folder = 'assets/specs';
const jsonIn = (path: string) =>
  readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ origin: name, text: readFileSync(join(path, name), 'utf8') }));
const parsed = parsePlacementFiles(jsonIn(folder));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure.problems));
const specs = parsed.value;
const idOf = (origin: string): string => origin.replace(/\.json$/, '');

describe('the example specs', () => {
  it('are called by their ids, one file each', () => {
    expect(specs.map(({ id }) => id).sort()).toEqual(
      jsonIn(folder)
        .map(({ origin }) => idOf(origin))
        .sort(),
    );
  });

  it.each(specs.map((spec) => [spec.id, spec] as const))(
    '%s contradicts nothing and leaves nothing unused',
    (_, spec) => {
      expect(lintPlacement(spec, specs)).toEqual([]);
    },
  );

  it('say where every number comes from, with a date, and mark what was made up', () => {
    const trusts = new Set(
      specs
        .flatMap(({ source, rules }) => [source, ...rules.flatMap((rule) => rule.source ?? [])])
        .map(({ trust }) => trust),
    );
    expect([...trusts].sort()).toEqual(['A', 'B', 'C', 'D', 'example']);
  });

  it.each(jsonIn(join(folder, 'policies')))('the policy $origin can be read', ({ text, origin }) => {
    const policy = parsePolicy(text, origin);
    expect(policy.ok && policy.value.id).toBe(idOf(origin));
  });
});
