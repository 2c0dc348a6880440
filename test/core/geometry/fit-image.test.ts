import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FitQuestion, fitImage } from '../../../src/core/geometry/fit-image.ts';
import { toFrame, toImage } from '../../../src/core/geometry/image-space.ts';
import { type Box, rectOf } from '../../helpers/layer-builder.ts';

const ask = (
  box: Box,
  painted: Box | null,
  png: readonly [number, number],
  scale: number,
  pageOrigin: FitQuestion['pageOrigin'] = { x: 0, y: 0 },
): FitQuestion => ({
  png: { width: png[0], height: png[1] },
  scale,
  box: rectOf(box),
  painted: painted && rectOf(painted),
  pageOrigin,
});

const shows = (bound: 'box' | 'painted', x: number, y: number, scale: number): unknown => ({
  ok: true,
  value: { shows: bound, origin: { x, y }, scale },
});

describe('fitImage on pictures that Figma made', () => {
  it.each([
    [
      'a phone screen with a drop shadow at 2x',
      ask([0, 0, 390, 844], [-24, -20, 438, 892], [876, 1784], 2),
      shows('painted', -24, -20, 2),
    ],
    [
      'a circle that overflows a frame without clip',
      ask([0, 0, 100, 100], [0, -4, 103, 104], [103, 104], 1),
      shows('painted', 0, -4, 1),
    ],
    [
      'the same frame with clip',
      ask([0, 0, 100, 100], [0, 0, 100, 100], [100, 100], 1),
      shows('box', 0, 0, 1),
    ],
    [
      'content that overflows 413 x 626',
      ask([0, 0, 413, 626], [0, 0, 434, 626], [434, 626], 1),
      shows('painted', 0, 0, 1),
    ],
    ['456.54 x 290.21 at 1x', ask([0, 0, 456.54, 290.21], null, [457, 291], 1, null), shows('box', 0, 0, 1)],
    ['456.54 x 290.21 at 2x', ask([0, 0, 456.54, 290.21], null, [914, 581], 2, null), shows('box', 0, 0, 2)],
    ['456.54 x 290.21 at 3x', ask([0, 0, 456.54, 290.21], null, [1370, 871], 3, null), shows('box', 0, 0, 3)],
    ['373.6 wide at 2x', ask([0, 0, 373.6, 233], null, [748, 466], 2, null), shows('box', 0, 0, 2)],
    [
      'a 16 px icon that lies half a px off the grid',
      ask([0, 0, 16, 16], null, [17, 16], 1, { x: 10.5, y: 3 }),
      shows('box', -0.5, 0, 1),
    ],
  ])('knows %s', (_name, question, expected) => {
    expect(fitImage(question)).toEqual(expected);
  });
});

describe('fitImage', () => {
  it.each([
    ['up', 101],
    ['down', 100],
  ])('accepts a length rounded %s', (_way, width) => {
    expect(fitImage(ask([0, 0, 100.4, 50], null, [width, 50], 1)).ok).toBe(true);
  });

  it.each([
    ['one px too many on a frame that lies on the grid', ask([0, 0, 100, 50], null, [101, 50], 1)],
    ['one px too few', ask([0, 0, 100, 50], null, [99, 50], 1)],
    [
      'two px too many where the place on the page is not known',
      ask([0, 0, 100, 50], null, [102, 50], 1, null),
    ],
    ['the right width and the wrong height', ask([0, 0, 100, 50], null, [100, 60], 1)],
    ['half the scale that was asked for', ask([0, 0, 100, 50], null, [100, 50], 2)],
    ['a frame without width', ask([0, 0, 0, 50], null, [1, 50], 1)],
    ['a frame of no number', ask([0, 0, Number.NaN, 50], [0, 0, Infinity, 50], [100, 50], 1)],
    ['a place of no number', ask([0, 0, 50, 50], [Number.NaN, 0, 100, 50], [100, 50], 1)],
    ['a scale of 0', ask([0, 0, 100, 50], null, [100, 50], 0)],
    ['a scale of no number', ask([0, 0, 100, 50], null, [100, 50], Number.NaN)],
    ['a negative scale', ask([0, 0, 100, 50], null, [100, 50], -1)],
    ['a picture without size', ask([0, 0, 0.5, 0.5], null, [0, 0], 1)],
  ])('refuses %s', (_name, question) => {
    expect(fitImage(question)).toMatchObject({ ok: false, failure: { code: 'frame-size-fits-neither' } });
  });

  it('allows one px more where the place on the page is not known', () => {
    expect(fitImage(ask([0, 0, 100, 50], null, [101, 50], 1, null)).ok).toBe(true);
  });

  it('knows edges that were widened to the page grid before scaling', () => {
    expect(fitImage(ask([0, 0, 16, 16], null, [34, 32], 2, { x: 10.25, y: 3 }))).toEqual(
      shows('box', -0.25, 0, 2),
    );
  });

  it('shows the painted bounds where the box fits only by widening', () => {
    expect(fitImage(ask([0, 0, 16, 16], [-0.2, 0, 17, 16], [17, 16], 1, { x: 10.5, y: 3 }))).toEqual(
      shows('painted', -0.2, 0, 1),
    );
  });

  it.each([
    ['takes the box where both bounds fit and start less than a px apart', -0.49, true],
    ['refuses where both fit and start a px apart or more', -0.5, false],
  ])('%s', (_name, x, isOk) => {
    const fit = fitImage(ask([0, 0, 100, 50], [x, 0, 100, 50], [200, 100], 2));
    if (isOk) expect(fit).toEqual(shows('box', 0, 0, 2));
    else expect(fit).toMatchObject({ ok: false, failure: { code: 'frame-size-fits-both' } });
  });

  it('states the sizes it compared, finite numbers only', () => {
    expect(fitImage(ask([0, 0, 100, Number.NaN], [0, 0, 110, 60], [7, 8], 1))).toEqual({
      ok: false,
      failure: {
        code: 'frame-size-fits-neither',
        data: { pngWidth: 7, pngHeight: 8, scale: 1, boxWidth: 100, paintedWidth: 110, paintedHeight: 60 },
      },
    });
  });

  it('finds the picture of any frame again, and boxes come back from it unmoved', () => {
    const length = fc.double({ min: 4, max: 4000, noNaN: true });
    const place = fc.double({ min: -2000, max: 2000, noNaN: true });
    fc.assert(
      fc.property(
        length,
        length,
        place,
        place,
        fc.constantFrom(0.5, 1, 1.5, 2, 3, 4),
        (width, height, x, y, scale) => {
          const png: [number, number] = [Math.ceil(width * scale), Math.ceil(height * scale)];
          const fit = fitImage(ask([0, 0, width, height], null, png, scale, { x, y }));
          if (!fit.ok) throw new Error(fit.failure.code);
          const rect = rectOf([x, y, width, height]);
          const back = toFrame(toImage(rect, fit.value), fit.value);
          for (const key of ['x', 'y', 'width', 'height'] as const)
            expect(back[key]).toBeCloseTo(rect[key], 8);
        },
      ),
    );
  });
});
