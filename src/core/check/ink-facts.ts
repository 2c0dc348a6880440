import type { InkReading } from '../pixels/probe.ts';

/** Under this share of ink in its own colour, something covers the layer, or the mask lies beside it. */
const leastAsPainted = 0.6;
/** A fail accuses, so it needs more: ink that is partly something else reads as too little contrast. */
const surelyAsPainted = 0.9;
/** More see-through ground than this, and what will lie behind is not known. */
const mostClear = 0.01;

export type InkJudgement = 'pass' | 'low' | 'mixed' | 'tooFine' | 'coveredOrMisfit' | 'clearGround';

/**
 * What a measured ink says about a least contrast: `pass` if the worst twentieth of its cells reaches it, `low` if even the
 * middle one does not, `mixed` between. The other words say why nobody can tell.
 */
export function judgeInk({ p5, median, asPainted, clearGround }: InkReading, least: number): InkJudgement {
  if (p5 === null || median === null) return 'tooFine';
  if (asPainted === null || asPainted < leastAsPainted) return 'coveredOrMisfit';
  if (clearGround > mostClear) return 'clearGround';
  if (p5 >= least) return 'pass';
  if (median >= least) return 'mixed';
  return asPainted < surelyAsPainted ? 'coveredOrMisfit' : 'low';
}

/** A ratio as shown: cut, not rounded, so that one just below the limit never reads as the limit. */
export const shownRatio = (ratio: number): number => Math.floor(ratio * 100 + 1e-9) / 100;
