import type { Facts } from '../../locale.ts';
import type { ResolvedRule } from '../resolved-placement.ts';
import type { LintCode, LintFinding } from './lint-finding.ts';
import { aboutRules, type LintView, mayMeet, numberOf, rulesOf, wordsOf } from './lint-view.ts';

/** What one rule asks of one number of the layers of a role: at least `min`, at most `max`. */
interface Demand {
  readonly rule: ResolvedRule;
  readonly of: 'count' | 'length' | 'size';
  /** Null = every role but `except`. */
  readonly role: string | null;
  readonly except: readonly string[];
  readonly min: number;
  readonly max: number;
  /** Of a length; demands in different units are not compared. */
  readonly unit: string;
}

/** Pairs of rules about the same role, one of which asks for at least more than the other allows at most. */
export function lintDemands(view: LintView): readonly LintFinding[] {
  const demands = [...countDemands(view), ...lengthDemands(view), ...sizeDemands(view)];
  const lower = demands.filter(({ min }) => min > -Infinity);
  const upper = demands.filter(({ max }) => max < Infinity);
  const found: LintFinding[] = [];
  for (const a of lower) {
    for (const b of upper) {
      if (found.length >= most) return found;
      const role = sharedRole(a, b);
      if (a.rule === b.rule || role === null || a.of !== b.of || a.unit !== b.unit) continue;
      if (a.min > b.max && mayMeet(a.rule, b.rule)) found.push(disagreement(view, a, b, role));
    }
  }
  return found;
}

/** More say nothing new. */
const most = 100;

function disagreement(view: LintView, a: Demand, b: Demand, role: string): LintFinding {
  const unit: Facts = a.of === 'length' ? { unit: a.unit } : {};
  const isForbidden = a.of === 'count' && b.max === 0;
  return aboutRules(view, [a.rule, b.rule], {
    code: isForbidden ? 'REQUIRED_AND_FORBIDDEN' : codes[a.of],
    level: 'error',
    data: { role, min: a.min, ...(!isForbidden && { max: b.max }), ...unit },
  });
}

const codes = {
  count: 'COUNTS_DISAGREE',
  length: 'LENGTHS_DISAGREE',
  size: 'TEXT_SIZES_DISAGREE',
} as const satisfies Record<Demand['of'], LintCode>;

/** A role both are about; null when there is none. Two demands on every role meet on any text. */
function sharedRole(a: Demand, b: Demand): string | null {
  if (a.role === null && b.role === null) return '*';
  const role = a.role ?? b.role;
  if (role === null || (a.role !== null && b.role !== null && a.role !== b.role)) return null;
  return a.except.includes(role) || b.except.includes(role) ? null : role;
}

const plain = { except: [], unit: '' } as const;

const countDemands = (view: LintView): readonly Demand[] => [
  ...[...rulesOf(view, 'element.required'), ...rulesOf(view, 'element.count')].flatMap((rule) => {
    const exact = numberOf(rule, 'exact');
    // `element.required` asks for one where it says nothing.
    const least = rule.rule === 'element.required' ? 1 : -Infinity;
    const min = exact ?? numberOf(rule, 'min') ?? least;
    const max = exact ?? numberOf(rule, 'max') ?? Infinity;
    return wordsOf(rule, 'role').map((role): Demand => ({ ...plain, rule, of: 'count', role, min, max }));
  }),
  ...rulesOf(view, 'element.forbidden').flatMap((rule) =>
    wordsOf(rule, 'roles').map(
      (role): Demand => ({ ...plain, rule, of: 'count', role, min: -Infinity, max: 0 }),
    ),
  ),
];

const lengthDemands = (view: LintView): readonly Demand[] =>
  rulesOf(view, 'text.length').flatMap((rule) =>
    wordsOf(rule, 'role').map(
      (role): Demand => ({
        ...plain,
        rule,
        of: 'length',
        role,
        min: numberOf(rule, 'min') ?? -Infinity,
        max: numberOf(rule, 'max') ?? Infinity,
        unit: wordsOf(rule, 'unit')[0] ?? 'fullWidth',
      }),
    ),
  );

function sizeDemands(view: LintView): readonly Demand[] {
  const [canvas, another] = view.canvases;
  // A share of the height is px only where there is one canvas.
  const heightPx = canvas !== undefined && another === undefined ? canvas.height : null;
  return [...rulesOf(view, 'text.minSize'), ...rulesOf(view, 'text.size')].flatMap((rule) => {
    const percent = numberOf(rule, 'minPercentOfHeight');
    const exact = numberOf(rule, 'exactPx');
    const byHeight = percent === null || heightPx === null ? null : (percent / 100) * heightPx;
    const min = exact ?? numberOf(rule, 'minPx') ?? byHeight ?? -Infinity;
    const max = exact ?? numberOf(rule, 'maxPx') ?? Infinity;
    const named = [...wordsOf(rule, 'role'), ...wordsOf(rule, 'roles')].filter((role) => role !== 'text');
    const except = wordsOf(rule, 'exceptRoles');
    const roles = named.length === 0 ? [null] : named;
    return roles.map((role): Demand => ({ rule, of: 'size', role, except, min, max, unit: '' }));
  });
}
