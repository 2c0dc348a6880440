import type { FrameRow } from './check-view.ts';

/** Ids of the frames that want the same answer as this one: equally large, and matched (or not) in the same way. Itself included. */
export function framesLike(rows: readonly FrameRow[], frameId: string): readonly string[] {
  const like = rows.find(({ entry }) => entry.id === frameId);
  if (like === undefined) return [];
  const wanted = matchText(like);
  return rows
    .filter(
      (row) =>
        row.entry.width === like.entry.width &&
        row.entry.height === like.entry.height &&
        matchText(row) === wanted,
    )
    .map(({ entry }) => entry.id);
}

const matchText = ({ outcome }: FrameRow): string =>
  outcome.is === 'checked'
    ? JSON.stringify([outcome.report.placement?.id ?? null, outcome.report.unmatched?.candidates ?? null])
    : outcome.is;
