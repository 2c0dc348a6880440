import { type ClassAttribute, classNamed, type Taxonomy } from './taxonomy.ts';

/**
 * What can be said about a layer of these classes, in the order of the classes. Of an attribute that several of them have any
 * of the values may be said; any text, if one of them takes any.
 */
export function attributesOfClasses(
  taxonomy: Taxonomy,
  classNames: readonly string[],
): readonly ClassAttribute[] {
  const found = new Map<string, ClassAttribute>();
  for (const { name, values } of classNames.flatMap((one) => classNamed(taxonomy, one)?.attributes ?? [])) {
    const before = found.get(name);
    const merged =
      before === undefined
        ? values
        : before.values === null || values === null
          ? null
          : [...new Set([...before.values, ...values])];
    found.set(name, { name, values: merged });
  }
  return [...found.values()];
}

/** The values that a layer keeps when it gets these classes: those that the classes know and allow. */
export function keptAttributes(
  taxonomy: Taxonomy,
  classNames: readonly string[],
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const known = new Map(attributesOfClasses(taxonomy, classNames).map((one) => [one.name, one.values]));
  return Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) => {
      const values = known.get(name);
      return values !== undefined && (values === null || values.includes(value));
    }),
  );
}
