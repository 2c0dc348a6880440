import type { $ZodChecks, $ZodType, $ZodTypes } from 'zod/v4/core';
import { length } from '../check/params/length.ts';
import { roleList, roleName, subjects } from '../check/params/role-name.ts';
import { zoneRef } from '../check/params/zone.ts';

/** What a form shows for a value: made from the schema that judges it, so a new field needs no new form. */
export type FormShape =
  | {
      readonly is: 'number';
      readonly isWhole: boolean;
      /** Inclusive or not: for hints and steppers only, the schema judges. */
      readonly min: number | null;
      readonly max: number | null;
    }
  | { readonly is: 'text' }
  | { readonly is: 'boolean' }
  | { readonly is: 'choice'; readonly values: readonly (string | number | boolean)[] }
  /** A list of short words. */
  | { readonly is: 'words' }
  | { readonly is: 'role' }
  | { readonly is: 'roles' }
  /** Roles, or one of the words `text` and `all`. */
  | { readonly is: 'subjects' }
  | { readonly is: 'length' }
  | { readonly is: 'zoneRef' }
  | { readonly is: 'list'; readonly item: FormShape }
  | { readonly is: 'object'; readonly fields: readonly FormField[] }
  | { readonly is: 'union'; readonly options: readonly FormShape[] }
  /** Nothing fits: its JSON is edited as text. */
  | { readonly is: 'json' };

export interface FormField {
  readonly key: string;
  readonly shape: FormShape;
  /** May be left out; with a default it then counts as that. */
  readonly isOptional: boolean;
  /** What counts when it is left out; undefined = nothing. */
  readonly fallback: unknown;
}

/** Deeper nesting is edited as JSON: no screen shows it well, and a schema that contains itself never ends. */
const deepest = 6;

/** The form of a schema. Shared parameter schemas are known by identity and get their own controls. */
export function formShape(schema: $ZodType, depth = 0): FormShape {
  const known = knownShape(schema);
  if (known !== null) return known;
  if (depth > deepest) return { is: 'json' };
  const def = defOf(schema);
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'nullable':
      return formShape(def.innerType, depth);
    case 'number':
      return { is: 'number', ...bounds(schema) };
    case 'string':
      return { is: 'text' };
    case 'boolean':
      return { is: 'boolean' };
    case 'enum':
      return { is: 'choice', values: Object.values(def.entries) };
    case 'literal':
      return { is: 'choice', values: def.values.filter(isPlain) };
    case 'array': {
      const item = formShape(def.element, depth + 1);
      return item.is === 'text' ? { is: 'words' } : { is: 'list', item };
    }
    case 'object':
      return { is: 'object', fields: fieldsOf(def.shape, depth) };
    case 'union':
      return unionShape(def.options.map((option) => formShape(option, depth + 1)));
    default:
      return { is: 'json' };
  }
}

const knownShapes: readonly (readonly [$ZodType, FormShape])[] = [
  [roleName, { is: 'role' }],
  [roleList, { is: 'roles' }],
  [subjects, { is: 'subjects' }],
  [length, { is: 'length' }],
  [zoneRef, { is: 'zoneRef' }],
];

const knownShape = (schema: $ZodType): FormShape | null =>
  knownShapes.find(([known]) => known === schema)?.[1] ?? null;

/** zod's own description of a schema. Cast: zod types a schema by its output, its kinds are one union. */
const defOf = (schema: $ZodType) => (schema as $ZodTypes)._zod.def;

function fieldsOf(shape: Readonly<Record<string, $ZodType>>, depth: number): readonly FormField[] {
  return Object.entries(shape).map(([key, schema]) => {
    const def = defOf(schema);
    return {
      key,
      shape: formShape(schema, depth + 1),
      isOptional: schema._zod.optin === 'optional' || def.type === 'default',
      fallback: def.type === 'default' ? def.defaultValue : undefined,
    };
  });
}

/** Several choices of words are one choice. */
function unionShape(options: readonly FormShape[]): FormShape {
  const choices = options.flatMap((option) => (option.is === 'choice' ? [option.values] : []));
  if (choices.length === options.length) return { is: 'choice', values: choices.flat() };
  return { is: 'union', options };
}

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function bounds(schema: $ZodType): {
  readonly isWhole: boolean;
  readonly min: number | null;
  readonly max: number | null;
} {
  const { checks = [] } = schema._zod.def;
  const limits = checks.map((check) => (check as $ZodChecks)._zod.def);
  const of = (check: 'greater_than' | 'less_than'): number | null => {
    const limit = limits.find((one) => one.check === check);
    return limit !== undefined && 'value' in limit && typeof limit.value === 'number' ? limit.value : null;
  };
  const isWhole = 'format' in schema._zod.def && schema._zod.def.format === 'safeint';
  return { isWhole, min: of('greater_than'), max: of('less_than') };
}
