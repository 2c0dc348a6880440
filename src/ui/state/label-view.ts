import type { Failure } from '../../core/result.ts';
import type { LabelFrameRow, LabelRow, OpenFrame } from './label-frame.ts';

/** What the last deed came to. */
export interface LabelNews {
  readonly is:
    | 'labelled'
    | 'none'
    | 'accepted'
    | 'repeated'
    | 'undone'
    | 'nothing-to-repeat'
    | 'tags'
    | 'attribute';
  /** Layers it was done to. */
  readonly layers: number;
  /** The one class it was about, if it was one. */
  readonly className: string | null;
  /** Layers that could not be written, and why the first could not. */
  readonly refused: number;
  readonly failure: Failure | null;
}

export interface LabelTotals {
  readonly frames: number;
  /** Frames whose labels were looked through. */
  readonly done: number;
  /** Frames without a row. */
  readonly full: number;
  readonly look: number;
  readonly failed: number;
}

export interface LabelView {
  readonly phase: 'resting' | 'running' | 'done';
  /** Frames in scope, in document order. */
  readonly frames: readonly LabelFrameRow[];
  /** Every layer that somebody should look at. */
  readonly rows: readonly LabelRow[];
  readonly totals: LabelTotals;
  readonly byClass: ReadonlyMap<string, number>;
  readonly byRule: ReadonlyMap<string, number>;
  /** Layers with a stored label. */
  readonly stored: number;
  /** The frame in the picture; null = none, or it is being read. */
  readonly open: OpenFrame | null;
  readonly news: LabelNews | null;
  readonly canUndo: boolean;
}

export const nothingLabelled: LabelView = {
  phase: 'resting',
  frames: [],
  rows: [],
  totals: { frames: 0, done: 0, full: 0, look: 0, failed: 0 },
  byClass: new Map(),
  byRule: new Map(),
  stored: 0,
  open: null,
  news: null,
  canUndo: false,
};

/** The lists and counts of all frames in scope. */
export function sumLabels(
  frames: readonly LabelFrameRow[],
): Pick<LabelView, 'frames' | 'rows' | 'totals' | 'byClass' | 'byRule' | 'stored'> {
  const rows: LabelRow[] = [];
  const byClass = new Map<string, number>();
  const byRule = new Map<string, number>();
  let [full, look, failed, stored] = [0, 0, 0, 0];
  for (const { outcome } of frames) {
    if (outcome.is === 'failed') failed += 1;
    if (outcome.is !== 'labelled') continue;
    if (outcome.rows.length > 0) look += 1;
    else full += 1;
    stored += outcome.stored;
    for (const row of outcome.rows) rows.push(row);
    addCounts(byClass, outcome.byClass);
    addCounts(byRule, outcome.byRule);
  }
  const totals = { frames: frames.length, done: full + look + failed, full, look, failed };
  return { frames, rows, totals, byClass, byRule, stored };
}

function addCounts(sum: Map<string, number>, part: ReadonlyMap<string, number>): void {
  for (const [key, count] of part) sum.set(key, (sum.get(key) ?? 0) + count);
}

/** How many layers of these rows have a suggestion that can be accepted, by class; null = deliberately none. */
export function suggestedCounts(rows: readonly LabelRow[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { suggestion, failure } of rows) {
    if (suggestion === null || failure !== null) continue;
    counts.set(suggestion.className, (counts.get(suggestion.className) ?? 0) + 1);
  }
  return counts;
}
