import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/image.distortion.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { image, imagePaint } from '../../../helpers/layer-builder.ts';
import { judgeMeasured, saidMeasured } from '../../../helpers/measured-rule.ts';

const photo = (paint: object = {}, fields: object = {}) =>
  frame(
    { width: 400, height: 200 },
    image({ name: 'Photo', box: [0, 0, 200, 100], fills: [imagePaint(paint)], ...fields }),
  );
const natural = (width: number, height: number) => () => ({ width, height });
const turned = (a: number, b: number, c: number, d: number) => ({
  scaleMode: 'STRETCH',
  imageTransform: [
    [a, b, 0],
    [c, d, 0],
  ],
});

describe('image.distortion', () => {
  it.each([['FILL'], ['FIT'], ['TILE']])('finds nothing in %s, whatever the file’s size', (scaleMode) => {
    expect(rule.probes?.(photo({ scaleMode }), rule.params.parse({}))).toEqual([]);
    expect(saidMeasured(rule, photo({ scaleMode }), {}, () => null)).toEqual(['pass']);
  });

  it.each([
    ['the file’s own ratio', turned(1, 0, 0, 1), natural(400, 200), ['pass']],
    ['a crop that keeps it', turned(0.5, 0, 0, 0.5), natural(400, 200), ['pass']],
    ['within one percent', turned(1, 0, 0, 1), natural(402, 200), ['pass']],
    ['beyond one percent', turned(1, 0, 0, 1), natural(405, 200), ['fail stretched']],
    ['skewed', turned(1, 0.2, 0, 1), natural(400, 200), ['fail skewed']],
    ['mirrored', turned(-1, 0, 0, 1), natural(400, 200), ['fail mirrored']],
    ['an unknown way of laying it', { scaleMode: 'MOSAIC' }, natural(400, 200), ['unknown scaleUnknown']],
    ['a file that could not be read', turned(1, 0, 0, 1), () => null, ['unknown notMeasured']],
  ])('judges a stretched fill: %s', (_title, paint, read, expected) => {
    expect(saidMeasured(rule, photo(paint), {}, read)).toEqual(expected);
  });

  it('mends a stretched image by filling', () => {
    expect(judgeMeasured(rule, photo(turned(1, 0, 0, 1)), {}, natural(800, 200))).toMatchObject([
      {
        data: { layer: 'Photo', foundPercent: 100, maxPercent: 1 },
        fix: { is: 'safe', steps: [{ do: 'setImageFit', was: 'STRETCH', fit: 'FILL' }] },
      },
    ]);
  });

  it('sees a mirrored layer, allows it where the spec does, and undoes one mirror by another', () => {
    const quad = [
      { x: 200, y: 0 },
      { x: 0, y: 0 },
      { x: 0, y: 100 },
      { x: 200, y: 100 },
    ] as const;
    expect(saidMeasured(rule, photo({}, { quad }), {}, () => null)).toEqual(['fail mirrored']);
    expect(saidMeasured(rule, photo({}, { quad }), { mirrored: 'any' }, () => null)).toEqual(['pass']);
    expect(saidMeasured(rule, photo(turned(-1, 0, 0, 1), { quad }), {}, natural(400, 200))).toEqual(['pass']);
  });

  it('does not apply without visible images', () => {
    expect(saidMeasured(rule, frame({}), {}, () => null)).toEqual(['inapplicable noImages']);
    expect(saidMeasured(rule, photo({}, { isSwitchedOn: false }), {}, () => null)).toEqual([
      'inapplicable noImages',
    ]);
  });
});
