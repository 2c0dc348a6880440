/** What a column of a table holds. Every value may be null unless it is an item of a list of numbers. */
export type ColumnType =
  | { readonly is: 'string' | 'bool' | 'int32' | 'int64' | 'float64' }
  /** Index into `names`. */
  | { readonly is: 'class'; readonly names: readonly string[] }
  /** A picture's bytes and its file name. */
  | { readonly is: 'image' }
  | { readonly is: 'list'; readonly of: ColumnType }
  | { readonly is: 'struct'; readonly fields: readonly Column[] };

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/** A value as a column of some type takes it; `image` takes bytes and a path. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | { readonly bytes: Uint8Array; readonly path: string }
  | readonly Cell[]
  | { readonly [field: string]: Cell };

export type Row = { readonly [column: string]: Cell };

export const string: ColumnType = { is: 'string' };
export const int32: ColumnType = { is: 'int32' };
export const float64: ColumnType = { is: 'float64' };
export const image: ColumnType = { is: 'image' };
export const list = (of: ColumnType): ColumnType => ({ is: 'list', of });
export const struct = (fields: Readonly<Record<string, ColumnType>>): ColumnType => ({
  is: 'struct',
  fields: columnsOf(fields),
});

export const columnsOf = (fields: Readonly<Record<string, ColumnType>>): readonly Column[] =>
  Object.entries(fields).map(([name, type]) => ({ name, type }));
