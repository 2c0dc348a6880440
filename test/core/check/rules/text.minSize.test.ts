import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/text.minSize.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, group, layer, solid, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const run = (start: number, end: number, fontSizePx: number, fills = [solid('#000000')]) => ({
  start,
  end,
  fontFamily: 'Inter',
  fontStyle: 'Regular',
  fontWeight: 400,
  fontSizePx,
  lineHeightPx: null,
  letterSpacingPx: 0,
  textCase: 'ORIGINAL',
  fills,
});

describe('text.minSize', () => {
  it.each([
    ['passes at the limit', 22, ['pass']],
    ['forgives float noise', 21.995, ['pass']],
    ['fails under it', 21.5, ['fail tooSmall']],
    ['is unknown where no size is given', 0, ['unknown sizeUnknown']],
  ])('%s', (_title, fontSizePx, expected) => {
    expect(said(rule, frame({}, text('Sale', { fontSizePx })), { minPx: 22 })).toEqual(expected);
  });

  it('takes percent of the frame’s height', () => {
    const at = (fontSizePx: number) =>
      said(rule, frame({ height: 1200 }, text('Sale', { fontSizePx })), { minPercentOfHeight: 15 });
    expect(at(180)).toEqual(['pass']);
    expect(at(179)).toEqual(['fail tooSmall']);
  });

  it('names the smallest run', () => {
    const mixed = text('立减 满199可用', {
      name: 'Benefit',
      content: { runs: [run(0, 3, 48), run(3, 9, 18)] },
    });
    expect(judge(rule, frame({}, mixed), { minPx: 22 })).toMatchObject([
      {
        because: 'tooSmall',
        layerId: '1:1',
        data: { layer: 'Benefit', text: '满199可用', foundPx: 18, minPx: 22 },
      },
    ]);
  });

  it('ignores runs that cannot be seen: white space, no fill, a clear fill', () => {
    const runs = [
      run(0, 4, 48),
      run(4, 5, 1),
      run(5, 6, 2, []),
      run(6, 7, 3, [solid('#000000', { alpha: 0 })]),
    ];
    const fills = [run(7, 8, 4, [solid('#000000', { visible: false })])];
    expect(
      said(rule, frame({}, text('Sale abc', { content: { runs: [...runs, ...fills] } })), { minPx: 22 }),
    ).toEqual(['pass']);
  });

  it('still sees a run without fill under a stroke', () => {
    const outlined = text('Sale', { strokes: [solid('#000000')], content: { runs: [run(0, 4, 10, [])] } });
    expect(said(rule, frame({}, outlined), { minPx: 22 })).toEqual(['fail tooSmall']);
  });

  it('a certain small size counts before an unknown one', () => {
    const both = text('ab', { content: { runs: [run(0, 1, 0), run(1, 2, 10)] } });
    expect(said(rule, frame({}, both), { minPx: 22 })).toEqual(['fail tooSmall']);
    const unsure = text('ab', { content: { runs: [run(0, 1, 0), run(1, 2, 30)] } });
    expect(said(rule, frame({}, unsure), { minPx: 22 })).toEqual(['unknown sizeUnknown']);
  });

  it('keeps to its roles, and to what lies in them', () => {
    const tree = frame(
      {},
      group({ role: 'cta', box: [0, 0, 9, 9] }, text('Buy', { fontSizePx: 10 })),
      text('x', { fontSizePx: 9 }),
    );
    expect(said(rule, tree, { minPx: 22, roles: ['cta'] })).toEqual(['fail tooSmall']);
    expect(said(rule, tree, { minPx: 10, exceptRoles: ['cta'] })).toEqual(['fail tooSmall']);
    expect(said(rule, tree, { minPx: 22, roles: ['legal'] })).toEqual(['inapplicable noText']);
  });

  it('judges rotated text by its font size', () => {
    expect(said(rule, frame({}, text('Sale', { rotationDeg: 30, fontSizePx: 21 })), { minPx: 22 })).toEqual([
      'fail tooSmall',
    ]);
  });

  it('counts px as served, and suggests the least size that fits', () => {
    const at = (fontSizePx: number) =>
      judge(rule, frame({}, text('Sale', { fontSizePx })), { minPx: 22, servedScale: 0.5 });
    expect(at(44)).toMatchObject([{ is: 'pass' }]);
    expect(at(40)).toMatchObject([
      {
        data: { foundPx: 20, minPx: 22 },
        measured: { found: 20, is: 'atLeast', needed: 22, unit: 'px' },
        fix: {
          is: 'suggestion',
          steps: [{ do: 'setFontSize', layerId: '1:1', start: 0, end: 4, was: 40, fontSizePx: 44 }],
        },
      },
    ]);
  });

  it.each([
    ['an empty frame', frame({})],
    ['a frame with pictures only', frame({}, layer({}))],
    ['hidden text', frame({}, text('tiny', { fontSizePx: 1, isSwitchedOn: false }))],
    ['blank text', frame({}, text('  \n', { fontSizePx: 1 }))],
    [
      'text that a nested clip cuts away',
      frame(
        {},
        frameLayer(
          { box: [0, 0, 9, 9], clipsContent: true },
          text('tiny', { box: [50, 50, 9, 9], fontSizePx: 1 }),
        ),
      ),
    ],
  ])('is inapplicable to %s', (_title, input) => {
    expect(said(rule, input, { minPx: 22 })).toEqual(['inapplicable noText']);
  });
});
