import type { PathStep } from './scan-json.ts';

/**
 * A JSON value with one place changed; everything beside it stays the same object. `undefined` takes the place away (an item
 * of a list closes up). Missing objects on the way are made; a step into something that is no object or list replaces it.
 */
export function withValueAt(value: unknown, path: readonly PathStep[], next: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (typeof step === 'number') {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    const item = withValueAt(items[step], rest, next);
    return item === undefined
      ? items.filter((_, at) => at !== step)
      : step < items.length
        ? items.map((one, at) => (at === step ? item : one))
        : [...items, item];
  }
  const fields =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const before: unknown = fields.find(([key]) => key === step)?.[1];
  const field = withValueAt(before, rest, next);
  if (field === undefined) return Object.fromEntries<unknown>(fields.filter(([key]) => key !== step));
  return fields.some(([key]) => key === step)
    ? Object.fromEntries<unknown>(fields.map(([key, one]) => [key, key === step ? field : one]))
    : Object.fromEntries<unknown>([...fields, [step, field]]);
}

/** The item moved by one place; at the ends the list stays as it is. */
export function movedItem(items: readonly unknown[], from: number, by: -1 | 1): readonly unknown[] {
  const to = from + by;
  if (to < 0 || to >= items.length) return items;
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), items[from], ...rest.slice(to)];
}
