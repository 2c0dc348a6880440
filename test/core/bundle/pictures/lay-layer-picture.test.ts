import { describe, expect, it } from 'vitest';
import { layLayerPicture } from '../../../../src/core/bundle/pictures/lay-layer-picture.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { layer } from '../../../helpers/layer-builder.ts';
import { tinyPng } from '../../../helpers/tiny-png.ts';

const laid = (png: Uint8Array, fields: Parameters<typeof layer>[0], scale = 2) => {
  const snapshot = frame({}, layer(fields));
  const [only] = snapshot.layers;
  if (only === undefined) throw new Error('no layer');
  return layLayerPicture(png, snapshot, only, scale);
};

describe('the picture of a layer alone', () => {
  it('lies where its size says: over the layer’s box, or over all that is painted of it', () => {
    const box = [10, 20, 30, 40] as const;
    expect(laid(tinyPng(60, 80), { box })).toMatchObject({
      value: { placement: { origin: { x: 10, y: 20 }, scale: 2 }, picture: { width: 60, height: 80 } },
    });
    expect(laid(tinyPng(80, 100), { box, painted: [5, 15, 40, 50] })).toMatchObject({
      value: { placement: { origin: { x: 5, y: 15 } } },
    });
  });

  it('lies nowhere for certain when it fits neither, has no box or is no picture', () => {
    expect(laid(tinyPng(7, 7), {})).toMatchObject({ failure: { code: 'frame-size-fits-neither' } });
    expect(laid(tinyPng(60, 80), { box: null })).toMatchObject({ failure: { code: 'layer-without-box' } });
    expect(laid(new Uint8Array(3), {})).toMatchObject({ failure: { code: 'png-unreadable' } });
  });
});
