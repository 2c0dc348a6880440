import { describe, expect, it } from 'vitest';
import type { ReportedFrame } from '../../src/report/report-data.ts';
import { reportSarif } from '../../src/report/report-sarif.ts';
import { foundLayer } from '../helpers/finding-builder.ts';
import { reportedFinding, reportedFrame, reportWith } from '../helpers/report-builder.ts';

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly results: readonly Record<string, unknown>[];
  }[];
}

const run = (...frames: readonly ReportedFrame[]) => {
  const log = JSON.parse(reportSarif(reportWith(...frames), 'en')) as Sarif;
  const [first] = log.runs;
  if (first === undefined) throw new Error('no run');
  return first;
};

describe('the SARIF report', () => {
  it.each([
    [{ severity: 'blocking' }, 'fail', 'error'],
    [{ severity: 'major' }, 'fail', 'error'],
    [{ severity: 'minor' }, 'fail', 'warning'],
    [{ severity: 'note' }, 'fail', 'note'],
    [{ severity: 'blocking', verdict: 'unknown' }, 'review', 'none'],
  ] as const)('gives %j the kind %s and the level %s', (fields, kind, level) => {
    expect(run(reportedFrame('one', [reportedFinding('x', fields)])).results).toMatchObject([
      { kind, level },
    ]);
  });

  it('lists each rule once and points results at it', () => {
    const { tool, results } = run(
      reportedFrame('one', [
        reportedFinding('x', { rule: 'zone.safe' }),
        reportedFinding('y', { rule: 'text.minSize' }),
        reportedFinding('z', { rule: 'zone.safe' }),
      ]),
    );
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(ids).toEqual(['text.minSize', 'zone.safe']);
    expect(results.map(({ ruleIndex, ruleId }) => ids[Number(ruleIndex)] === ruleId)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('names the layer by its path, and keeps a slash in a name apart from the path’s own', () => {
    const layer = foundLayer('1:2', 'a/b', ['group', 'a/b']);
    expect(run(reportedFrame('one', [reportedFinding('x', { layer })])).results[0]).toMatchObject({
      locations: [{ logicalLocations: [{ name: 'a/b', fullyQualifiedName: 'Page 1/one/group/a∕b' }] }],
    });
  });

  it.each([
    ['accepted', 'accepted'],
    ['requested', 'underReview'],
    ['refused', 'rejected'],
    ['expired', 'rejected'],
  ] as const)('turns a waiver that is %s into a suppression that is %s', (status, sarif) => {
    const waiver = { status, reason: 'brand film', by: null, until: null };
    expect(run(reportedFrame('one', [reportedFinding('x', { waiver })])).results[0]).toMatchObject({
      suppressions: [{ kind: 'external', status: sarif, justification: 'brand film' }],
    });
  });

  it('writes the document as a URI', () => {
    expect(run(reportedFrame('one')).artifacts[0]?.location.uri).toBe('Autumn%20%3Ccampaign%3E');
  });

  it('keeps a fingerprint apart for each frame', () => {
    const { results } = run(
      reportedFrame('one', [reportedFinding('x')]),
      reportedFrame('two', [reportedFinding('x')]),
    );
    expect(new Set(results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints))).size).toBe(
      2,
    );
  });
});
