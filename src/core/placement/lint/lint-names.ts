import type { $ZodType } from 'zod/v4/core';
import { lexiconRef } from '../../check/params/lexicon-ref.ts';
import { roleName } from '../../check/params/role-name.ts';
import { zoneRef } from '../../check/params/zone.ts';
import { baseRoles } from '../../snapshot/role.ts';
import { condition } from '../condition-schema.ts';
import { placesOf } from '../describe-schema.ts';
import { type FlatSpec, paramsSchema } from '../flatten-spec.ts';
import type { PlacementRule } from '../placement-spec.ts';
import { type PathStep, pathText } from '../scan-json.ts';
import type { LintCode, LintFinding } from './lint-finding.ts';

/**
 * What the spec defines and nothing of it or its bases names: often a misspelt id elsewhere. Base roles are left out: they also
 * make labels. A base defines for others, so nothing of it is unused.
 */
export function lintNames({ spec, rules }: FlatSpec): readonly LintFinding[] {
  if (spec.status === 'base') return [];
  const variants = spec.variants?.list ?? [];
  const written = [
    ...[...rules.values()].map((rule) => rule.written),
    ...variants.flatMap((one) => one.rules),
  ];
  const conditions = [...written, ...variants].flatMap(({ when }) => (when === undefined ? [] : [when]));
  const named = written.flatMap((rule) => placesIn(rule, [zoneRef, lexiconRef, roleName]));
  const inConditions = conditions.flatMap((one) => placesOf([roleName], condition, one));
  const used = (schema: $ZodType): ReadonlySet<unknown> =>
    new Set([...named, ...inConditions].flatMap(({ wanted, value }) => (wanted === schema ? [value] : [])));
  const zones = used(zoneRef);
  const lexicons = used(lexiconRef);
  const roles = used(roleName);
  const variantZones = variants.flatMap((variant, index) =>
    (variant.zones ?? []).map(({ id }, at): Named => [id, ['variants', 'list', index, 'zones', at]]),
  );
  const ownZones = (spec.zones ?? []).map(({ id }, index): Named => [id, ['zones', index]]);
  const ownLexicons = Object.keys(spec.lexicons ?? {}).map((name): Named => [name, ['lexicons', name]]);
  const ownRoles = Object.keys(spec.roles ?? {})
    .filter((role) => !(baseRoles as readonly string[]).includes(role))
    .map((role): Named => [role, ['roles', role]]);
  return [
    ...unused('UNUSED_ZONE', [...ownZones, ...variantZones], zones),
    ...unused('UNUSED_LEXICON', ownLexicons, lexicons),
    ...unused('UNUSED_ROLE', ownRoles, roles),
  ];
}

type Named = readonly [name: string, path: readonly PathStep[]];

const unused = (
  code: LintCode,
  defined: readonly Named[],
  used: ReadonlySet<unknown>,
): readonly LintFinding[] =>
  defined
    .filter(([name]) => !used.has(name))
    .map(([name, path]) => ({ code, level: 'warning', path: pathText(path), ruleIds: [], data: { name } }));

function placesIn(rule: PlacementRule, wanted: readonly $ZodType[]) {
  const schema = paramsSchema(rule.rule);
  return schema === null ? [] : placesOf(wanted, schema, rule.params);
}
