import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/zone.overlay.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { group, image, layer, text } from '../../../helpers/layer-builder.ts';
import { unseen } from '../../../helpers/odd-layers.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const zone = { id: 'skip', title: '跳过', band: { side: 'top', size: { px: 100 } } };
const params = { zones: [zone] };
const check = (given: object, ...layers: Parameters<typeof frame>[1][]) =>
  said(rule, frame(size, ...layers), given);

describe('zone.overlay', () => {
  it.each([
    ['passes text that only shares an edge', 100, ['pass']],
    ['fails it a pixel higher', 99, ['fail covered']],
  ])('%s', (_title, y, expected) => {
    expect(check(params, text('Sale', { box: [0, y, 100, 50] }))).toEqual(expected);
  });

  it('says how much would be covered and suggests the way out', () => {
    expect(judge(rule, frame(size, text('Sale', { box: [0, 75, 100, 50] })), params)).toMatchObject([
      {
        part: 'skip',
        region: { x: 0, y: 75, width: 100, height: 25 },
        data: { layer: 'Sale', zone: '跳过', foundPercent: 50, maxPercent: 0 },
        measured: { found: 50, is: 'atMost', needed: 0, unit: '%' },
        fix: { is: 'suggestion', steps: [{ do: 'move', dx: 0, dy: 25 }] },
      },
    ]);
  });

  it('lets art run through, and judges what speaks', () => {
    expect(check(params, image({ role: 'product', box: [0, 0, 1000, 500] }))).toEqual([
      'inapplicable noLayers',
    ]);
    expect(check(params, layer({ role: 'logo', box: [0, 0, 100, 50] }))).toEqual(['fail covered']);
    expect(check({ ...params, roles: ['product'] }, image({ role: 'product', box: [0, 0, 10, 10] }))).toEqual(
      ['fail covered'],
    );
  });

  it('names a button once, not its text again', () => {
    const cta = group({ role: 'cta', box: [0, 0, 100, 50] }, text('Buy', { box: [0, 0, 100, 50] }));
    expect(check(params, cta)).toEqual(['fail covered']);
  });

  it.each([
    ['at the allowed part', 80, ['pass']],
    ['a pixel over it', 79, ['fail covered']],
  ])('judges %s', (_title, y, expected) => {
    expect(check({ ...params, maxOverlapPercent: 20 }, text('Sale', { box: [0, y, 100, 100] }))).toEqual(
      expected,
    );
  });

  it('forbids what the platform draws itself, wherever it lies', () => {
    const badge = group(
      { name: 'Badge', role: 'badge', box: [0, 300, 90, 30] },
      text('HOT', { box: [0, 300, 90, 30] }),
    );
    expect(judge(rule, frame(size, badge), { ...params, imitationRoles: ['badge'] })).toMatchObject([
      {
        is: 'fail',
        because: 'imitation',
        layerId: '1:1',
        data: { layer: 'Badge', role: 'badge' },
        fix: { steps: [{ do: 'setVisible', was: true, visible: false }] },
      },
    ]);
    expect(check(params, badge)).toEqual(['pass']);
  });

  it('is outlineUnknown for a rotated layer whose corners are not known, if its bounds reach the zone', () => {
    const turned = (y: number) =>
      text('Sale', { box: [0, y, 99, 99], rotationDeg: 45, quad: null, size: null });
    expect(check(params, turned(50))).toEqual(['unknown outlineUnknown']);
    expect(check(params, turned(100))).toEqual(['pass']);
  });

  it.each(unseen({ role: 'logo', box: [0, 0, 50, 50] }))(
    'says nothing of a layer that is %s',
    (_title, one) => {
      const given = { ...params, imitationRoles: ['logo'] };
      expect(said(rule, frame({ ...size, clipsContent: false }, one), given)).toEqual([
        'inapplicable noLayers',
      ]);
    },
  );

  it('is inapplicable to an empty frame', () => {
    expect(check(params)).toEqual(['inapplicable noLayers']);
  });
});
