import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/element.size.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { dropShadow, frameLayer, layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const logo = (fields: object = {}) => layer({ name: 'Logo', role: 'logo', box: [0, 0, 100, 40], ...fields });
const of = (limits: object, layers = [logo()]) =>
  said(rule, frame(size, ...layers), { role: 'logo', ...limits });

describe('element.size', () => {
  it.each([
    [{ width: { min: 100 } }, ['pass']],
    [{ width: { min: 101 } }, ['fail tooNarrow']],
    [{ width: { max: 100 } }, ['pass']],
    [{ width: { max: 99 } }, ['fail tooWide']],
    [{ height: { min: 40 } }, ['pass']],
    [{ height: { min: 41 } }, ['fail tooLow']],
    [{ height: { max: 39 } }, ['fail tooHigh']],
    [{ shortSide: { min: 41 } }, ['fail shortSideSmall']],
    [{ shortSide: { max: 39 } }, ['fail shortSideLarge']],
    [{ longSide: { min: 101 } }, ['fail longSideSmall']],
    [{ longSide: { max: 99 } }, ['fail longSideLarge']],
    [{ longSide: { min: 100, max: 100 }, shortSide: { min: 40, max: 40 } }, ['pass']],
    [{ areaPercent: { min: 0.8, max: 0.8 } }, ['pass']],
    [{ areaPercent: { min: 0.9 } }, ['fail areaSmall']],
    [{ areaPercent: { max: 0.7 } }, ['fail areaLarge']],
    [{ widthPercent: { min: 10, max: 10 } }, ['pass']],
    [{ widthPercent: { min: 11 } }, ['fail extentSmall']],
    [{ heightPercent: { max: 7.9 } }, ['fail extentLarge']],
    [{ extent: { side: 'either', minPercent: 10 } }, ['pass']],
    [{ extent: { side: 'either', minPercent: 10.1 } }, ['fail extentSmall']],
    [{ extent: { side: 'both', minPercent: 8 } }, ['pass']],
    [{ extent: { side: 'both', minPercent: 8.1 } }, ['fail extentSmall']],
    [{ extent: { side: 'both', maxPercent: 9.9 } }, ['fail extentLarge']],
    [{ extent: { side: 'width', minPercent: 10.1 } }, ['fail extentSmall']],
    [{ extent: { side: 'height', minPercent: 8 } }, ['pass']],
    [{ width: { min: 50 }, servedScale: 0.5 }, ['pass']],
    [{ width: { min: 51 }, servedScale: 0.5 }, ['fail tooNarrow']],
    [{ width: { min: 101 }, height: { max: 39 } }, ['fail tooNarrow', 'fail tooHigh']],
    [{ width: { min: 101 }, widthPercent: { min: 10 }, need: 'any' }, ['pass']],
    [{ width: { min: 101 }, widthPercent: { min: 11 }, need: 'any' }, ['fail tooNarrow', 'fail extentSmall']],
  ])('judges 100 × 40 px in 1000 × 500 px by %j', (limits, expected) => {
    expect(of(limits)).toEqual(expected);
  });

  it('offers the scale that just fits, and none where no scale does', () => {
    const fixOf = (limits: object) =>
      judge(rule, frame(size, logo()), { role: 'logo', ...limits }).map((verdict) =>
        'fix' in verdict ? verdict.fix.steps : undefined,
      );
    expect(fixOf({ width: { min: 125 } })).toEqual([[{ do: 'scale', layerId: '1:1', factor: 1.25 }]]);
    expect(fixOf({ height: { max: 20 } })).toEqual([[{ do: 'scale', layerId: '1:1', factor: 0.5 }]]);
    expect(fixOf({ areaPercent: { min: 3.2 } })).toEqual([[{ do: 'scale', layerId: '1:1', factor: 2 }]]);
    expect(fixOf({ width: { min: 125 }, height: { max: 40 } })).toEqual([undefined]);
  });

  it('says the numbers as they are compared', () => {
    expect(
      judge(rule, frame(size, logo()), { role: 'logo', width: { min: 60, max: 80 }, servedScale: 0.5 }),
    ).toMatchObject([
      {
        part: 'width',
        measured: { found: 50, is: 'between', needed: '60–80', unit: 'px' },
        data: { layer: 'Logo', found: 50, needed: '60–80', unit: ' px' },
        region: { width: 100 },
      },
    ]);
  });

  it('measures what a clip leaves, or the box if the spec says so', () => {
    const cut = frameLayer({ box: [0, 0, 60, 60], clipsContent: true, fills: [] }, logo());
    expect(of({ width: { min: 61 } }, [cut])).toEqual(['fail tooNarrow']);
    expect(of({ width: { min: 60 } }, [cut])).toEqual(['pass']);
    expect(of({ width: { min: 100 }, measure: 'box' }, [cut])).toEqual(['pass']);
  });

  it('measures a rotated element along its own axes', () => {
    const half = Math.SQRT1_2;
    const quad = [
      { x: 200, y: 100 },
      { x: 200 + 100 * half, y: 100 + 100 * half },
      { x: 200 + 60 * half, y: 100 + 140 * half },
      { x: 200 - 40 * half, y: 100 + 40 * half },
    ] as const;
    const turned = (fields: object) =>
      logo({ rotationDeg: 45, box: [200 - 40 * half, 100, 140 * half, 140 * half], ...fields });
    const known = turned({ quad, size: { width: 100, height: 40 } });
    expect(of({ width: { min: 100, max: 100 }, height: { max: 40 } }, [known])).toEqual(['pass']);
    expect(of({ areaPercent: { min: 0.8, max: 0.81 } }, [known])).toEqual(['pass']);
    expect(of({ width: { min: 100 } }, [turned({ quad: null, size: null })])).toEqual(['unknown rotated']);
    const cut = frameLayer({ box: [190, 0, 60, 500], clipsContent: true, fills: [] }, known);
    expect(of({ width: { min: 100 } }, [cut])).toEqual(['unknown rotated']);
  });

  it('is unknown where ink is only estimated and may be smaller', () => {
    const old = (limits: object, fields: object = {}) =>
      said(
        rule,
        frame(
          { ...size, hasRenderBounds: false },
          text('Brand', { role: 'logo', box: [0, 0, 100, 40], ...fields }),
        ),
        { role: 'logo', ...limits },
      );
    expect(old({ width: { min: 90 } })).toEqual(['unknown boundsUnknown']);
    expect(old({ width: { max: 90 } })).toEqual(['unknown boundsUnknown']);
    expect(old({ width: { max: 100 } })).toEqual(['pass']);
    expect(old({ width: { min: 101 } })).toEqual(['fail tooNarrow']);
    expect(old({ width: { min: 101 }, height: { min: 40 }, need: 'any' })).toEqual(['unknown boundsUnknown']);
    expect(
      said(rule, frame({ ...size, hasRenderBounds: false }, logo()), { role: 'logo', width: { min: 100 } }),
    ).toEqual(['pass']);
    const shadowed = logo({ effects: [dropShadow()] });
    expect(
      said(rule, frame({ ...size, hasRenderBounds: false }, shadowed), { role: 'logo', width: { min: 100 } }),
    ).toEqual(['unknown boundsUnknown']);
  });

  it.each([
    ['an empty frame', []],
    ['a hidden element', [logo({ isSwitchedOn: false })]],
    ['one outside the canvas', [logo({ box: [1000, 0, 9, 9] })]],
    [
      'one that its mask cuts away',
      [layer({ isMask: true, box: [500, 0, 9, 9] }), logo({ maskedBy: '1:1' })],
    ],
  ])('is inapplicable to %s', (_title, layers) => {
    expect(of({ width: { min: 500 } }, layers)).toEqual(['inapplicable noLayers']);
  });

  it.each([[{ role: 'logo' }], [{ role: 'logo', width: {} }], [{ role: 'logo', width: { min: 2, max: 1 } }]])(
    'refuses %j',
    (params) => {
      expect(rule.params.safeParse(params).success).toBe(false);
    },
  );
});
