import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourDifference, labOf } from '../../../src/core/pixels/colour-difference.ts';
import { hexOfRgb, rgbOfHex } from '../../../src/core/pixels/hex-colour.ts';
import { measureCalm } from '../../../src/core/pixels/measure-calm.ts';
import { measureColourShare } from '../../../src/core/pixels/measure-colour-share.ts';
import { measureEdges } from '../../../src/core/pixels/measure-edges.ts';
import { measurePalette } from '../../../src/core/pixels/measure-palette.ts';
import { pixelArea } from '../../../src/core/pixels/pixel-grid.ts';
import { probeTier } from '../../../src/core/pixels/probe-tier.ts';
import { contrastRatio, relativeLuminance } from '../../../src/core/pixels/relative-luminance.ts';
import { grid } from '../../helpers/pixel-grid-builder.ts';

const white = '#ffffff';
const black = '#000000';
const byte = fc.integer({ min: 0, max: 255 });
const rgb = fc.tuple(byte, byte, byte);

describe('colours', () => {
  it('have the contrast WCAG gives them', () => {
    const ratio = (a: string, b: string) =>
      contrastRatio(relativeLuminance(rgbOfHex(a)), relativeLuminance(rgbOfHex(b)));
    expect(ratio(black, white)).toBeCloseTo(21, 10);
    expect(ratio('#767676', white)).toBeCloseTo(4.54, 2);
    expect(ratio('#777777', white)).toBeCloseTo(4.48, 2);
  });

  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
    [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('differ as Sharma’s test data say: %j %j', (a, b, expected) => {
    expect(colourDifference(a, b)).toBeCloseTo(expected, 4);
    expect(colourDifference(b, a)).toBeCloseTo(expected, 4);
  });

  it('differ from nothing but others, and survive as hex', () => {
    fc.assert(
      fc.property(rgb, rgb, (a, b) => {
        expect(colourDifference(labOf(a), labOf(a))).toBe(0);
        expect(colourDifference(labOf(a), labOf(b))).toBeGreaterThanOrEqual(0);
        expect(rgbOfHex(hexOfRgb(a))).toEqual(a);
      }),
    );
  });

  it('are refused unless they are whole', () => {
    expect(() => rgbOfHex('#fff')).toThrow('#fff');
  });
});

describe('a rectangle of the frame in a picture', () => {
  it('takes the pixels whose centres it holds, at the picture’s scale and origin, inside the frame', () => {
    const shown = grid(20, 10, () => white, {
      placement: { origin: { x: -2, y: 0 }, scale: 2 },
      canvas: { width: 8, height: 5 },
    });
    expect(pixelArea(shown, null)).toEqual({ left: 4, top: 0, right: 20, bottom: 10 });
    expect(pixelArea(shown, { x: 0, y: 0, width: 1.2, height: 1 })).toEqual({
      left: 4,
      top: 0,
      right: 6,
      bottom: 2,
    });
    expect(pixelArea(shown, { x: 9, y: 0, width: 5, height: 5 })).toBeNull();
  });
});

describe('the share of a colour', () => {
  const half = grid(10, 10, (x) => (x < 3 ? '#fcfdff' : black));
  const share = (tolerance: number, rect = null) => measureColourShare(half, { hex: white, tolerance, rect });

  it('counts pixels within the tolerance on every channel', () => {
    expect(share(3)).toEqual({ share: 0.3 });
    expect(share(2)).toEqual({ share: 0 });
  });

  it('counts in a rectangle, and nothing where there is none', () => {
    const rect = { x: 0, y: 0, width: 6, height: 10 };
    expect(measureColourShare(half, { hex: white, tolerance: 3, rect })).toEqual({ share: 0.5 });
    expect(measureColourShare(half, { hex: white, tolerance: 3, rect: { ...rect, x: 50 } })).toBeNull();
  });

  it('counts see-through pixels as no colour, and as see-through', () => {
    const clear = grid(4, 1, (x) => [white, x === 0 ? 254 : x === 1 ? 0 : 255]);
    expect(measureColourShare(clear, { hex: white, tolerance: 0, rect: null })).toEqual({ share: 0.5 });
    expect(measureColourShare(clear, { hex: null, tolerance: 0, rect: null })).toEqual({ share: 0.5 });
  });
});

describe('the edges', () => {
  it('are read side by side, white and see-through shares and corners included', () => {
    const edges = measureEdges(
      grid(40, 40, (x, y) => (y === 0 ? white : x === 39 ? ['#ff0000', 0] : '#336699')),
      1,
    );
    expect(edges?.top).toMatchObject({ hex: white, whiteShare: 1, clearShare: 0 });
    expect(edges?.left).toMatchObject({ hex: '#386a9c', spread: 199 });
    expect(edges?.right).toMatchObject({ clearShare: 39 / 40 });
    expect(edges?.cornerAlpha).toBe(0);
  });

  it('tell how deep a border goes and that it ends everywhere', () => {
    const framed = grid(80, 80, (x, y) => (Math.min(x, y, 79 - x, 79 - y) < 3 ? black : '#ffcc00'));
    expect(measureEdges(framed, 1)?.left).toMatchObject({ hex: black, depthPx: 3 });
    expect(measureEdges(framed, 1)?.left.beyondShare).toBeGreaterThan(0.9);
  });

  it('give depths in frame px at any scale', () => {
    const framed = grid(80, 80, (x, y) => (Math.min(x, y, 79 - x, 79 - y) < 4 ? black : white), {
      placement: { origin: { x: 0, y: 0 }, scale: 2 },
      canvas: { width: 40, height: 40 },
    });
    expect(measureEdges(framed, 2)?.top).toMatchObject({ hex: black, depthPx: 2, spread: 0 });
  });

  it('take a flat ground for none, and a gradient for one that does not end', () => {
    expect(
      measureEdges(
        grid(40, 40, () => white),
        1,
      )?.top,
    ).toMatchObject({ depthPx: null, beyondShare: 0 });
    const sky = grid(80, 80, (_x, y) => hexOfRgb([y * 3, y * 3, 200]));
    expect(measureEdges(sky, 1)?.top.beyondShare).toBe(0);
  });
});

describe('calm', () => {
  const rect = { x: 0, y: 0, width: 20, height: 20 };

  it('is none of anything on a flat ground and half black, half white at most', () => {
    expect(
      measureCalm(
        grid(20, 20, () => '#808080'),
        rect,
      ),
    ).toMatchObject({ edgeShare: 0, clearShare: 0 });
    expect(
      measureCalm(
        grid(20, 20, () => '#808080'),
        rect,
      )?.deviation,
    ).toBeLessThan(1e-3);
    const stripes = measureCalm(
      grid(20, 20, (x) => (x % 4 < 2 ? black : white)),
      rect,
    );
    expect(stripes?.deviation).toBeCloseTo(0.5, 5);
    expect(stripes?.edgeShare).toBe(1);
  });

  it('counts what is see-through and lays it on white', () => {
    expect(
      measureCalm(
        grid(20, 20, () => [black, 0]),
        rect,
      ),
    ).toEqual({ deviation: 0, edgeShare: 0, clearShare: 1 });
  });

  it('has nothing to say about a place outside, or too thin for edges', () => {
    expect(
      measureCalm(
        grid(5, 5, () => white),
        { ...rect, x: 90 },
      ),
    ).toBeNull();
    expect(
      measureCalm(
        grid(2, 5, (x) => (x === 0 ? black : white)),
        rect,
      ),
    ).toMatchObject({ edgeShare: 0 });
  });
});

describe('the palette', () => {
  it('lists the largest colours, near ones together, largest first', () => {
    const picture = grid(10, 10, (x, y) =>
      x < 6 ? (y % 2 === 0 ? '#cc0000' : '#c80202') : x < 9 ? white : black,
    );
    expect(measurePalette(picture, null)?.map(({ share }) => share)).toEqual([0.6, 0.3, 0.1]);
    expect(measurePalette(picture, { x: 9, y: 0, width: 1, height: 10 })).toEqual([{ hex: black, share: 1 }]);
  });

  it('leaves out what is see-through and what is tiny', () => {
    expect(
      measurePalette(
        grid(10, 10, () => [white, 254]),
        null,
      ),
    ).toEqual([]);
    const dot = grid(20, 20, (x, y) => (x === 0 && y === 0 ? black : white));
    expect(measurePalette(dot, null)).toEqual([{ hex: white, share: 399 / 400 }]);
  });
});

it('probes cost by what they need', () => {
  expect(probeTier({ of: 'imageSize', imageRef: 'a' })).toBe(1);
  expect(probeTier({ of: 'palette', rect: null })).toBe(2);
  expect(probeTier({ of: 'ink', layerId: '1:1' })).toBe(3);
  expect(probeTier({ of: 'weight', format: 'PNG', scale: 1, quality: null })).toBe(4);
});
