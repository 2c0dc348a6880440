/**
 * The type of a JSON value as a column reader sees it: names and types of members, of list items all that occur. An empty
 * list fits any list and null any type, which is what typed readers allow.
 */
export type RowShape =
  /** `mixed` fits no column. */
  | { readonly is: 'any' | 'text' | 'number' | 'boolean' | 'mixed' }
  | { readonly is: 'list'; readonly of: RowShape }
  | { readonly is: 'map'; readonly members: ReadonlyMap<string, RowShape> };

const any: RowShape = { is: 'any' };
const mixed: RowShape = { is: 'mixed' };

export const rowShape = (value: unknown): RowShape => {
  if (value === null || value === undefined) return any;
  if (typeof value === 'string') return { is: 'text' };
  if (typeof value === 'number') return { is: 'number' };
  if (typeof value === 'boolean') return { is: 'boolean' };
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return { is: 'list', of: items.map(rowShape).reduce((one, next) => merge(one, next) ?? mixed, any) };
  }
  return { is: 'map', members: new Map(Object.entries(value).map(([key, item]) => [key, rowShape(item)])) };
};

/** A shape that both fit, or null when no typed column can hold both. */
export const merge = (a: RowShape, b: RowShape): RowShape | null => {
  if (a.is === 'any') return b.is === 'mixed' ? null : b;
  if (b.is === 'any') return a.is === 'mixed' ? null : a;
  if (a.is === 'list' && b.is === 'list') {
    const of = merge(a.of, b.of);
    return of === null ? null : { is: 'list', of };
  }
  if (a.is === 'map' && b.is === 'map') return mergeMembers(a.members, b.members);
  return a.is === b.is && a.is !== 'mixed' ? a : null;
};

const mergeMembers = (
  a: ReadonlyMap<string, RowShape>,
  b: ReadonlyMap<string, RowShape>,
): RowShape | null => {
  if (a.size !== b.size) return null;
  const members = new Map<string, RowShape>();
  for (const [key, one] of a) {
    const other = b.get(key);
    const merged = other === undefined ? null : merge(one, other);
    if (merged === null) return null;
    members.set(key, merged);
  }
  return { is: 'map', members };
};
