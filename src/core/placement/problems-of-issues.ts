import type { $ZodIssue, $ZodType } from 'zod/v4/core';
import { type ConstraintProblem, constraintProblems } from '../check/params/constraints.ts';
import { closestWord } from './closest-word.ts';
import { describeSchema, knownFields, schemasAt, valueAt } from './describe-schema.ts';
import type { PlacementProblem, PlacementProblemCode } from './placement-problem.ts';
import type { PathStep } from './scan-json.ts';

/** A problem before it is known where in which file it stands. */
export interface BareProblem extends Pick<PlacementProblem, 'data'> {
  readonly code: PlacementProblemCode;
  readonly path: readonly PathStep[];
}

/** What a person has to change, one problem per thing, from the issues zod found in `value`. */
export const problemsOfIssues = (
  issues: readonly $ZodIssue[],
  schema: $ZodType,
  value: unknown,
): readonly BareProblem[] =>
  issues.slice(0, mostProblems).flatMap((issue) => problemsOf(issue, schema, value));

/** So many of one spec are described; a person mends a few at a time, and describing costs more than finding. */
export const mostProblems = 200;

function problemsOf(issue: $ZodIssue, schema: $ZodType, value: unknown): readonly BareProblem[] {
  const path = stepsOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, mostProblems)
        .map((field) => unknownField([...path, field], field, schema, value));
    case 'custom':
      return [brokenConstraint(issue.params, path, value)];
    case 'invalid_union':
      return problemsOfUnion(issue.errors, path, schema, value);
    case 'invalid_key':
      return [
        {
          code: 'WRONG_VALUE',
          path,
          data: { found: shown(path.at(-1)), allowed: keyForm(path) },
        },
      ];
    default:
      return [wrongValue(path, schema, value)];
  }
}

/** The form of a name that somebody chose: roles are words, word lists are dotted. */
const keyForm = (path: readonly PathStep[]): string =>
  path.at(-2) === 'lexicons' ? 'cn.ads.law, brand.words …' : 'logo, title, brandMark …';

const stepsOf = (path: readonly PropertyKey[]): PathStep[] =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

function brokenConstraint(
  params: Readonly<Record<string, unknown>> | undefined,
  path: readonly PathStep[],
  value: unknown,
): BareProblem {
  const code = constraintProblems.find(
    (problem): problem is ConstraintProblem => problem === params?.['problem'],
  );
  if (code === undefined) throw new Error('a constraint of a schema says no problem');
  return code === 'BAD_DATE'
    ? { code, path, data: { found: shown(valueAt(value, path)) } }
    : { code, path, data: { fields: String(params?.['fields']) } };
}

function unknownField(
  path: readonly PathStep[],
  field: string,
  schema: $ZodType,
  value: unknown,
): BareProblem {
  const known = knownFields(schemasAt(schema, value, path.slice(0, -1)));
  const closest = closestWord(field, known);
  const data = { field, allowed: known.join(', ') };
  return closest === null
    ? { code: 'UNKNOWN_FIELD', path, data }
    : { code: 'MISSPELT_FIELD', path, data: { ...data, closest } };
}

/** A wrong value; a field that is not there is missing, a kind of rule nobody knows is its own problem. */
function wrongValue(path: readonly PathStep[], schema: $ZodType, value: unknown): BareProblem {
  const found = valueAt(value, path);
  const allowed = [...new Set(schemasAt(schema, value, path).map(describeSchema))].join(' | ');
  return found === undefined
    ? { code: 'MISSING_FIELD', path, data: { field: String(path.at(-1) ?? ''), allowed } }
    : { code: 'WRONG_VALUE', path, data: { found: shown(found), allowed } };
}

/**
 * Nothing of a union fits. A field that no alternative knows is the likely slip; else, if only one alternative knows all the
 * fields, or one is nearer than all others, its own problems say more than "none fits".
 */
function problemsOfUnion(
  errors: readonly (readonly $ZodIssue[])[],
  path: readonly PathStep[],
  schema: $ZodType,
  value: unknown,
): readonly BareProblem[] {
  const strangers = errors.map((issues) =>
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
    ),
  );
  const [first = [], ...others] = strangers;
  const everywhere = first.filter((key) => others.every((keys) => keys.includes(key)));
  if (everywhere.length > 0) {
    return everywhere.map((field) => unknownField([...path, field], field, schema, value));
  }
  const least = Math.min(...errors.map((issues) => issues.length));
  const familiar = errors.filter((_, index) => (strangers[index] ?? []).length === 0);
  const nearest = familiar.length === 1 ? familiar : errors.filter((issues) => issues.length === least);
  const [only] = nearest;
  const isDeeper = only?.some((issue) => issue.path.length > 0) ?? false;
  if (only !== undefined && nearest.length === 1 && isDeeper) {
    const moved = only.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
    return problemsOfIssues(moved, schema, value);
  }
  return [wrongValue(path, schema, value)];
}

/** A value as JSON, cut short: it is somebody's input and only has to be recognised. */
export function shown(value: unknown): string {
  const text = Array.from((JSON.stringify(value) as string | undefined) ?? '');
  return text.length <= 60 ? text.join('') : `${text.slice(0, 59).join('')}…`;
}
