import type { Finding, FrameReport } from '../check/finding.ts';

/** A frame whose verdict the new version changes, and the rules that do it. */
export interface HitFrame {
  readonly frame: FrameReport['frame'];
  /** Ids of rules within the spec, each once, worst first. */
  readonly rules: readonly string[];
}

/** What publishing would do to the frames in scope. Frames that stay as they are only count. */
export interface BlastRadius {
  readonly newlyFailing: readonly HitFrame[];
  readonly newlyPassing: readonly HitFrame[];
  /** Frames that were decided and would need a person, or a measurement, now. */
  readonly newlyUnknown: readonly HitFrame[];
  /** Frames that a spec fitted, and none would fit now. */
  readonly newlyUnmatched: readonly HitFrame[];
  readonly frames: number;
  /** Frames that would be rejected, new ones and old ones. */
  readonly failing: number;
}

/**
 * Compares the reports of the same frames before and after, by frame id. A frame that only one side knows is left out. The
 * rule responsible is the one whose finding is new; if none is (a severity changed), every rule that decides now.
 */
export function blastRadius(
  before: ReadonlyMap<string, FrameReport>,
  after: ReadonlyMap<string, FrameReport>,
): BlastRadius {
  const pairs = [...after].flatMap(([id, is]) => {
    const was = before.get(id);
    return was === undefined ? [] : [{ was, is }];
  });
  const changed = pairs.filter(({ was, is }) => was.verdict !== is.verdict);
  const to = (verdict: FrameReport['verdict']): typeof changed =>
    changed.filter(({ is }) => is.verdict === verdict);
  return {
    newlyFailing: to('flagged').map(({ was, is }) => hit(is, was, is, 'fail')),
    newlyPassing: to('clean').map(({ was, is }) => hit(is, is, was, null)),
    newlyUnknown: to('unknown').map(({ was, is }) => hit(is, was, is, null)),
    newlyUnmatched: to('unmatched').map(({ is }) => ({ frame: is.frame, rules: [] })),
    frames: pairs.length,
    failing: pairs.filter(({ is }) => is.verdict === 'flagged').length,
  };
}

/** The rules whose deciding findings are in `having` and not in `lacking`. */
function hit(
  { frame }: FrameReport,
  lacking: FrameReport,
  having: FrameReport,
  only: Finding['verdict'] | null,
): HitFrame {
  const decides = ({ severity, verdict }: Finding): boolean =>
    (severity === 'blocking' || severity === 'major') && (only === null || verdict === only);
  const known = new Set(lacking.findings.filter(decides).map(({ fingerprint }) => fingerprint));
  const deciding = having.findings.filter(decides);
  const fresh = deciding.filter(({ fingerprint }) => !known.has(fingerprint));
  const responsible = fresh.length > 0 ? fresh : deciding;
  return { frame, rules: [...new Set(responsible.map(({ ruleId }) => ruleId))] };
}
