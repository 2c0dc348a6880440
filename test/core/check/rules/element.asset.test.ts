import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/element.asset.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, group, image, imagePaint, instance, layer } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const component = (key: string) => ({ id: '9:1', key, name: 'Logo', setName: null, properties: {} });
const logo = (key: string, fields: object = {}) =>
  instance({ name: 'Logo', role: 'logo', component: component(key), ...fields });
const params = { role: 'logo', componentKeys: ['good'], imageRefs: ['file'] };
const picture = (imageRef: string) => image({ role: 'logo', fills: [imagePaint({ imageRef })] });

describe('element.asset', () => {
  it.each([
    ['passes an instance of a listed component', [logo('good')], ['pass']],
    ['fails an instance of another', [logo('bad')], ['fail otherComponent']],
    ['is unknown where the document gives no key', [logo('')], ['unknown keyUnknown']],
    ['passes a listed picture', [picture('file')], ['pass']],
    ['fails another picture', [picture('other')], ['fail otherImage']],
    ['is unknown for an outlined copy', [layer({ type: 'VECTOR', role: 'logo' })], ['unknown notAnInstance']],
    [
      'is unknown for a detached copy',
      [frameLayer({ role: 'logo' }, layer({ type: 'VECTOR' }))],
      ['unknown notAnInstance'],
    ],
    [
      'passes a group of a listed instance',
      [group({ role: 'logo' }, logo('good', { role: null }))],
      ['pass'],
    ],
    [
      'is unknown for a group that adds something to it',
      [group({ role: 'logo' }, logo('good', { role: null }), layer({}))],
      ['unknown notAnInstance'],
    ],
    [
      'passes a part of a listed instance',
      [logo('good', { role: null, box: [0, 0, 9, 9] })],
      ['inapplicable noLayers'],
    ],
    [
      'passes what lies in a listed instance',
      [instance({ component: component('good') }, layer({ role: 'logo' }))],
      ['pass'],
    ],
    ['passes a rotated instance', [logo('good', { rotationDeg: 9, quad: null, size: null })], ['pass']],
    ['is inapplicable to an empty frame', [], ['inapplicable noLayers']],
    ['is inapplicable to a hidden one', [logo('bad', { isSwitchedOn: false })], ['inapplicable noLayers']],
    [
      'is inapplicable to one outside the canvas',
      [logo('bad', { box: [1000, 0, 9, 9] })],
      ['inapplicable noLayers'],
    ],
  ])('%s', (_title, layers, expected) => {
    expect(said(rule, frame(size, ...layers), params)).toEqual(expected);
  });

  it('is unknown for a picture where only components are listed', () => {
    expect(said(rule, frame(size, picture('other')), { role: 'logo', componentKeys: ['good'] })).toEqual([
      'unknown notAnInstance',
    ]);
    expect(said(rule, frame(size, logo('bad')), { role: 'logo', imageRefs: ['file'] })).toEqual([
      'unknown notAnInstance',
    ]);
  });

  it('says which key was found', () => {
    expect(judge(rule, frame(size, logo('bad')), params)).toMatchObject([
      {
        layerId: '1:1',
        measured: { found: 'bad', is: 'oneOf', needed: 'good' },
        data: { component: 'Logo', allowed: 2 },
      },
    ]);
  });

  it('needs a list', () => {
    expect(rule.params.safeParse({ role: 'logo' }).success).toBe(false);
  });
});
