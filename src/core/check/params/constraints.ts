import * as z from 'zod/mini';

/** What a constraint between fields asks, as `params.problem` of zod's issue; the parser turns it into a problem. */
export const constraintProblems = [
  'NEEDS_ONE_OF',
  'ONLY_ONE_OF',
  'MIN_OVER_MAX',
  'BAD_DATE',
  'FROM_AFTER_UNTIL',
] as const;
export type ConstraintProblem = (typeof constraintProblems)[number];

type Fields = Readonly<Record<string, unknown>>;

const isGiven = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

/** At least one of the named fields must be given (an empty list is not). */
export const needsOneOf = <Value extends Fields>(...fields: readonly (keyof Value & string)[]) =>
  z.refine<Value>((value) => fields.some((field) => isGiven(value[field])), {
    params: { problem: 'NEEDS_ONE_OF' satisfies ConstraintProblem, fields: fields.join(', ') },
  });

/** Fields of at most one of the groups may be given. */
export const onlyOneOf = <Value extends Fields>(...groups: readonly (readonly (keyof Value & string)[])[]) =>
  z.refine<Value>(
    (value) => groups.filter((group) => group.some((field) => isGiven(value[field]))).length <= 1,
    {
      params: {
        problem: 'ONLY_ONE_OF' satisfies ConstraintProblem,
        fields: groups.map((group) => group.join(' + ')).join(' | '),
      },
    },
  );

/** `min` must not lie over `max` where both are given. */
export const minNotOverMax = <
  Value extends { readonly min?: number | undefined; readonly max?: number | undefined },
>() =>
  z.refine<Value>(({ min, max }) => min === undefined || max === undefined || min <= max, {
    params: { problem: 'MIN_OVER_MAX' satisfies ConstraintProblem, fields: 'min, max' },
  });
