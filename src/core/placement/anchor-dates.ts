import type { Condition } from './condition.ts';
import { anchored } from './period.ts';
import type { Period, PlacementRule } from './placement-spec.ts';

/** A rule whose dates read the same in a spec of another time zone. */
export const anchorRule = (rule: PlacementRule, timeZone: string): PlacementRule => ({
  ...rule,
  ...(rule.when !== undefined && { when: anchorCondition(rule.when, timeZone) }),
  ...(rule.phases !== undefined && {
    phases: rule.phases.map((phase) => ({ ...phase, ...anchorPeriod(phase, timeZone) })),
  }),
});

function anchorCondition(condition: Condition, timeZone: string): Condition {
  const inner = (part: Condition): Condition => anchorCondition(part, timeZone);
  if ('allOf' in condition) return { allOf: condition.allOf.map(inner) };
  if ('anyOf' in condition) return { anyOf: condition.anyOf.map(inner) };
  if ('not' in condition) return { not: inner(condition.not) };
  return 'from' in condition || 'until' in condition ? anchorPeriod(condition, timeZone) : condition;
}

const anchorPeriod = ({ from, until }: Period, timeZone: string): Period => ({
  ...(from !== undefined && { from: anchored(from, 'from', timeZone) }),
  ...(until !== undefined && { until: anchored(until, 'until', timeZone) }),
});
