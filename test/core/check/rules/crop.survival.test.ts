import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/crop.survival.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { layer } from '../../../helpers/layer-builder.ts';
import { unseen } from '../../../helpers/odd-layers.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const square = { crops: [{ width: 1, height: 1 }], roles: ['title'] };
const title = (fields: object) => frame(size, layer({ name: 'Title', role: 'title', ...fields }));

describe('crop.survival', () => {
  it.each([
    ['passes at the left edge of the crop', 250, ['pass']],
    ['fails a pixel beyond it', 249, ['fail cropped']],
    ['passes at its right edge', 650, ['pass']],
    ['fails a pixel beyond that', 651, ['fail cropped']],
  ])('%s', (_title, x, expected) => {
    expect(said(rule, title({ box: [x, 0, 100, 50] }), square)).toEqual(expected);
  });

  it('judges each crop for itself: Dable cuts 4:3 to three ratios', () => {
    const dable = {
      crops: [
        { width: 16, height: 10 },
        { width: 1, height: 1 },
        { width: 2, height: 1 },
      ],
      roles: ['title'],
    };
    const made = frame({ width: 1600, height: 1200 }, layer({ role: 'title', box: [100, 350, 400, 100] }));
    expect(judge(rule, made, dable)).toMatchObject([
      { is: 'pass' },
      {
        is: 'fail',
        part: '1:1',
        data: { foundPercent: 75, minPercent: 100 },
        marks: [{ is: 'needed', rect: { x: 200, y: 0, width: 1200, height: 1200 } }],
        measured: { found: 75, is: 'atLeast', needed: 100, unit: '%' },
        fix: { steps: [{ do: 'move', dx: 100, dy: 0 }] },
      },
      { is: 'pass' },
    ]);
  });

  it.each([
    ['at the asked part', 200, ['pass']],
    ['a pixel under it', 199, ['fail cropped']],
  ])('judges %s', (_title, x, expected) => {
    expect(said(rule, title({ box: [x, 0, 100, 50] }), { ...square, minPercent: 50 })).toEqual(expected);
  });

  it('centres the crop on the focal role, as far as the frame lets it', () => {
    const focal = { ...square, focalRole: 'person' };
    const made = (x: number) =>
      frame(
        size,
        layer({ role: 'person', box: [0, 0, 200, 500] }),
        layer({ role: 'title', box: [x, 0, 100, 50] }),
      );
    expect(said(rule, made(400), focal)).toEqual(['pass']);
    expect(said(rule, made(401), focal)).toEqual(['fail cropped']);
    expect(judge(rule, made(401), focal)[0]).not.toHaveProperty('fix');
  });

  it('is noFocal without a visible layer of the focal role', () => {
    expect(said(rule, title({}), { ...square, focalRole: 'person' })).toEqual(['unknown noFocal']);
  });

  it('measures a rotated layer by its corners and is outlineUnknown without them', () => {
    const bounds = { box: [200, 100, 100, 100], rotationDeg: 45, size: { width: 71, height: 71 } };
    const quad = [
      { x: 250, y: 100 },
      { x: 300, y: 150 },
      { x: 250, y: 200 },
      { x: 200, y: 150 },
    ];
    expect(said(rule, title({ ...bounds, quad }), { ...square, minPercent: 50 })).toEqual(['pass']);
    expect(said(rule, title({ ...bounds, quad }), square)).toEqual(['fail cropped']);
    expect(said(rule, title({ ...bounds, quad: null }), square)).toEqual(['unknown outlineUnknown']);
  });

  it.each(unseen({ role: 'title', box: [0, 0, 50, 50] }))(
    'says nothing of a layer that is %s',
    (_title, one) => {
      expect(said(rule, frame({ ...size, clipsContent: false }, one), square)).toEqual([
        'inapplicable noLayers',
      ]);
    },
  );

  it('is inapplicable to an empty frame', () => {
    expect(said(rule, frame(size), square)).toEqual(['inapplicable noLayers']);
  });
});
