import { isShown } from '../../label/own-paint.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';

/** The colour behind a frame's picture where it lets something through: the frame's first visible solid fill, else white. */
export const groundOf = ({ fills }: Pick<FrameSnapshot, 'fills'>): string =>
  fills.find((paint) => isShown(paint) && paint.hex !== null)?.hex ?? '#ffffff';
