import type { Client } from '../../contract/client.ts';
import { err, type Failure, ok, type Result } from '../../core/result.ts';
import {
  isDocumentScope,
  type Person,
  type WaiverDecision,
  type WaiverEvent,
  type WaiverRequest,
} from '../../core/review/waiver-event.ts';
import {
  assignmentRecordName,
  type StoredAssignment,
  writeAssignmentRecord,
} from '../../core/stored/assignment/current.ts';
import { readRecord } from '../../core/stored/read-record.ts';
import {
  currentWaivers,
  waiversPrefix,
  waiversRecordName,
  writeWaiversRecord,
} from '../../core/stored/waivers/current.ts';
import { noWaivers, readWaivers, type StoredWaivers } from '../../core/stored/waivers/read-waivers.ts';
import { createStore, type Store } from './store.ts';
import { writeRecord } from './write-record.ts';

export interface DecisionsView {
  /** Waivers that hold for the whole document. */
  readonly document: StoredWaivers;
  /** Why the last decision could not be kept. */
  readonly failure: Failure | null;
}

/** What the person fills in to ask for a waiver. */
export type WaiverAsk = Pick<
  WaiverRequest,
  'placement' | 'ruleId' | 'frameId' | 'scope' | 'reason' | 'until'
>;

export interface DecisionsState {
  readonly view: Store<DecisionsView>;
  /** Reads the waivers of the document. */
  load(): Promise<void>;
  /** Asks for a waiver; with `accepts`, the same person accepts it at once as the owner of the spec. */
  ask(ask: WaiverAsk, by: Person, accepts: boolean): Promise<boolean>;
  answer(request: WaiverRequest, kind: WaiverDecision['kind'], by: Person): Promise<boolean>;
  /** Takes back the last waiver this panel asked for. False when there is none. */
  undo(): Promise<boolean>;
  /** Says on each frame which spec it is for. Null = by name and size again. */
  assign(frameIds: readonly string[], assignment: StoredAssignment | null): Promise<boolean>;
}

export interface DecisionsTools {
  readonly client: Pick<Client, 'ask'>;
  readonly nowIso: () => string;
  /** A new id that nobody else has. */
  readonly newId: () => string;
  /** Decisions on these frames were written: read them again. */
  readonly onFrames: (frameIds: readonly string[]) => Promise<void>;
  /** The waivers of the document changed. */
  readonly onDocument: (events: readonly WaiverEvent[]) => void;
}

/** The root of a document, as requests name it and as records do. */
const documentNode = { requested: 'document', stored: '0:0' } as const;

/** Writes what people decide. Events are only added, each author in an own record; what cannot be read is never overwritten. */
export function createDecisionsState(tools: DecisionsTools): DecisionsState {
  const { client, nowIso, newId } = tools;
  const view = createStore<DecisionsView>({ document: noWaivers, failure: null });
  const asked: WaiverRequest[] = [];

  const load = async (): Promise<void> => {
    const answer = await client.ask('readRecords', {
      nodeIds: [documentNode.requested],
      prefix: waiversPrefix,
    });
    if (!answer.ok) {
      view.update((now) => ({ ...now, failure: answer.failure }));
      return;
    }
    const records = new Map(answer.value.records.map(({ key, text }) => [key, text]));
    const document = readWaivers(records, documentNode.stored);
    view.update((now) => ({ ...now, document }));
    tools.onDocument(document.events);
  };

  const append = async (frameId: string | null, events: readonly WaiverEvent[]): Promise<boolean> => {
    const written = await appendEvents(client, frameId, events);
    view.update((now) => ({ ...now, failure: written.ok ? null : written.failure }));
    if (!written.ok) return false;
    await (frameId === null ? load() : tools.onFrames([frameId]));
    return true;
  };

  const answer = (request: WaiverRequest, kind: WaiverDecision['kind'], by: Person): Promise<boolean> =>
    append(request.frameId, [decisionOn(request, kind, by)]);

  const decisionOn = (request: WaiverRequest, kind: WaiverDecision['kind'], by: Person): WaiverDecision => ({
    kind,
    id: newId(),
    at: nowIso(),
    by,
    request: request.id,
    note: '',
  });

  return {
    view,
    load,
    answer,
    async ask(ask, by, accepts) {
      const frameId = isDocumentScope(ask.scope) ? null : ask.frameId;
      const request: WaiverRequest = {
        kind: 'waive_request',
        id: newId(),
        at: nowIso(),
        by,
        ...ask,
        frameId,
      };
      const events = accepts ? [request, decisionOn(request, 'waive_accept', by)] : [request];
      const isKept = await append(frameId, events);
      if (isKept) asked.push(request);
      return isKept;
    },
    async undo() {
      const last = asked.pop();
      return last !== undefined && answer(last, 'waive_withdraw', last.by);
    },
    async assign(frameIds, assignment) {
      for (const nodeId of frameIds) {
        const text = assignment === null ? '' : writeAssignmentRecord(nodeId, assignment);
        const written = await writeRecord(client, { nodeId, key: assignmentRecordName, text });
        if (written.ok) continue;
        view.update((now) => ({ ...now, failure: aboutRecord(written.failure) }));
        await tools.onFrames(frameIds);
        return false;
      }
      view.update((now) => ({ ...now, failure: null }));
      await tools.onFrames(frameIds);
      return true;
    },
  };
}

/** Adds events to the author's record on the frame, or on the document when there is none. */
async function appendEvents(
  client: Pick<Client, 'ask'>,
  frameId: string | null,
  events: readonly WaiverEvent[],
): Promise<Result<null>> {
  const key = waiversRecordName(events[0]?.by.id ?? null);
  const nodeId = frameId ?? documentNode.requested;
  const owner = frameId ?? documentNode.stored;
  const stored = await client.ask('readRecords', { nodeIds: [nodeId], prefix: key });
  if (!stored.ok) return stored;
  const text = stored.value.records.find((record) => record.key === key)?.text ?? '';
  const before = text === '' ? null : readRecord(text, 'waivers', currentWaivers);
  if (before?.ok === false) return err({ code: `RECORD_${before.failure.code}`, data: before.failure.data });
  // The record of the frame this one was copied from: its decisions were never about this frame.
  const kept = before?.value.nodeId === owner ? before.value.events : [];
  const written = await writeRecord(client, {
    nodeId,
    key,
    text: writeWaiversRecord(owner, [...kept, ...events]),
  });
  return written.ok ? ok(null) : err(aboutRecord(written.failure));
}

/** These codes have words about specs; here they are about decisions. */
const aboutRecord = ({ code, data }: Failure): Failure => ({
  code: code === 'TOO_LARGE' || code === 'NEWER_VERSION' ? `RECORD_${code}` : code,
  data,
});
