import type { $ZodChecks, $ZodType, $ZodTypes } from 'zod/v4/core';
import type { PathStep } from './scan-json.ts';

/** zod's own description of a schema. Casts here and below: zod types a schema by its output, its kinds are one union. */
const defOf = (schema: $ZodType) => (schema as $ZodTypes)._zod.def;

/** What lies behind optional and default wrappers. */
export function unwrapped(schema: $ZodType): $ZodType {
  const def = defOf(schema);
  return def.type === 'optional' || def.type === 'default' || def.type === 'nullable'
    ? unwrapped(def.innerType)
    : schema;
}

/** The alternatives of a union, else the schema alone. A union told apart by a field gives only the one that `value` names. */
function alternatives(schema: $ZodType, value: unknown): readonly $ZodType[] {
  const plain = unwrapped(schema);
  const def = defOf(plain);
  if (def.type !== 'union') return [plain];
  const all = def.options.map(unwrapped);
  const named = all.filter((option) => hasLiterals(option, value));
  return 'discriminator' in def ? named : all;
}

/** True if every literal field of an object schema stands so in `value`. */
function hasLiterals(schema: $ZodType, value: unknown): boolean {
  return Object.entries(fieldsOf(schema)).every(([key, field]) => {
    const def = defOf(unwrapped(field));
    return def.type !== 'literal' || def.values.some((literal) => literal === fieldOf(value, key));
  });
}

const fieldOf = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string | number, unknown>>)[key]
    : undefined;

function fieldsOf(schema: $ZodType): Readonly<Record<string, $ZodType>> {
  const def = defOf(schema);
  return def.type === 'object' ? def.shape : {};
}

/** The value at a path; undefined where the path leads nowhere. */
export const valueAt = (value: unknown, path: readonly PathStep[]): unknown =>
  path.reduce<unknown>(fieldOf, value);

/** The schemas that may stand at `path`, given the value that was found along it. */
export function schemasAt(schema: $ZodType, value: unknown, path: readonly PathStep[]): readonly $ZodType[] {
  const [step, ...rest] = path;
  const here = alternatives(schema, value);
  if (step === undefined) return here;
  return here.flatMap((option) => {
    const next = childOf(option, step);
    return next === null ? [] : schemasAt(next, fieldOf(value, step), rest);
  });
}

function childOf(schema: $ZodType, step: PathStep): $ZodType | null {
  const def = defOf(schema);
  if (def.type === 'array') return def.element;
  if (def.type === 'record') return def.valueType;
  if (def.type === 'tuple') return typeof step === 'number' ? (def.items[step] ?? null) : null;
  const fields = fieldsOf(schema);
  return Object.hasOwn(fields, step) ? (fields[step] ?? null) : null;
}

/** Names of the fields that may stand in an object of any of the schemas. */
export const knownFields = (schemas: readonly $ZodType[]): readonly string[] => [
  ...new Set(schemas.flatMap((schema) => Object.keys(fieldsOf(schema)))),
];

/** Every place in `value` whose schema is `wanted` itself, with what stands there. */
export function placesOf(
  wanted: $ZodType,
  schema: $ZodType,
  value: unknown,
  path: readonly PathStep[] = [],
): readonly { readonly path: readonly PathStep[]; readonly value: unknown }[] {
  return alternatives(schema, value).flatMap((option) => {
    if (option === wanted) return [{ path, value }];
    if (typeof value !== 'object' || value === null) return [];
    const steps: PathStep[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    return steps.flatMap((step) => {
      const next = childOf(option, step);
      return next === null ? [] : placesOf(wanted, next, fieldOf(value, step), [...path, step]);
    });
  });
}

/** What may stand there, in the notation of JSON and TypeScript: the same in every language of the panel. */
export function describeSchema(schema: $ZodType): string {
  const def = defOf(unwrapped(schema));
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape).map(([key, field]) => (isOptional(field) ? `${key}?` : key));
      return `{ ${fields.join(', ')} }`;
    }
    case 'array':
      return `[ ${describeSchema(def.element)}, … ]${limits(schema)}`;
    case 'tuple':
      return `[ ${def.items.map(describeSchema).join(', ')} ]`;
    case 'record':
      return `{ name: ${describeSchema(def.valueType)}, … }`;
    case 'union':
      return [...new Set(def.options.map(describeSchema))].join(' | ');
    case 'literal':
      return def.values.map((value) => JSON.stringify(value)).join(' | ');
    case 'enum':
      return Object.values(def.entries)
        .map((value) => JSON.stringify(value))
        .join(' | ');
    default:
      return `${def.type}${limits(unwrapped(schema))}`;
  }
}

const isOptional = (schema: $ZodType): boolean => schema._zod.optin === 'optional';

/** Bounds of a number, whether it is whole, least length and pattern of a text, as the schema's checks say. */
function limits(schema: $ZodType): string {
  const { checks = [] } = schema._zod.def;
  const whole = 'format' in schema._zod.def && schema._zod.def.format === 'safeint' ? ' (whole)' : '';
  return whole + checks.map((check) => limit((check as $ZodChecks)._zod.def)).join('');
}

function limit(def: $ZodChecks['_zod']['def']): string {
  switch (def.check) {
    case 'greater_than':
      return ` ${def.inclusive ? '>=' : '>'} ${String(def.value)}`;
    case 'less_than':
      return ` ${def.inclusive ? '<=' : '<'} ${String(def.value)}`;
    case 'min_length':
      return ' (not empty)';
    case 'string_format':
      return def.pattern === undefined ? '' : ` ${String(def.pattern)}`;
    default:
      return '';
  }
}
