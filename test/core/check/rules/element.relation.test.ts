import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/element.relation.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, group, layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
type Box = readonly [number, number, number, number];
const one = (box: Box, fields: object = {}) => layer({ name: 'Own', role: 'logo', box, ...fields });
const two = (box: Box, fields: object = {}) => layer({ name: 'Host', role: 'badge', box, ...fields });
const of = (params: object, ...layers: Parameters<typeof frame>[1][]) =>
  said(rule, frame(size, ...layers), { role: 'logo', other: 'badge', ...params });
const title = (fontSizePx: number, fields: object = {}) =>
  text('Title', { role: 'logo', fontSizePx, ...fields });
const benefit = (fontSizePx: number) => text('Benefit', { role: 'badge', fontSizePx });

describe('element.relation', () => {
  it.each([
    ['height', 1, [one([0, 0, 10, 50]), two([0, 0, 99, 50])], ['pass']],
    ['height', 1, [one([0, 0, 10, 49]), two([0, 0, 9, 50])], ['fail tooSmall']],
    ['width', 2, [one([0, 0, 100, 9]), two([0, 0, 50, 99])], ['pass']],
    ['width', 2, [one([0, 0, 99, 9]), two([0, 0, 50, 99])], ['fail tooSmall']],
    ['area', 1, [one([0, 0, 10, 90]), two([0, 0, 30, 30])], ['pass']],
    ['area', 1, [one([0, 0, 10, 89]), two([0, 0, 30, 30])], ['fail tooSmall']],
    ['fontSize', 1.4, [title(56), benefit(40)], ['pass']],
    ['fontSize', 1.4, [title(55), benefit(40)], ['fail tooSmall']],
    ['fontSize', 1.4, [group({ role: 'logo' }, text('Big', { fontSizePx: 60 })), benefit(40)], ['pass']],
    ['fontSize', 1.4, [one([0, 0, 9, 9]), benefit(40)], ['unknown sizeUnknown']],
    [
      'height',
      1,
      [one([0, 0, 9, 9], { rotationDeg: 9, quad: null, size: null }), two([0, 0, 9, 9])],
      ['unknown sizeUnknown'],
    ],
  ])('compares by %s, at least %d times', (by, atLeastTimes, layers, expected) => {
    expect(of({ size: { by, atLeastTimes } }, ...layers)).toEqual(expected);
  });

  it('compares with the largest of several, and offers the scale that is missing', () => {
    const layers = [one([0, 0, 10, 50]), two([0, 0, 9, 40]), two([0, 0, 9, 100])];
    expect(
      judge(rule, frame(size, ...layers), {
        role: 'logo',
        other: 'badge',
        size: { by: 'height', atLeastTimes: 1 },
      }),
    ).toMatchObject([
      {
        measured: { found: 0.5, is: 'atLeast', needed: 1, unit: 'ratio' },
        marks: [{ is: 'other', rect: { height: 100 } }],
        fix: { is: 'suggestion', steps: [{ do: 'scale', layerId: '1:1', factor: 2 }] },
      },
    ]);
  });

  it.each([
    [{ min: 20 }, 120, ['pass']],
    [{ min: 20 }, 119, ['fail tooNear']],
    [{ max: 20 }, 120, ['pass']],
    [{ max: 20 }, 121, ['fail tooFar']],
    [{ min: 10, max: 20 }, 115, ['pass']],
  ])('wants the distance %j to a layer at x %d', (distancePx, x, expected) => {
    expect(of({ distancePx }, one([0, 0, 100, 50]), two([x, 0, 50, 50]), two([900, 400, 50, 50]))).toEqual(
      expected,
    );
  });

  it.each([
    ['above', [0, 50, 9, 50], [0, 100, 9, 9], ['pass']],
    ['above', [0, 51, 9, 50], [0, 100, 9, 9], ['fail notAbove']],
    ['below', [0, 109, 9, 50], [0, 100, 9, 9], ['pass']],
    ['below', [0, 108, 9, 50], [0, 100, 9, 9], ['fail notBelow']],
    ['leftOf', [0, 0, 100, 9], [100, 0, 9, 9], ['pass']],
    ['leftOf', [1, 0, 100, 9], [100, 0, 9, 9], ['fail notLeftOf']],
    ['rightOf', [109, 0, 9, 9], [100, 0, 9, 9], ['pass']],
    ['rightOf', [108, 0, 9, 9], [100, 0, 9, 9], ['fail notRightOf']],
    ['inside', [100, 100, 9, 9], [100, 100, 50, 50], ['pass']],
    ['inside', [142, 100, 9, 9], [100, 100, 50, 50], ['fail notInside']],
  ] as const)('wants it %s', (side, own, others, expected) => {
    expect(of({ side }, one(own), two(others))).toEqual(expected);
  });

  it('wants one side of all, but to lie inside any one', () => {
    const layers = [one([0, 0, 9, 9]), two([0, 0, 50, 50]), two([500, 0, 50, 50])];
    expect(of({ side: 'inside' }, ...layers)).toEqual(['pass']);
    expect(of({ side: 'leftOf' }, one([100, 0, 9, 9]), two([0, 0, 50, 50]), two([500, 0, 50, 50]))).toEqual([
      'fail notLeftOf',
    ]);
  });

  it('offers the move where there is one', () => {
    const move = (fields: object) =>
      judge(rule, frame(size, one([10, 60, 9, 50], fields), two([0, 100, 9, 9])), {
        role: 'logo',
        other: 'badge',
        side: 'above',
      });
    expect(move({})).toMatchObject([
      { data: { overPx: 10 }, fix: { steps: [{ do: 'move', layerId: '1:1', dx: 0, dy: -10 }] } },
    ]);
    expect(move({ isInAutoLayout: true })[0]).not.toHaveProperty('fix');
  });

  it('is unknown where the document has no render bounds', () => {
    const old = (params: object) =>
      said(
        rule,
        frame(
          { ...size, hasRenderBounds: false },
          text('T', { role: 'logo', box: [0, 0, 99, 9] }),
          two([0, 0, 9, 9]),
        ),
        {
          role: 'logo',
          other: 'badge',
          ...params,
        },
      );
    expect(old({ side: 'below' })).toEqual(['unknown boundsUnknown']);
    expect(old({ distancePx: { min: 9 } })).toEqual(['unknown boundsUnknown']);
    expect(old({ size: { by: 'height', atLeastTimes: 9 } })).toEqual(['unknown sizeUnknown']);
  });

  it.each([
    ['an empty frame', []],
    ['one role alone', [one([0, 0, 9, 9])]],
    ['a hidden other', [one([0, 0, 9, 9]), two([0, 0, 9, 9], { isSwitchedOn: false })]],
    ['an other outside the canvas', [one([0, 0, 9, 9]), two([1000, 0, 9, 9])]],
    [
      'an other that a nested clip cuts away',
      [one([0, 0, 9, 9]), frameLayer({ box: [0, 0, 9, 9], clipsContent: true }, two([9, 0, 9, 9]))],
    ],
    [
      'an other that its mask cuts away',
      [
        one([0, 0, 9, 9]),
        layer({ isMask: true, box: [500, 0, 9, 9] }),
        two([0, 0, 9, 9], { maskedBy: '1:2' }),
      ],
    ],
  ])('is inapplicable to %s', (_title, layers) => {
    expect(of({ side: 'above' }, ...layers)).toEqual(['inapplicable noPair']);
  });
});
