import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/core/check/rules/index.ts';
import { setRules } from '../../src/core/check/set-rules/index.ts';

const rows = readFileSync('docs/rule-kinds.md', 'utf8')
  .split('\n')
  .flatMap((line) => /^\| (\d+) +\| [^|]+\| ([^|]+)\|$/.exec(line)?.slice(1) ?? [])
  .filter((_, index) => index % 2 === 1);
const named = rows.flatMap((cell) => [...cell.matchAll(/`([\w.]+)`/g)].map(([, id]) => id ?? ''));

describe('the catalogue of rule kinds', () => {
  it('has all 51 rows', () => {
    expect(rows).toHaveLength(51);
  });

  it('names every rule there is, and none that is not', () => {
    expect([...new Set(named)].sort()).toEqual([...rules, ...setRules].map(({ id }) => id).sort());
  });
});
