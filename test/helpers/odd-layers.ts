import type { LayerDraft, LayerFields } from './layer-builder.ts';
import { frameLayer, layer } from './layer-builder.ts';

/**
 * The layer of `fields` as nobody sees it, in every way a layer can be unseen: a rule about visible content says nothing of
 * these. `box` is where it would lie in a frame of 1000 × 500 px.
 */
export const unseen = (fields: LayerFields): readonly (readonly [string, LayerDraft])[] => [
  ['hidden', layer({ ...fields, isSwitchedOn: false })],
  ['in a hidden group', frameLayer({ isSwitchedOn: false, fills: [] }, layer(fields))],
  ['see-through', layer({ ...fields, opacity: 0 })],
  [
    'clipped away',
    frameLayer({ box: [0, 0, 1, 1], clipsContent: true, fills: [] }, layer({ ...fields, painted: null })),
  ],
  ['masked away', layer({ ...fields, maskedBy: '9:9', painted: null })],
  ['outside the frame', layer({ ...fields, box: [2000, 0, 50, 50], painted: [2000, 0, 50, 50] })],
];
