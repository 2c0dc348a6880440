import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareWithTruth } from '../../scripts/sample-truth.ts';
import { checkFrames } from '../../src/cli/check-frames.ts';
import { readSpecFiles } from '../../src/cli/read-specs.ts';
import { openSession } from '../../src/cli/session.ts';
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

  it('is not written to by a check, and nothing but Figma’s globals is read', async () => {
    const opened = await openSession('assets/sample/document.json');
    if (!opened.ok) throw new Error(opened.failure.code);
    const { client, host } = opened.value;
    const specs = await readSpecFiles(placements);
    const listed = await client.ask('listFrames', { kind: 'page', pageId: null });
    if (!specs.ok || !listed.ok) throw new Error('the sample does not open');
    let checked = 0;
    for await (const { report } of checkFrames(client, listed.value.frames, specs.value))
      checked += report === null ? 0 : 1;
    expect(checked).toBe(38);
    expect(host.writes).toEqual([]);
    expect(host.foreignGlobals).toEqual([]);
    await opened.value.close();
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
