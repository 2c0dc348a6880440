import type { $ZodType } from 'zod/v4/core';
import { lexiconRef } from '../check/params/lexicon-ref.ts';
import { roleName } from '../check/params/role-name.ts';
import { zoneRef } from '../check/params/zone.ts';
import type { AnyRule } from '../check/rule.ts';
import { baseRoles } from '../snapshot/role.ts';
import { closestWord } from './closest-word.ts';
import { variantName } from './condition-schema.ts';
import { placesOf, valueAt } from './describe-schema.ts';
import { sharedLexicons } from './lexicons/index.ts';
import { unknownPlaces } from './message-places.ts';
import type { PlacementProblemCode } from './placement-problem.ts';
import { type BareProblem, shown } from './problems-of-issues.ts';
import { type PathStep, pathText } from './scan-json.ts';

/**
 * What a schema cannot say about one spec as it stands in a file: names that nobody defines, ids used twice, a spec by which
 * no frame could be found. `value` need not have passed the schema. Names a base may define are not judged here: a spec that
 * extends others, or is itself a base, is looked at when it is resolved.
 */
export const problemsOfReferences = (
  value: unknown,
  schema: $ZodType,
  kinds: readonly AnyRule[],
): readonly BareProblem[] => [
  ...unknownNames(value, schema),
  ...repeatedIds(value, ['rules'], 'DUPLICATE_RULE_ID'),
  ...repeatedIds(value, ['zones'], 'DUPLICATE_ZONE_ID'),
  ...repeatedIds(value, ['variants', 'list'], 'DUPLICATE_VARIANT_ID'),
  ...variantPaths(value).flatMap((path) => [
    ...repeatedIds(value, [...path, 'rules'], 'DUPLICATE_RULE_ID'),
    ...repeatedIds(value, [...path, 'zones'], 'DUPLICATE_ZONE_ID'),
  ]),
  ...missingParts(value),
  ...unknownPlaces(value, [['rules'], ...variantPaths(value).map((path) => [...path, 'rules'])], kinds),
];

interface NameKind {
  readonly schema: $ZodType;
  readonly code: PlacementProblemCode;
  readonly known: readonly string[];
}

/** A role, zone, list or variant that nobody defines would turn its rule off in silence. */
function unknownNames(value: unknown, schema: $ZodType): readonly BareProblem[] {
  const mayInherit = listAt(value, ['extends']).length > 0 || valueAt(value, ['status']) === 'base';
  const kinds = nameKinds(value).filter(({ code }) => !mayInherit || code === 'UNKNOWN_VARIANT');
  const wanted = kinds.map((kind) => kind.schema);
  return placesOf(wanted, schema, value).flatMap(({ wanted: found, path, value: name }): BareProblem[] => {
    const kind = kinds.find((one) => one.schema === found);
    if (kind === undefined || typeof name !== 'string' || kind.known.includes(name)) return [];
    const closest = closestWord(name.slice(0, longestName), kind.known) ?? '';
    return [{ code: kind.code, path, data: { found: shown(name), closest, allowed: kind.known.join(', ') } }];
  });
}

/** A longer word is no misspelt name; comparing it would only cost time. UTF-16 units. */
const longestName = 100;

const nameKinds = (value: unknown): readonly NameKind[] => [
  { schema: roleName, code: 'UNKNOWN_ROLE', known: [...baseRoles, ...keysAt(value, ['roles'])] },
  {
    schema: zoneRef,
    code: 'UNKNOWN_ZONE',
    known: [
      ...new Set([[], ...variantPaths(value)].flatMap((path) => idsIn(listAt(value, [...path, 'zones'])))),
    ],
  },
  {
    schema: lexiconRef,
    code: 'UNKNOWN_LEXICON',
    known: [...new Set([...keysAt(value, ['lexicons']), ...Object.keys(sharedLexicons)])],
  },
  { schema: variantName, code: 'UNKNOWN_VARIANT', known: idsIn(listAt(value, ['variants', 'list'])) },
];

function repeatedIds(
  value: unknown,
  list: readonly PathStep[],
  code: PlacementProblemCode,
): readonly BareProblem[] {
  const first = new Map<string, number>();
  return listAt(value, list).flatMap((one, index): BareProblem[] => {
    const id = valueAt(one, ['id']);
    if (typeof id !== 'string') return [];
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    if (before === undefined) return [];
    const data = { id, first: pathText([...list, before, 'id']) };
    return [{ code, path: [...list, index, 'id'], data }];
  });
}

/** Only a base may match nothing; only a spec that extends another may have no rules of its own. */
function missingParts(value: unknown): readonly BareProblem[] {
  const isBase = valueAt(value, ['status']) === 'base';
  const match = valueAt(value, ['match']);
  const matchFields = ['names', 'sections', 'sizes', 'ratios'];
  const isUnmatched =
    typeof match === 'object' &&
    match !== null &&
    matchFields.every((field) => listAt(match, [field]).length === 0);
  const rules = valueAt(value, ['rules']);
  const isEmpty = Array.isArray(rules) && rules.length === 0 && listAt(value, ['extends']).length === 0;
  return [
    ...(isUnmatched && !isBase
      ? [{ code: 'NEEDS_ONE_OF', path: ['match'], data: { fields: matchFields.join(', ') } } as const]
      : []),
    ...(isEmpty
      ? [
          {
            code: 'WRONG_VALUE',
            path: ['rules'],
            data: { found: '[]', allowed: '[ { id, rule, severity, params … }, … ] (not empty)' },
          } as const,
        ]
      : []),
  ];
}

const variantPaths = (value: unknown): readonly (readonly PathStep[])[] =>
  listAt(value, ['variants', 'list']).map((_, index) => ['variants', 'list', index]);

/** Empty for what is no list: the schema says so already. */
function listAt(value: unknown, path: readonly PathStep[]): readonly unknown[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? (found as readonly unknown[]) : [];
}

function keysAt(value: unknown, path: readonly PathStep[]): readonly string[] {
  const found = valueAt(value, path);
  return typeof found === 'object' && found !== null ? Object.keys(found) : [];
}

const idsIn = (list: readonly unknown[]): readonly string[] =>
  list.map((one) => valueAt(one, ['id'])).filter((id) => typeof id === 'string');
