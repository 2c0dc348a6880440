import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/image.resolution.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { image, imagePaint } from '../../../helpers/layer-builder.ts';
import { judgeMeasured, saidMeasured } from '../../../helpers/measured-rule.ts';

const photo = (paint: object = {}, fields: object = {}) =>
  frame(
    { width: 400, height: 200 },
    image({ name: 'Photo', box: [0, 0, 200, 100], fills: [imagePaint(paint)], ...fields }),
  );
const natural = (width: number, height: number) => () => ({ width, height });
const crop = (a: number, d: number) => ({
  scaleMode: 'STRETCH',
  imageTransform: [
    [a, 0, 0.1],
    [0, d, 0.1],
  ],
});

describe('image.resolution', () => {
  it.each([
    ['FILL', {}, 200, 100, ['pass']],
    ['FILL that is one px too small', {}, 199, 100, ['fail tooSmall']],
    ['FILL of another ratio, by the side it covers', {}, 1000, 99, ['fail tooSmall']],
    ['FIT of another ratio, by the side it fills', { scaleMode: 'FIT' }, 1000, 10, ['pass']],
    ['a crop of half the file', crop(0.5, 0.5), 400, 200, ['pass']],
    ['a crop of less', crop(0.4, 0.4), 400, 200, ['fail tooSmall']],
    ['a stretch without a transform', { scaleMode: 'STRETCH' }, 200, 50, ['fail tooSmall']],
    ['a tiled fill', { scaleMode: 'TILE' }, 10, 10, ['unknown scaleUnknown']],
    ['a turned fill', { rest: '{"rotation":90}' }, 400, 200, ['unknown scaleUnknown']],
    ['a fill turned by nothing', { rest: '{"rotation":0}' }, 400, 200, ['pass']],
  ])('counts px of the file per px of the frame: %s', (_title, paint, width, height, expected) => {
    expect(saidMeasured(rule, photo(paint), {}, natural(width, height))).toEqual(expected);
  });

  it('asks for as many px as the spec says, and names them', () => {
    expect(judgeMeasured(rule, photo(), { minScale: 2 }, natural(300, 150))).toMatchObject([
      {
        is: 'fail',
        data: { layer: 'Photo', found: 1.5, minScale: 2, naturalWidth: 300, naturalHeight: 150 },
      },
    ]);
  });

  it('cannot tell the size of a layer whose size is not known, nor a file it could not read', () => {
    expect(saidMeasured(rule, photo({}, { size: null }), {}, natural(400, 200))).toEqual([
      'unknown scaleUnknown',
    ]);
    expect(saidMeasured(rule, photo(), {}, () => null)).toEqual(['unknown notMeasured']);
  });

  it('does not apply without a visible image that names its file', () => {
    expect(saidMeasured(rule, frame({}), {}, () => null)).toEqual(['inapplicable noImages']);
    expect(saidMeasured(rule, photo({}, { isSwitchedOn: false }), {}, () => null)).toEqual([
      'inapplicable noImages',
    ]);
    expect(saidMeasured(rule, photo({ imageRef: null }), {}, () => null)).toEqual(['inapplicable noImages']);
  });
});
