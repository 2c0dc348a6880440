import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/core/check/rules/index.ts';
import { parsePlacements } from '../../src/core/placement/parse-placements.ts';
import { fixtures, realDocuments } from '../helpers/fixtures.ts';
import { runProofset } from '../helpers/run-proofset.ts';

const specPath = join(import.meta.dirname, 'every-rule.placement.json');

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Report {
  readonly frames: readonly {
    readonly name: string;
    readonly width: number;
    readonly height: number;
    readonly findings: readonly {
      readonly rule: string;
      readonly because: string;
      readonly data: Record<string, unknown>;
      readonly marks: readonly { readonly is: string; readonly rect: Box }[];
      readonly message: Record<string, string>;
    }[];
  }[];
}

const isWhole = ({ x, y, width, height }: Box): boolean =>
  [x, y, width, height].every(Number.isFinite) && width >= 0 && height >= 0;

it('uses every kind of rule there is', () => {
  const spec = parsePlacements(readFileSync(specPath, 'utf8'), 'every-rule');
  const used = spec.ok ? spec.value.flatMap((one) => one.rules.map(({ rule }) => rule)) : spec.failure;
  expect(used).toEqual(rules.map(({ id }) => id));
});

describe.each(realDocuments())('%s against every kind of rule', (path) => {
  // Pixels only where Figma's own picture lies beside the document: the others would be measured on stand-in fonts.
  const howMuch = path.startsWith('pair-') || path.startsWith('hero-nicotine') ? '--full' : '--no-pixels';

  it('is judged without a crash, each finding with rectangles to draw and whole sentences', async () => {
    const run = await runProofset(
      'check',
      join(fixtures, path),
      '--placements',
      specPath,
      '--format',
      'json',
      howMuch,
    );
    expect(run.complained).toBe('');
    const findings = (JSON.parse(run.printed) as Report).frames.flatMap((frame) => frame.findings);
    expect(
      findings.filter(({ because }) => because === 'ruleCrashed').map(({ rule, data }) => [rule, data]),
    ).toEqual([]);
    const bare = findings.filter(
      ({ marks }) => marks[0]?.is !== 'found' || !marks.every(({ rect }) => isWhole(rect)),
    );
    expect(bare.map(({ rule, because }) => `${rule} ${because}`)).toEqual([]);
    const open = findings.filter(({ message }) =>
      Object.values(message).some((text) => /\{\w+\}|undefined|NaN/.test(text.replaceAll(/“[^”]*”/g, ''))),
    );
    expect(open.map(({ rule, because, message }) => [rule, because, message])).toEqual([]);
  });
});
