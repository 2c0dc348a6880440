import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/layer.hygiene.ts';
import { isDefaultName } from '../../../../src/core/snapshot/default-name.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, group, instance, layer, solid, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const check = (...layers: Parameters<typeof frame>[1][]) => said(rule, frame(size, ...layers), {});
const sky = (fields: object = {}) => layer({ name: 'sky', ...fields });

describe('layer.hygiene', () => {
  it.each([
    ['passes a named, visible shape', [sky()], ['pass']],
    ['fails a layer that is switched off', [sky({ isSwitchedOn: false })], ['fail hidden']],
    ['fails a layer too see-through to be seen', [sky({ opacity: 0.02 })], ['fail hidden']],
    ['passes one just above that', [sky({ opacity: 0.03 })], ['pass']],
    ['fails a group without children', [group({ name: 'deco' })], ['fail empty']],
    ['passes a frame without children that has a fill', [frameLayer({ name: 'panel' })], ['pass']],
    [
      'fails it when the fill is clear',
      [frameLayer({ name: 'panel', fills: [solid('#000000', { opacity: 0 })] })],
      ['fail empty'],
    ],
    ['fails text without a visible character', [text(' \n', { name: 'title' })], ['fail empty']],
    ['fails a shape that paints nothing', [sky({ fills: [], painted: null })], ['fail empty']],
    ['passes a mask without paint', [sky({ fills: [], painted: null, isMask: true })], ['pass']],
    ['fails a shape of no width', [sky({ box: [0, 0, 0, 10] })], ['fail zeroSize']],
    ['passes one whose stroke is painted', [sky({ box: [5, 0, 0, 10], painted: [4, 0, 2, 10] })], ['pass']],
    ['fails a point', [sky({ box: [5, 0, 0, 0], painted: [4, 0, 2, 2] })], ['fail zeroSize']],
    ['passes a thin one', [sky({ box: [0, 0, 0.02, 10] })], ['pass']],
    ['passes a line of no height', [layer({ name: 'rule', type: 'LINE', box: [0, 0, 50, 0] })], ['pass']],
    [
      'fails a line of no length',
      [layer({ name: 'rule', type: 'LINE', box: [0, 0, 0, 0] })],
      ['fail zeroSize'],
    ],
    ['fails a shape beside the canvas', [sky({ box: [1000, 0, 10, 10] })], ['fail offCanvas']],
    ['passes one that is in by a pixel', [sky({ box: [999, 0, 10, 10] })], ['pass']],
    ['fails a default name', [layer({ name: 'Rectangle 12' })], ['fail defaultName']],
    ['fails a Chinese default name', [layer({ name: '编组 3' })], ['fail defaultName']],
    ['passes a rotated shape', [sky({ rotationDeg: 45, size: null, quad: null })], ['pass']],
  ])('%s', (_title, layers, expected) => {
    expect(check(...layers)).toEqual(expected);
  });

  it('judges an old document’s layers beside the canvas by their boxes', () => {
    const open = frame(
      { ...size, clipsContent: false, hasRenderBounds: false },
      sky({ box: [1200, 0, 10, 10] }),
    );
    expect(said(rule, open, {})).toEqual(['fail offCanvas']);
  });

  it('gives one verdict a layer and reason', () => {
    expect(check(layer({ name: 'Frame 1', isSwitchedOn: false }))).toEqual([
      'fail hidden',
      'fail defaultName',
    ]);
  });

  it('lists a hidden group once, not its children; and a group beside the canvas once', () => {
    expect(
      check(group({ name: 'old', isSwitchedOn: false }, layer({}), sky({ isSwitchedOn: false }))),
    ).toEqual(['fail hidden']);
    expect(check(group({ name: 'old', box: [2000, 0, 9, 9] }, sky({ box: [2000, 0, 9, 9] })))).toEqual([
      'fail offCanvas',
    ]);
  });

  it('judges the layers in a nested clip', () => {
    const clip = frameLayer(
      { name: 'card', box: [0, 0, 50, 50], clipsContent: true },
      layer({ box: [0, 0, 9, 9] }),
    );
    expect(check(clip)).toEqual(['pass', 'fail defaultName']);
  });

  it('judges an instance but not what lies in it', () => {
    const button = instance({ name: 'Frame 7' }, layer({ name: 'Rectangle 1', isSwitchedOn: false }));
    expect(check(button)).toEqual(['fail defaultName']);
  });

  it('keeps to the chosen checks', () => {
    const input = frame(size, layer({ name: 'Frame 1', isSwitchedOn: false }));
    expect(said(rule, input, { checks: ['defaultName'] })).toEqual(['fail defaultName']);
    expect(said(rule, input, { checks: ['empty'] })).toEqual(['pass']);
  });

  it('names position, size and opacity', () => {
    expect(judge(rule, frame(size, sky({ box: [-20, 600, 10, 10] })), {})).toMatchObject([
      { layerId: '1:1', data: { layer: 'sky', x: -20, y: 600, frameWidth: 1000, frameHeight: 500 } },
    ]);
  });

  it('is inapplicable to an empty frame and where everything is exempt', () => {
    expect(check()).toEqual(['inapplicable noLayers']);
    const input = frame(
      size,
      group({ name: 'deco', role: 'decoration', box: [0, 0, 9, 9] }, layer({ name: 'Star 1' })),
    );
    expect(said(rule, input, { exceptRoles: ['decoration'] })).toEqual(['inapplicable noLayers']);
    expect(said(rule, input, { exceptNames: ['deco', 'STAR *'] })).toEqual(['inapplicable noLayers']);
  });

  it.each([
    ['empty', group({ name: 'deco' }), 'safe', { do: 'remove', layerId: '1:1' }],
    ['zeroSize', sky({ box: [0, 0, 0, 10] }), 'safe', { do: 'remove', layerId: '1:1' }],
    ['hidden', sky({ isSwitchedOn: false }), 'suggestion', { do: 'remove', layerId: '1:1' }],
    ['offCanvas', sky({ box: [1000, 0, 10, 10] }), 'suggestion', { do: 'remove', layerId: '1:1' }],
    ['defaultName', layer({}), 'suggestion', { do: 'rename', was: 'Rectangle 1', name: 'panel' }],
    ['defaultName', layer({ role: 'product' }), 'suggestion', { do: 'rename', name: 'product' }],
    ['defaultName', layer({ type: 'STAR', name: 'Star 1' }), 'suggestion', { do: 'rename', name: 'item' }],
  ] as const)('mends %s', (because, draft, is, step) => {
    expect(judge(rule, frame(size, draft), {})).toMatchObject([{ because, fix: { is, steps: [step] } }]);
  });

  it('suggests no name that it would flag again', () => {
    const kinds = ['TEXT', 'FRAME', 'GROUP', 'INSTANCE', 'VECTOR', 'RECTANGLE', 'ELLIPSE', 'LINE', 'STAR'];
    const names = kinds.flatMap((type) =>
      judge(rule, frame(size, layer({ type, name: '' })), { checks: ['defaultName'] }).flatMap((verdict) =>
        'fix' in verdict && verdict.fix.steps[0]?.do === 'rename'
          ? [{ type, name: verdict.fix.steps[0].name }]
          : [],
      ),
    );
    expect(names).toHaveLength(kinds.length);
    expect(names.filter(({ type, name }) => isDefaultName(name, type))).toEqual([]);
  });

  it('says the opacity or the side that was too little', () => {
    expect(judge(rule, frame(size, sky({ opacity: 0.01 })), {})).toMatchObject([
      { measured: { found: 1, is: 'atLeast', needed: 2, unit: '%' } },
    ]);
    expect(judge(rule, frame(size, sky({ box: [0, 0, 0, 10] })), {})).toMatchObject([
      { measured: { found: 0, is: 'atLeast', unit: 'px' } },
    ]);
  });
});
