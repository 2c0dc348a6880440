import type { Picture } from '../../pixels/pixel-grid.ts';
import { err, ok, type Result } from '../../result.ts';

export interface FlatComparison {
  /** The layers give the frame's picture: at most 2 of 255 apart on at least 99.5 % of its pixels. */
  readonly isSame: boolean;
  /** Share of the pixels that are at most 2 of 255 apart, 0..1. */
  readonly sameShare: number;
  /** The largest difference of any channel anywhere, 0..255. */
  readonly mostApart: number;
}

const mostStepsApart = 2;
const leastSameShare = 0.995;

/**
 * Compares a recomposed picture with the frame's own. Colours count as far as they can be seen: they are compared over white and
 * over black, so neither the colour of clear pixels nor a difference in alpha slips through. Fails when the sizes differ.
 */
export const compareToFlat = (
  made: Picture,
  flat: Picture,
): Result<FlatComparison, { code: 'sizes-differ'; data: Record<string, number> }> => {
  const { width, height } = flat;
  if (made.width !== width || made.height !== height) {
    return err({
      code: 'sizes-differ',
      data: { width: made.width, height: made.height, flatWidth: width, flatHeight: height },
    });
  }
  let [same, mostApart] = [0, 0];
  for (let at = 0; at < flat.data.length; at += 4) {
    const apart = pixelsApart(made.data, flat.data, at);
    if (apart <= mostStepsApart) same += 1;
    if (apart > mostApart) mostApart = apart;
  }
  const sameShare = same / (width * height);
  return ok({ isSame: sameShare >= leastSameShare, sameShare, mostApart: Math.round(mostApart) });
};

const pixelsApart = (a: Picture['data'], b: Picture['data'], at: number): number => {
  const [alphaA, alphaB] = [a[at + 3] ?? 0, b[at + 3] ?? 0];
  let most = 0;
  for (let channel = 0; channel < 3; channel += 1) {
    const onBlack = ((a[at + channel] ?? 0) * alphaA - (b[at + channel] ?? 0) * alphaB) / 255;
    const onWhite = onBlack - (alphaA - alphaB);
    most = Math.max(most, Math.abs(onBlack), Math.abs(onWhite));
  }
  return most;
};
