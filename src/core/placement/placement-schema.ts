import * as z from 'zod/mini';
import { needsOneOf } from '../check/params/constraints.ts';
import type { AnyRule } from '../check/rule.ts';
import { type PlacementSpec, severities } from './placement-spec.ts';

const text = z.string().check(z.minLength(1));
const wording = z.strictObject({ en: text, 'zh-CN': text });
const globs = z.array(text).check(z.minLength(1));
const sidePx = z.number().check(z.positive());

/**
 * The schema of one spec, given the kinds of rules there are: every rule carries the params of its own kind. Unknown fields
 * are errors everywhere. What it cannot say (unique ids, known roles) is checked by `parsePlacements`.
 */
export function placementSchema(rules: readonly AnyRule[]): z.ZodMiniType<PlacementSpec> {
  const options = rules.map((rule) =>
    z.strictObject({
      id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
      rule: z.literal(rule.id),
      severity: z.enum(severities),
      params: rule.params,
      why: z.optional(wording),
    }),
  );
  const [first, ...others] = options;
  if (first === undefined) throw new Error('a spec needs kinds of rules');
  return z.strictObject({
    schema: z.literal('placement/1'),
    id: z.string().check(z.regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)),
    version: z.int().check(z.positive()),
    name: wording,
    platform: text,
    source: z.strictObject({
      trust: z.enum(['A', 'B', 'C', 'D', 'example']),
      reference: text,
      date: z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
    }),
    match: z
      .strictObject({
        names: z.optional(z.array(text)),
        sizes: z.optional(z.array(z.strictObject({ width: sidePx, height: sidePx }))),
      })
      .check(needsOneOf('names', 'sizes')),
    roles: z.optional(
      z.record(z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)), z.strictObject({ names: globs })),
    ),
    rules: z.array(z.discriminatedUnion('rule', [first, ...others])).check(z.minLength(1)),
  });
}
