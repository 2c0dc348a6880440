import type { Rect } from '../geometry/rect.ts';

/** A rectangle to draw over the frame as evidence. `found`: what is wrong. `needed`: where it should be. `other`: what it is measured against. */
export interface Mark {
  readonly is: 'found' | 'needed' | 'other';
  readonly rect: Rect<'frame'>;
}
