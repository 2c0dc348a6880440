import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/element.clearspace.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, group, layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const logo = (fields: object = {}) =>
  layer({ name: 'Logo', role: 'logo', box: [400, 200, 100, 40], ...fields });
const other = (box: readonly [number, number, number, number], fields: object = {}) =>
  layer({ name: 'Card', box, ...fields });
const params = { role: 'logo', distance: { px: 20 } };

describe('element.clearspace', () => {
  it.each([
    ['passes alone', [logo()], ['pass']],
    ['passes with something exactly at the distance', [logo(), other([520, 200, 50, 40])], ['pass']],
    ['fails a pixel nearer', [logo(), other([519, 200, 50, 40])], ['fail intruder']],
    ['fails with text over it', [logo(), text('Sale', { box: [410, 210, 20, 20] })], ['fail intruder']],
    ['leaves a hidden one alone', [logo(), other([510, 200, 9, 9], { isSwitchedOn: false })], ['pass']],
    ['leaves a see-through one alone', [logo(), other([510, 200, 9, 9], { opacity: 0.02 })], ['pass']],
    [
      'leaves what a nested clip keeps away alone',
      [
        logo(),
        frameLayer({ box: [600, 0, 100, 500], clipsContent: true, fills: [] }, other([450, 200, 200, 40])),
      ],
      ['pass'],
    ],
    [
      'leaves what a mask keeps away alone',
      [
        logo(),
        layer({ isMask: true, box: [600, 0, 9, 500] }),
        other([450, 200, 200, 40], { maskedBy: '1:2' }),
      ],
      ['pass'],
    ],
    [
      'leaves what lies outside the canvas alone',
      [logo({ box: [0, 0, 100, 40] }), other([-50, 0, 50, 40])],
      ['pass'],
    ],
    ['leaves exempt roles alone', [other([410, 200, 30, 40], { role: 'decoration' }), logo()], ['pass']],
    ['leaves a photo under it all alone', [other([0, 0, 1000, 500]), logo()], ['pass']],
    ['leaves a plate it stands on alone', [other([395, 195, 110, 50]), logo()], ['pass']],
    ['fails the same plate on top of it', [logo(), other([395, 195, 110, 50])], ['fail intruder']],
    ['leaves the card it lies in alone', [frameLayer({ box: [390, 190, 120, 60] }, logo())], ['pass']],
    [
      'leaves its own parts alone',
      [
        group(
          { name: 'Logo', role: 'logo', box: [400, 200, 100, 40] },
          other([400, 200, 40, 40]),
          other([450, 200, 50, 40]),
        ),
      ],
      ['pass'],
    ],
    [
      'fails a second logo that stands too near',
      [logo(), logo({ box: [510, 200, 50, 40] })],
      ['fail intruder', 'fail intruder'],
    ],
    ['is inapplicable to an empty frame', [], ['inapplicable noLayers']],
    ['is inapplicable to a hidden logo', [logo({ isSwitchedOn: false })], ['inapplicable noLayers']],
  ])('%s', (_title, layers, expected) => {
    expect(said(rule, frame({ ...size, clipsContent: false }, ...layers), params)).toEqual(expected);
  });

  it('takes a part of the own height', () => {
    const third = { role: 'logo', distance: { timesHeight: 0.5 } };
    expect(said(rule, frame(size, logo(), other([520, 200, 50, 40])), third)).toEqual(['pass']);
    expect(said(rule, frame(size, logo(), other([519, 200, 50, 40])), third)).toEqual(['fail intruder']);
  });

  it('says the gap, draws intruder and clear area, and offers the shortest move', () => {
    expect(judge(rule, frame(size, logo(), other([505, 200, 50, 40])), params)).toMatchObject([
      {
        layerId: '1:1',
        part: '1:2',
        region: { x: 505, y: 200, width: 50, height: 40 },
        marks: [{ is: 'needed', rect: { x: 380, y: 180, width: 140, height: 80 } }, { is: 'other' }],
        measured: { found: 5, is: 'atLeast', needed: 20, unit: 'px' },
        fix: { is: 'suggestion', steps: [{ do: 'move', layerId: '1:2', dx: 15, dy: 0 }] },
      },
    ]);
  });

  it('offers no move out of the frame or in an auto layout', () => {
    const [held] = judge(
      rule,
      frame(size, logo(), other([505, 200, 50, 40], { isInAutoLayout: true })),
      params,
    );
    const [wide] = judge(rule, frame(size, logo(), other([0, 230, 1000, 270])), params);
    expect(held).not.toHaveProperty('fix');
    expect(wide).not.toHaveProperty('fix');
  });

  it('measures a rotated neighbour by its corners, and asks where they are not known', () => {
    const quad = [
      { x: 560, y: 250 },
      { x: 610, y: 300 },
      { x: 560, y: 350 },
      { x: 510, y: 300 },
    ] as const;
    const turned = (fields: object) => other([510, 250, 100, 100], { rotationDeg: 45, ...fields });
    expect(said(rule, frame(size, logo(), turned({ quad })), params)).toEqual(['pass']);
    expect(said(rule, frame(size, logo(), turned({ quad: null, size: null })), params)).toEqual([
      'unknown rotated',
    ]);
    const tilted = logo({ rotationDeg: 5, quad: null, size: null });
    expect(said(rule, frame(size, tilted, other([505, 200, 9, 9])), params)).toEqual(['unknown rotated']);
  });

  it('is unknown where the document has no render bounds and one of the two is more than a plain shape', () => {
    const old = (near: Parameters<typeof frame>[1]) =>
      said(rule, frame({ ...size, hasRenderBounds: false }, logo(), near), params);
    expect(old(text('Sale', { box: [505, 200, 9, 9] }))).toEqual(['unknown boundsUnknown']);
    expect(old(other([505, 200, 9, 9]))).toEqual(['fail intruder']);
  });
});
