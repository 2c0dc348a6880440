import type { MeasureUnit } from '../check/measured.ts';
import { severities } from './placement-spec.ts';
import type { SpecChange } from './spec-change.ts';

export interface ChangedValue {
  /** Kind of rule, e.g. `zone.safe`; null outside rules. */
  readonly rule: string | null;
  /** Steps from the rule or the spec on. */
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** What a larger number of a field does to the rule. */
type Effect = 'tighter' | 'looser' | 'unknown';

/** Whether a change makes a rule stricter, judged by names that mean the same in every rule: `min…`, `max…`, `tolerance…`. */
export function changeKind({ rule, path, before, after }: ChangedValue): SpecChange['kind'] {
  const field = path.at(-1) ?? '';
  if (field === 'severity') return bySeverity(before, after);
  const effect = effectOfMore(rule, path);
  const isGone = after === undefined;
  const isNew = before === undefined;
  if (isNew || isGone) {
    // A limit that was not there is stricter than none; a tolerance that goes falls back to its default.
    if (/^(min|max)/.test(field)) return isNew ? 'tightened' : 'loosened';
    return isNew ? 'added' : 'removed';
  }
  if (typeof before === 'number' && typeof after === 'number' && effect !== 'unknown') {
    return after > before === (effect === 'tighter') ? 'tightened' : 'loosened';
  }
  return 'changed';
}

function bySeverity(before: unknown, after: unknown): SpecChange['kind'] {
  const rank = (severity: unknown): number => severities.findIndex((one) => one === severity);
  if (rank(before) < 0 || rank(after) < 0) return 'changed';
  return rank(after) < rank(before) ? 'tightened' : 'loosened';
}

function effectOfMore(rule: string | null, path: readonly string[]): Effect {
  if (rule === null) return 'unknown';
  // Lengths are objects of one number: what counts is the field that holds them.
  const named = path.filter((step) => !lengthUnits.has(step)).at(-1) ?? '';
  if (/^min([A-Z]|$)/.test(named)) return 'tighter';
  if (/^max([A-Z]|$)/.test(named)) return 'looser';
  if (/^tolerance/.test(named)) return 'looser';
  return rule === 'zone.safe' && path.includes('insets') ? 'tighter' : 'unknown';
}

const lengthUnits = new Set(['px', 'percent', 'percentOfWidth', 'percentOfHeight', 'percentOfShortSide']);

/** The unit a field's name gives away; '' = a count, a word, or a unit of the field's own rule. */
export function fieldUnit(path: readonly string[]): MeasureUnit {
  const field = path.at(-1) ?? '';
  if (field === 'px' || /Px$/.test(field)) return 'px';
  if (/Px2$/.test(field)) return 'px²';
  if (/^percent/.test(field) || /Percent(Of[A-Z]\w*)?$/.test(field)) return '%';
  if (/Deg$/.test(field)) return '°';
  if (/K[bB]$/.test(field)) return 'kB';
  return '';
}
