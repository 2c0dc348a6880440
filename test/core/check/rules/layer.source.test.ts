import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/layer.source.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, group, instance, layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const of = (params: object, ...layers: Parameters<typeof frame>[1][]) =>
  said(rule, frame(size, ...layers), params);
const component = (key: string) => ({ id: '9:1', key, name: 'Card', setName: null, properties: {} });
const from = (key: string, ...children: Parameters<typeof frame>[1][]) =>
  instance({ name: 'Card', component: component(key) }, ...children);
const listed = { componentKeys: ['good'] };

describe('layer.source', () => {
  it.each([
    ['passes an instance', {}, [instance({})], ['pass']],
    ['judges an instance once for all in it', {}, [instance({}, layer({}), layer({}))], ['pass']],
    ['fails a drawing', {}, [layer({})], ['fail notFromLibrary']],
    ['fails a drawing in a plain frame', {}, [frameLayer({}, layer({}))], ['fail notFromLibrary']],
    [
      'asks about it where copies may be detached',
      { allowDetached: true },
      [frameLayer({}, layer({}))],
      ['unknown maybeDetached'],
    ],
    [
      'fails one in no frame even then',
      { allowDetached: true },
      [group({}, layer({}))],
      ['fail notFromLibrary'],
    ],
    ['passes a listed component', listed, [from('good')], ['pass']],
    ['fails another', listed, [from('bad')], ['fail otherComponent']],
    ['passes another inside a listed one', listed, [from('good', from('bad', layer({})))], ['pass']],
    ['is unknown without a key', listed, [from('')], ['unknown keyUnknown']],
    [
      'leaves exempt roles alone',
      { exceptRoles: ['title'] },
      [instance({}), text('Sale', { role: 'title' })],
      ['pass'],
    ],
    [
      'keeps to the chosen roles',
      { roles: ['product'] },
      [layer({}), layer({ role: 'product' })],
      ['fail notFromLibrary'],
    ],
    ['keeps to text', { roles: 'text' }, [layer({}), text('Sale')], ['fail notFromLibrary']],
    [
      'fails a rotated drawing',
      {},
      [layer({ rotationDeg: 9, quad: null, size: null })],
      ['fail notFromLibrary'],
    ],
    ['is inapplicable to an empty frame', {}, [], ['inapplicable noLayers']],
    ['is inapplicable to hidden layers', {}, [layer({ isSwitchedOn: false })], ['inapplicable noLayers']],
    ['is inapplicable to masks', {}, [layer({ isMask: true })], ['inapplicable noLayers']],
    ['is inapplicable to layers outside', {}, [layer({ box: [1000, 0, 9, 9] })], ['inapplicable noLayers']],
    [
      'is inapplicable to what a nested clip cuts away',
      {},
      [frameLayer({ box: [0, 0, 9, 9], clipsContent: true }, layer({ box: [9, 0, 9, 9] }))],
      ['inapplicable noLayers'],
    ],
  ])('%s', (_title, params, layers, expected) => {
    expect(of(params, ...layers)).toEqual(expected);
  });

  it('names the component', () => {
    expect(judge(rule, frame(size, from('bad')), listed)).toMatchObject([
      { layerId: '1:1', measured: { found: 'bad', needed: 'good' }, data: { component: 'Card', allowed: 1 } },
    ]);
  });
});
