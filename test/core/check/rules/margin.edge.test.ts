import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/margin.edge.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, image, layer } from '../../../helpers/layer-builder.ts';
import { unseen } from '../../../helpers/odd-layers.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const params = { roles: ['logo'], min: { px: 20 } };
const logo = (fields: object) => frame(size, layer({ name: 'Logo', role: 'logo', ...fields }));

describe('margin.edge', () => {
  it.each([
    ['passes at the limit on all sides', [20, 20, 960, 460], ['pass']],
    ['fails a pixel left of it', [19, 20, 100, 50], ['fail tooClose']],
    ['fails a pixel above it', [20, 19, 100, 50], ['fail tooClose']],
    ['fails a pixel right of it', [881, 20, 100, 50], ['fail tooClose']],
    ['fails a pixel under it', [20, 431, 100, 50], ['fail tooClose']],
  ] as const)('%s', (_title, box, expected) => {
    expect(said(rule, logo({ box }), params)).toEqual(expected);
  });

  it('tells found and needed of each side, the worst one as measured', () => {
    expect(judge(rule, logo({ box: [5, 12, 100, 50] }), params)).toMatchObject([
      {
        data: { worstPx: 15, leftPx: 5, topPx: 12, rightPx: 895, bottomPx: 438, needLeftPx: 20 },
        measured: { found: 5, is: 'atLeast', needed: 20, unit: 'px' },
        marks: [{ is: 'needed', rect: { x: 20, y: 20, width: 960, height: 460 } }],
        fix: { is: 'suggestion', steps: [{ do: 'move', dx: 15, dy: 8 }] },
      },
    ]);
  });

  it('asks only of the sides a spec names, in percent of the side on that axis', () => {
    const sides = { roles: ['logo'], sides: { left: { percent: 10 }, bottom: { px: 1 } } };
    expect(said(rule, logo({ box: [100, 0, 900, 499] }), sides)).toEqual(['pass']);
    expect(said(rule, logo({ box: [99, 0, 100, 50] }), sides)).toEqual(['fail tooClose']);
    expect(said(rule, logo({ box: [100, 450, 100, 50] }), sides)).toEqual(['fail tooClose']);
  });

  it('measures paint: a shadow comes closer, an empty part of a box does not', () => {
    expect(said(rule, logo({ box: [20, 20, 100, 50], painted: [12, 20, 116, 60] }), params)).toEqual([
      'fail tooClose',
    ]);
    expect(said(rule, logo({ box: [0, 20, 100, 50], painted: [20, 20, 50, 50] }), params)).toEqual(['pass']);
  });

  it.each([
    ['lets it bleed where it covers nearly all of the side', [0, 0, 1000, 475], ['pass']],
    ['fails it where it covers less', [0, 0, 1000, 474], ['fail tooClose']],
  ] as const)('of a bleeding role %s', (_title, box, expected) => {
    const given = { roles: ['product'], sides: { left: { px: 20 } }, bleedRoles: ['product'] };
    expect(said(rule, frame(size, image({ role: 'product', box })), given)).toEqual(expected);
    expect(
      said(rule, frame(size, image({ role: 'product', box })), { ...given, bleedRoles: ['logo'] }),
    ).toEqual(['fail tooClose']);
  });

  it('measures a rotated layer by what it paints', () => {
    const turned = (x: number) => logo({ box: [x, 100, 141, 141], rotationDeg: 45, quad: null, size: null });
    expect(said(rule, turned(20), params)).toEqual(['pass']);
    expect(said(rule, turned(19), params)).toEqual(['fail tooClose']);
  });

  it('looks at what a nested clip leaves', () => {
    const clip = frameLayer(
      { box: [20, 20, 500, 400], clipsContent: true, fills: [] },
      frameLayer(
        { box: [0, 0, 500, 400], clipsContent: true, fills: [] },
        layer({ role: 'logo', box: [0, 0, 100, 50] }),
      ),
    );
    expect(said(rule, frame(size, clip), params)).toEqual(['pass']);
  });

  it('is outlineUnknown without render bounds or under a round mask, if the bounds come too close', () => {
    const old = (x: number) =>
      said(
        rule,
        frame({ ...size, hasRenderBounds: false }, layer({ role: 'logo', box: [x, 50, 50, 50] })),
        params,
      );
    expect(old(19)).toEqual(['unknown outlineUnknown']);
    expect(old(20)).toEqual(['pass']);
    const mask = layer({ type: 'ELLIPSE', isMask: true, box: [0, 0, 200, 200] });
    const masked = layer({ role: 'logo', box: [0, 50, 50, 50], maskedBy: '1:1' });
    expect(said(rule, frame(size, mask, masked), params)).toEqual(['unknown outlineUnknown']);
  });

  it.each(unseen({ role: 'logo', box: [0, 0, 50, 50] }))(
    'says nothing of a layer that is %s',
    (_title, one) => {
      expect(said(rule, frame({ ...size, clipsContent: false }, one), params)).toEqual([
        'inapplicable noLayers',
      ]);
    },
  );

  it('is inapplicable to an empty frame', () => {
    expect(said(rule, frame(size), params)).toEqual(['inapplicable noLayers']);
  });
});
