import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/layout.align.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { layer } from '../../../helpers/layer-builder.ts';
import { unseen } from '../../../helpers/odd-layers.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
type Box = readonly [number, number, number, number];
const pair = (a: Box, b: Box) =>
  frame(size, layer({ name: 'Title', role: 'title', box: a }), layer({ name: 'CTA', role: 'cta', box: b }));
const params = (edge: string) => ({ roles: ['title', 'cta'], edge, tolerancePx: 2 });

describe('layout.align', () => {
  it.each([
    ['left', [42, 0, 10, 10], [43, 0, 10, 10], 'fail offLeft'],
    ['right', [42, 0, 100, 10], [42, 0, 101, 10], 'fail offRight'],
    ['top', [0, 102, 10, 10], [0, 103, 10, 10], 'fail offTop'],
    ['bottom', [0, 102, 10, 50], [0, 102, 10, 51], 'fail offBottom'],
    ['centerX', [40, 0, 104, 10], [40, 0, 105, 10], 'fail offCenterX'],
    ['centerY', [0, 100, 10, 54], [0, 100, 10, 55], 'fail offCenterY'],
  ] as const)('passes %s at the tolerance and fails beyond it', (edge, near, far, failure) => {
    const first: Box = [40, 100, 100, 50];
    expect(said(rule, pair(first, near), params(edge))).toEqual(['pass', 'pass']);
    expect(said(rule, pair(first, far), params(edge))).toEqual(['pass', failure]);
  });

  it('says how far it is off, from what, and suggests the move', () => {
    expect(judge(rule, pair([40, 0, 100, 50], [52, 100, 80, 40]), params('left'))[1]).toMatchObject({
      layerId: '1:2',
      region: { x: 52, y: 100, width: 80, height: 40 },
      marks: [{ is: 'other', rect: { x: 40, y: 0, width: 100, height: 50 } }],
      data: { layer: 'CTA', other: 'Title', foundPx: 52, neededPx: 40, offPx: 12, tolerancePx: 2 },
      measured: { found: 52, is: 'exactly', needed: 40, unit: 'px' },
      fix: { is: 'suggestion', steps: [{ do: 'move', layerId: '1:2', dx: -12, dy: 0 }] },
    });
    expect(judge(rule, pair([0, 40, 100, 50], [200, 52, 80, 40]), params('top'))[1]).toMatchObject({
      fix: { steps: [{ dx: 0, dy: -12 }] },
    });
  });

  it('takes the line most layers keep for the right one', () => {
    const product = (x: number) => layer({ role: 'product', box: [x, 0, 50, 50] });
    const made = frame(size, product(0), product(100), product(101), product(100));
    expect(said(rule, made, { roles: ['product'], edge: 'left', tolerancePx: 1 })).toEqual([
      'fail offLeft',
      'pass',
      'pass',
      'pass',
    ]);
  });

  it('of two takes the one of the role named first', () => {
    const given = { ...params('left'), roles: ['cta', 'title'] };
    expect(said(rule, pair([40, 0, 100, 50], [52, 100, 80, 40]), given)).toEqual(['fail offLeft', 'pass']);
  });

  it('measures ink by default and boxes if the spec says so', () => {
    const made = frame(
      size,
      layer({ role: 'title', box: [40, 0, 100, 50], painted: [50, 0, 80, 50] }),
      layer({ role: 'cta', box: [40, 100, 100, 50] }),
    );
    expect(said(rule, made, params('left'))).toEqual(['pass', 'fail offLeft']);
    expect(said(rule, made, { ...params('left'), measure: 'box' })).toEqual(['pass', 'pass']);
  });

  it('moves nothing that an auto layout holds', () => {
    const made = frame(
      size,
      layer({ role: 'title', box: [40, 0, 100, 50] }),
      layer({ role: 'cta', box: [60, 100, 100, 50], isInAutoLayout: true }),
    );
    expect(judge(rule, made, params('left'))[1]).not.toHaveProperty('fix');
  });

  it('is outlineUnknown without render bounds, even where the boxes agree', () => {
    const old = frame(
      { ...size, hasRenderBounds: false },
      layer({ role: 'title', box: [40, 0, 100, 50] }),
      layer({ role: 'cta', box: [40, 100, 100, 50] }),
    );
    expect(said(rule, old, params('left'))).toEqual(['unknown outlineUnknown', 'unknown outlineUnknown']);
    expect(said(rule, old, { ...params('left'), measure: 'box' })).toEqual(['pass', 'pass']);
  });

  it.each(unseen({ role: 'cta', box: [60, 0, 50, 50] }))(
    'does not count a layer that is %s',
    (_title, one) => {
      const open = frame(
        { ...size, clipsContent: false },
        layer({ role: 'title', box: [40, 0, 100, 50] }),
        one,
      );
      expect(said(rule, open, params('left'))).toEqual(['inapplicable tooFew']);
    },
  );

  it('is tooFew in an empty frame', () => {
    expect(said(rule, frame(size), params('left'))).toEqual(['inapplicable tooFew']);
  });
});
