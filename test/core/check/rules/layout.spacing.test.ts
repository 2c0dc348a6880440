import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/layout.spacing.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, layer } from '../../../helpers/layer-builder.ts';
import { unseen } from '../../../helpers/odd-layers.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const row = (y: number, fields: object = {}) =>
  layer({ name: `Row ${String(y)}`, role: 'title', box: [0, y, 200, 40], ...fields });
const check = (given: object, ...ys: number[]) =>
  said(rule, frame(size, ...ys.map((y) => row(y))), { roles: ['title'], axis: 'vertical', ...given });
const range = { gapPx: { min: 12, max: 20 } };

describe('layout.spacing', () => {
  it.each([
    ['passes at the least gap', 52, ['pass']],
    ['fails a pixel under it', 51, ['fail tooTight']],
    ['passes at the largest gap', 60, ['pass']],
    ['fails a pixel over it', 61, ['fail tooWide']],
    ['forgives float noise', 51.995, ['pass']],
    ['fails layers that overlap', 30, ['fail tooTight']],
  ])('%s', (_title, y, expected) => {
    expect(check(range, 0, y)).toEqual(expected);
  });

  it('sorts by place, not by paint order, and draws the gap', () => {
    const made = frame(size, row(200), row(0), row(45));
    expect(judge(rule, made, { roles: ['title'], axis: 'vertical', gapPx: { min: 12 } })).toMatchObject([
      {
        is: 'fail',
        layerId: '1:3',
        part: '1:2',
        region: { x: 0, y: 40, width: 200, height: 5 },
        data: { layer: 'Row 0', next: 'Row 45', foundPx: 5, minPx: 12 },
        measured: { found: 5, is: 'atLeast', needed: 12, unit: 'px' },
        fix: {
          is: 'suggestion',
          steps: [
            { do: 'move', layerId: '1:3', dx: 0, dy: 7 },
            { do: 'move', layerId: '1:1', dx: 0, dy: 7 },
          ],
        },
      },
      { is: 'pass', layerId: '1:1' },
    ]);
  });

  it('measures across for a horizontal axis', () => {
    const made = (x: number) =>
      frame(
        size,
        layer({ role: 'title', box: [0, 0, 100, 40] }),
        layer({ role: 'title', box: [x, 0, 100, 40] }),
      );
    const given = { roles: ['title'], axis: 'horizontal', gapPx: { min: 10 } };
    expect(said(rule, made(110), given)).toEqual(['pass']);
    expect(said(rule, made(109), given)).toEqual(['fail tooTight']);
  });

  it.each([
    ['passes gaps that differ by the tolerance', [0, 50, 102], ['pass', 'pass']],
    ['fails a pixel over it', [0, 50, 103], ['pass', 'pass', 'fail unequal']],
  ])('with equal gaps %s', (_title, ys, expected) => {
    expect(check({ equalWithinPx: 2 }, ...ys)).toEqual(expected);
  });

  it('evens out the inner ones, the outer ones stay', () => {
    const verdicts = judge(rule, frame(size, row(0), row(50), row(120)), {
      roles: ['title'],
      axis: 'vertical',
      equalWithinPx: 2,
    });
    expect(verdicts.at(-1)).toMatchObject({
      because: 'unequal',
      data: { foundPx: 30, leastPx: 10, differPx: 20, withinPx: 2 },
      fix: { steps: [{ do: 'move', layerId: '1:2', dx: 0, dy: 10 }] },
    });
  });

  it('moves nothing that an auto layout holds', () => {
    const made = frame(size, row(0), row(45, { isInAutoLayout: true }));
    expect(judge(rule, made, { roles: ['title'], axis: 'vertical', ...range })[0]).not.toHaveProperty('fix');
  });

  it.each([
    ['passes a multiple of the grid', 56, ['pass']],
    ['fails a pixel off it', 57, ['fail offGrid']],
    ['passes layers that touch', 40, ['pass']],
  ])('on a grid %s', (_title, y, expected) => {
    expect(check({ gridPx: 8 }, 0, y)).toEqual(expected);
  });

  it('measures ink by default and boxes if the spec says so', () => {
    const made = frame(size, row(0, { painted: [0, 0, 200, 30] }), row(52));
    const given = { roles: ['title'], axis: 'vertical', ...range };
    expect(said(rule, made, given)).toEqual(['fail tooWide']);
    expect(said(rule, made, { ...given, measure: 'box' })).toEqual(['pass']);
  });

  it('looks at what a nested clip leaves', () => {
    const clip = frameLayer(
      { box: [0, 0, 200, 30], clipsContent: true, fills: [] },
      frameLayer({ box: [0, 0, 200, 300], clipsContent: true, fills: [] }, row(0)),
    );
    expect(said(rule, frame(size, clip, row(42)), { roles: ['title'], axis: 'vertical', ...range })).toEqual([
      'pass',
    ]);
  });

  it('is outlineUnknown where bounds are only the most a layer can be, save for a lower limit they keep', () => {
    const old = (given: object) =>
      said(rule, frame({ ...size, hasRenderBounds: false }, row(0), row(55)), {
        roles: ['title'],
        axis: 'vertical',
        ...given,
      });
    expect(old(range)).toEqual(['unknown outlineUnknown']);
    expect(old({ gapPx: { min: 12 } })).toEqual(['pass']);
    expect(old({ gapPx: { min: 16 } })).toEqual(['unknown outlineUnknown']);
    expect(old({ equalWithinPx: 2 })).toEqual(['pass', 'unknown outlineUnknown']);
  });

  it.each(unseen({ role: 'title', box: [0, 41, 50, 50] }))(
    'does not count a layer that is %s',
    (_title, one) => {
      const open = frame({ ...size, clipsContent: false }, row(0), one);
      expect(said(rule, open, { roles: ['title'], axis: 'vertical', ...range })).toEqual([
        'inapplicable tooFew',
      ]);
    },
  );

  it('is inapplicable to an empty frame and to one layer', () => {
    expect(check(range)).toEqual(['inapplicable tooFew']);
    expect(check(range, 0)).toEqual(['inapplicable tooFew']);
  });
});
