import * as z from 'zod/mini';
import { nameTemplate } from '../check/params/name-template.ts';
import type { AnySetRule } from '../check/set-rule.ts';
import { severities } from '../placement/placement-spec.ts';
import type { PolicySpec } from './policy-spec.ts';

const text = z.string().check(z.minLength(1), z.maxLength(2000));
const wording = z.strictObject({ en: text, 'zh-CN': text });

/** The schema of a policy, given the kinds of set rules there are. */
export function policySchema(rules: readonly AnySetRule[]): z.ZodMiniType<PolicySpec> {
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
  if (first === undefined) throw new Error('a policy needs kinds of rules');
  return z.strictObject({
    schema: z.literal('policy/1'),
    id: z.string().check(z.regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)),
    version: z.int().check(z.positive()),
    name: wording,
    source: z.strictObject({
      trust: z.enum(['A', 'B', 'C', 'D', 'example']),
      reference: text,
      date: z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
      clause: z.optional(text),
      verifiedBy: z.optional(text),
    }),
    groupBy: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('all') }),
      z.strictObject({ by: z.literal('page') }),
      z.strictObject({ by: z.literal('section') }),
      z.strictObject({ by: z.literal('name'), template: nameTemplate, slot: text }),
      z.strictObject({ by: z.literal('fact'), fact: text }),
    ]),
    rules: z.array(z.discriminatedUnion('rule', [first, ...others])).check(z.minLength(1), z.maxLength(200)),
  });
}
