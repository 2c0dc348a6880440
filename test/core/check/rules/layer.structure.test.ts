import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/layer.structure.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, group, instance, layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const of = (params: object, ...layers: Parameters<typeof frame>[1][]) =>
  said(rule, frame(size, ...layers), params);
const named = (name: string, fields: object = {}) => layer({ name, ...fields });
const bg = { names: [{ pattern: 'bg', max: 1 }] };

describe('layer.structure', () => {
  it.each([
    ['passes exactly one', bg, [named('bg')], ['pass']],
    ['fails with none', bg, [], ['fail tooFew']],
    ['fails with two', bg, [named('bg'), named('BG')], ['fail tooMany']],
    ['does not count a hidden one', bg, [named('bg'), named('bg', { isSwitchedOn: false })], ['pass']],
    ['fails when the only one is hidden', bg, [named('bg', { isSwitchedOn: false })], ['fail hidden']],
    ['counts one outside the canvas: it is there', bg, [named('bg', { box: [1000, 0, 9, 9] })], ['pass']],
    ['counts a rotated one', bg, [named('bg', { rotationDeg: 9, quad: null, size: null })], ['pass']],
    [
      'counts one in a nested clip',
      bg,
      [frameLayer({ box: [0, 0, 9, 9], clipsContent: true }, named('bg'))],
      ['pass'],
    ],
    [
      'passes folders by number',
      { names: [{ pattern: 'p?', min: 2, types: ['GROUP'] }] },
      [group({ name: 'p1' }), group({ name: 'p2' })],
      ['pass'],
    ],
    [
      'fails one of another type',
      { names: [{ pattern: 'p?', types: ['GROUP'] }] },
      [named('p1')],
      ['fail wrongType'],
    ],
    [
      'passes auto layout where it is asked for',
      { names: [{ pattern: 'copy', autoLayout: true }] },
      [frameLayer({ name: 'copy', layoutMode: 'VERTICAL' })],
      ['pass'],
    ],
    [
      'fails a frame and a group without auto layout where it is asked for',
      { names: [{ pattern: 'copy', autoLayout: true }] },
      [frameLayer({ name: 'copy' }), group({ name: 'copy' })],
      ['fail noAutoLayout', 'fail noAutoLayout'],
    ],
    [
      'does not mind auto layout where it is not asked for',
      { names: [{ pattern: 'copy' }] },
      [frameLayer({ name: 'copy' })],
      ['pass'],
    ],
    ['finds a name with a slash', { names: [{ pattern: 'product/*' }] }, [named('product/1')], ['pass']],
    [
      'finds a way with a slash',
      { names: [{ pattern: 'product/*' }] },
      [group({ name: 'product' }, named('1'))],
      ['pass'],
    ],
    ['allows names that may be missing', { names: [{ pattern: 'deco/*', min: 0 }] }, [], ['pass']],
    ['is not stopped by an endless name', bg, [named('b'.repeat(100_000))], ['fail tooFew']],
    [
      'fails another name at the top',
      { onlyNames: ['bg', 'deco/*'] },
      [named('bg'), named('deco/1'), named('x')],
      ['fail unexpectedName'],
    ],
    ['does not look below the top', { onlyNames: ['bg'] }, [group({ name: 'bg' }, named('x'))], ['pass']],
    ['passes so many backgrounds', { backgroundLayers: 1 }, [named('sky', { role: 'background' })], ['pass']],
    ['fails without', { backgroundLayers: 1 }, [], ['fail backgrounds']],
    [
      'fails with more',
      { backgroundLayers: 1 },
      [layer({ role: 'background' }), layer({ role: 'background' })],
      ['fail backgrounds'],
    ],
    ['fails a mask', { noMasks: true }, [named('m', { isMask: true })], ['fail mask']],
    [
      'leaves a mask alone that is switched off',
      { noMasks: true },
      [named('m', { isMask: true, isSwitchedOn: false })],
      ['pass'],
    ],
    [
      'leaves a mask in an instance alone',
      { noMasks: true },
      [instance({}, named('m', { isMask: true }))],
      ['pass'],
    ],
    ['passes the allowed depth', { maxDepth: 2 }, [group({}, named('x'))], ['pass']],
    ['fails one deeper', { maxDepth: 1 }, [group({}, named('x'))], ['fail tooDeep']],
    ['leaves the depth of instances alone', { maxDepth: 1 }, [instance({}, named('x'))], ['pass']],
  ])('%s', (_title, params, layers, expected) => {
    expect(of(params, ...layers)).toEqual(expected);
  });

  it('judges a venue banner by its agreed layers', () => {
    const venue = {
      names: [
        { pattern: 'bg', max: 1 },
        { pattern: 'title', max: 1, types: ['TEXT'] },
        { pattern: 'product/*', min: 2, max: 4 },
      ],
      onlyNames: ['bg', 'title', 'subtitle', 'cta', 'product/*', 'deco/*'],
    };
    const good = [named('bg'), text('双11', { name: 'title' }), named('product/1'), named('product/2')];
    expect(of(venue, ...good)).toEqual(['pass']);
    expect(of(venue, ...good.slice(0, 3), named('Rectangle 5'))).toEqual([
      'fail tooFew',
      'fail unexpectedName',
    ]);
  });

  it('offers to show a hidden one and says the count', () => {
    expect(judge(rule, frame(size, named('bg', { isSwitchedOn: false })), bg)).toMatchObject([
      {
        layerId: '1:1',
        measured: { found: 0, is: 'exactly', needed: 1 },
        fix: { steps: [{ do: 'setVisible', layerId: '1:1', visible: true }] },
      },
    ]);
  });

  it('needs something to ask for', () => {
    expect(rule.params.safeParse({}).success).toBe(false);
    expect(rule.params.safeParse({ names: [{ pattern: 'bg', min: 2, max: 1 }] }).success).toBe(false);
  });
});
