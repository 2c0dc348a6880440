import type { $ZodType } from 'zod/v4/core';
import { lexiconRef } from '../check/params/lexicon-ref.ts';
import { roleName } from '../check/params/role-name.ts';
import { type Zone, zoneRef } from '../check/params/zone.ts';
import { baseRoles } from '../snapshot/role.ts';
import type { Condition } from './condition.ts';
import { condition } from './condition-schema.ts';
import { mapPlaces, placesOf } from './describe-schema.ts';
import type { Lexicon } from './lexicon.ts';
import { sharedLexicons } from './lexicons/index.ts';

/** What names in a rule may stand for. Word lists that are not among these are looked for in the shared ones. */
export interface NameScope {
  readonly zones: ReadonlyMap<string, Zone>;
  readonly lexicons: ReadonlyMap<string, Lexicon>;
}

/** Params with zones and word lists in place of their names. A name the scope does not know stays. */
export const bindNames = (schema: $ZodType, params: unknown, { zones, lexicons }: NameScope): unknown =>
  mapPlaces(
    new Map<$ZodType, (value: unknown) => unknown>([
      [zoneRef, (ref) => (typeof ref === 'string' ? (zones.get(ref) ?? ref) : ref)],
      [lexiconRef, (ref) => (typeof ref === 'string' ? (lexicons.get(ref) ?? shared(ref) ?? ref) : ref)],
    ]),
    schema,
    params,
  );

const shared = (name: string): Lexicon | undefined =>
  Object.hasOwn(sharedLexicons, name) ? sharedLexicons[name] : undefined;

/** A name that is left after binding, or a role that neither the base vocabulary nor the spec has. */
export interface UnboundName {
  readonly code: 'ZONE_UNKNOWN' | 'LEXICON_UNKNOWN' | 'ROLE_UNKNOWN';
  readonly name: string;
}

const codes: ReadonlyMap<$ZodType, UnboundName['code']> = new Map<$ZodType, UnboundName['code']>([
  [zoneRef, 'ZONE_UNKNOWN'],
  [lexiconRef, 'LEXICON_UNKNOWN'],
  [roleName, 'ROLE_UNKNOWN'],
]);

/** The first name of a bound rule that stands for nothing; null when all do. */
export function unboundName(
  rule: { readonly params: unknown; readonly when?: Condition | null | undefined },
  schema: $ZodType,
  roles: readonly string[],
): UnboundName | null {
  const places = [
    ...placesOf([...codes.keys()], schema, rule.params),
    ...(rule.when === undefined || rule.when === null ? [] : placesOf([roleName], condition, rule.when)),
  ];
  for (const { wanted, value } of places) {
    const code = codes.get(wanted);
    if (code === undefined || typeof value !== 'string') continue;
    const isRole = code === 'ROLE_UNKNOWN';
    if (isRole && ([...baseRoles] as readonly string[]).concat(roles).includes(value)) continue;
    return { code, name: value };
  }
  return null;
}
