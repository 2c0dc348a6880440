import type { LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import type { Fix } from './fix.ts';

/** Switches a visible layer off, after asking: it changes the picture, but loses nothing. */
export const hideFix = ({ id }: LayerSnapshot): Fix => ({
  is: 'suggestion',
  steps: [{ do: 'setVisible', layerId: id, was: true, visible: false }],
});
