import * as z from 'zod/mini';
import { needsOneOf } from '../check/params/constraints.ts';
import { lexicon, lexiconName } from '../check/params/lexicon-ref.ts';
import { partialDate, source } from '../check/params/source.ts';
import { wording } from '../check/params/wording.ts';
import { zone } from '../check/params/zone.ts';
import type { AnyRule } from '../check/rule.ts';
import { condition } from './condition-schema.ts';
import { matchBy, variantMatchBy } from './match-schema.ts';
import { inOrder, period, periodFields } from './period-schema.ts';
import { type PlacementSpec, severities } from './placement-spec.ts';
import { roleKey, roleSelector } from './role-selector-schema.ts';

const text = z.string().check(z.minLength(1));
const texts = z.array(text).check(z.maxLength(1000));
const specId = z.string().check(z.regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/));
const localId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const version = z.int().check(z.positive());
const scale = z.number().check(z.gte(0.01), z.lte(100));
const severity = z.enum(severities);
export const onFail = z.union([z.enum(['reject', 'hold']), z.strictObject({ grade: text })]);
const zones = z.array(zone).check(z.maxLength(500));
const ruleIds = z.array(localId).check(z.maxLength(2000));

/** Most rules of one spec, those of its variants included; far over any placement in the wild. */
export const mostRules = 2000;

export const phase = z
  .strictObject({
    ...periodFields,
    severity: z.optional(severity),
    onFail: z.optional(onFail),
    off: z.optional(z.boolean()),
  })
  .check(needsOneOf('from', 'until'), needsOneOf('severity', 'onFail', 'off'), inOrder());

const owner = z.strictObject({
  name: text,
  team: z.optional(text),
  contact: z.optional(text),
  reviewDays: z.optional(z.number().check(z.gte(0), z.lte(365))),
});

const base = z.strictObject({ id: specId, version: z.optional(version), scale: z.optional(scale) });

/**
 * The schema of one spec, given the kinds of rules there are: every rule carries the params of its own kind. Unknown fields
 * are errors everywhere. What it cannot say (unique ids, known names) is checked by `problemsOfReferences`.
 */
export function placementSchema(kinds: readonly AnyRule[]): z.ZodMiniType<PlacementSpec> {
  const rules = ruleList(kinds);
  const variant = z.strictObject({
    id: localId,
    name: wording,
    match: z.optional(variantMatchBy),
    when: z.optional(condition),
    remove: z.optional(ruleIds),
    zones: z.optional(zones),
    rules,
  });
  return z.strictObject({
    schema: z.literal('placement/1'),
    id: specId,
    version,
    name: wording,
    platform: text,
    kind: z.optional(z.enum(['image', 'card', 'template', 'icon', 'logo', 'copy', 'set'])),
    status: z.optional(z.enum(['draft', 'active', 'retired', 'base'])),
    languages: z.optional(
      z.array(z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/))).check(z.maxLength(1000)),
    ),
    markets: z.optional(texts),
    owner: z.optional(owner),
    effective: z.optional(period),
    timeZone: z.optional(z.string().check(z.regex(/^[+-](0\d|1[0-4]):[0-5]\d$/))),
    source,
    changes: z.optional(
      z.array(z.strictObject({ version, date: partialDate, text: wording })).check(z.maxLength(1000)),
    ),
    extends: z.optional(z.array(base).check(z.minLength(1), z.maxLength(20))),
    remove: z.optional(ruleIds),
    match: matchBy,
    scale: z.optional(scale),
    roles: z.optional(z.record(roleKey, roleSelector)),
    zones: z.optional(zones),
    lexicons: z.optional(z.record(lexiconName, lexicon)),
    variants: z.optional(
      z.strictObject({
        otherwise: z.enum(['base', 'strictest']),
        list: z.array(variant).check(z.minLength(1), z.maxLength(50)),
      }),
    ),
    rules,
  });
}

function ruleList(kinds: readonly AnyRule[]) {
  const options = kinds.map((kind) =>
    z.strictObject({
      id: localId,
      rule: z.literal(kind.id),
      severity,
      params: kind.params,
      why: z.optional(wording),
      onFail: z.optional(onFail),
      when: z.optional(condition),
      phases: z.optional(z.array(phase).check(z.minLength(1), z.maxLength(50))),
      lock: z.optional(z.boolean()),
      waivable: z.optional(z.boolean()),
      source: z.optional(source),
      message: z.optional(wording),
      hint: z.optional(wording),
    }),
  );
  const [first, ...others] = options;
  if (first === undefined) throw new Error('a spec needs kinds of rules');
  return z.array(z.discriminatedUnion('rule', [first, ...others])).check(z.maxLength(mostRules));
}
