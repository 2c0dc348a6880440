import type { Matrix } from '../../core/geometry/rect.ts';

/** The fields of one node as Figma's REST API writes them, without `children`. */
export type RestFields = Readonly<Record<string, unknown>>;

/** One node of the host's document. The REST object it came from is never written: a change replaces `fields`. */
export interface NodeEntry {
  readonly id: string;
  fields: RestFields;
  parent: NodeEntry | null;
  /** Back to front; null = nodes of this kind have no children. */
  readonly children: NodeEntry[] | null;
  removed: boolean;
  /** Plugin data: `shared:<namespace>` or `own` -> key -> text. Figma merges all of one owner on one node as a unit. */
  data: ReadonlyMap<string, ReadonlyMap<string, string>>;
  relaunch: Readonly<Record<string, string>>;
}

/** Fields without those named. */
export const withoutFields = (fields: RestFields, names: readonly string[]): RestFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

export const withoutUndefined = (fields: RestFields): RestFields =>
  withoutFields(
    fields,
    Object.keys(fields).filter((name) => fields[name] === undefined),
  );

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const recordsIn = (value: unknown): readonly RestFields[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

export const numberIn = (fields: RestFields, key: string, otherwise: number): number => {
  const value = fields[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
};

export const textIn = (fields: RestFields, key: string, otherwise: string): string => {
  const value = fields[key];
  return typeof value === 'string' ? value : otherwise;
};

export const flagIn = (fields: RestFields, key: string, otherwise: boolean): boolean => {
  const value = fields[key];
  return typeof value === 'boolean' ? value : otherwise;
};

/** A REST rectangle; null also for the `{x: null, …}` that Figma wrote in 2023, and for absence. */
export const boxIn = (fields: RestFields, key: string): Box | null => {
  const value = fields[key];
  if (!isRecord(value)) return null;
  const { x, y, width, height } = value;
  if (typeof x !== 'number' || typeof y !== 'number') return null;
  return typeof width === 'number' && typeof height === 'number' ? { x, y, width, height } : null;
};

/** A REST `relativeTransform`; null when the source has none (no `geometry=paths`) or it is not a 2x3 matrix. */
export const matrixIn = (fields: RestFields, key: string): Matrix | null => {
  const value: unknown = fields[key];
  if (!Array.isArray(value) || value.length !== 2) return null;
  const rows: readonly unknown[] = value;
  return rows.every((row) => Array.isArray(row) && row.length === 3 && row.every(Number.isFinite))
    ? (value as unknown as Matrix)
    : null;
};
