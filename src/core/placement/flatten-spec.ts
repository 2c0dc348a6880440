import type { $ZodType } from 'zod/v4/core';
import { type Zone, zone } from '../check/params/zone.ts';
import { rules } from '../check/rules/index.ts';
import { err, ok, type Result } from '../result.ts';
import { anchorRule } from './anchor-dates.ts';
import { bindNames, type NameScope } from './bind-names.ts';
import type { PlacementBase, PlacementRule, PlacementSpec, RoleSelector } from './placement-spec.ts';
import type { ResolveFailure } from './resolve-failure.ts';
import type { RuleOrigin } from './resolved-placement.ts';
import { scaleParams } from './scale-params.ts';

/** A spec with everything its bases give, before variants and dates. All px are frame px. */
export interface FlatSpec extends NameScope {
  readonly spec: PlacementSpec;
  readonly rules: ReadonlyMap<string, FlatRule>;
  readonly roles: Readonly<Record<string, RoleSelector>>;
  /** How many specs stand above each other: 1 = it extends none. */
  readonly height: number;
}

export interface FlatRule {
  readonly written: PlacementRule;
  readonly from: RuleOrigin;
}

/** Most specs above each other. */
const highest = 10;

interface Remembered {
  readonly library: readonly PlacementSpec[];
  readonly flat: Result<FlatSpec, ResolveFailure>;
}

/** The last library each spec was flattened beside. */
const remembered = new WeakMap<PlacementSpec, Remembered>();

/**
 * Bases weakest first, then the spec itself. Remembered by the identity of the spec and of everything in its library, which
 * are never changed: a page of frames flattens each spec once.
 */
export function flattenSpec(
  spec: PlacementSpec,
  library: readonly PlacementSpec[],
): Result<FlatSpec, ResolveFailure> {
  const before = remembered.get(spec);
  if (before !== undefined && holdsTheSame(before.library, library)) return before.flat;
  const flat = flatten(spec, { library, known: new Map(), above: [] });
  remembered.set(spec, { library, flat });
  return flat;
}

const holdsTheSame = (a: readonly PlacementSpec[], b: readonly PlacementSpec[]): boolean =>
  a === b || (a.length === b.length && a.every((spec, index) => spec === b[index]));

interface Walk {
  readonly library: readonly PlacementSpec[];
  readonly known: Map<PlacementSpec, Result<FlatSpec, ResolveFailure>>;
  /** Ids of the specs that wait for this one. */
  readonly above: readonly string[];
}

function flatten(spec: PlacementSpec, walk: Walk): Result<FlatSpec, ResolveFailure> {
  const before = walk.known.get(spec);
  if (before !== undefined) return before;
  const flat = build(spec, walk);
  walk.known.set(spec, flat);
  return flat;
}

function build(spec: PlacementSpec, walk: Walk): Result<FlatSpec, ResolveFailure> {
  const above = [...walk.above, spec.id];
  let taken: FlatSpec = nothingOf(spec);
  for (const base of spec.extends ?? []) {
    if (above.includes(base.id)) {
      const ring = [...above.slice(above.indexOf(base.id)), base.id].join(' → ');
      return err({ code: 'BASE_CYCLE', data: { spec: spec.id, ring } });
    }
    const found = findBase(spec, base, walk.library);
    if (!found.ok) return found;
    const flat = flatten(found.value, { ...walk, above });
    if (!flat.ok) return flat;
    const merged = takeOver(taken, flat.value, base.scale ?? 1);
    if (!merged.ok) return merged;
    taken = merged.value;
  }
  if (taken.height > highest) return err({ code: 'BASE_TOO_DEEP', data: { spec: spec.id, limit: highest } });
  return layOn(taken, spec, null);
}

const nothingOf = (spec: PlacementSpec): FlatSpec => ({
  spec,
  rules: new Map(),
  zones: new Map(),
  lexicons: new Map(),
  roles: {},
  height: 1,
});

function findBase(
  spec: PlacementSpec,
  { id, version }: PlacementBase,
  library: readonly PlacementSpec[],
): Result<PlacementSpec, ResolveFailure> {
  const named = library.filter((one) => one.id === id);
  const found = named.find((one) => version === undefined || one.version === version);
  if (found !== undefined) return ok(found);
  const [other] = named;
  if (other === undefined || version === undefined) {
    return err({ code: 'BASE_MISSING', data: { spec: spec.id, base: id } });
  }
  return err({
    code: 'BASE_VERSION',
    data: { spec: spec.id, base: id, needed: version, found: other.version },
  });
}

/** What a base gives, scaled, over what weaker bases gave. */
function takeOver(taken: FlatSpec, base: FlatSpec, factor: number): Result<FlatSpec, ResolveFailure> {
  const merged = new Map(taken.rules);
  const isElsewhere = zoneOf(base.spec) !== zoneOf(taken.spec);
  for (const [id, rule] of base.rules) {
    const locked = lockedBy(merged.get(id), taken.spec, id);
    if (locked !== null && merged.get(id)?.from.spec !== rule.from.spec) return locked;
    merged.set(id, { ...rule, written: takenRule(rule.written, base, { factor, isElsewhere }) });
  }
  const zones = [...base.zones].map(([id, one]) => [id, scaledZone(one, factor)] as const);
  return ok({
    ...taken,
    rules: merged,
    zones: new Map([...taken.zones, ...zones]),
    lexicons: new Map([...taken.lexicons, ...base.lexicons]),
    roles: { ...taken.roles, ...base.roles },
    height: Math.max(taken.height, base.height + 1),
  });
}

/** A locked rule keeps the zones and word lists of the spec that locked it: naming others alike must not soften it. */
function takenRule(
  rule: PlacementRule,
  base: FlatSpec,
  { factor, isElsewhere }: { readonly factor: number; readonly isElsewhere: boolean },
): PlacementRule {
  const schema = paramsSchema(rule.rule);
  const bound = rule.lock === true && schema !== null ? bindNames(schema, rule.params, base) : rule.params;
  const scaled = { ...rule, params: schema === null ? bound : scaleParams(schema, bound, factor) };
  return isElsewhere ? anchorRule(scaled, zoneOf(base.spec)) : scaled;
}

/** What a spec, or one of its variants, writes itself, laid over what is there. */
export function layOn(
  below: FlatSpec,
  own: Pick<PlacementSpec, 'rules' | 'zones' | 'lexicons' | 'roles' | 'remove'>,
  variant: string | null,
): Result<FlatSpec, ResolveFailure> {
  const { spec } = below;
  const factor = spec.scale ?? 1;
  const merged = new Map(below.rules);
  for (const id of [...(own.remove ?? []), ...own.rules.map((rule) => rule.id)]) {
    const locked = lockedBy(merged.get(id), spec, id);
    if (locked !== null) return locked;
  }
  for (const id of own.remove ?? []) merged.delete(id);
  for (const rule of own.rules) {
    const schema = paramsSchema(rule.rule);
    const params = schema === null ? rule.params : scaleParams(schema, rule.params, factor);
    const source = rule.source ?? spec.source;
    const from = { spec: spec.id, version: spec.version, variant, source };
    merged.set(rule.id, { written: { ...rule, params }, from });
  }
  const zones = (own.zones ?? []).map((one) => [one.id, scaledZone(one, factor)] as const);
  return ok({
    ...below,
    rules: merged,
    zones: new Map([...below.zones, ...zones]),
    lexicons: new Map([...below.lexicons, ...Object.entries(own.lexicons ?? {})]),
    roles: { ...below.roles, ...own.roles },
  });
}

/** Why a rule may not be replaced or removed by `spec`; null when it may: it is not locked, or is the spec's own. */
function lockedBy(rule: FlatRule | undefined, spec: PlacementSpec, id: string) {
  if (rule?.written.lock !== true || rule.from.spec === spec.id) return null;
  return err({ code: 'LOCKED_RULE', data: { spec: spec.id, rule: id, owner: rule.from.spec } });
}

const scaledZone = (one: Zone, factor: number): Zone =>
  factor === 1 ? one : zone.parse(scaleParams(zone, one, factor));

/** The schema of a kind's params; null for a kind that this version does not have, whose params are left alone. */
export const paramsSchema = (kind: string): $ZodType | null =>
  rules.find(({ id }) => id === kind)?.params ?? null;

const zoneOf = ({ timeZone }: PlacementSpec): string => timeZone ?? '+00:00';
