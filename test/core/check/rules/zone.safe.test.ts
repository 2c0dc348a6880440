import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/zone.safe.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { dropShadow, frameLayer, group, layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const px24 = { top: { px: 24 }, right: { px: 24 }, bottom: { px: 24 }, left: { px: 24 } };
const size = { width: 1000, height: 500 };

describe('zone.safe', () => {
  it.each([
    ['passes exactly on all four insets', [24, 24, 952, 452], ['pass']],
    ['forgives float noise', [23.995, 24, 100, 50], ['pass']],
    ['fails a pixel over the left inset', [23, 24, 100, 50], ['fail outside']],
    ['fails a pixel over the top inset', [24, 23, 100, 50], ['fail outside']],
    ['fails a pixel over the right inset', [877, 24, 100, 50], ['fail outside']],
    ['fails a pixel over the bottom inset', [24, 427, 100, 50], ['fail outside']],
  ] as const)('%s', (_title, box, expected) => {
    expect(said(rule, frame(size, layer({ role: 'logo', box })), { insets: px24, roles: ['logo'] })).toEqual(
      expected,
    );
  });

  it('says how far each side is and draws the part outside', () => {
    const logo = layer({ name: 'Logo', role: 'logo', box: [12, 30, 100, 50] });
    expect(judge(rule, frame(size, logo), { insets: px24, roles: ['logo'] })).toEqual([
      {
        marks: [{ is: 'needed', rect: { x: 24, y: 24, width: 952, height: 452 } }],
        measured: { found: 12, is: 'atLeast', needed: 24, unit: 'px' },
        fix: { is: 'suggestion', steps: [{ do: 'move', layerId: '1:1', dx: 12, dy: 0 }] },
        is: 'fail',
        because: 'outside',
        layerId: '1:1',
        region: { x: 12, y: 30, width: 12, height: 50 },
        data: {
          layer: 'Logo',
          worstPx: 12,
          topPx: 30,
          rightPx: 888,
          bottomPx: 420,
          leftPx: 12,
          needTopPx: 24,
          needRightPx: 24,
          needBottomPx: 24,
          needLeftPx: 24,
        },
      },
    ]);
  });

  it('takes percent of the side on the same axis', () => {
    const insets = { top: { percent: 14 }, right: { percent: 6 }, bottom: { px: 0 }, left: { px: 0 } };
    const at = (box: readonly [number, number, number, number]) =>
      said(rule, frame(size, text('标题', { box })), { insets, roles: 'text' });
    expect(at([840, 70, 100, 50])).toEqual(['pass']);
    expect(at([841, 70, 100, 50])).toEqual(['fail outside']);
    expect(at([840, 69, 100, 50])).toEqual(['fail outside']);
  });

  it('measures ink by default and the box if the spec says so', () => {
    const wide = frame(size, text('Title', { box: [0, 30, 1000, 50], painted: [100, 30, 300, 50] }));
    expect(said(rule, wide, { insets: px24, roles: 'text' })).toEqual(['pass']);
    expect(said(rule, wide, { insets: px24, roles: 'text', measure: 'box' })).toEqual(['fail outside']);
  });

  it('counts a shadow that is painted over the line', () => {
    const card = layer({
      role: 'badge',
      box: [24, 24, 100, 100],
      painted: [20, 24, 108, 108],
      effects: [dropShadow()],
    });
    expect(said(rule, frame(size, card), { insets: px24, roles: ['badge'] })).toEqual(['fail outside']);
  });

  it('measures a rotated layer by what it paints', () => {
    const turned = (x: number) =>
      layer({ role: 'badge', rotationDeg: 45, box: [x, 100, 141, 141], quad: null, size: null });
    expect(said(rule, frame(size, turned(24)), { insets: px24, roles: ['badge'] })).toEqual(['pass']);
    expect(said(rule, frame(size, turned(23)), { insets: px24, roles: ['badge'] })).toEqual(['fail outside']);
  });

  it('looks at what a nested clip leaves', () => {
    const clip = frameLayer(
      { box: [24, 24, 100, 100], clipsContent: true, fills: [] },
      frameLayer(
        { box: [0, 0, 100, 100], clipsContent: true, fills: [] },
        text('Sale', { box: [0, 0, 100, 100] }),
      ),
    );
    expect(said(rule, frame(size, clip), { insets: px24, roles: 'text' })).toEqual(['pass']);
  });

  it('lets exempt roles and all in them bleed', () => {
    const art = frame(
      size,
      group({ role: 'background', box: [0, 0, 1000, 500] }, layer({ box: [0, 0, 1000, 500] })),
    );
    expect(said(rule, art, { insets: px24, roles: 'all' })).toEqual(['inapplicable noLayers']);
    expect(said(rule, art, { insets: px24, roles: 'all', exceptRoles: ['logo'] })).toEqual(['fail outside']);
  });

  it('with `all` judges a painted container by its own box, and its leaves by themselves', () => {
    const card = frameLayer(
      { name: 'Card', box: [24, 24, 100, 100], painted: [0, 24, 124, 100] },
      layer({ name: 'Bleeds', box: [0, 24, 100, 100] }),
    );
    expect(judge(rule, frame(size, card), { insets: px24, roles: 'all' })).toMatchObject([
      { is: 'pass', layerId: '1:1' },
      { is: 'fail', layerId: '1:2' },
    ]);
  });

  it('is unknown where the document has no render bounds and the estimate leaves the zone', () => {
    const old = (fields: object) =>
      said(rule, frame({ ...size, hasRenderBounds: false }, layer({ role: 'logo', ...fields })), {
        insets: px24,
        roles: ['logo'],
      });
    expect(old({ box: [10, 30, 100, 50] })).toEqual(['unknown boundsUnknown']);
    expect(old({ box: [24, 30, 100, 50] })).toEqual(['pass']);
  });

  it('is unknown when the insets leave no zone', () => {
    const insets = { ...px24, left: { px: 500 }, right: { px: 500 } };
    const one = layer({ role: 'logo' });
    expect(said(rule, frame(size, one), { insets, roles: ['logo'] })).toEqual(['unknown noRoom']);
    expect(said(rule, frame({ ...size, width: 1001 }, one), { insets, roles: ['logo'] })).toEqual([
      'fail outside',
    ]);
  });

  it('is inapplicable to an empty frame and to hidden layers', () => {
    const params = { insets: px24, roles: ['logo'] };
    expect(said(rule, frame(size), params)).toEqual(['inapplicable noLayers']);
    expect(said(rule, frame(size, layer({ role: 'logo', isSwitchedOn: false })), params)).toEqual([
      'inapplicable noLayers',
    ]);
  });

  it('suggests no move for what does not fit or lies in auto layout', () => {
    const given = { insets: px24, roles: ['logo'] };
    const large = judge(rule, frame(size, layer({ role: 'logo', box: [0, 30, 953, 50] })), given);
    expect(large[0]).not.toHaveProperty('fix');
    const laidOut = layer({ role: 'logo', box: [0, 30, 50, 50], isInAutoLayout: true });
    expect(judge(rule, frame(size, laidOut), given)[0]).not.toHaveProperty('fix');
  });

  it('is masked under a mask that is no rectangle, if the bounds leave the zone', () => {
    const mask = layer({ type: 'ELLIPSE', isMask: true, box: [0, 0, 200, 200] });
    const under = (x: number) =>
      said(rule, frame(size, mask, layer({ role: 'logo', box: [x, 30, 50, 50], maskedBy: '1:1' })), {
        insets: px24,
        roles: ['logo'],
      });
    expect(under(10)).toEqual(['unknown masked']);
    expect(under(24)).toEqual(['pass']);
  });

  it('says nothing of what lies wholly outside a frame that does not clip', () => {
    const open = frame({ ...size, clipsContent: false }, layer({ role: 'logo', box: [2000, 0, 50, 50] }));
    expect(said(rule, open, { insets: px24, roles: ['logo'] })).toEqual(['inapplicable noLayers']);
  });
});
