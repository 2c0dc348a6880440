import type { FrameReport, FrameVerdict } from '../../core/check/finding.ts';
import type { PlacementSpec } from '../../core/placement/placement-spec.ts';
import type { Failure } from '../../core/result.ts';
import {
  applyWaivers,
  isOpen,
  type WaivedFinding,
  type WaivedReport,
} from '../../core/review/apply-waivers.ts';
import { foldWaivers } from '../../core/review/fold-waivers.ts';
import type { WaiverEvent } from '../../core/review/waiver-event.ts';
import type { CheckedFrame, Outcome } from './check-view.ts';
import { type FrameRecords, noRecords } from './frame-records.ts';

/** What is known of each frame: its last report, the decisions on it, and what was mended since the panel opened. */
export interface FrameLedger {
  outcomeOf(frameId: string): Outcome;
  has(frameId: string): boolean;
  ids(): readonly string[];
  recordsOf(frameId: string): FrameRecords;
  /** What lies on the frame's node, from its last read. */
  keepRecords(frameId: string, records: FrameRecords): void;
  /** The report with the decisions of people laid over it. */
  lay(judged: FrameReport, isMeasuring: boolean): CheckedFrame;
  put(checked: CheckedFrame): void;
  putFailure(frameId: string, failure: Failure): void;
  /** The frame was edited: its report is out of date, and what is gone next time was mended. */
  forget(frameId: string): void;
  /** Everything is judged anew. */
  clear(): void;
  /** The waivers of the whole document changed. */
  setWaivers(events: readonly WaiverEvent[]): void;
  setSpecs(specs: readonly PlacementSpec[]): void;
}

/** More ticked-off rows than this on one frame help nobody. */
const mostMended = 20;

export function createFrameLedger(nowIso: () => string): FrameLedger {
  const outcomes = new Map<string, Outcome>();
  const before = new Map<string, CheckedFrame>();
  const records = new Map<string, FrameRecords>();
  const firstVerdicts = new Map<string, FrameVerdict>();
  let documentEvents: readonly WaiverEvent[] = [];
  let specs: readonly PlacementSpec[] = [];

  const recordsOf = (frameId: string): FrameRecords => records.get(frameId) ?? noRecords;

  const lay = (judged: FrameReport, isMeasuring: boolean): CheckedFrame => {
    const { id } = judged.frame;
    const own = recordsOf(id);
    const waivers = foldWaivers([...own.waivers.events, ...documentEvents]);
    const timeZone = specs.find((spec) => spec.id === judged.placement?.id)?.timeZone ?? '+00:00';
    const facts = own.assignment?.facts ?? {};
    const report = applyWaivers(judged, waivers, { onDate: nowIso(), facts, timeZone });
    return {
      is: 'checked',
      report,
      judged,
      records: own,
      mended: isMeasuring ? [] : mendedSince(before.get(id), report),
      firstVerdict: firstVerdicts.get(id) ?? judged.verdict,
      isMeasuring,
    };
  };

  const put = (checked: CheckedFrame): void => {
    const { id } = checked.report.frame;
    outcomes.set(id, checked);
    if (checked.isMeasuring) return;
    before.delete(id);
    // A frame that no spec was applied to was not checked yet.
    if (checked.firstVerdict !== 'unmatched') firstVerdicts.set(id, checked.firstVerdict);
  };

  return {
    lay,
    put,
    recordsOf,
    outcomeOf: (frameId) => outcomes.get(frameId) ?? { is: 'waiting' },
    has: (frameId) => outcomes.has(frameId),
    ids: () => [...outcomes.keys()],
    keepRecords: (frameId, own) => records.set(frameId, own),
    putFailure: (frameId, failure) => outcomes.set(frameId, { is: 'failed', failure }),
    forget(frameId) {
      const last = outcomes.get(frameId);
      if (last?.is === 'checked' && !last.isMeasuring) before.set(frameId, last);
      outcomes.delete(frameId);
    },
    clear() {
      outcomes.clear();
      before.clear();
      firstVerdicts.clear();
    },
    setWaivers(events) {
      documentEvents = events;
      for (const [id, outcome] of outcomes) {
        if (outcome.is !== 'checked') continue;
        const { mended, firstVerdict } = outcome;
        outcomes.set(id, { ...lay(outcome.judged, outcome.isMeasuring), mended, firstVerdict });
      }
    },
    setSpecs(next) {
      specs = next;
    },
  };
}

/** What counted in the check before and is not there any more, newest first; what has come back is not mended. */
function mendedSince(
  last: CheckedFrame | undefined,
  { placement, findings }: WaivedReport,
): readonly WaivedFinding[] {
  // Another spec asks for other things: what it does not ask for was not mended.
  if (last === undefined || last.report.placement?.id !== placement?.id) return [];
  const there = new Set(findings.map(({ fingerprint }) => fingerprint));
  const gone = [...last.report.findings.filter(isOpen), ...last.mended];
  return gone.filter(({ fingerprint }) => !there.has(fingerprint)).slice(0, mostMended);
}
