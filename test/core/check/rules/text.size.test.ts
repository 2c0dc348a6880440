import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/text.size.ts';
import { noMeasurements } from '../../../../src/core/pixels/measurements.ts';
import { probeKey } from '../../../../src/core/pixels/probe.ts';
import { err, ok } from '../../../../src/core/result.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import {
  dropShadow,
  frameLayer,
  group,
  layer,
  solid,
  type TextFields,
  text,
} from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const sized = (fontSizePx: number, fields: TextFields = {}) =>
  frame({}, text('Sale', { fontSizePx, ...fields }));
/** One line of text whose ink is `height` px high, in an auto-height box. */
const inked = (height: number, fields: TextFields = {}) =>
  sized(40, {
    box: [10, 10, 300, 40],
    painted: [10, 14, 200, height],
    content: { autoResize: 'HEIGHT' },
    ...fields,
  });

describe('text.size', () => {
  it.each([
    ['passes at the lower limit', 22, { minPx: 22 }, ['pass']],
    ['fails under it', 21.98, { minPx: 22 }, ['fail tooSmall']],
    ['passes at the upper limit', 140, { maxPx: 140 }, ['pass']],
    ['fails over it', 140.1, { maxPx: 140 }, ['fail tooLarge']],
    ['passes at exactly the size', 24, { exactPx: 24 }, ['pass']],
    ['fails one px beside it', 25, { exactPx: 24 }, ['fail notExact']],
    ['passes at a percentage of the height', 192, { minPercentOfHeight: 10 }, ['pass']],
    ['fails under that', 191, { minPercentOfHeight: 10 }, ['fail tooSmall']],
    ['counts px as served', 44, { minPx: 22, servedScale: 0.5 }, ['pass']],
    ['fails where the served size is too small', 43, { minPx: 22, servedScale: 0.5 }, ['fail tooSmall']],
    ['is unknown without a size', 0, { minPx: 22 }, ['unknown sizeUnknown']],
  ])('%s', (_title, fontSizePx, params, expected) => {
    expect(said(rule, sized(fontSizePx), params)).toEqual(expected);
  });

  it('says both ends of mixed runs and brings a font size for each', () => {
    const run = (start: number, end: number, fontSizePx: number) => ({
      start,
      end,
      fontSizePx,
      fontFamily: 'Inter',
      fontStyle: 'Regular',
      fontWeight: 400,
      lineHeightPx: 40,
      letterSpacingPx: 0,
      textCase: 'ORIGINAL',
      fills: [solid('#000000')],
    });
    const mixed = frame(
      {},
      text('¥99起', { content: { runs: [run(0, 1, 10), run(1, 3, 99), run(3, 4, 30)] } }),
    );
    const verdicts = judge(rule, mixed, { minPx: 20, maxPx: 60 });
    expect(verdicts).toMatchObject([
      {
        because: 'tooSmall',
        data: { text: '¥', foundPx: 10 },
        measured: { found: 10, is: 'atLeast', needed: 20 },
      },
      {
        because: 'tooLarge',
        data: { text: '99', foundPx: 99 },
        measured: { found: 99, is: 'atMost', needed: 60 },
      },
    ]);
    expect(verdicts[0]).toMatchObject({
      fix: {
        is: 'suggestion',
        steps: [
          { do: 'setFontSize', start: 0, end: 1, was: 10, fontSizePx: 20 },
          { do: 'setFontSize', start: 1, end: 3, was: 99, fontSizePx: 60 },
        ],
      },
    });
  });

  it('steps with the share of the frame that text covers', () => {
    const steps = [
      { upToTextSharePercent: 10, maxPx: 140 },
      { upToTextSharePercent: 25, maxPx: 88 },
    ];
    const covering = (height: number) =>
      frame({ width: 100, height: 100 }, text('Sale', { fontSizePx: 100, box: [0, 0, 100, height] }));
    expect(said(rule, covering(10), { steps })).toEqual(['pass']);
    expect(said(rule, covering(11), { steps })).toEqual(['fail tooLarge']);
    expect(said(rule, covering(60), { steps })).toEqual(['fail tooLarge']);
  });

  it('steps with the number of lines; text with more lines takes the last step', () => {
    const steps = [
      { lines: 1, maxPx: 64 },
      { lines: 2, maxPx: 40 },
    ];
    const of = (height: number) =>
      sized(50, { box: [10, 10, 300, height], content: { autoResize: 'HEIGHT' } });
    expect(said(rule, of(40), { steps })).toEqual(['pass']);
    expect(said(rule, of(80), { steps })).toEqual(['fail tooLarge']);
    expect(said(rule, of(200), { steps })).toEqual(['fail tooLarge']);
    expect(said(rule, sized(50, { rotationDeg: 10 }), { steps })).toEqual(['unknown linesUnknown']);
  });

  it('measures the ink of one line for glyph heights', () => {
    expect(said(rule, inked(40), { unit: 'glyph', minPx: 40, maxPx: 220 })).toEqual(['pass']);
    expect(judge(rule, inked(32), { unit: 'glyph', minPx: 40 })).toMatchObject([
      { because: 'tooSmall', data: { foundPx: 32 }, fix: { steps: [{ was: 40, fontSizePx: 50 }] } },
    ]);
  });

  it('is unknown about the glyphs of several lines, or of rotated text', () => {
    const params = { unit: 'glyph', minPx: 40 };
    expect(said(rule, inked(80, { box: [10, 10, 300, 80] }), params)).toEqual(['unknown glyphUnknown']);
    expect(said(rule, inked(40, { rotationDeg: 5 }), params)).toEqual(['unknown glyphUnknown']);
  });

  it('asks for the ink where a shadow hides it', () => {
    const shaded = inked(60, { effects: [dropShadow()] });
    const params = { unit: 'glyph', minPx: 40 };
    const probe = { of: 'ink', layerId: '1:1' } as const;
    expect(rule.probes?.(shaded, rule.params.parse(params))).toEqual([probe]);
    expect(rule.probes?.(shaded, rule.params.parse({ minPx: 40 }))).toEqual([]);
    const reading = (inkHeightPx: number) => new Map([[probeKey(probe), ok({ inkHeightPx })]]);
    expect(said(rule, shaded, params, reading(40))).toEqual(['pass']);
    expect(said(rule, shaded, params, reading(39))).toEqual(['fail tooSmall']);
    const failed = new Map([[probeKey(probe), err({ code: 'NO_MASK', data: {} } as const)]]);
    expect(said(rule, shaded, params, failed)).toEqual(['unknown glyphUnknown']);
  });

  it('is unknown about an element without live text', () => {
    const flat = frame({}, layer({ role: 'title' }));
    expect(said(rule, flat, { roles: ['title'], minPx: 9 }, noMeasurements)).toEqual(['unknown noLiveText']);
  });

  it('leaves exempt roles out', () => {
    const tree = frame({}, group({ role: 'logo', box: [0, 0, 9, 9] }, text('tm', { fontSizePx: 4 })));
    expect(said(rule, tree, { minPx: 9, exceptRoles: ['logo'] })).toEqual(['inapplicable noText']);
  });

  it.each([
    ['an empty frame', frame({})],
    ['hidden text', sized(1, { isSwitchedOn: false })],
    ['blank text', frame({}, text(' \n'))],
    [
      'text that a nested clip cuts away',
      frame({}, frameLayer({ box: [0, 0, 9, 9], clipsContent: true }, text('x', { box: [50, 50, 9, 9] }))),
    ],
  ])('is inapplicable to %s', (_title, input) => {
    expect(said(rule, input, { minPx: 99 })).toEqual(['inapplicable noText']);
  });

  it.each([{}, { exactPx: 2, minPx: 1 }, { steps: [{ lines: 1 }] }, { steps: [{ minPx: 1 }] }])(
    'refuses %j',
    (params) => {
      expect(rule.params.safeParse(params).success).toBe(false);
    },
  );
});
