import { unionArea } from '../geometry/union-area.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import { textElements, textsOf } from './text-elements.ts';

/** Percent of the frame that the painted boxes of all visible live text cover, each point once. */
export function textSharePercent(frame: FrameSnapshot): number {
  const boxes = textsOf(textElements(frame, 'text')).flatMap(({ painted }) =>
    painted === null ? [] : [painted],
  );
  const area = frame.size.width * frame.size.height;
  return area > 0 ? (100 * unionArea<'frame'>(boxes)) / area : 0;
}
