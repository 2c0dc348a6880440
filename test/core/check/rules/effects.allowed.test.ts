import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/effects.allowed.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { dropShadow, frameLayer, group, layer, solid, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const card = (fields: object = {}) => layer({ name: 'Card', ...fields });
const of = (params: object, ...layers: Parameters<typeof frame>[1][]) =>
  said(rule, frame(size, ...layers), params);
const blur = (radius: number) => dropShadow({ type: 'LAYER_BLUR', radius, offset: null });

describe('effects.allowed', () => {
  it.each([
    ['passes a plain layer', { allowed: [] }, {}, ['pass']],
    [
      'fails any effect where none is allowed',
      { allowed: [] },
      { effects: [dropShadow()] },
      ['fail noneAllowed'],
    ],
    ['passes an allowed type', { allowed: ['DROP_SHADOW'] }, { effects: [dropShadow()] }, ['pass']],
    ['fails another', { allowed: ['DROP_SHADOW'] }, { effects: [blur(4)] }, ['fail notAllowed']],
    ['names a type once', { allowed: [] }, { effects: [dropShadow(), dropShadow()] }, ['fail noneAllowed']],
    [
      'fails a kind nobody knows',
      { allowed: [] },
      { effects: [dropShadow({ type: 'GLASS' })] },
      ['fail noneAllowed'],
    ],
    [
      'passes one that is switched off',
      { allowed: [] },
      { effects: [dropShadow({ visible: false })] },
      ['pass'],
    ],
    [
      'passes a see-through shadow',
      { allowed: [] },
      { effects: [dropShadow({ rest: '{"color":{"a":0,"b":0}}' })] },
      ['pass'],
    ],
    [
      'fails one whose colour cannot be read',
      { allowed: [] },
      { effects: [dropShadow({ rest: '{' })] },
      ['fail noneAllowed'],
    ],
    ['passes a blur of no radius', { allowed: [] }, { effects: [blur(0)] }, ['pass']],
    ['passes a radius at the limit', { maxRadius: 8 }, { effects: [dropShadow()] }, ['pass']],
    ['fails one over it', { maxRadius: 7.9 }, { effects: [dropShadow()] }, ['fail tooStrong']],
    ['passes plain blending', { blendModes: [] }, { blendMode: 'NORMAL' }, ['pass']],
    ['passes an allowed mode', { blendModes: ['MULTIPLY'] }, { blendMode: 'MULTIPLY' }, ['pass']],
    ['fails another', { blendModes: ['MULTIPLY'] }, { blendMode: 'SCREEN' }, ['fail blend']],
    [
      'fails a paint that blends',
      { blendModes: [] },
      { fills: [solid('#ffffff', { blendMode: 'OVERLAY' })] },
      ['fail blend'],
    ],
    [
      'passes a paint that is switched off',
      { blendModes: [] },
      { fills: [solid('#ffffff', { blendMode: 'OVERLAY', visible: false })] },
      ['pass'],
    ],
    [
      'judges a rotated layer like any other',
      { allowed: [] },
      { rotationDeg: 9, quad: null, size: null, effects: [dropShadow()] },
      ['fail noneAllowed'],
    ],
  ])('%s', (_title, params, fields, expected) => {
    expect(of(params, card(fields))).toEqual(expected);
  });

  it('judges groups, because their effects show on all that lies in them', () => {
    expect(of({ allowed: [] }, group({ effects: [dropShadow()] }, card()))).toEqual([
      'fail noneAllowed',
      'pass',
    ]);
  });

  it('keeps to the chosen roles', () => {
    const layers = [
      group({ role: 'logo' }, card({ effects: [dropShadow()] })),
      card({ effects: [dropShadow()] }),
      text('Sale', { effects: [dropShadow()] }),
    ];
    expect(of({ allowed: [], roles: ['logo'] }, ...layers)).toEqual(['pass', 'fail noneAllowed']);
    expect(of({ allowed: [], roles: 'text' }, ...layers)).toEqual(['fail noneAllowed']);
    expect(of({ allowed: [], exceptRoles: ['logo'] }, ...layers)).toEqual([
      'fail noneAllowed',
      'fail noneAllowed',
    ]);
  });

  it('offers to remove the effects', () => {
    expect(judge(rule, frame(size, card({ effects: [blur(4)] })), { allowed: [] })).toMatchObject([
      { fix: { is: 'suggestion', steps: [{ do: 'removeEffects', layerId: '1:1', types: ['LAYER_BLUR'] }] } },
    ]);
  });

  const heavy = { effects: [dropShadow()] };
  it.each([
    ['an empty frame', []],
    ['a hidden layer', [card({ ...heavy, isSwitchedOn: false })]],
    ['a layer outside the canvas', [card({ ...heavy, box: [1000, 0, 9, 9] })]],
    [
      'a layer that its mask cuts away',
      [layer({ isMask: true, box: [500, 0, 9, 9] }), card({ ...heavy, maskedBy: '1:1' })],
    ],
    [
      'a layer that a nested clip cuts away',
      [
        group(
          { isSwitchedOn: false },
          frameLayer({ box: [0, 0, 9, 9], clipsContent: true }, card({ ...heavy, box: [9, 0, 9, 9] })),
        ),
      ],
    ],
  ])('is inapplicable to %s', (_title, layers) => {
    expect(of({ allowed: [] }, ...layers)).toEqual(['inapplicable noLayers']);
  });

  it('needs something to ask for', () => {
    expect(rule.params.safeParse({}).success).toBe(false);
  });
});
