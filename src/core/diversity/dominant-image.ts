import { area } from '../geometry/area.ts';
import { intersect } from '../geometry/intersect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';

/** Share of the frame a picture has to cover to be what the frame is about. */
const leastShare = 0.25;

/**
 * Figma's hash of the visible image paint that covers most of the frame, if that is 25 % or more; null = none does. Of equals
 * the topmost counts. Where it is covered again by other layers is not looked at.
 */
export const dominantImage = (frame: FrameSnapshot): string | null => {
  const frameArea = frame.size.width * frame.size.height;
  const own = imageRefOf(frame.fills);
  let best = { imageRef: own, covered: own === null ? 0 : frameArea };
  for (const layer of frame.layers) {
    const imageRef = layer.isVisible && !layer.isMask ? imageRefOf(layer.fills) : null;
    const covered = imageRef === null ? 0 : coveredBy(layer, frame);
    if (imageRef !== null && covered >= best.covered) best = { imageRef, covered };
  }
  return best.covered > 0 && best.covered >= leastShare * frameArea ? best.imageRef : null;
};

const coveredBy = ({ painted }: LayerSnapshot, { size }: FrameSnapshot): number => {
  const inside = painted && intersect(painted, { x: 0, y: 0, ...size });
  return inside === null ? 0 : area(inside);
};

const imageRefOf = (fills: LayerSnapshot['fills']): string | null =>
  [...fills]
    .reverse()
    .find(
      ({ type, visible, opacity, imageRef }) =>
        type === 'IMAGE' && visible && opacity > 0 && imageRef !== null,
    )?.imageRef ?? null;
