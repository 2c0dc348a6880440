import { foldedText } from '../check/fold-text.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';

/** UTF-16 units below which equal copy may be chance: “Buy now”. */
const leastLength = 20;

/**
 * All that can be read in a frame, folded as a reader does (case, width, accents, spaces), one line a text, sorted: formats
 * of one picture stack their texts in another order. Null = fewer than 20 characters.
 */
export const frameCopy = (frame: FrameSnapshot): string | null => {
  const texts = frame.layers.flatMap(({ text, isVisible, isMask }) =>
    text === null || !isVisible || isMask ? [] : [foldedText(text.characters).trim()],
  );
  const copy = texts
    .filter((text) => text !== '')
    .sort()
    .join('\n');
  return copy.length < leastLength ? null : copy;
};
