import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/element.look.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { dropShadow, frameLayer, group, layer } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const cta = (fields: object = {}) => layer({ name: 'Button', role: 'cta', ...fields });
const of = (params: object, ...layers: Parameters<typeof frame>[1][]) =>
  said(rule, frame(size, ...layers), { role: 'cta', ...params });

describe('element.look', () => {
  it.each([
    [{ rotationDeg: { min: -5, max: 5 } }, { rotationDeg: 5 }, ['pass']],
    [{ rotationDeg: { min: -5, max: 5 } }, { rotationDeg: 5.1 }, ['fail rotation']],
    [{ rotationDeg: { min: -5, max: 5 } }, { rotationDeg: -5.1, quad: null, size: null }, ['fail rotation']],
    [{ opacityPercent: { min: 80 } }, { opacity: 0.8 }, ['pass']],
    [{ opacityPercent: { min: 80 } }, { opacity: 0.79 }, ['fail opacity']],
    [{ opacityPercent: { max: 50 } }, { opacity: 0.51 }, ['fail opacity']],
    [{ cornerRadiusPx: { min: 8, max: 8 } }, { cornerRadius: 8 }, ['pass']],
    [{ cornerRadiusPx: { min: 8, max: 8 } }, { cornerRadius: 7 }, ['fail radius']],
    [{ cornerRadiusPx: { max: 8 } }, { cornerRadius: [8, 8, 9, 8] }, ['fail radius']],
    [{ nodeTypes: ['INSTANCE', 'RECTANGLE'] }, {}, ['pass']],
    [{ nodeTypes: ['INSTANCE'] }, {}, ['fail type']],
    [{ effects: 'none' }, {}, ['pass']],
    [{ effects: 'none' }, { effects: [dropShadow()] }, ['fail effects']],
    [{ effects: 'none' }, { effects: [dropShadow({ visible: false })] }, ['pass']],
    [{ effects: 'none', nodeTypes: ['TEXT'] }, { effects: [dropShadow()] }, ['fail type', 'fail effects']],
  ])('judges by %j a layer with %j', (params, fields, expected) => {
    expect(of(params, cta(fields))).toEqual(expected);
  });

  it('takes the opacity of everything around into account', () => {
    expect(of({ opacityPercent: { min: 80 } }, group({ opacity: 0.5 }, cta()))).toEqual(['fail opacity']);
  });

  it('offers the nearest radius and angle', () => {
    const stepsOf = (params: object, fields: object) =>
      judge(rule, frame(size, cta(fields)), { role: 'cta', ...params }).map((verdict) =>
        'fix' in verdict ? verdict.fix.steps : undefined,
      );
    expect(stepsOf({ cornerRadiusPx: { min: 8 } }, { cornerRadius: 0 })).toEqual([
      [{ do: 'setCornerRadius', layerId: '1:1', radiusPx: 8 }],
    ]);
    expect(stepsOf({ rotationDeg: { max: 5 } }, { rotationDeg: 20 })).toEqual([
      [{ do: 'rotate', layerId: '1:1', was: 20, deg: 5 }],
    ]);
    expect(stepsOf({ opacityPercent: { min: 80 } }, { opacity: 0.5 })).toEqual([undefined]);
  });

  it.each([
    ['an empty frame', []],
    ['a hidden one', [cta({ isSwitchedOn: false })]],
    ['one outside the canvas', [cta({ box: [1000, 0, 9, 9] })]],
    [
      'one that a nested clip cuts away',
      [frameLayer({ box: [0, 0, 9, 9], clipsContent: true }, cta({ box: [9, 0, 9, 9] }))],
    ],
    ['one that its mask cuts away', [layer({ isMask: true, box: [500, 0, 9, 9] }), cta({ maskedBy: '1:1' })]],
  ])('is inapplicable to %s', (_title, layers) => {
    expect(of({ nodeTypes: ['TEXT'] }, ...layers)).toEqual(['inapplicable noLayers']);
  });

  it('needs something to ask for', () => {
    expect(rule.params.safeParse({ role: 'cta' }).success).toBe(false);
  });

  describe('with a rule about backing', () => {
    const glyph = () => layer({ name: 'glyph', box: [110, 110, 40, 40] });
    const mark = (...parts: Parameters<typeof frame>[1][]) =>
      group({ name: 'Button', role: 'cta', box: [100, 100, 100, 50] }, ...parts);
    const plate = (fields: object = {}) => layer({ name: 'plate', box: [100, 100, 100, 50], ...fields });
    it.each([
      ['a shape under all of it', [mark(plate(), glyph())], 'fail backed', 'pass'],
      ['a fill of its own', [frameLayer({ role: 'cta' }, glyph())], 'fail backed', 'pass'],
      [
        'a shape under a part of it',
        [mark(plate({ box: [100, 100, 20, 50] }), glyph())],
        'pass',
        'fail notBacked',
      ],
      ['nothing but one shape', [cta()], 'pass', 'fail notBacked'],
      ['a hidden plate', [mark(plate({ isSwitchedOn: false }), glyph())], 'pass', 'fail notBacked'],
      [
        'a plate beside it in the tree',
        [plate(), mark(glyph())],
        'unknown maybeBacked',
        'unknown maybeBacked',
      ],
      ['a background', [plate({ role: 'background' }), mark(glyph())], 'pass', 'fail notBacked'],
      ['a fill of the frame', [plate({ box: [0, 0, 1000, 500] }), mark(glyph())], 'pass', 'fail notBacked'],
    ] as const)('judges %s', (_title, layers, none, required) => {
      expect(of({ backing: 'none' }, ...layers)).toEqual([none]);
      expect(of({ backing: 'required' }, ...layers)).toEqual([required]);
    });
  });
});
