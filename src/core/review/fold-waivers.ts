import type { Person, WaiverDecision, WaiverEvent, WaiverRequest } from './waiver-event.ts';

/** A request and what became of it. */
export interface Waiver {
  readonly request: WaiverRequest;
  readonly status: 'requested' | 'accepted' | 'refused' | 'withdrawn';
  /** The decision that made it so; null while it is only requested. */
  readonly decision: WaiverDecision | null;
  /** True when the same person asked and accepted, or when nobody can tell because Figma gave no id. */
  readonly isSelfAccepted: boolean;
}

/**
 * What waiver events come to, oldest request first. The order and the repetition of events change nothing: events are told
 * apart by id and ordered by (at, by, id). The last accept or refusal counts; a withdrawal is final, whatever its clock says.
 * A decision about a request that is not there is passed over: it may arrive later.
 */
export function foldWaivers(events: readonly WaiverEvent[]): readonly Waiver[] {
  const ordered = onePerId(events).sort(inTime);
  const decisions = new Map<string, WaiverDecision[]>();
  for (const event of ordered) {
    if (event.kind === 'waive_request') continue;
    decisions.set(event.request, [...(decisions.get(event.request) ?? []), event]);
  }
  return ordered.flatMap((event): readonly Waiver[] =>
    event.kind === 'waive_request' ? [decided(event, decisions.get(event.id) ?? [])] : [],
  );
}

const statuses = {
  waive_accept: 'accepted',
  waive_refuse: 'refused',
  waive_withdraw: 'withdrawn',
} as const satisfies Readonly<Record<WaiverDecision['kind'], Waiver['status']>>;

function decided(request: WaiverRequest, answers: readonly WaiverDecision[]): Waiver {
  const decision = answers.find(({ kind }) => kind === 'waive_withdraw') ?? answers.at(-1) ?? null;
  const status = decision === null ? 'requested' : statuses[decision.kind];
  return {
    request,
    status,
    decision,
    isSelfAccepted: status === 'accepted' && decision !== null && mayBeOne(request.by, decision.by),
  };
}

const mayBeOne = (a: Person, b: Person): boolean => a.id === null || b.id === null || a.id === b.id;

/** Each id once. Two events that share an id are a fault of whoever wrote them: the one whose text sorts first stays. */
function onePerId(events: readonly WaiverEvent[]): WaiverEvent[] {
  const byId = new Map<string, { readonly event: WaiverEvent; readonly text: string }>();
  for (const event of events) {
    const text = canonical(event);
    const before = byId.get(event.id);
    if (before === undefined || text < before.text) byId.set(event.id, { event, text });
  }
  return [...byId.values()].map(({ event }) => event);
}

/** The event as text with its fields in order, so that the same event is the same text whoever built it. */
const canonical = (event: WaiverEvent): string =>
  JSON.stringify(event, (_key, value: unknown) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => compare(a, b)))
      : value,
  );

const inTime = (a: WaiverEvent, b: WaiverEvent): number =>
  Date.parse(a.at) - Date.parse(b.at) ||
  compare(a.at, b.at) ||
  compare(a.by.id ?? '', b.by.id ?? '') ||
  compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
