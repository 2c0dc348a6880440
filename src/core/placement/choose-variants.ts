import { err, ok, type Result } from '../result.ts';
import { assignRoles } from './assign-roles.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import type { FlatSpec } from './flatten-spec.ts';
import { matchRank } from './match-placement.ts';
import type { PlacementVariant } from './placement-spec.ts';
import type { ResolveFailure } from './resolve-failure.ts';
import type { ResolveRequest } from './resolve-request.ts';

/**
 * The variants that count for a frame; null stands for the spec without any. Usually one. Several, of which the strictest
 * counts, when the spec asks for that, when several fit equally well, or when a condition cannot be told.
 * Order: the one somebody chose, else what `match` names, else what `when` says, else `otherwise`.
 */
export function chooseVariants(
  flat: FlatSpec,
  request: ResolveRequest,
): Result<readonly (PlacementVariant | null)[], ResolveFailure> {
  const { spec } = flat;
  const list = spec.variants?.list ?? [];
  if (request.variant !== null) {
    const chosen = list.find(({ id }) => id === request.variant);
    if (chosen !== undefined) return ok([chosen]);
    const known = list.map(({ id }) => id).join(', ');
    return err({ code: 'VARIANT_UNKNOWN', data: { spec: spec.id, variant: request.variant, known } });
  }
  const named = bestMatches(list, request);
  if (named.length > 0) return ok(named);
  const { certain, possible } = byCondition(list, flat, request);
  const otherwise = spec.variants?.otherwise === 'strictest' ? list : [null];
  if (certain.length > 0) return ok([...certain, ...possible]);
  return ok([...new Set([...otherwise, ...possible])]);
}

function bestMatches(
  list: readonly PlacementVariant[],
  { frame }: ResolveRequest,
): readonly PlacementVariant[] {
  const place = { name: frame.name, sections: frame.sections, ...frame.size };
  const ranked = list.map((variant) => ({
    variant,
    rank: variant.match === undefined ? 0 : matchRank(place, variant.match),
  }));
  const best = Math.max(0, ...ranked.map(({ rank }) => rank));
  return best === 0 ? [] : ranked.filter(({ rank }) => rank === best).map(({ variant }) => variant);
}

/** What a condition leaves open may be so: the variant then counts beside the others. */
function byCondition(
  list: readonly PlacementVariant[],
  { spec, roles }: FlatSpec,
  { frame, facts, onDate }: ResolveRequest,
) {
  const certain: PlacementVariant[] = [];
  const possible: PlacementVariant[] = [];
  const asked = list.filter(({ when }) => when !== undefined);
  if (asked.length === 0) return { certain, possible };
  const labelled = assignRoles(frame, roles).frame;
  const context = { frame: labelled, facts, onDate, timeZone: spec.timeZone ?? '+00:00', variant: null };
  for (const variant of asked) {
    if (variant.when === undefined) continue;
    const answer = evaluateCondition(variant.when, context);
    if (answer.is === 'yes') certain.push(variant);
    if (answer.is === 'unknown') possible.push(variant);
  }
  return { certain, possible };
}
