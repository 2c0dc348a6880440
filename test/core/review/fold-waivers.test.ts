import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWaivers } from '../../../src/core/review/fold-waivers.ts';
import type { WaiverEvent } from '../../../src/core/review/waiver-event.ts';
import { waiveDecision, waiveRequest } from '../../helpers/waiver-builder.ts';

const statusOf = (...events: readonly WaiverEvent[]) => foldWaivers(events).map(({ status }) => status);
const refuse = waiveDecision({ id: 'no', kind: 'waive_refuse', at: '2026-11-25T10:00:00.000Z' });
const withdraw = waiveDecision({ id: 'back', kind: 'waive_withdraw', at: '2026-11-25T08:30:00.000Z' });

describe('foldWaivers', () => {
  it('knows no waiver without a request', () => {
    expect(foldWaivers([])).toEqual([]);
    expect(foldWaivers([waiveDecision()])).toEqual([]);
  });

  it('leaves a request open until somebody answers it', () => {
    expect(statusOf(waiveRequest())).toEqual(['requested']);
    expect(statusOf(waiveRequest(), waiveDecision())).toEqual(['accepted']);
    expect(statusOf(waiveRequest(), refuse)).toEqual(['refused']);
  });

  it('lets the last answer count', () => {
    expect(statusOf(waiveRequest(), waiveDecision(), refuse)).toEqual(['refused']);
    const again = waiveDecision({ id: 'yes', at: '2026-11-25T11:00:00.000Z' });
    expect(statusOf(waiveRequest(), refuse, again)).toEqual(['accepted']);
  });

  it('keeps a withdrawn request withdrawn, even against an answer with a later clock', () => {
    expect(statusOf(waiveRequest(), withdraw, waiveDecision())).toEqual(['withdrawn']);
  });

  it('counts an answer whose clock is behind its request', () => {
    expect(statusOf(waiveRequest(), waiveDecision({ at: '2026-11-25T07:00:00.000Z' }))).toEqual(['accepted']);
  });

  it.each([
    ['the same person accepts', waiveDecision({ by: { id: 'ada', name: 'Ada' } }), true],
    ['another person accepts', waiveDecision(), false],
    ['nobody knows who accepts', waiveDecision({ by: { id: null, name: 'Ben' } }), true],
    [
      'the same person refuses',
      waiveDecision({ kind: 'waive_refuse', by: { id: 'ada', name: 'Ada' } }),
      false,
    ],
  ])('says whether maker and owner are one when %s', (_name, decision, expected) => {
    expect(foldWaivers([waiveRequest(), decision])[0]?.isSelfAccepted).toBe(expected);
  });

  it('lists requests oldest first', () => {
    const later = waiveRequest({ id: 'later', at: '2026-11-25T08:00:01.000Z' });
    expect(foldWaivers([later, waiveRequest()]).map(({ request }) => request.id)).toEqual([
      'request',
      'later',
    ]);
  });

  const person = fc.constantFrom({ id: 'ada', name: 'Ada' }, { id: null, name: 'Ben' });
  const at = fc.constantFrom('2026-11-25T08:00:00.000Z', '2026-11-25T08:00:00Z', '2026-11-26T00:00:00.000Z');
  const requestId = fc.constantFrom('a', 'b', 'c');
  const anyEvent = fc.oneof(
    fc.record({ id: requestId, at, by: person }).map((part) => waiveRequest(part)),
    fc
      .record({
        id: fc.constantFrom('1', '2', '3', '4', 'a'),
        at,
        by: person,
        request: requestId,
        kind: fc.constantFrom('waive_accept' as const, 'waive_refuse' as const, 'waive_withdraw' as const),
      })
      .map((part) => waiveDecision(part)),
  );

  it('comes to the same whatever the order and repetition of events', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 12 }).chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray([...events, ...events], {
              minLength: events.length * 2,
              maxLength: events.length * 2,
            }),
          ),
        ),
        ([events, shuffled]) => {
          expect(foldWaivers(shuffled)).toEqual(foldWaivers(events));
        },
      ),
    );
  });

  it('does not care in which order an event lists its fields', () => {
    const request = waiveRequest();
    const turned = Object.fromEntries(Object.entries(request).reverse()) as typeof request;
    expect(foldWaivers([request, turned])).toHaveLength(1);
  });
});
