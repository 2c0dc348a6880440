import type { Size } from '../../geometry/rect.ts';
import { valueAt } from '../describe-schema.ts';
import type { PlacementSpec } from '../placement-spec.ts';
import type { ResolvedPlacement, ResolvedRule } from '../resolved-placement.ts';
import { pathText } from '../scan-json.ts';
import type { LintFinding } from './lint-finding.ts';

/** A spec with one of its variants, or without, as its rules come to hold together. */
export interface LintView {
  readonly spec: PlacementSpec;
  readonly placement: ResolvedPlacement;
  /** Canvases the spec names, frame px: those its rules list, else those it is matched by. Empty = none is named. */
  readonly canvases: readonly Size[];
}

/** Rules of one kind. */
export const rulesOf = ({ placement }: LintView, kind: string): readonly ResolvedRule[] =>
  placement.rules.filter(({ rule }) => rule === kind);

/** A number of a rule's params; null where there is none. Params of any version are read, so nothing is trusted. */
export function numberOf({ params }: ResolvedRule, ...path: readonly string[]): number | null {
  const value = valueAt(params, path);
  return typeof value === 'number' ? value : null;
}

/** A word or the words of a list in a rule's params; empty where there are none. */
export function wordsOf({ params }: ResolvedRule, field: string): readonly string[] {
  const value = valueAt(params, [field]);
  const list: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [value];
  return list.filter((one) => typeof one === 'string');
}

/** The entries of a list in a rule's params; empty where there are none. */
export function entriesOf({ params }: ResolvedRule, field: string): readonly unknown[] {
  const value = valueAt(params, [field]);
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** False when two rules hold under different conditions: then they may never meet. */
export const mayMeet = (a: ResolvedRule, b: ResolvedRule): boolean =>
  a.when === null || b.when === null || JSON.stringify(a.when) === JSON.stringify(b.when);

/** Where a rule stands in the spec's own file; empty for one that a base wrote. */
export function pathOfRule({ spec }: LintView, rule: ResolvedRule): string {
  if (rule.from.spec !== spec.id) return '';
  const list = spec.variants?.list ?? [];
  const variant = list.findIndex(({ id }) => id === rule.from.variant);
  const rules = (variant < 0 ? spec : list[variant])?.rules ?? [];
  const index = rules.findIndex(({ id }) => id === rule.id);
  return pathText(variant < 0 ? ['rules', index] : ['variants', 'list', variant, 'rules', index]);
}

/** A finding about rules of a view; it points at the last of them, which is the one that came on top. */
export function aboutRules(
  view: LintView,
  rules: readonly ResolvedRule[],
  finding: Pick<LintFinding, 'code' | 'level' | 'data'>,
): LintFinding {
  const last = rules.at(-1);
  return {
    ...finding,
    path: last === undefined ? '' : pathOfRule(view, last),
    ruleIds: rules.map(({ id }) => id),
  };
}

export const sizeText = ({ width, height }: Size): string => `${shortNumber(width)}×${shortNumber(height)}`;

/** At most two decimals. */
export const shortNumber = (value: number): string => String(Math.round(value * 100) / 100);
