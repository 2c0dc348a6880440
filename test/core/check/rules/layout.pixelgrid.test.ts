import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/layout.pixelgrid.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, group, instance, layer, text } from '../../../helpers/layer-builder.ts';
import { unseen } from '../../../helpers/odd-layers.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const check = (...layers: Parameters<typeof frame>[1][]) => said(rule, frame(size, ...layers), {});

describe('layout.pixelgrid', () => {
  it.each([
    ['passes whole pixels', [10, 20, 100, 50], ['pass']],
    ['passes at the tolerance', [10.01, 20, 100, 50], ['pass']],
    ['fails x beyond it', [10.02, 20, 100, 50], ['fail offGrid']],
    ['fails y', [10, 20.5, 100, 50], ['fail offGrid']],
    ['fails the width', [10, 20, 100.5, 50], ['fail offGrid']],
    ['fails the height', [10, 20, 100, 49.5], ['fail offGrid']],
    ['passes left of the frame’s edge', [-10, 20, 100, 50], ['pass']],
  ] as const)('%s', (_title, box, expected) => {
    expect(check(layer({ box }))).toEqual(expected);
  });

  it('tells where it lies and should lie, and mends it in one step', () => {
    expect(judge(rule, frame(size, layer({ name: 'Card', box: [10.25, 20, 99.5, 50] })), {})).toMatchObject([
      {
        data: {
          layer: 'Card',
          x: 10.25,
          y: 20,
          width: 99.5,
          height: 50,
          needX: 10,
          needY: 20,
          needWidth: 100,
        },
        measured: { found: 99.5, is: 'exactly', needed: 100, unit: 'px' },
        fix: {
          is: 'safe',
          steps: [
            { do: 'resize', layerId: '1:1', was: { width: 99.5, height: 50 }, width: 100, height: 50 },
            { do: 'move', layerId: '1:1', dx: -0.25, dy: 0 },
          ],
        },
      },
    ]);
    expect(
      judge(rule, frame(size, layer({ box: [0.5, 0, 9, 9], isLocked: true })), {})[0],
    ).not.toHaveProperty('fix');
  });

  it('never makes a thin layer vanish', () => {
    expect(judge(rule, frame(size, layer({ box: [0, 0, 100, 0.4] })), {})).toMatchObject([
      { data: { needHeight: 1 } },
    ]);
  });

  it('blames a crooked container and not all that lies in it', () => {
    const card = frameLayer({ fills: [], box: [10.5, 20, 300, 300] }, layer({ box: [20.5, 30, 100, 50] }));
    expect(check(card)).toEqual(['fail offGrid', 'pass']);
  });

  it('looks through groups, which only follow their children', () => {
    const inGroup = group({ box: [10.5, 20, 100, 50] }, layer({ box: [10.5, 20, 100, 50] }));
    expect(judge(rule, frame(size, inGroup), {})).toMatchObject([{ is: 'fail', layerId: '1:2' }]);
  });

  it('leaves to text what follows its copy', () => {
    const box = [10, 20, 99.4, 39.6] as const;
    expect(check(text('Sale', { box, content: { autoResize: 'WIDTH_AND_HEIGHT' } }))).toEqual(['pass']);
    expect(check(text('Sale', { box, content: { autoResize: 'HEIGHT' } }))).toEqual(['fail offGrid']);
    expect(check(text('Sale', { box: [10, 20, 99, 39.6], content: { autoResize: 'HEIGHT' } }))).toEqual([
      'pass',
    ]);
    expect(check(text('Sale', { box: [10, 20, 99, 39.6] }))).toEqual(['fail offGrid']);
  });

  it.each([
    ['rotated', layer({ box: [10.5, 20, 100, 50], rotationDeg: 10 })],
    ['in auto layout', layer({ box: [10.5, 20, 100, 50], isInAutoLayout: true })],
    ['a vector', layer({ box: [10.5, 20, 100, 50], type: 'VECTOR' })],
    ['a mask', layer({ box: [10.5, 20, 100, 50], isMask: true })],
  ])('does not judge a layer that is %s', (_title, one) => {
    expect(check(one)).toEqual(['inapplicable noLayers']);
  });

  it('judges an instance and not what lies in it', () => {
    expect(check(instance({ box: [10, 20, 100, 50] }, layer({ box: [10.5, 20, 50, 50] })))).toEqual(['pass']);
  });

  it('judges only the roles a spec names', () => {
    const made = frame(size, layer({ role: 'logo', box: [0.5, 0, 9, 9] }), layer({ box: [0.5, 0, 9, 9] }));
    expect(said(rule, made, { roles: ['logo'] })).toEqual(['fail offGrid']);
    expect(said(rule, made, { exceptRoles: ['logo'] })).toEqual(['fail offGrid']);
  });

  it.each(unseen({ box: [0.5, 0, 50, 50], role: 'logo' }))(
    'says nothing of a layer that is %s',
    (_title, one) => {
      const open = frame({ ...size, clipsContent: false }, one);
      expect(said(rule, open, { roles: ['logo'] })).toEqual(['inapplicable noLayers']);
    },
  );

  it('is noLayers in an empty frame', () => {
    expect(check()).toEqual(['inapplicable noLayers']);
  });
});
