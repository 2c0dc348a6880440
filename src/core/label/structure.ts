import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';

/**
 * A frame's tree of layer types as a text: equal for frames that differ in words, pictures, colours, sizes and names only.
 * Made to be compared, not to be read or stored.
 */
export const structureOf = ({ layers }: FrameSnapshot): string =>
  layers.map(({ type, parent }) => `${type} ${String(parent)}`).join('\n');
