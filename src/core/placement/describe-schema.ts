import * as z from 'zod/mini';
import type { $ZodChecks, $ZodType, $ZodTypes } from 'zod/v4/core';
import type { PathStep } from './scan-json.ts';

/** zod's own description of a schema. Casts here and below: zod types a schema by its output, its kinds are one union. */
const defOf = (schema: $ZodType) => (schema as $ZodTypes)._zod.def;

/** What lies behind optional, default and lazy wrappers. */
export const unwrapped = (schema: $ZodType): $ZodType => wrappersOf(schema).at(-1) ?? schema;

/** A schema and everything it wraps, outermost first. */
function wrappersOf(schema: $ZodType): readonly $ZodType[] {
  const def = defOf(schema);
  if (def.type === 'lazy') return [schema, ...wrappersOf(def.getter())];
  return def.type === 'optional' || def.type === 'default' || def.type === 'nullable'
    ? [schema, ...wrappersOf(def.innerType)]
    : [schema];
}

/**
 * The alternatives of a union, else the schema alone. A union told apart by a field gives only the one that `value` names;
 * another gives the first that fits, as the parser would take it, or all when none does.
 */
function alternatives(schema: $ZodType, value: unknown): readonly $ZodType[] {
  const plain = unwrapped(schema);
  const def = defOf(plain);
  if (def.type !== 'union') return [plain];
  const all = def.options.map(unwrapped);
  if ('discriminator' in def) return all.filter((option) => hasLiterals(option, value));
  const fitting = all.find((option) => z.safeParse(option, value).success);
  return fitting === undefined ? all : [fitting];
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

/** A value whose schema is one of the wanted ones, and where it stands. */
export interface SchemaPlace {
  readonly wanted: $ZodType;
  readonly path: readonly PathStep[];
  readonly value: unknown;
}

/** Every place in `value` whose schema is one of `wanted` itself, outer ones before what lies in them. */
export function placesOf(
  wanted: readonly $ZodType[],
  schema: $ZodType,
  value: unknown,
  path: readonly PathStep[] = [],
): readonly SchemaPlace[] {
  const here = wrappersOf(schema).filter((one) => wanted.includes(one));
  const own = here.map((one) => ({ wanted: one, path, value }));
  if (typeof value !== 'object' || value === null) return own;
  const options = alternatives(schema, value);
  const steps: PathStep[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inner = steps.flatMap((step) => {
    const next = firstChild(options, step);
    return next === null ? [] : placesOf(wanted, next, fieldOf(value, step), [...path, step]);
  });
  return [...own, ...inner];
}

/**
 * `value` with other values where its schema is a key of `changes`, everything else as it was. What a change gives is not
 * looked into again.
 */
export function mapPlaces(
  changes: ReadonlyMap<$ZodType, (value: unknown) => unknown>,
  schema: $ZodType,
  value: unknown,
): unknown {
  const wrapper = wrappersOf(schema).find((one) => changes.has(one));
  const change = wrapper === undefined ? undefined : changes.get(wrapper);
  if (change !== undefined) return change(value);
  if (typeof value !== 'object' || value === null) return value;
  const options = alternatives(schema, value);
  const changed = (inner: unknown, step: PathStep): unknown => {
    const next = firstChild(options, step);
    return next === null ? inner : mapPlaces(changes, next, inner);
  };
  if (Array.isArray(value)) return (value as readonly unknown[]).map(changed);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner, key)]));
}

const firstChild = (options: readonly $ZodType[], step: PathStep): $ZodType | null =>
  options.map((option) => childOf(option, step)).find((child) => child !== null) ?? null;

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
    case 'max_length':
      return ` (at most ${String(def.maximum)})`;
    case 'string_format':
      return def.pattern === undefined ? '' : ` ${String(def.pattern)}`;
    default:
      return '';
  }
}
