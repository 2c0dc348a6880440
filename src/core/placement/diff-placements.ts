import { changeKind, fieldUnit } from './change-kind.ts';
import { isSameJson } from './is-same-json.ts';
import type { PlacementRule, PlacementSpec } from './placement-spec.ts';
import type { SpecChange } from './spec-change.ts';

/** Fields that every new version changes, or that are compared part by part. */
const apart: readonly string[] = ['schema', 'version', 'changes', 'status', 'rules'];

/**
 * What changed between two versions of a spec, rules first in the order of the newer one, then the other fields. Lists of
 * things with an id (zones, variants, their rules) are compared by id, so a new order alone is no change.
 */
export function diffPlacements(before: PlacementSpec, after: PlacementSpec): readonly SpecChange[] {
  return [...diffRules(before.rules, after.rules), ...diffHeader(before, after)];
}

function diffRules(before: readonly PlacementRule[], after: readonly PlacementRule[]): readonly SpecChange[] {
  const was = new Map(before.map((rule) => [rule.id, rule]));
  const is = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((rule): readonly SpecChange[] => {
    const old = was.get(rule.id);
    if (old === undefined) return [wholeRule('added', rule)];
    // Another kind under the same id is another rule.
    if (old.rule !== rule.rule) return [wholeRule('removed', old), wholeRule('added', rule)];
    return leavesOf(old, rule).map((leaf) => changeOf(leaf, rule));
  });
  return [...changed, ...before.filter(({ id }) => !is.has(id)).map((rule) => wholeRule('removed', rule))];
}

const wholeRule = (kind: 'added' | 'removed', rule: PlacementRule): SpecChange => ({
  ruleId: rule.id,
  path: '',
  kind,
  before: kind === 'added' ? null : rule.rule,
  after: kind === 'added' ? rule.rule : null,
  unit: '',
});

function diffHeader(before: PlacementSpec, after: PlacementSpec): readonly SpecChange[] {
  const rest = (spec: PlacementSpec): unknown =>
    Object.fromEntries(Object.entries(spec).filter(([key]) => !apart.includes(key)));
  return leavesOf(rest(before), rest(after)).map((leaf) => changeOf(leaf, null));
}

function changeOf(leaf: Leaf, rule: PlacementRule | null): SpecChange {
  const unit = fieldUnit(leaf.path);
  const isCopy =
    rule?.rule === 'text.length' && unit === '' && typeof (leaf.after ?? leaf.before) === 'number';
  return {
    ruleId: rule?.id ?? null,
    path: leaf.path.join('.'),
    kind: changeKind({ rule: rule?.rule ?? null, ...leaf }),
    before: leaf.before ?? null,
    after: leaf.after ?? null,
    unit: isCopy ? (countsGraphemes(rule.params) ? 'characters' : '字') : unit,
  };
}

const countsGraphemes = (params: unknown): boolean =>
  typeof params === 'object' && params !== null && 'unit' in params && params.unit === 'grapheme';

interface Leaf {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** The smallest differing parts. Lists without ids, and an object that came or went, differ as a whole. */
function leavesOf(before: unknown, after: unknown, path: readonly string[] = []): readonly Leaf[] {
  const was = fieldsOf(before);
  const is = fieldsOf(after);
  if (was === null || is === null) return isSameJson(before, after) ? [] : [{ path, before, after }];
  // A length in another unit is another length: its two numbers cannot be compared.
  if (isLength(was) && isLength(is) && Object.keys(was).join() !== Object.keys(is).join()) {
    return [{ path, before, after }];
  }
  const keys = [...new Set([...Object.keys(is), ...Object.keys(was)])];
  return keys.flatMap((key) => leavesOf(own(was, key), own(is, key), [...path, key]));
}

type Fields = Readonly<Record<string, unknown>>;

/** Names of layers and properties may be those of every object, such as `constructor`. */
const own = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);

/** The parts of an object by field, of a list of things with an id by id; null for everything else. */
function fieldsOf(value: unknown): Fields | null {
  if (!Array.isArray(value)) return isFields(value) ? value : null;
  const items: readonly unknown[] = value;
  const byId = new Map(
    items.flatMap((item) => (isFields(item) && typeof item['id'] === 'string' ? [[item['id'], item]] : [])),
  );
  return items.length > 0 && byId.size === items.length ? Object.fromEntries<unknown>(byId) : null;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLength = (fields: Fields): boolean =>
  Object.keys(fields).some((key) => /^(px|percent|dp|cells)/.test(key)) &&
  Object.values(fields).every((value) => typeof value === 'number');
