import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareWithTruth } from '../../scripts/sample-truth.ts';
import { runProofset } from '../helpers/run-proofset.ts';

const folder = 'assets/sample/placements';
const placements = readdirSync(folder).map((name) => join(folder, name));
const truth = readFileSync('assets/sample/truth.json', 'utf8');

describe('the sample campaign', () => {
  it('is found to hold every planted violation and nothing else', async () => {
    const run = await runProofset(
      'check',
      'assets/sample/document.json',
      '--placements',
      ...placements,
      '--format',
      'json',
    );
    expect(compareWithTruth(JSON.parse(run.printed), truth)).toEqual([]);
  });

  it('makes the comparison fail when a finding is missed, and when one is made up', () => {
    const frame = { id: '1', name: 'one', page: 'P', placement: null, verdict: 'flagged' };
    const finding = { ruleId: 'a', rule: 'canvas.size', verdict: 'fail', because: 'wrongSize' };
    const planted = JSON.stringify({ frames: [{ ...frame, expected: [{ ...finding, layerId: null }] }] });
    const report = (findings: readonly object[]): object => ({ frames: [{ ...frame, findings }] });
    expect(compareWithTruth(report([{ ...finding, layer: null }]), planted)).toEqual([]);
    expect(compareWithTruth(report([]), planted)).toHaveLength(1);
    expect(compareWithTruth(report([{ ...finding, layer: { id: '2' } }]), planted)).toHaveLength(2);
    expect(compareWithTruth({ frames: [] }, planted)).toHaveLength(1);
  });
});
