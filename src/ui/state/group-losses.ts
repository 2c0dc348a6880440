import type { Loss, LossCode } from '../../core/bundle/dataset.ts';

export interface LossGroup {
  readonly code: LossCode;
  readonly losses: readonly Loss[];
}

export interface GroupedLosses {
  /** Frames that are not in the bundle, by reason. */
  readonly leftOut: readonly LossGroup[];
  readonly leftOutFrames: number;
  /** In the bundle, but not exactly. */
  readonly inexact: readonly LossGroup[];
  readonly formats: readonly Loss[];
}

/** Codes about a frame that is in the bundle all the same. */
const keepsFrame = ({ code, data }: Loss): boolean =>
  !code.startsWith('frame-') || (code === 'frame-changed-during-export' && data['isExported'] === 1);

/** The losses of a bundle for people: frames that are missing, things that are not exact, what formats cannot carry. */
export function groupLosses(losses: readonly Loss[]): GroupedLosses {
  const formats = losses.filter(({ code }) => code === 'format-drops');
  const others = losses.filter(({ code }) => code !== 'format-drops');
  const leftOut = others.filter((loss) => !keepsFrame(loss));
  return {
    leftOut: byCode(leftOut),
    leftOutFrames: new Set(leftOut.map(({ frame }) => frame?.id)).size,
    inexact: byCode(others.filter(keepsFrame)),
    formats,
  };
}

function byCode(losses: readonly Loss[]): readonly LossGroup[] {
  const groups = new Map<LossCode, Loss[]>();
  for (const loss of losses) groups.set(loss.code, [...(groups.get(loss.code) ?? []), loss]);
  return [...groups]
    .map(([code, group]) => ({ code, losses: group }))
    .sort((a, b) => b.losses.length - a.losses.length);
}
