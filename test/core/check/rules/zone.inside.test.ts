import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/zone.inside.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { dropShadow, frameLayer, layer } from '../../../helpers/layer-builder.ts';
import { unseen } from '../../../helpers/odd-layers.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const left = { id: 'left', rect: { width: { px: 400 }, height: { px: 500 } } };
const right = { id: 'right', rect: { x: { px: 400 }, width: { px: 200 }, height: { px: 500 } } };
const params = { zones: [left], roles: ['title'] };
const title = (fields: object) => layer({ name: 'Title', role: 'title', ...fields });
const diamond = (x: number) => ({
  rotationDeg: 45,
  box: [x, 100, 100, 100] as const,
  size: { width: 71, height: 71 },
  quad: [
    { x: x + 50, y: 100 },
    { x: x + 100, y: 150 },
    { x: x + 50, y: 200 },
    { x, y: 150 },
  ] as const,
});

describe('zone.inside', () => {
  it.each([
    ['passes at the zone’s edge', [300, 0, 100, 50], ['pass']],
    ['forgives float noise', [300.005, 0, 100, 50], ['pass']],
    ['fails a pixel over it', [301, 0, 100, 50], ['fail outside']],
    ['fails far away', [700, 0, 100, 50], ['fail outside']],
  ] as const)('%s', (_title, box, expected) => {
    expect(said(rule, frame(size, title({ box })), params)).toEqual(expected);
  });

  it('says which side sticks out, draws it and suggests the move', () => {
    expect(judge(rule, frame(size, title({ box: [380, 10, 100, 50] })), params)).toMatchObject([
      {
        region: { x: 400, y: 10, width: 80, height: 50 },
        data: { leftPx: 0, topPx: 0, rightPx: 80, bottomPx: 0, foundPercent: 20, minPercent: 100 },
        marks: [{ is: 'needed', rect: { x: 0, y: 0, width: 400, height: 500 } }],
        measured: { found: 20, is: 'atLeast', needed: 100, unit: '%' },
        fix: { is: 'suggestion', steps: [{ do: 'move', dx: -80, dy: 0 }] },
      },
    ]);
  });

  it('brings no move that does not fit or that an auto layout would undo', () => {
    const [large] = judge(rule, frame(size, title({ box: [0, 0, 401, 50] })), params);
    const [laidOut] = judge(
      rule,
      frame(size, title({ box: [380, 0, 100, 50], isInAutoLayout: true })),
      params,
    );
    expect(large).not.toHaveProperty('fix');
    expect(laidOut).not.toHaveProperty('fix');
  });

  it.each([
    ['at the asked part', 380, ['pass']],
    ['a pixel under it', 381, ['fail outside']],
  ])('judges part of the area %s', (_title, x, expected) => {
    const some = { ...params, minPercent: 20 };
    expect(said(rule, frame(size, title({ box: [x, 0, 100, 50] })), some)).toEqual(expected);
  });

  it('takes several zones as one area, even where they overlap', () => {
    const both = { ...params, zones: [left, right, { ...left, id: 'again' }] };
    expect(said(rule, frame(size, title({ box: [350, 0, 100, 50] })), both)).toEqual(['pass']);
    expect(said(rule, frame(size, title({ box: [550, 0, 100, 50] })), both)).toEqual(['fail partOutside']);
  });

  it('measures against the round of a circle', () => {
    const round = { ...params, zones: [{ id: 'mask', circle: { radius: { px: 100 } } }] };
    expect(said(rule, frame(size, title({ box: [430, 180, 140, 140] })), round)).toEqual(['pass']);
    expect(said(rule, frame(size, title({ box: [428, 178, 144, 144] })), round)).toEqual([
      'fail partOutside',
    ]);
  });

  it('measures a rotated layer by its corners, not by its bounds', () => {
    const band = { ...params, zones: [{ id: 'band', rect: { width: { px: 400 }, height: { px: 200 } } }] };
    expect(said(rule, frame(size, title(diamond(300))), band)).toEqual(['pass']);
    expect(said(rule, frame(size, title(diamond(302))), band)).toEqual(['fail outside']);
  });

  it.each([
    ['rotated without known corners', { ...diamond(302), quad: null }],
    [
      'rotated with a shadow that may leave them',
      {
        ...diamond(298),
        painted: [298, 100, 110, 100],
        effects: [dropShadow()],
      },
    ],
  ])('is outlineUnknown for a layer that is %s', (_title, fields) => {
    expect(said(rule, frame(size, title(fields)), params)).toEqual(['unknown outlineUnknown']);
  });

  it('is outlineUnknown without render bounds or under a round mask, if the bounds leave the zone', () => {
    const old = (x: number) => frame({ ...size, hasRenderBounds: false }, title({ box: [x, 0, 100, 50] }));
    expect(said(rule, old(310), params)).toEqual(['unknown outlineUnknown']);
    expect(said(rule, old(300), params)).toEqual(['pass']);
    const mask = layer({ type: 'ELLIPSE', isMask: true, box: [300, 0, 200, 200] });
    const masked = (x: number) => frame(size, mask, title({ box: [x, 0, 100, 50], maskedBy: '1:1' }));
    expect(said(rule, masked(310), params)).toEqual(['unknown outlineUnknown']);
    expect(said(rule, masked(300), params)).toEqual(['pass']);
  });

  it('measures the box if the spec says so', () => {
    const one = frame(size, title({ box: [0, 0, 500, 50], painted: [0, 0, 300, 50] }));
    expect(said(rule, one, params)).toEqual(['pass']);
    expect(said(rule, one, { ...params, measure: 'box' })).toEqual(['fail outside']);
  });

  it('looks at what a nested clip and the frame’s edge leave', () => {
    const clip = frameLayer(
      { box: [0, 0, 400, 500], clipsContent: true, fills: [] },
      frameLayer({ box: [0, 0, 900, 500], clipsContent: true, fills: [] }, title({ box: [350, 0, 300, 50] })),
    );
    expect(said(rule, frame(size, clip), params)).toEqual(['pass']);
    const open = frame({ ...size, clipsContent: false }, title({ box: [-50, 0, 100, 50] }));
    expect(said(rule, open, params)).toEqual(['pass']);
  });

  it('is noRoom when a zone has no area', () => {
    const none = { ...params, zones: [{ id: 'none', insets: { left: { px: 1000 } } }] };
    expect(said(rule, frame(size, title({})), none)).toEqual(['unknown noRoom']);
  });

  it.each(unseen({ role: 'title', box: [700, 0, 50, 50] }))(
    'says nothing of a layer that is %s',
    (_title, one) => {
      expect(said(rule, frame({ ...size, clipsContent: false }, one), params)).toEqual([
        'inapplicable noLayers',
      ]);
    },
  );

  it('is inapplicable to an empty frame and to exempt roles', () => {
    expect(said(rule, frame(size), params)).toEqual(['inapplicable noLayers']);
    const art = frame(size, layer({ role: 'background', box: [0, 0, 1000, 500] }));
    expect(said(rule, art, { ...params, roles: 'all' })).toEqual(['inapplicable noLayers']);
  });
});
