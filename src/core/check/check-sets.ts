import type { Facts, Wording } from '../locale.ts';
import type { Severity } from '../placement/placement-spec.ts';
import { groupFrames } from '../policy/group-frames.ts';
import type { PolicyRule, PolicySpec } from '../policy/policy-spec.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { FrameDigest } from './frame-digest.ts';
import type { AnySetRule, SetVerdict } from './set-rule.ts';
import { setRules } from './set-rules/index.ts';

/** What is wrong, or cannot be told, about frames that belong together. */
export interface SetFinding {
  readonly policy: { readonly id: string; readonly version: number };
  /** What the set is called: a section, a page, a campaign; empty = everything in scope. */
  readonly group: string;
  readonly rule: string;
  readonly ruleId: string;
  readonly verdict: 'fail' | 'unknown';
  readonly severity: Severity;
  readonly because: string;
  readonly data: Facts;
  /** In document order; empty = about what is missing. */
  readonly frameIds: readonly string[];
  readonly why: Wording | null;
  readonly fingerprint: string;
}

/**
 * Judges the frames in scope as sets, by each policy. Pure; the order of findings is that of policies, groups and rules.
 * A rule that throws, or that is not there, is unknown for the group.
 */
export const checkSets = (
  frames: readonly FrameDigest[],
  policies: readonly PolicySpec[],
  kinds: readonly AnySetRule[] = setRules,
): readonly SetFinding[] =>
  policies.flatMap((policy) =>
    groupFrames(frames, policy.groupBy).flatMap(({ name: group, frames: those }) =>
      policy.rules.flatMap((rule) =>
        runSetRule(those, rule, kinds).map(
          (verdict, index): SetFinding => ({
            policy: { id: policy.id, version: policy.version },
            group,
            rule: rule.rule,
            ruleId: rule.id,
            verdict: verdict.is,
            severity: rule.severity,
            because: verdict.because,
            data: verdict.data,
            frameIds: verdict.frameIds,
            why: rule.why ?? null,
            fingerprint: fingerprintOf({
              placementId: policy.id,
              ruleId: rule.id,
              because: verdict.because,
              layerId: verdict.frameIds[0] ?? null,
              part: group,
              nth: index + 1,
            }),
          }),
        ),
      ),
    ),
  );

function runSetRule(
  frames: readonly FrameDigest[],
  { rule, params }: PolicyRule,
  kinds: readonly AnySetRule[],
): readonly SetVerdict[] {
  try {
    const kind = kinds.find(({ id }) => id === rule);
    if (kind === undefined) throw new Error(`no rule ${rule}`);
    return kind.check(frames, kind.params.parse(params));
  } catch (thrown) {
    const reason = (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 200);
    return [{ is: 'unknown', because: 'ruleCrashed', frameIds: [], data: { reason } }];
  }
}
