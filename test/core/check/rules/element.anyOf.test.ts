import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/element.anyOf.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, image, layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const logo = (fields: object = {}) => layer({ name: 'Logo', role: 'logo', ...fields });
const params = { groups: [{ role: 'logo' }, { role: 'brandName', min: 2 }] };
const name = () => text('JD.COM', { name: 'brand', role: 'brandName' });

describe('element.anyOf', () => {
  it.each([
    ['passes with the first', [logo()], ['pass']],
    ['passes with enough of the second', [name(), name()], ['pass']],
    ['fails with too few of the second', [name()], ['fail noneOf']],
    ['fails an empty frame', [], ['fail noneOf']],
    ['passes with a rotated one', [logo({ rotationDeg: 9, quad: null, size: null })], ['pass']],
    ['fails when the only one is hidden', [logo({ isSwitchedOn: false })], ['fail hidden']],
    ['fails when the only one is outside the canvas', [logo({ box: [1000, 0, 9, 9] })], ['fail hidden']],
    [
      'fails when a nested clip cuts the only one away',
      [frameLayer({ box: [0, 0, 9, 9], clipsContent: true }, logo({ box: [9, 0, 9, 9] }))],
      ['fail hidden'],
    ],
    ['asks when a layer nobody named could be it', [layer({})], ['unknown maybeUnlabelled']],
    [
      'asks when a large picture may have it drawn in',
      [image({ name: 'kv', box: [0, 0, 200, 500] })],
      ['unknown maybeInPicture'],
    ],
    ['fails beside a small picture', [image({ name: 'kv', box: [0, 0, 199, 500] })], ['fail noneOf']],
  ])('%s', (_title, layers, expected) => {
    expect(said(rule, frame(size, ...layers), params)).toEqual(expected);
  });

  it('fails beside a large picture where a layer is wanted', () => {
    const kv = image({ name: 'kv', box: [0, 0, 1000, 500] });
    expect(said(rule, frame(size, kv), { ...params, mayBePicture: false })).toEqual(['fail noneOf']);
  });

  it('says what would do and what is there', () => {
    expect(judge(rule, frame(size, name()), params)).toMatchObject([
      { measured: { found: '0 × logo, 1 × brandName', needed: '1 × logo, 2 × brandName', is: 'oneOf' } },
    ]);
    expect(judge(rule, frame(size, logo({ isSwitchedOn: false })), params)).toMatchObject([
      { fix: { is: 'suggestion', steps: [{ do: 'setVisible', layerId: '1:1', visible: true }] } },
    ]);
  });
});
