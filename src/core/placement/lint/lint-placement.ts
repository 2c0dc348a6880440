import type { Size } from '../../geometry/rect.ts';
import { type FlatSpec, flattenSpec } from '../flatten-spec.ts';
import type { PlacementSpec, PlacementVariant } from '../placement-spec.ts';
import type { ResolveFailure } from '../resolve-failure.ts';
import { resolveVariant } from '../resolve-placement.ts';
import type { ResolvedPlacement } from '../resolved-placement.ts';
import { lintCanvas, listedSizes } from './lint-canvas.ts';
import { lintDemands } from './lint-demands.ts';
import { lintEdges } from './lint-edges.ts';
import type { LintFinding } from './lint-finding.ts';
import { lintHeader } from './lint-header.ts';
import { lintNames } from './lint-names.ts';
import { aboutRules, type LintView } from './lint-view.ts';
import { lintZones } from './lint-zones.ts';
import { neverHolds } from './never-holds.ts';

/**
 * What in a spec contradicts itself, can never hold, or looks like a slip; errors first. `library` = the specs it is used
 * with, for its bases. The spec is looked at without a variant and with each of them; what several show is told once.
 * Rules are read by the fields of their kind that are documented for the linter; kinds it does not know are passed over.
 */
export function lintPlacement(
  spec: PlacementSpec,
  library: readonly PlacementSpec[],
): readonly LintFinding[] {
  const flat = flattenSpec(spec, library);
  if (!flat.ok) return [unresolved(flat.failure)];
  const views = [null, ...(spec.variants?.list ?? [])].flatMap((variant) => lintVariant(flat.value, variant));
  const all = [...views, ...lintHeader(flat.value, library), ...lintNames(flat.value)];
  const once = [...new Map(all.map((finding) => [JSON.stringify(finding), finding])).values()];
  return [
    ...once.filter(({ level }) => level === 'error'),
    ...once.filter(({ level }) => level === 'warning'),
  ];
}

function lintVariant(flat: FlatSpec, variant: PlacementVariant | null): readonly LintFinding[] {
  const { spec } = flat;
  const resolved = resolveVariant(flat, variant, null);
  if (!resolved.ok) return mayBeDefinedLater(spec, resolved.failure) ? [] : [unresolved(resolved.failure)];
  const view: LintView = { spec, placement: resolved.value, canvases: canvasesOf(spec, resolved.value) };
  return [
    ...lintDemands(view),
    ...lintCanvas(view),
    ...lintEdges(view),
    ...lintZones(view),
    ...lintConditions(view),
  ];
}

/** A base may leave names to the specs that extend it. */
const mayBeDefinedLater = ({ status }: PlacementSpec, { code }: ResolveFailure): boolean =>
  status === 'base' && (code === 'ZONE_UNKNOWN' || code === 'LEXICON_UNKNOWN' || code === 'ROLE_UNKNOWN');

const unresolved = ({ code, data }: ResolveFailure): LintFinding => ({
  code,
  level: 'error',
  path: code.startsWith('BASE') ? 'extends' : '',
  ruleIds: typeof data['rule'] === 'string' ? [data['rule']] : [],
  data,
});

/** The sizes that rules of the canvas list; else those the spec is matched by. */
function canvasesOf(spec: PlacementSpec, { rules }: ResolvedPlacement): readonly Size[] {
  const listed = rules.filter(({ rule }) => rule === 'canvas.size').flatMap(listedSizes);
  const sizes = listed.length > 0 ? listed : (spec.match.sizes ?? []);
  return [...new Map(sizes.map((size) => [JSON.stringify(size), size])).values()];
}

const lintConditions = (view: LintView): readonly LintFinding[] =>
  view.placement.rules
    .filter(({ when }) => when !== null && neverHolds(when, view.placement.variant))
    .map((rule) => aboutRules(view, [rule], { code: 'NEVER_HOLDS', level: 'warning', data: {} }));
