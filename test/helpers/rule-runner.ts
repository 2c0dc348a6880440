import type { Rule } from '../../src/core/check/rule.ts';
import type { Verdict } from '../../src/core/check/verdict.ts';
import type { FrameSnapshot } from '../../src/core/snapshot/frame-snapshot.ts';

/** A rule with params as a spec's author writes them: parsed by the rule's own schema, defaults filled in. */
export const judge = <Params>(
  rule: Rule<Params, string>,
  frame: FrameSnapshot,
  params: unknown,
): readonly Verdict[] => rule.check(frame, rule.params.parse(params));

/** What a rule said, shortest form: `pass`, `fail outside`, `unknown rotated`, `inapplicable noLayers`. */
export const said = <Params>(rule: Rule<Params, string>, frame: FrameSnapshot, params: unknown): string[] =>
  judge(rule, frame, params).map((verdict) =>
    verdict.is === 'pass' ? 'pass' : `${verdict.is} ${verdict.because}`,
  );
