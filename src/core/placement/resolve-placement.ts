import { err, ok, type Result } from '../result.ts';
import { bindNames, unboundName } from './bind-names.ts';
import { chooseVariants } from './choose-variants.ts';
import { type FlatRule, type FlatSpec, flattenSpec, layOn, paramsSchema } from './flatten-spec.ts';
import type { PlacementSpec, PlacementVariant } from './placement-spec.ts';
import type { ResolveFailure } from './resolve-failure.ts';
import type { ResolveRequest } from './resolve-request.ts';
import type { ResolvedPlacement, ResolvedRule } from './resolved-placement.ts';
import { settlePhases } from './settle-phases.ts';

/**
 * Makes flat specs of a written one: one, or one a variant where the strictest counts. What wins over what: dated phase >
 * variant > the spec itself > its bases, the later named the stronger (docs/adr/0009). Fails, rather than judging by half a
 * spec, when a base or a name is missing, bases go round in a ring, or a locked rule is touched.
 */
export function resolvePlacement(
  spec: PlacementSpec,
  library: readonly PlacementSpec[],
  request: ResolveRequest,
): Result<readonly ResolvedPlacement[], ResolveFailure> {
  const flat = flattenSpec(spec, library);
  if (!flat.ok) return flat;
  const variants = chooseVariants(flat.value, request);
  if (!variants.ok) return variants;
  const resolved: ResolvedPlacement[] = [];
  for (const variant of variants.value) {
    const one = resolveVariant(flat.value, variant, request.onDate);
    if (!one.ok) return one;
    resolved.push(one.value);
  }
  return ok(resolved);
}

interface Remembered {
  readonly onDate: string | null;
  readonly placement: Result<ResolvedPlacement, ResolveFailure>;
}

/** By flat spec, then by variant: the last moment asked for. A page of frames is judged for one moment. */
const remembered = new WeakMap<FlatSpec, Map<PlacementVariant | null, Remembered>>();

/** One variant of a flat spec at one moment; null = the spec without a variant. */
export function resolveVariant(
  flat: FlatSpec,
  variant: PlacementVariant | null,
  onDate: string | null,
): Result<ResolvedPlacement, ResolveFailure> {
  const known = remembered.get(flat) ?? new Map<PlacementVariant | null, Remembered>();
  remembered.set(flat, known);
  const before = known.get(variant);
  if (before !== undefined && before.onDate === onDate) return before.placement;
  const placement = build(flat, variant, onDate);
  known.set(variant, { onDate, placement });
  return placement;
}

function build(
  flat: FlatSpec,
  variant: PlacementVariant | null,
  onDate: string | null,
): Result<ResolvedPlacement, ResolveFailure> {
  const { spec } = flat;
  const whole = variant === null ? ok(flat) : layOn(flat, variant, variant.id);
  if (!whole.ok) return whole;
  const timeZone = spec.timeZone ?? '+00:00';
  const rules: ResolvedRule[] = [];
  for (const rule of whole.value.rules.values()) {
    const settled = settlePhases(rule.written, onDate, timeZone);
    if (settled === null) continue;
    const bound = bindRule(rule, whole.value);
    if (!bound.ok) return bound;
    rules.push({ ...bound.value, ...settled });
  }
  return ok({
    id: spec.id,
    version: spec.version,
    name: spec.name,
    variant: variant?.id ?? null,
    owner: spec.owner ?? null,
    timeZone,
    roles: whole.value.roles,
    rules,
  });
}

function bindRule(
  { written, from }: FlatRule,
  scope: FlatSpec,
): Result<Omit<ResolvedRule, 'severity' | 'onFail' | 'when'>, ResolveFailure> {
  const schema = paramsSchema(written.rule);
  const params = schema === null ? written.params : bindNames(schema, written.params, scope);
  const unbound =
    schema === null ? null : unboundName({ params, when: written.when }, schema, Object.keys(scope.roles));
  if (unbound !== null) {
    const { code, name } = unbound;
    return err({ code, data: { spec: scope.spec.id, rule: written.id, name } });
  }
  return ok({
    id: written.id,
    rule: written.rule,
    params,
    isWaivable: written.waivable ?? true,
    why: written.why ?? null,
    message: written.message ?? null,
    hint: written.hint ?? null,
    from,
  });
}
