import type { WaiverDecision, WaiverRequest } from '../../src/core/review/waiver-event.ts';

/** A request by Ada on frame 1:0 for the rule and placement of `findingOf`, without an end, unless told otherwise. */
export const waiveRequest = (fields: Partial<WaiverRequest> = {}): WaiverRequest => ({
  kind: 'waive_request',
  id: 'request',
  at: '2026-11-25T08:00:00.000Z',
  by: { id: 'ada', name: 'Ada' },
  placement: 'test.banner',
  ruleId: 'title-size',
  frameId: '1:0',
  scope: { of: 'frame' },
  reason: { code: 'brand', text: 'The brand book sets it smaller.' },
  until: null,
  ...fields,
});

/** Ben's acceptance of `waiveRequest`, an hour later, unless told otherwise. */
export const waiveDecision = (fields: Partial<WaiverDecision> = {}): WaiverDecision => ({
  kind: 'waive_accept',
  id: 'decision',
  at: '2026-11-25T09:00:00.000Z',
  by: { id: 'ben', name: 'Ben' },
  request: 'request',
  note: '',
  ...fields,
});
