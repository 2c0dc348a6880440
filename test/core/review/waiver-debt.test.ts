import { describe, expect, it } from 'vitest';
import type { FrameReport } from '../../../src/core/check/finding.ts';
import { applyWaivers } from '../../../src/core/review/apply-waivers.ts';
import { foldWaivers } from '../../../src/core/review/fold-waivers.ts';
import { staleWaivers, waiverDebt } from '../../../src/core/review/waiver-debt.ts';
import type { WaiverEvent } from '../../../src/core/review/waiver-event.ts';
import { findingOf } from '../../helpers/finding-builder.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { reportOf } from '../../helpers/report-of.ts';
import { waiveDecision, waiveRequest } from '../../helpers/waiver-builder.ts';

const context = { onDate: '2026-11-25T12:00:00Z', facts: {} };
const matched = (fields: Partial<FrameReport> = {}): FrameReport =>
  reportOf(frame({}), {
    placement: { id: 'test.banner', version: 1, variant: null },
    unmatched: null,
    verdict: 'flagged',
    findings: [findingOf()],
    ...fields,
  });
function stale(report: FrameReport, events: readonly WaiverEvent[]) {
  const waivers = foldWaivers(events);
  const { expired, unused } = staleWaivers([applyWaivers(report, waivers, context)], waivers, context);
  return {
    expired: expired.map(({ request }) => request.id),
    unused: unused.map(({ request }) => request.id),
  };
}

describe('staleWaivers', () => {
  it('is silent about a waiver that is needed', () => {
    expect(stale(matched(), [waiveRequest(), waiveDecision()])).toEqual({ expired: [], unused: [] });
  });

  it('names what has ended', () => {
    expect(stale(matched(), [waiveRequest({ until: '2026-11-24' })])).toEqual({
      expired: ['request'],
      unused: [],
    });
  });

  it('names what nothing needs any more', () => {
    expect(stale(matched({ findings: [], verdict: 'clean' }), [waiveRequest()])).toEqual({
      expired: [],
      unused: ['request'],
    });
  });

  it.each([
    ['the check is not whole', matched({ findings: [], wanted: [{ of: 'ink', layerId: '1:2' }] }), {}],
    ['its frame was not checked', matched({ findings: [] }), { frameId: '9:9' }],
    ['no spec was applied', reportOf(frame({})), {}],
    ['it reaches frames that were not checked', matched({ findings: [] }), { frameId: null }],
  ])('does not call a waiver unused when %s', (_name, report, fields) => {
    expect(stale(report, [waiveRequest(fields)]).unused).toEqual([]);
  });

  it.each(['waive_refuse', 'waive_withdraw'] as const)('leaves settled ones alone (%s)', (kind) => {
    const events = [waiveRequest({ until: '2026-01-01' }), waiveDecision({ kind })];
    expect(stale(matched({ findings: [] }), events)).toEqual({ expired: [], unused: [] });
  });
});

describe('waiverDebt', () => {
  it('counts waived findings of each kind of rule', () => {
    const report = matched({ findings: [findingOf(), findingOf({ rule: 'zone.safe', ruleId: 'safe' })] });
    const waived = applyWaivers(report, foldWaivers([waiveRequest(), waiveDecision()]), context);
    expect([...waiverDebt([waived, waived])]).toEqual([['text.minSize', 2]]);
  });
});
