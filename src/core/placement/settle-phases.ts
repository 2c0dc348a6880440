import type { Condition } from './condition.ts';
import { isWithin, momentMs } from './period.ts';
import type { OnFail, PlacementRule, RulePhase, Severity } from './placement-spec.ts';
import { severities } from './placement-spec.ts';

/** How bad a fail of a rule is at one moment, and what more must hold for it to count. */
export interface SettledRule {
  readonly severity: Severity;
  readonly onFail: OnFail;
  readonly when: Condition | null;
}

/**
 * A rule at a moment: of the phases in force the one that began last decides, else the rule as it is written. Null = it rests.
 * Without a moment nothing is guessed green: the worst severity and the hardest consequence of the rule and its phases count,
 * and phases in which it rests become a condition on the date, which leaves fails unknown.
 */
export function settlePhases(
  rule: PlacementRule,
  onDate: string | null,
  timeZone: string,
): SettledRule | null {
  const own = { severity: rule.severity, onFail: rule.onFail ?? 'reject', when: rule.when ?? null };
  const phases = rule.phases ?? [];
  const inForce = phases.map((phase) => isWithin(phase, onDate, timeZone));
  if (inForce.includes(null)) return hardest(own, phases);
  const current = phases
    .filter((_, index) => inForce[index] === true)
    .reduce<RulePhase | null>(
      (last, phase) => (last !== null && beginMs(phase, timeZone) < beginMs(last, timeZone) ? last : phase),
      null,
    );
  if (current?.off === true) return null;
  return { ...own, severity: current?.severity ?? own.severity, onFail: current?.onFail ?? own.onFail };
}

const beginMs = ({ from }: RulePhase, timeZone: string): number =>
  from === undefined ? -Infinity : momentMs(from, timeZone);

function hardest(own: SettledRule, phases: readonly RulePhase[]): SettledRule {
  const active = phases.filter(({ off }) => off !== true);
  const severity = [own.severity, ...active.flatMap((phase) => phase.severity ?? [])].reduce((a, b) =>
    severities.indexOf(b) < severities.indexOf(a) ? b : a,
  );
  const onFail = [own.onFail, ...active.flatMap((phase) => phase.onFail ?? [])].reduce((a, b) =>
    hardness(b) > hardness(a) ? b : a,
  );
  const rests = phases
    .filter(({ off }) => off === true)
    .map(({ from, until }): Condition => ({ not: { from, until } }));
  const conditions = [...(own.when === null ? [] : [own.when]), ...rests];
  return { severity, onFail, when: rests.length === 0 ? own.when : { allOf: conditions } };
}

const hardness = (onFail: OnFail): number => (onFail === 'reject' ? 2 : onFail === 'hold' ? 1 : 0);
