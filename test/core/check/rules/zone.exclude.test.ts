import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/zone.exclude.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { dropShadow, frameLayer, layer } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const zone = (fields: object = {}) => ({
  id: 'skip',
  rect: { width: { px: 200 }, height: { px: 100 } },
  corner: 'topRight',
  ...fields,
});
const params = { zones: [zone()], roles: ['logo'] };
const logo = (fields: object) => frame(size, layer({ name: 'Logo', role: 'logo', ...fields }));
const diamond = [
  { x: 850, y: 50 },
  { x: 900, y: 100 },
  { x: 850, y: 150 },
  { x: 800, y: 100 },
] as const;
const turned = { rotationDeg: 45, box: [800, 50, 100, 100], size: { width: 71, height: 71 } };

describe('zone.exclude', () => {
  it.each([
    ['passes when it only shares an edge', [700, 0, 100, 50], ['pass']],
    ['fails at the first pixel inside', [701, 0, 100, 50], ['fail overlaps']],
    ['passes below the zone', [850, 100, 100, 50], ['pass']],
    ['fails a pixel higher', [850, 99, 100, 50], ['fail overlaps']],
  ])('from the top right corner %s', (_title, box, expected) => {
    expect(said(rule, logo({ box }), params)).toEqual(expected);
  });

  it.each([
    ['topLeft', [10, 20, 1, 1], [9, 20, 1, 1]],
    ['topRight', [989, 20, 1, 1], [990, 20, 1, 1]],
    ['bottomLeft', [10, 479, 1, 1], [10, 480, 1, 1]],
    ['bottomRight', [989, 479, 1, 1], [990, 480, 1, 1]],
  ])('counts x and y inwards from %s', (corner, inside, outside) => {
    const rect = { x: { percent: 1 }, y: { px: 20 }, width: { px: 50 }, height: { px: 50 } };
    const at = (box: unknown) =>
      said(rule, logo({ box }), { zones: [zone({ corner, rect })], roles: ['logo'] });
    expect(at(inside)).toEqual(['fail overlaps']);
    expect(at(outside)).toEqual(['pass']);
  });

  it('allows the given part of the layer’s own area and not more', () => {
    const some = { ...params, maxOverlapPercent: 10 };
    expect(said(rule, logo({ box: [710, 0, 100, 50] }), some)).toEqual(['pass']);
    expect(said(rule, logo({ box: [711, 0, 100, 50] }), some)).toEqual(['fail overlaps']);
  });

  it('names zone, area and share, and draws what is shared', () => {
    const titled = { ...params, zones: [zone({ title: '跳过按钮' })] };
    expect(judge(rule, logo({ box: [750, 0, 100, 50] }), titled)).toMatchObject([
      {
        part: 'skip',
        data: { layer: 'Logo', zone: '跳过按钮', overlapPx2: 2500, foundPercent: 50, maxPercent: 0 },
        region: { x: 800, y: 0, width: 50, height: 50 },
      },
    ]);
  });

  it('judges every zone for itself', () => {
    const zones = [zone(), zone({ id: 'mark', corner: 'bottomLeft' })];
    expect(said(rule, logo({ box: [0, 450, 100, 50] }), { zones, roles: ['logo'] })).toEqual([
      'pass',
      'fail overlaps',
    ]);
  });

  it('measures a rotated layer by its corners, not by its bounds', () => {
    const corner = { zones: [zone({ rect: { width: { px: 120 }, height: { px: 70 } } })], roles: ['logo'] };
    expect(said(rule, logo({ ...turned, quad: diamond }), corner)).toEqual(['pass']);
    expect(said(rule, logo({ ...turned, quad: diamond }), params)).toEqual(['fail overlaps']);
    expect(judge(rule, logo({ ...turned, quad: diamond }), params)[0]).toMatchObject({
      data: { overlapPx2: 2500, foundPercent: 50 },
    });
  });

  it('is unknown for a rotated layer whose corners or shadow are not known, if its bounds reach the zone', () => {
    const corner = { zones: [zone({ rect: { width: { px: 120 }, height: { px: 70 } } })], roles: ['logo'] };
    expect(said(rule, logo({ ...turned, quad: null }), corner)).toEqual(['unknown rotated']);
    expect(said(rule, logo({ ...turned, quad: diamond, effects: [dropShadow()] }), corner)).toEqual([
      'unknown rotated',
    ]);
    expect(said(rule, logo({ ...turned, quad: null, box: [0, 300, 100, 100] }), corner)).toEqual(['pass']);
  });

  it('looks at what a nested clip leaves', () => {
    const cut = frameLayer(
      { box: [0, 0, 800, 500], clipsContent: true, fills: [] },
      frameLayer(
        { box: [0, 0, 900, 500], clipsContent: true, fills: [] },
        layer({ role: 'logo', box: [700, 0, 300, 50] }),
      ),
    );
    expect(said(rule, frame(size, cut), params)).toEqual(['pass']);
  });

  it('is unknown without render bounds where the estimate overlaps', () => {
    const old = (fields: object) =>
      said(rule, frame({ ...size, hasRenderBounds: false }, layer({ role: 'logo', ...fields })), params);
    expect(old({ box: [750, 0, 100, 50] })).toEqual(['unknown boundsUnknown']);
    expect(old({ box: [0, 0, 100, 50] })).toEqual(['pass']);
  });

  it('is inapplicable to an empty frame', () => {
    expect(said(rule, frame(size), params)).toEqual(['inapplicable noLayers']);
  });

  it('says what was measured and suggests the shortest way out', () => {
    expect(judge(rule, logo({ box: [790, 10, 100, 50] }), params)).toMatchObject([
      {
        measured: { found: 90, is: 'atMost', needed: 0, unit: '%' },
        marks: [{ is: 'other', rect: { x: 800, y: 0, width: 200, height: 100 } }],
        fix: { is: 'suggestion', steps: [{ do: 'move', layerId: '1:1', dx: -90, dy: 0 }] },
      },
    ]);
  });

  it('is masked under a mask that is no rectangle, if the bounds reach the zone', () => {
    const mask = layer({ type: 'ELLIPSE', isMask: true, box: [700, 0, 200, 200] });
    const under = (x: number) =>
      said(rule, frame(size, mask, layer({ role: 'logo', box: [x, 0, 50, 50], maskedBy: '1:1' })), params);
    expect(under(790)).toEqual(['unknown masked']);
    expect(under(700)).toEqual(['pass']);
  });

  it('takes a strip of float noise along an edge for no touch', () => {
    expect(said(rule, logo({ box: [0, 0, 800.004, 500] }), params)).toEqual(['pass']);
  });
});
