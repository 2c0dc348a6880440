import { describe, expect, it } from 'vitest';
import { type ElementMask, openMaskReader } from '../../../../src/core/bundle/pictures/element-masks.ts';
import type { LayerPart } from '../../../../src/core/bundle/pictures/layer-plane.ts';
import { quadOfRect } from '../../../../src/core/geometry/quad.ts';
import { areaOfRuns, boundsOfRuns, pixelsOf } from '../../../../src/core/pixels/run-length.ts';
import { laidPicture } from '../../../helpers/laid-picture.ts';

const canvas = { width: 40, height: 30, placement: { origin: { x: 0, y: 0 }, scale: 1 } };
type Box = readonly [number, number, number, number];
const inkOf = (box: Box, alpha: (x: number, y: number) => number = () => 255): LayerPart['ink'] => ({
  is: 'picture',
  laid: laidPicture(box, (x, y) => [0, 0, 0, alpha(x, y)]),
});
const rect = ([x, y, width, height]: Box): LayerPart['ink'] => ({
  is: 'shape',
  rings: [quadOfRect({ x, y, width, height })],
});
const part = (ink: LayerPart['ink'], fields: Partial<LayerPart> = {}): LayerPart => ({
  ink,
  cuts: [],
  opacity: 1,
  opacityAbove: 1,
  ...fields,
});
const read = (...parts: readonly LayerPart[]): ElementMask => openMaskReader(canvas).read({ parts });

describe('the mask of an element', () => {
  it('lies where its picture does, to the nearest pixel', () => {
    expect(boundsOfRuns(read(part(inkOf([4.4, 5.6, 10, 8]))).mask)).toEqual({
      x: 4,
      y: 6,
      width: 10,
      height: 8,
    });
    expect(read(part(inkOf([4, 5, 10, 8])))).toMatchObject({ visibleRatio: 1, occludedRatio: 0 });
  });

  it('keeps its holes', () => {
    const ring = inkOf([0, 0, 10, 10], (x, y) => (x > 2 && x < 7 && y > 2 && y < 7 ? 0 : 255));
    const { mask } = read(part(ring));
    const pixels = pixelsOf(mask);
    expect(areaOfRuns(mask)).toBe(100 - 16);
    expect(pixels.ok && pixels.value[4 * canvas.width + 4]).toBe(0);
  });

  it('ends at the picture’s edge, at clips and at masks, and tells which share is left', () => {
    expect(read(part(inkOf([-5, 0, 10, 10])))).toMatchObject({ visibleRatio: 0.5 });
    const clipped = read(part(inkOf([0, 0, 10, 10]), { cuts: [rect([0, 0, 4, 30])] }));
    expect([clipped.visibleRatio, areaOfRuns(clipped.mask)]).toEqual([0.4, 40]);
    const masked = read(part(inkOf([0, 0, 10, 10]), { cuts: [inkOf([5, 5, 20, 20]), rect([0, 0, 40, 7])] }));
    expect(boundsOfRuns(masked.mask)).toEqual({ x: 5, y: 5, width: 5, height: 2 });
    const gone = read(part(inkOf([0, 0, 10, 10]), { cuts: [rect([20, 20, 5, 5])] }));
    expect([gone.visibleRatio, areaOfRuns(gone.mask)]).toEqual([0, 0]);
  });

  it('is empty for ink that shows nothing or lies outside', () => {
    expect(read(part(inkOf([0, 0, 5, 5], () => 0)))).toMatchObject({
      visibleRatio: 0,
      occludedRatio: 0,
      mask: { counts: [1200] },
    });
    expect(read(part(inkOf([50, 0, 5, 5])))).toMatchObject({ visibleRatio: 0, mask: { counts: [1200] } });
    expect(read()).toMatchObject({ visibleRatio: 0, mask: { counts: [1200] } });
  });

  it('counts a faint element in full and joins its parts', () => {
    const faint = part(
      inkOf([0, 0, 5, 5], () => 51),
      { opacity: 0.2 },
    );
    expect(areaOfRuns(read(faint).mask)).toBe(25);
    const both = read(faint, part(inkOf([3, 0, 5, 5])), part(rect([20, 20, 2, 2])));
    expect([areaOfRuns(both.mask), both.visibleRatio]).toEqual([8 * 5 + 4, 1]);
  });

  it('follows an outline exactly where no picture is needed', () => {
    const { mask, visibleRatio } = read(part(rect([35, 10, 10, 3.6])));
    expect(boundsOfRuns(mask)).toEqual({ x: 35, y: 10, width: 5, height: 4 });
    expect(visibleRatio).toBeCloseTo(0.5, 2);
  });
});

describe('what covers an element', () => {
  it('is the ink of elements in front of it, by how opaque that is in the frame', () => {
    const cover = (front: LayerPart): number => {
      const reader = openMaskReader(canvas);
      reader.read({ parts: [front] });
      return reader.read({ parts: [part(inkOf([0, 0, 10, 10]))] }).occludedRatio;
    };
    expect(cover(part(inkOf([5, 0, 10, 10])))).toBe(0.5);
    expect(cover(part(inkOf([20, 0, 10, 10])))).toBe(0);
    expect(cover(part(rect([0, 0, 10, 10]), { opacity: 0.5 }))).toBeCloseTo(0.5, 2);
    // A picture may or may not have its layer's own opacity in it; what is above the layer it never has.
    expect(
      cover(
        part(
          inkOf([0, 0, 10, 10], () => 128),
          { opacity: 0.5 },
        ),
      ),
    ).toBeCloseTo(0.5, 2);
    expect(cover(part(inkOf([0, 0, 10, 10]), { opacity: 0.5 }))).toBeCloseTo(0.5, 2);
    expect(
      cover(
        part(
          inkOf([0, 0, 10, 10], () => 128),
          { opacity: 0.25, opacityAbove: 0.5 },
        ),
      ),
    ).toBeCloseTo(0.25, 2);
    expect(cover(part(inkOf([0, 0, 10, 10]), { cuts: [rect([0, 0, 2, 30])] }))).toBeCloseTo(0.2, 9);
  });

  it('adds up, and never beyond all of it', () => {
    const reader = openMaskReader(canvas);
    const half = part(rect([0, 0, 10, 10]), { opacity: 0.5 });
    const seen = [1, 2, 3, 4, 5].map(() => reader.read({ parts: [half] }).occludedRatio);
    expect(seen.map((share) => Math.round(share * 100))).toEqual([0, 50, 75, 88, 94]);
  });

  it('is not the element itself, however many parts it has', () => {
    expect(read(part(rect([0, 0, 5, 5])), part(rect([0, 0, 5, 5]))).occludedRatio).toBe(0);
  });
});
