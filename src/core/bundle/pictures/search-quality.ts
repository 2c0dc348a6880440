/** Quality in percent where no size is asked for: what photo editors call high. */
const usual = 90;
/** Below the one nothing of a text can be read; above the other files only grow. */
const [lowest, highest] = [5, 95] as const;

/**
 * The best quality whose file is not larger than `maxBytes`, found by halving: at most eight files are written. Sizes are taken to
 * grow with quality; where an encoder breaks that, the file still keeps the limit. Where even the lowest quality is too large that
 * file comes back as `isOverLimit`. Null = this place cannot write the format.
 */
export const searchQuality = async (
  write: (percent: number) => Promise<Uint8Array | null>,
  maxBytes: number | null,
): Promise<{ readonly bytes: Uint8Array; readonly isOverLimit: boolean } | null> => {
  const first = await write(maxBytes === null ? usual : highest);
  if (first === null) return null;
  if (maxBytes === null || first.length <= maxBytes) return { bytes: first, isOverLimit: false };
  let best: Uint8Array | null = null;
  let smallest = first;
  let [low, high] = [lowest as number, highest - 1];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const file = await write(middle);
    if (file === null) return null;
    smallest = file.length < smallest.length ? file : smallest;
    if (file.length <= maxBytes) {
      best = file;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best === null ? { bytes: smallest, isOverLimit: true } : { bytes: best, isOverLimit: false };
};
