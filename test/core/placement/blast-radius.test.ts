import { describe, expect, it } from 'vitest';
import type { Finding, FrameReport } from '../../../src/core/check/finding.ts';
import { blastRadius } from '../../../src/core/placement/blast-radius.ts';
import { findingOf } from '../../helpers/finding-builder.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { reportOf } from '../../helpers/report-of.ts';

const report = (
  id: string,
  verdict: FrameReport['verdict'],
  ...findings: readonly Finding[]
): FrameReport => ({
  ...reportOf(frame({ id, name: `frame ${id}` })),
  verdict,
  findings,
});
const byId = (...reports: readonly FrameReport[]): ReadonlyMap<string, FrameReport> =>
  new Map(reports.map((one) => [one.frame.id, one]));
const fails = (ruleId: string, fields: Partial<Finding> = {}): Finding =>
  findingOf({ ruleId, fingerprint: ruleId, ...fields });

describe('blastRadius', () => {
  it('lists frames that newly fail with the rule that is new', () => {
    const before = byId(
      report('1:1', 'clean', fails('note', { severity: 'note' })),
      report('1:2', 'flagged', fails('old')),
    );
    const after = byId(
      report('1:1', 'flagged', fails('size'), fails('note', { severity: 'note' })),
      report('1:2', 'flagged', fails('old'), fails('size')),
    );
    expect(blastRadius(before, after)).toMatchObject({
      newlyFailing: [{ frame: { id: '1:1' }, rules: ['size'] }],
      newlyPassing: [],
      frames: 2,
      failing: 2,
    });
  });

  it('names the rule that stopped failing and the one that cannot be told', () => {
    const before = byId(report('1:1', 'flagged', fails('size')), report('1:2', 'clean'));
    const after = byId(
      report('1:1', 'clean'),
      report('1:2', 'unknown', fails('logo', { verdict: 'unknown' })),
    );
    expect(blastRadius(before, after)).toMatchObject({
      newlyPassing: [{ frame: { id: '1:1' }, rules: ['size'] }],
      newlyUnknown: [{ frame: { id: '1:2' }, rules: ['logo'] }],
      failing: 0,
    });
  });

  it('blames every deciding rule when none is new', () => {
    const held = fails('logo', { consequence: 'hold' });
    const before = byId(report('1:1', 'unknown', held));
    const after = byId(report('1:1', 'flagged', fails('logo')));
    expect(blastRadius(before, after).newlyFailing).toMatchObject([{ rules: ['logo'] }]);
  });

  it('tells frames that would lose their spec, and passes over frames that only one side knows', () => {
    const before = byId(report('1:1', 'clean'), report('1:2', 'clean'));
    const after = byId(report('1:1', 'unmatched'), report('1:3', 'flagged', fails('size')));
    expect(blastRadius(before, after)).toMatchObject({
      newlyUnmatched: [{ frame: { id: '1:1' } }],
      frames: 1,
      newlyFailing: [],
    });
  });

  it('counts a frame that no spec fitted before and that fails now', () => {
    const after = byId(report('1:1', 'flagged', fails('size')));
    expect(blastRadius(byId(report('1:1', 'unmatched')), after).newlyFailing).toMatchObject([
      { rules: ['size'] },
    ]);
  });

  it('is empty for no frames', () => {
    expect(blastRadius(new Map(), new Map())).toMatchObject({ newlyFailing: [], frames: 0, failing: 0 });
  });
});
