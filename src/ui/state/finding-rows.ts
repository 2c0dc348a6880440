import type { FrameEntry } from '../../contract/shapes.ts';
import type { Finding } from '../../core/check/finding.ts';
import type { Failure } from '../../core/result.ts';
import { isOpen, type WaivedFinding } from '../../core/review/apply-waivers.ts';
import { type Mark, markOf } from './check-totals.ts';
import type { CheckedFrame, FrameRow } from './check-view.ts';

/** What the person wants to see. No marks = all; no rule = every rule. */
export interface Filters {
  readonly marks: readonly Mark[];
  readonly rule: string | null;
  readonly search: string;
}

export const noFilters: Filters = { marks: [], rule: null, search: '' };

/** One line of the list. `key` is unique in the list and stays the same while the thing is the same. */
export type ListRow =
  | { readonly is: 'frame'; readonly key: string; readonly row: FrameRow; readonly shown: number }
  | {
      readonly is: 'finding';
      readonly key: string;
      readonly entry: FrameEntry;
      readonly checked: CheckedFrame;
      readonly finding: WaivedFinding;
    }
  /** Was found while the panel was open and is gone. */
  | {
      readonly is: 'mended';
      readonly key: string;
      readonly entry: FrameEntry;
      readonly finding: WaivedFinding;
    }
  | { readonly is: 'failure'; readonly key: string; readonly entry: FrameEntry; readonly failure: Failure };

/**
 * The list by frame: each frame, then its findings. Filters leave out findings, and frames none of whose findings are
 * left; a search also keeps frames by their name. `messageOf` is what the person can read of a finding.
 */
export function listRows(
  rows: readonly FrameRow[],
  filters: Filters,
  messageOf: (finding: Finding) => string,
): readonly ListRow[] {
  const words = filters.search.trim().toLowerCase();
  const narrows = filters.marks.length > 0 || filters.rule !== null;
  const has = (text: string): boolean => text.toLowerCase().includes(words);
  const fits = (finding: WaivedFinding, frameFits: boolean): boolean =>
    (filters.marks.length === 0 || filters.marks.includes(markOf(finding))) &&
    (filters.rule === null || filters.rule === finding.rule) &&
    (frameFits || has(messageOf(finding)) || (finding.layer?.path ?? []).some(has));

  return rows.flatMap((row): readonly ListRow[] => {
    const { entry, outcome } = row;
    const frameFits = words === '' || has(entry.name);
    const findings =
      outcome.is === 'checked' ? outcome.report.findings.filter((finding) => fits(finding, frameFits)) : [];
    if (findings.length === 0 && (narrows || !frameFits)) return [];
    const head: ListRow = { is: 'frame', key: entry.id, row, shown: findings.length };
    if (outcome.is === 'failed') {
      return [head, { is: 'failure', key: `${entry.id} failure`, entry, failure: outcome.failure }];
    }
    if (outcome.is !== 'checked') return [head];
    const mended = narrows || words !== '' ? [] : outcome.mended;
    return [
      head,
      ...findings.map(
        (finding): ListRow => ({
          is: 'finding',
          key: `${entry.id} ${finding.fingerprint}`,
          entry,
          checked: outcome,
          finding,
        }),
      ),
      ...mended.map(
        (finding): ListRow => ({
          is: 'mended',
          key: `${entry.id} mended ${finding.fingerprint}`,
          entry,
          finding,
        }),
      ),
    ];
  });
}

/** Rows a person steps through: findings and failures, and frames that nothing could be said about. */
export const isStop = (row: ListRow): boolean =>
  row.is === 'finding' ||
  row.is === 'failure' ||
  (row.is === 'frame' && row.row.outcome.is === 'checked' && row.row.outcome.report.verdict === 'unmatched');

/** True when something in the list still wants an answer: an open finding, a failure, a frame without a spec. */
export const hasWork = (rows: readonly ListRow[]): boolean =>
  rows.some((row) => isStop(row) && (row.is !== 'finding' || isOpen(row.finding)));

/** The stop after (`1`) or before (`-1`) the row with this key; the first or last one when the key is not in the list. */
export function nextStop(rows: readonly ListRow[], key: string | null, step: 1 | -1): ListRow | null {
  const stops = rows.filter((row) => isStop(row) || row.key === key);
  const at = stops.findIndex((row) => row.key === key);
  if (at === -1) return (step === 1 ? stops[0] : stops.at(-1)) ?? null;
  return stops[Math.min(Math.max(at + step, 0), stops.length - 1)] ?? null;
}
