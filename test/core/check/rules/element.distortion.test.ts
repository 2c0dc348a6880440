import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/element.distortion.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { dropShadow, frameLayer, group, layer } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const logo = (fields: object = {}) =>
  layer({ name: 'Logo', role: 'logo', box: [100, 100, 100, 50], ...fields });
const of = (params: object, ...layers: Parameters<typeof frame>[1][]) =>
  said(rule, frame(size, ...layers), { role: 'logo', ...params });
const mirrored = [
  { x: 200, y: 100 },
  { x: 100, y: 100 },
  { x: 100, y: 150 },
  { x: 200, y: 150 },
] as const;
const ratio = { width: 2, height: 1 };

describe('element.distortion', () => {
  it.each([
    ['passes the original proportions', { ratio }, {}, ['pass']],
    ['passes exactly at the tolerance', { ratio }, { box: [0, 0, 101, 50] }, ['pass']],
    ['fails beyond it', { ratio }, { box: [0, 0, 101.1, 50] }, ['fail stretched']],
    ['fails the other way', { ratio }, { box: [0, 0, 98.9, 50] }, ['fail stretched']],
    ['leaves proportions alone where none are named', {}, { box: [0, 0, 300, 50] }, ['pass']],
    ['passes the noise of floats', {}, { rotationDeg: 0.01 }, ['pass']],
    ['fails a turn', {}, { rotationDeg: 1 }, ['fail turned']],
    ['fails a turn the other way', {}, { rotationDeg: -1 }, ['fail turned']],
    ['passes a turn that is allowed', { maxRotationDeg: 5 }, { rotationDeg: 5 }, ['pass']],
    [
      'is unknown when a turned one gives no size',
      { ratio, maxRotationDeg: 9 },
      { rotationDeg: 5, size: null, quad: null },
      ['unknown sizeUnknown'],
    ],
    ['fails a mirrored one', {}, { quad: mirrored, rotationDeg: 180 }, ['fail flipped']],
    [
      'passes a mirrored one where that is allowed',
      { allowFlip: true },
      { quad: mirrored, rotationDeg: 180 },
      ['pass'],
    ],
    ['fails one upside down', {}, { rotationDeg: 180 }, ['fail turned']],
    ['fails effects', {}, { effects: [dropShadow()] }, ['fail hasEffects']],
    ['passes effects where they are allowed', { allowEffects: true }, { effects: [dropShadow()] }, ['pass']],
    ['passes an effect that is switched off', {}, { effects: [dropShadow({ visible: false })] }, ['pass']],
    [
      'passes a shadow without extent',
      {},
      { effects: [dropShadow({ radius: 0, offset: { x: 0, y: 0 } })] },
      ['pass'],
    ],
    ['passes a see-through shadow', {}, { effects: [dropShadow({ rest: '{"color":{"a":0}}' })] }, ['pass']],
    [
      'names everything at once',
      { ratio },
      { box: [0, 0, 99, 99], rotationDeg: 9, effects: [dropShadow()] },
      ['fail stretched', 'fail turned', 'fail hasEffects'],
    ],
  ])('%s', (_title, params, fields, expected) => {
    expect(of(params, logo(fields))).toEqual(expected);
  });

  it('offers one key for a slip, asks for a real turn, and cannot undo one from outside', () => {
    const fixOf = (draft: Parameters<typeof frame>[1]) =>
      judge(rule, frame(size, draft), { role: 'logo' }).map((verdict) =>
        'fix' in verdict ? verdict.fix : undefined,
      );
    expect(fixOf(logo({ rotationDeg: 5 }))).toEqual([
      { is: 'safe', steps: [{ do: 'rotate', layerId: '1:1', was: 5, deg: 0 }] },
    ]);
    expect(fixOf(logo({ rotationDeg: 5.1 }))).toMatchObject([{ is: 'suggestion' }]);
    expect(fixOf(group({ rotationDeg: 5, box: [0, 0, 500, 500] }, logo({ rotationDeg: 5 })))).toEqual([
      undefined,
    ]);
  });

  it('offers the original proportions at the same height, and to take effects away', () => {
    expect(judge(rule, frame(size, logo({ box: [0, 0, 150, 50] })), { role: 'logo', ratio })).toMatchObject([
      {
        measured: { found: 3, is: 'exactly', needed: 2, unit: 'ratio' },
        fix: { steps: [{ do: 'resize', was: { width: 150, height: 50 }, width: 100, height: 50 }] },
      },
    ]);
    expect(judge(rule, frame(size, logo({ effects: [dropShadow()] })), { role: 'logo' })).toMatchObject([
      { fix: { is: 'suggestion', steps: [{ do: 'removeEffects', types: ['DROP_SHADOW'] }] } },
    ]);
  });

  it.each([
    ['an empty frame', []],
    ['a hidden one', [logo({ isSwitchedOn: false, rotationDeg: 9 })]],
    ['one outside the canvas', [logo({ box: [1000, 0, 9, 9], rotationDeg: 9 })]],
    [
      'one that a nested clip cuts away',
      [frameLayer({ box: [0, 0, 9, 9], clipsContent: true }, logo({ box: [9, 0, 9, 9], rotationDeg: 9 }))],
    ],
    [
      'one that its mask cuts away',
      [layer({ isMask: true, box: [500, 0, 9, 9] }), logo({ maskedBy: '1:1', rotationDeg: 9 })],
    ],
  ])('is inapplicable to %s', (_title, layers) => {
    expect(of({}, ...layers)).toEqual(['inapplicable noLayers']);
  });
});
