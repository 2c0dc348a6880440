import { type Measurements, noMeasurements, type ProbeFailure, readingOf } from '../pixels/measurements.ts';
import type { Probe, ReadingOf } from '../pixels/probe.ts';
import {
  type ConditionAnswer,
  type ConditionContext,
  evaluateCondition,
} from '../placement/evaluate-condition.ts';
import type { ResolvedRule } from '../placement/resolved-placement.ts';
import type { Result } from '../result.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { AnyRule, RuleContext } from './rule.ts';
import type { Verdict } from './verdict.ts';

/** What a rule's condition and the rule itself are about. */
export interface CheckContext extends ConditionContext {
  /** The frame as `asPictured` makes it. */
  readonly pictured: FrameSnapshot;
}

export interface RuleOutcome {
  readonly verdicts: readonly Verdict[];
  /** Probes it still waits for; with any, it has not judged. */
  readonly wanted: readonly Probe[];
}

/**
 * One rule over one frame. A rule that throws, or that is not there, could not judge: that is unknown, never a pass.
 * A condition that does not hold makes it inapplicable; one that cannot be told turns its fails into unknown.
 */
export function runRule(
  rule: ResolvedRule,
  kinds: readonly AnyRule[],
  context: CheckContext,
  measurements: Measurements = noMeasurements,
): RuleOutcome {
  const holds: ConditionAnswer = rule.when === null ? { is: 'yes' } : evaluateCondition(rule.when, context);
  if (holds.is === 'no') return judged([{ is: 'inapplicable', because: 'conditionNot' }]);
  try {
    const kind = kinds.find(({ id }) => id === rule.rule);
    if (kind === undefined) throw new Error(`no rule ${rule.rule}`);
    const params = kind.params.parse(rule.params);
    const frame = kind.judgesLayers === true ? context.frame : context.pictured;
    const probes = kind.probes?.(frame, params) ?? [];
    const wanted = probes.filter((probe) => readingOf(measurements, probe) === undefined);
    if (wanted.length > 0) return { verdicts: [], wanted };
    const verdicts = kind.check(frame, params, ruleContext(measurements, context.onDate));
    return judged(
      holds.is === 'unknown' ? verdicts.map((verdict) => doubted(verdict, holds.missing)) : verdicts,
    );
  } catch (thrown) {
    const reason = (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 200);
    return judged([{ is: 'unknown', because: 'ruleCrashed', layerId: null, region: null, data: { reason } }]);
  }
}

const judged = (verdicts: readonly Verdict[]): RuleOutcome => ({ verdicts, wanted: [] });

const ruleContext = (measurements: Measurements, onDate: string | null): RuleContext => ({
  onDate,
  reading<P extends Probe>(probe: P): Result<ReadingOf<P>, ProbeFailure> {
    const reading = readingOf(measurements, probe);
    if (reading === undefined) throw new Error(`asked for a ${probe.of} that it did not announce`);
    return reading;
  },
});

/** Whether the rule holds at all cannot be told: what would be a fail is a question. */
function doubted(verdict: Verdict, missing: readonly string[]): Verdict {
  if (verdict.is !== 'fail') return verdict;
  const { layerId, region, part = verdict.because, marks = [] } = verdict;
  const data = { missing: missing.join(', ') };
  return { is: 'unknown', because: 'conditionUnknown', layerId, region, part, marks, data };
}
