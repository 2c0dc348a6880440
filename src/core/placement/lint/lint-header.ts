import { positivePx, px } from '../../check/params/px.ts';
import { placesOf, valueAt } from '../describe-schema.ts';
import { type FlatSpec, paramsSchema } from '../flatten-spec.ts';
import type { PlacementRule, PlacementSpec } from '../placement-spec.ts';
import type { LintFinding } from './lint-finding.ts';

/** Bases, removals and scale: what the spec says about itself rather than about frames. */
export const lintHeader = (flat: FlatSpec, library: readonly PlacementSpec[]): readonly LintFinding[] => [
  ...lintBases(flat.spec, library),
  ...lintRemovals(flat.spec, library),
  ...lintScale(flat.spec),
];

const about = (
  code: LintFinding['code'],
  path: string,
  data: LintFinding['data'],
  ruleIds: readonly string[] = [],
): LintFinding => ({ code, level: 'warning', path, ruleIds, data });

const basesOf = (spec: PlacementSpec, library: readonly PlacementSpec[]): readonly PlacementSpec[] =>
  (spec.extends ?? []).flatMap(({ id }) => library.find((one) => one.id === id) ?? []);

const lintBases = (spec: PlacementSpec, library: readonly PlacementSpec[]): readonly LintFinding[] =>
  basesOf(spec, library).flatMap((base) => {
    const index = (spec.extends ?? []).findIndex(({ id }) => id === base.id);
    const path = `extends[${String(index)}]`;
    return [
      ...(base.status === 'retired' ? [about('BASE_RETIRED', path, { base: base.id })] : []),
      ...(base.variants === undefined ? [] : [about('BASE_VARIANTS', path, { base: base.id })]),
    ];
  });

/** Ids that no base has; in a variant, neither the spec itself. */
function lintRemovals(spec: PlacementSpec, library: readonly PlacementSpec[]): readonly LintFinding[] {
  const inherited = inheritedIds(spec, library);
  const all = new Set([...inherited, ...spec.rules.map(({ id }) => id)]);
  const unknown = (ids: readonly string[] | undefined, known: ReadonlySet<string>, path: string) =>
    (ids ?? []).flatMap((rule, index) =>
      known.has(rule) ? [] : [about('REMOVE_UNKNOWN', `${path}[${String(index)}]`, { rule }, [rule])],
    );
  return [
    ...unknown(spec.remove, inherited, 'remove'),
    ...(spec.variants?.list ?? []).flatMap(({ remove }, index) =>
      unknown(remove, all, `variants.list[${String(index)}].remove`),
    ),
  ];
}

/** Ids of every rule of every spec below; the bases form no ring, or the spec would not have been flattened. */
function inheritedIds(spec: PlacementSpec, library: readonly PlacementSpec[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const seen = new Set<PlacementSpec>();
  const waiting = [...basesOf(spec, library)];
  for (let base = waiting.pop(); base !== undefined; base = waiting.pop()) {
    if (seen.has(base)) continue;
    seen.add(base);
    for (const { id } of base.rules) ids.add(id);
    waiting.push(...basesOf(base, library));
  }
  return ids;
}

/** Px of the frame, or of the picture delivered at another scale? Guidelines often print the latter. */
function lintScale(spec: PlacementSpec): readonly LintFinding[] {
  if (spec.scale !== undefined) return [];
  const delivery = spec.rules.findIndex((rule) => {
    const scale = valueAt(rule.params, ['scale']);
    return rule.rule === 'delivery.pixels' && typeof scale === 'number' && scale !== 1;
  });
  const written = spec.rules[delivery];
  if (written === undefined) return [];
  const inPx = spec.rules.filter(hasPx).map(({ id }) => id);
  const data = { scale: String(valueAt(written.params, ['scale'])) };
  return inPx.length === 0 ? [] : [about('SCALE_MISSING', `rules[${String(delivery)}]`, data, inPx)];
}

/** A distance of 0 is the same in every px. */
function hasPx({ rule, params }: PlacementRule): boolean {
  const schema = paramsSchema(rule);
  return schema !== null && placesOf([px, positivePx], schema, params).some(({ value }) => value !== 0);
}
