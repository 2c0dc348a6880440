import { describe, expect, it } from 'vitest';
import type { FrameReport } from '../../../src/core/check/finding.ts';
import { applyWaivers } from '../../../src/core/review/apply-waivers.ts';
import { foldWaivers } from '../../../src/core/review/fold-waivers.ts';
import type { WaiverEvent, WaiverRequest } from '../../../src/core/review/waiver-event.ts';
import { findingOf, foundLayer } from '../../helpers/finding-builder.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { reportOf } from '../../helpers/report-of.ts';
import { waiveDecision, waiveRequest } from '../../helpers/waiver-builder.ts';

const title = findingOf({
  layer: { ...foundLayer('1:2', 'title'), role: 'title', componentKey: 'key' },
  fingerprint: 'one',
});
const matched = (fields: Partial<FrameReport> = {}): FrameReport =>
  reportOf(frame({}), {
    placement: { id: 'test.banner', version: 1, variant: null },
    unmatched: null,
    verdict: 'flagged',
    findings: [title],
    ...fields,
  });
const today = { onDate: '2026-11-25T12:00:00Z', facts: {} };
const apply = (report: FrameReport, events: readonly WaiverEvent[], context = today) =>
  applyWaivers(report, foldWaivers(events), context);
const accepted = (fields: Partial<WaiverRequest> = {}): readonly WaiverEvent[] => [
  waiveRequest(fields),
  waiveDecision(),
];

describe('applyWaivers', () => {
  it('changes nothing without waivers', () => {
    expect(apply(matched(), [])).toMatchObject({
      verdict: 'flagged',
      waived: 0,
      findings: [{ waiver: null }],
      usedWaivers: [],
    });
  });

  it('takes an accepted finding out of the verdict and keeps showing it', () => {
    expect(apply(matched(), accepted())).toMatchObject({
      verdict: 'clean',
      waived: 1,
      findings: [{ fingerprint: 'one', waiver: { status: 'accepted' } }],
      usedWaivers: ['request'],
    });
  });

  it.each([
    ['only asked for', [waiveRequest()], 'requested'],
    ['refused', [waiveRequest(), waiveDecision({ kind: 'waive_refuse' })], 'refused'],
    ['past its last day', accepted({ until: '2026-11-24' }), 'expired'],
  ] as const)('lets a finding count whose waiver is %s', (_name, events, status) => {
    expect(apply(matched(), events)).toMatchObject({
      verdict: 'flagged',
      waived: 0,
      findings: [{ waiver: { status } }],
    });
  });

  it('lets a waiver hold to the end of its last day, in the time zone of the spec', () => {
    const events = accepted({ until: '2026-11-25' });
    const at = (onDate: string, timeZone?: string) =>
      applyWaivers(matched(), foldWaivers(events), {
        onDate,
        facts: {},
        ...(timeZone === undefined ? {} : { timeZone }),
      }).waived;
    expect(at('2026-11-25T23:59:59Z')).toBe(1);
    expect(at('2026-11-26T00:00:00Z')).toBe(0);
    expect(at('2026-11-25T16:00:00Z', '+08:00')).toBe(0);
  });

  it('does not count a waiver with an end when nobody says which day it is', () => {
    const context = { onDate: null, facts: {} };
    expect(applyWaivers(matched(), foldWaivers(accepted({ until: '2026-12-01' })), context).waived).toBe(0);
    expect(applyWaivers(matched(), foldWaivers(accepted()), context).waived).toBe(1);
  });

  it('forgets a waiver that was taken back', () => {
    const back = waiveDecision({ id: 'back', kind: 'waive_withdraw' });
    expect(apply(matched(), [...accepted(), back]).findings[0]?.waiver).toBeNull();
  });

  it.each([
    ['its finding', { scope: { of: 'finding', fingerprint: 'one' } }, 1],
    ['another finding', { scope: { of: 'finding', fingerprint: 'two' } }, 0],
    ['its layer', { scope: { of: 'layer', layerId: '1:2' } }, 1],
    ['another layer', { scope: { of: 'layer', layerId: '1:3' } }, 0],
    ['its component everywhere', { frameId: null, scope: { of: 'component', key: 'key' } }, 1],
    ['another component', { frameId: null, scope: { of: 'component', key: 'other' } }, 0],
    ['its role everywhere', { frameId: null, scope: { of: 'role', role: 'title' } }, 1],
    ['another role', { frameId: null, scope: { of: 'role', role: 'cta' } }, 0],
    ['a campaign nobody named', { frameId: null, scope: { of: 'campaign', campaign: '11.11' } }, 0],
    ['another frame', { frameId: '9:9' }, 0],
    ['another rule', { ruleId: 'logo-size' }, 0],
    ['another placement', { placement: 'test.other' }, 0],
  ] as const)('reaches what it names: %s', (_name, fields, waived) => {
    expect(apply(matched(), accepted(fields)).waived).toBe(waived);
  });

  it('reaches the campaign the frame is said to be for', () => {
    const events = accepted({ frameId: null, scope: { of: 'campaign', campaign: '618' } });
    const waived = (facts: Readonly<Record<string, string | number>>) =>
      applyWaivers(matched(), foldWaivers(events), { ...today, facts }).waived;
    expect(waived({ campaign: '618' })).toBe(1);
    expect(waived({ campaign: 618 })).toBe(1);
    expect(waived({ campaign: '1111' })).toBe(0);
  });

  it('does not waive what may not be waived', () => {
    const report = matched({ findings: [findingOf({ ...title, isWaivable: false })] });
    expect(apply(report, accepted())).toMatchObject({
      verdict: 'flagged',
      findings: [{ waiver: null }],
      usedWaivers: [],
    });
  });

  it('lets an accepted waiver win over a refused, a waiting and an ended one', () => {
    const events = [
      waiveRequest({ id: 'a' }),
      waiveDecision({ id: 'da', request: 'a', kind: 'waive_refuse' }),
      waiveRequest({ id: 'b', until: '2026-11-01' }),
      waiveDecision({ id: 'db', request: 'b' }),
      waiveRequest({ id: 'c' }),
    ];
    expect(apply(matched(), events).findings[0]?.waiver?.status).toBe('requested');
    const more = [...events, waiveRequest({ id: 'd' }), waiveDecision({ id: 'dd', request: 'd' })];
    expect(apply(matched(), more).findings[0]?.waiver).toMatchObject({
      status: 'accepted',
      waiver: { request: { id: 'd' } },
    });
  });

  it('does not make a frame clean while heavy rules may still wait for pixels', () => {
    const waiting = { pass: 0, fail: 1, unknown: 0, inapplicable: 0, waiting: 1 };
    expect(apply(matched({ counts: waiting }), accepted()).verdict).toBe('unknown');
    const note = { ...title, severity: 'note' as const };
    expect(apply(matched({ counts: waiting, verdict: 'clean', findings: [note] }), accepted()).verdict).toBe(
      'clean',
    );
  });

  it('recomputes the grade', () => {
    const graded = findingOf({ ...title, consequence: 'downgrade', grade: 'B' });
    expect(apply(matched({ findings: [graded], grade: 'B' }), []).grade).toBe('B');
    expect(apply(matched({ findings: [graded], grade: 'B' }), accepted()).grade).toBeNull();
  });

  it('never makes an unmatched frame clean', () => {
    expect(apply(reportOf(frame({})), accepted()).verdict).toBe('unmatched');
  });
});
