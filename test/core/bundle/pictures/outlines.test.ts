import { describe, expect, it } from 'vitest';
import { cutsOf, maskPictureIds } from '../../../../src/core/bundle/pictures/cuts-of.ts';
import { layerPart, picturesNeeded } from '../../../../src/core/bundle/pictures/layer-part.ts';
import { outlineOf } from '../../../../src/core/bundle/pictures/outline-of.ts';
import { vectorMask } from '../../../../src/core/bundle/pictures/vector-mask.ts';
import { polygonArea } from '../../../../src/core/geometry/clip-polygon.ts';
import { planeArea } from '../../../../src/core/pixels/alpha-plane.ts';
import { polygonPlane } from '../../../../src/core/pixels/polygon-plane.ts';
import type { FrameSnapshot } from '../../../../src/core/snapshot/frame-snapshot.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { laidPicture } from '../../../helpers/laid-picture.ts';
import {
  dropShadow,
  frameLayer,
  group,
  image,
  imagePaint,
  layer,
  solid,
  text,
} from '../../../helpers/layer-builder.ts';

const layerAt = (snapshot: FrameSnapshot, index: number) => {
  const found = snapshot.layers[index];
  if (found === undefined) throw new Error(`No layer ${String(index)}`);
  return found;
};
const ringsOf = (snapshot: FrameSnapshot, index = 0) => vectorMask(snapshot, layerAt(snapshot, index));
const areaOf = (snapshot: FrameSnapshot, index = 0): number | null => {
  const rings = ringsOf(snapshot, index);
  return rings === null ? null : rings.reduce((sum, ring) => sum + polygonArea(ring), 0);
};

describe('the outline of a layer', () => {
  it('is its box, with rounded corners as Figma rounds them', () => {
    expect(areaOf(frame({}, layer({ box: [10, 10, 100, 50] })))).toBe(5000);
    expect(areaOf(frame({}, layer({ box: [10, 10, 100, 100], cornerRadius: 20 })))).toBeCloseTo(
      10_000 - (4 - Math.PI) * 400,
      -1,
    );
    expect(areaOf(frame({}, layer({ box: [0, 0, 100, 100], cornerRadius: 999 })))).toBeCloseTo(
      Math.PI * 2500,
      -1,
    );
    const oneCorner = areaOf(frame({}, layer({ box: [0, 0, 100, 100], cornerRadius: [40, 0, 0, 0] })));
    expect(oneCorner).toBeCloseTo(10_000 - (1 - Math.PI / 4) * 1600, -1);
  });

  it('turns with the layer', () => {
    const quad = [
      { x: 50, y: 0 },
      { x: 100, y: 50 },
      { x: 50, y: 100 },
      { x: 0, y: 50 },
    ] as const;
    const size = { width: Math.hypot(50, 50), height: Math.hypot(50, 50) };
    expect(areaOf(frame({}, layer({ box: [0, 0, 100, 100], quad, size, rotationDeg: 45 })))).toBeCloseTo(
      5000,
      6,
    );
  });

  it('is not known of turned layers without corners, of ellipses, paths and layers without area', () => {
    expect(ringsOf(frame({}, layer({ quad: null, size: null, rotationDeg: 9 })))).toBeNull();
    expect(ringsOf(frame({}, layer({ type: 'ELLIPSE' })))).toBeNull();
    expect(ringsOf(frame({}, layer({ type: 'VECTOR' })))).toBeNull();
    expect(ringsOf(frame({}, layer({ box: [0, 0, 100, 0] })))).toBeNull();
    expect(outlineOf({ ...layerAt(frame({}, layer({})), 0), cornerRadius: [1, 2] })).toBeNull();
  });
});

describe('a mask without rendering', () => {
  it('is cut by every clipping container, rounded ones too', () => {
    const card = frameLayer(
      { box: [0, 0, 100, 100], clipsContent: true, cornerRadius: 50 },
      layer({ box: [0, 0, 100, 100] }),
    );
    expect(areaOf(frame({}, card), 1)).toBeCloseTo(Math.PI * 2500, -1);
    expect(areaOf(frame({ width: 50, height: 1000 }, layer({ box: [0, 0, 100, 100] })))).toBe(5000);
    expect(
      areaOf(frame({ width: 50, height: 1000, clipsContent: false }, layer({ box: [0, 0, 100, 100] }))),
    ).toBe(10_000);
  });

  it('has no rings when nothing is left', () => {
    const outside = frameLayer({ box: [0, 0, 50, 50], clipsContent: true }, layer({ box: [60, 60, 10, 10] }));
    expect(ringsOf(frame({}, outside), 1)).toEqual([]);
  });

  it('is not given where a picture has to tell: masks, strokes that reach out, unfilled or fitted layers, unknown clips', () => {
    const plain = frame({}, layer({ isMask: true }), layer({ maskedBy: '1:1' }));
    expect(ringsOf(plain, 1)).toBeNull();
    const stroked = { strokes: [solid('#000000')], strokeWeight: 4, box: [20, 20, 50, 50] as const };
    expect(ringsOf(frame({}, layer({ ...stroked, painted: [18, 18, 54, 54] })))).toBeNull();
    expect(areaOf(frame({}, layer({ ...stroked, painted: [20, 20, 50, 50] })))).toBe(2500);
    expect(ringsOf(frame({}, layer({ fills: [] })))).toBeNull();
    expect(ringsOf(frame({}, layer({ fills: [solid('#000000', { visible: false })] })))).toBeNull();
    expect(ringsOf(frame({}, image({ fills: [imagePaint({ scaleMode: 'FIT' })] })))).toBeNull();
    expect(areaOf(frame({}, image({})))).toBe(10_000);
    expect(ringsOf(frame({ rotationDeg: 5 }, layer({})))).toBeNull();
    const turned = frameLayer({ clipsContent: true, quad: null, size: null, rotationDeg: 9 }, layer({}));
    expect(ringsOf(frame({}, turned), 1)).toBeNull();
  });

  it('covers pixels by their exact share, with holes for rings that run the other way', () => {
    const ring = (x: number, y: number, side: number) => [
      { x, y },
      { x: x + side, y },
      { x: x + side, y: y + side },
      { x, y: y + side },
    ];
    const plane = polygonPlane({ width: 40, height: 40 }, [ring(5.5, 5, 20), [...ring(10, 10, 8)].reverse()]);
    expect(plane).toMatchObject({ left: 5, top: 5, width: 21, height: 20 });
    expect(plane?.alpha[0]).toBe(128);
    expect(plane === null ? 0 : planeArea(plane)).toBeCloseTo(400 - 64, 0);
    expect(polygonPlane({ width: 4, height: 4 }, [ring(5, 5, 2)])).toBeNull();
    expect(polygonPlane({ width: 4, height: 4 }, [])).toBeNull();
    const slanted = polygonPlane({ width: 30, height: 30 }, [
      [
        { x: 1.3, y: 2 },
        { x: 27.9, y: 5.5 },
        { x: 9.2, y: 28.7 },
      ],
    ]);
    const exact = polygonArea([
      { x: 1.3, y: 2 },
      { x: 27.9, y: 5.5 },
      { x: 9.2, y: 28.7 },
    ]);
    expect(slanted === null ? 0 : planeArea(slanted)).toBeCloseTo(exact, 0);
  });
});

describe('what an element’s mask is made of', () => {
  const shape = { unitClass: 'shape' } as const;
  const dot = laidPicture([0, 0, 2, 2], () => [0, 0, 0, 255]);

  it('is a picture of the layer, or the outline of a container that holds other elements', () => {
    const snapshot = frame(
      {},
      frameLayer({ box: [0, 0, 100, 100], opacity: 0.5 }, text('Buy', { opacity: 0.5 })),
    );
    expect(picturesNeeded(snapshot, { unit: 0, ...shape })).toEqual([]);
    expect(layerPart(snapshot, { unit: 0, ...shape }, new Map())).toMatchObject({
      value: { ink: { is: 'shape' }, opacity: 0.5, opacityAbove: 1 },
    });
    const word = { unit: 1, unitClass: 'text' } as const;
    expect(picturesNeeded(snapshot, word)).toEqual(['1:2']);
    expect(layerPart(snapshot, word, new Map([['1:2', dot]]))).toMatchObject({
      value: { ink: { is: 'picture' }, opacity: 0.25, opacityAbove: 0.5 },
    });
    expect(layerPart(snapshot, word, new Map())).toMatchObject({
      failure: { code: 'no-picture', data: { layerId: '1:2' } },
    });
    expect(layerPart(snapshot, { unit: 9, ...shape }, new Map())).toMatchObject({
      failure: { code: 'layer-gone' },
    });
    expect(picturesNeeded(snapshot, { unit: 9, ...shape })).toEqual([]);
  });

  it('says so when a container’s own fill has no known shape', () => {
    const turned = frame({}, frameLayer({ quad: null, size: null, rotationDeg: 9 }, layer({})));
    expect(layerPart(turned, { unit: 0, ...shape }, new Map())).toMatchObject({
      failure: { code: 'outline-unknown' },
    });
    expect(picturesNeeded(turned, { unit: 0, unitClass: 'instance' })).toEqual(['1:1']);
  });

  it('is cut by a plain mask’s outline and by any other mask through the picture of its container', () => {
    const square = frame({}, layer({ isMask: true, box: [0, 0, 9, 9] }), layer({ maskedBy: '1:1' }));
    expect(maskPictureIds(square, layerAt(square, 1))).toEqual([]);
    expect(cutsOf(square, layerAt(square, 1), new Map())).toMatchObject({
      value: [{ is: 'shape' }, { is: 'shape' }],
    });
    const circle = frame({}, group({}, layer({ type: 'ELLIPSE', isMask: true }), layer({ maskedBy: '1:2' })));
    expect(maskPictureIds(circle, layerAt(circle, 2))).toEqual(['1:1']);
    expect(cutsOf(circle, layerAt(circle, 2), new Map([['1:1', dot]]))).toMatchObject({
      value: [{ is: 'shape' }, { is: 'picture', laid: dot }],
    });
  });

  it('is not known under masks that neither shows', () => {
    const cutsUnder = (snapshot: FrameSnapshot) =>
      cutsOf(snapshot, layerAt(snapshot, snapshot.layers.length - 1), new Map([['1:1', dot]]));
    const ellipse = layer({ type: 'ELLIPSE', isMask: true });
    const unknown = { ok: false, failure: { code: 'mask-unknown' } };
    expect(cutsUnder(frame({}, ellipse, layer({ maskedBy: '1:1' })))).toMatchObject(unknown);
    expect(cutsUnder(frame({}, group({}, layer({}), ellipse, layer({ maskedBy: '1:3' }))))).toMatchObject(
      unknown,
    );
    expect(cutsUnder(frame({}, frameLayer({}, ellipse, layer({ maskedBy: '1:2' }))))).toMatchObject(unknown);
    expect(
      cutsUnder(frame({}, group({ effects: [dropShadow()] }, ellipse, layer({ maskedBy: '1:2' })))),
    ).toMatchObject(unknown);
    expect(cutsUnder(frame({}, layer({ maskedBy: '7:7' })))).toMatchObject(unknown);
  });

  it('is cut by masks below its mask and around what it lies in, each once, in a circle too', () => {
    const chained = frame(
      {},
      layer({ isMask: true, maskedBy: '1:2' }),
      layer({ isMask: true, maskedBy: '1:1' }),
      group({ maskedBy: '1:2' }, layer({ maskedBy: '1:2' })),
    );
    expect(cutsOf(chained, layerAt(chained, 3), new Map())).toMatchObject({ value: { length: 3 } });
  });
});
