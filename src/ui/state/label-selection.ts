import type { LabelRow } from './label-frame.ts';

/** Which layers the person works on. */
export interface LabelSelection {
  /** The frame in the picture; null = none. */
  readonly frameId: string | null;
  /** The layer that keys move from; null = the frame as a whole. */
  readonly key: string | null;
  /** Every layer a label goes to; `key` among them. */
  readonly keys: ReadonlySet<string>;
}

export const nothingSelected: LabelSelection = { frameId: null, key: null, keys: new Set() };

export const selectOnly = (frameId: string | null, key: string | null): LabelSelection => ({
  frameId,
  key,
  keys: new Set(key === null ? [] : [key]),
});

/** The row after (`1`) or before (`-1`) the selected one; with `extends`, what was selected stays so. */
export function moved(
  rows: readonly LabelRow[],
  now: LabelSelection,
  step: 1 | -1,
  extend: boolean,
): LabelSelection {
  const at = rows.findIndex(({ key }) => key === now.key);
  const to = rows[at === -1 ? firstAt(rows, now.frameId, step) : at + step];
  if (to === undefined) return now;
  if (!extend) return selectOnly(to.frameId, to.key);
  return { frameId: to.frameId, key: to.key, keys: new Set([...now.keys, to.key]) };
}

/** Where moving begins when no row is selected: at the open frame, else at the end moved from. */
function firstAt(rows: readonly LabelRow[], frameId: string | null, step: 1 | -1): number {
  const own = rows.findIndex((row) => row.frameId === frameId);
  if (own !== -1) return own;
  return step === 1 ? 0 : rows.length - 1;
}

/** A click on a row: `toggle` adds or takes away one, `range` takes everything up to it. */
export function picked(
  rows: readonly LabelRow[],
  now: LabelSelection,
  row: LabelRow,
  how: 'only' | 'toggle' | 'range',
): LabelSelection {
  if (how === 'only') return selectOnly(row.frameId, row.key);
  if (how === 'toggle') {
    const keys = new Set(now.keys);
    if (!keys.delete(row.key)) keys.add(row.key);
    return { frameId: row.frameId, key: row.key, keys };
  }
  const from = rows.findIndex(({ key }) => key === now.key);
  const to = rows.findIndex(({ key }) => key === row.key);
  if (from === -1 || to === -1) return selectOnly(row.frameId, row.key);
  const span = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { frameId: row.frameId, key: row.key, keys: new Set([...now.keys, ...span.map(({ key }) => key)]) };
}

/** What is selected once these layers are labelled: the next row that is left, else the one before; the frame stays open at the end. */
export function afterLabelling(rows: readonly LabelRow[], now: LabelSelection): LabelSelection {
  const chosen = rows.flatMap(({ key }, at) => (now.keys.has(key) ? [at] : []));
  const last = chosen.at(-1);
  if (last === undefined) return now;
  const isLeft = (row: LabelRow): boolean => !now.keys.has(row.key);
  const next = rows.slice(last + 1).find(isLeft) ?? rows.slice(0, last).filter(isLeft).at(-1);
  return next === undefined ? selectOnly(now.frameId, null) : selectOnly(next.frameId, next.key);
}

/** The selected layers, without those whose record must not be written over. */
export function writablePlaces(
  rows: readonly LabelRow[],
  { keys }: LabelSelection,
): readonly { readonly frameId: string; readonly layerId: string }[] {
  const aside = new Set(rows.flatMap(({ key, failure }) => (failure === null ? [] : [key])));
  return [...keys].flatMap((key) => {
    const [frameId, layerId] = key.split(' ');
    return frameId === undefined || layerId === undefined || aside.has(key) ? [] : [{ frameId, layerId }];
  });
}
