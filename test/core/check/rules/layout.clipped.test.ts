import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/layout.clipped.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const logo = (fields: object) => layer({ name: 'Logo', role: 'logo', ...fields });
const check = (params: object, ...layers: Parameters<typeof frame>[1][]) =>
  said(rule, frame(size, ...layers), params);

describe('layout.clipped', () => {
  it('passes text whose box sticks out while its ink ends before the edge', () => {
    expect(check({}, text('Sale', { box: [900, 0, 300, 50], painted: [900, 0, 99.4, 50] }))).toEqual([
      'pass',
    ]);
  });

  it('fails text whose ink reaches the edge its box crosses', () => {
    const cut = text('Sale', { box: [900, 0, 300, 50], painted: [900, 0, 99.5, 50] });
    expect(judge(rule, frame(size, cut), {})).toMatchObject([
      { is: 'fail', because: 'textCut', layerId: '1:1', data: { layer: 'Sale', overPx: 200 } },
    ]);
  });

  it('passes text whose ink touches an edge that its box keeps', () => {
    expect(check({}, text('Sale', { box: [900, 0, 100, 50], painted: [900, 0, 100, 50] }))).toEqual(['pass']);
  });

  it('does not blame one side for ink at another', () => {
    const low = text('Sale', { box: [900, -20, 100, 70], painted: [900, 10, 100, 40] });
    expect(check({}, low)).toEqual(['pass']);
  });

  it('finds the cut of a nested clip', () => {
    const nested = frameLayer(
      { box: [0, 0, 500, 500], clipsContent: true, fills: [] },
      frameLayer(
        { box: [0, 0, 400, 30], clipsContent: true, fills: [] },
        text('Sale', { box: [10, 10, 100, 50] }),
      ),
    );
    expect(check({}, nested)).toEqual(['fail textCut']);
  });

  it('takes the canvas edge as a cut even when the frame does not clip', () => {
    const open = frame({ ...size, clipsContent: false }, text('Sale', { box: [950, 0, 100, 50] }));
    expect(said(rule, open, {})).toEqual(['fail textCut']);
  });

  it.each([
    ['passes a layer that ends at the edge', [900, 0, 100, 50], ['pass']],
    ['fails a layer that crosses it by a pixel', [901, 0, 100, 50], ['fail partLost']],
    ['fails a layer wholly outside in its own words', [1000, 0, 100, 50], ['fail gone']],
  ])('%s', (_title, box, expected) => {
    expect(check({}, logo({ box }))).toEqual(expected);
  });

  it.each([
    ['passes at the allowed loss', [910, 0, 100, 50], ['pass']],
    ['fails a pixel over it', [911, 0, 100, 50], ['fail partLost']],
  ])('%s', (_title, box, expected) => {
    expect(check({ maxLostPercent: 10 }, logo({ box }))).toEqual(expected);
  });

  it('fails text that is cut away wholly, ink or box', () => {
    expect(check({}, text('Sale', { box: [1000, 0, 100, 50] }))).toEqual(['fail gone']);
    expect(check({}, text('Sale', { box: [990, 0, 100, 50], painted: null }))).toEqual(['fail gone']);
  });

  it('loses what lies outside a rectangular mask', () => {
    const mask = layer({ name: 'Mask', isMask: true, box: [0, 0, 100, 40] });
    expect(judge(rule, frame(size, mask, logo({ box: [0, 0, 100, 50], maskedBy: '1:1' })), {})).toMatchObject(
      [{ because: 'partLost', data: { lostPercent: 20, maxPercent: 0 } }],
    );
    expect(check({}, mask, logo({ box: [0, 0, 100, 40], maskedBy: '1:1' }))).toEqual(['pass']);
  });

  it.each([
    ['round', { type: 'ELLIPSE' }],
    ['with rounded corners', { cornerRadius: 8 }],
    ['with one rounded corner', { cornerRadius: [0, 8, 0, 0] }],
    ['turned', { rotationDeg: 10 }],
  ])('is unknown under a mask that is %s', (_title, fields) => {
    const mask = layer({ name: 'Mask', isMask: true, box: [0, 0, 200, 200], ...fields });
    expect(check({}, mask, logo({ box: [0, 0, 100, 50], maskedBy: '1:1' }))).toEqual(['unknown masked']);
  });

  it('measures a rotated layer by its corners and is unknown without them', () => {
    const bounds = { rotationDeg: 45, box: [950, 100, 100, 100], size: { width: 71, height: 71 } };
    const quad = [
      { x: 1000, y: 100 },
      { x: 1050, y: 150 },
      { x: 1000, y: 200 },
      { x: 950, y: 150 },
    ];
    expect(judge(rule, frame(size, logo({ ...bounds, quad })), {})).toMatchObject([
      { because: 'partLost', data: { lostPercent: 50 } },
    ]);
    expect(check({ maxLostPercent: 50 }, logo({ ...bounds, quad }))).toEqual(['pass']);
    expect(check({}, logo({ ...bounds, quad: null, size: null }))).toEqual(['unknown rotated']);
    expect(check({}, logo({ ...bounds, box: [900, 100, 100, 100], quad: null }))).toEqual(['pass']);
  });

  it('is unknown where the document does not say how far the ink goes', () => {
    const old = (x: number) =>
      said(rule, frame({ ...size, hasRenderBounds: false }, text('Sale', { box: [x, 0, 100, 50] })), {});
    expect(old(901)).toEqual(['unknown boundsUnknown']);
    expect(old(900)).toEqual(['pass']);
  });

  it('looks at text and the elements that must never be cut, unless told otherwise', () => {
    const out = { box: [950, 0, 100, 50] } as const;
    expect(check({}, layer({ role: 'product', ...out }))).toEqual(['inapplicable noLayers']);
    expect(check({ roles: ['product'] }, layer({ role: 'product', ...out }))).toEqual(['fail partLost']);
    expect(check({ exceptRoles: ['logo'] }, logo(out))).toEqual(['inapplicable noLayers']);
  });

  it.each([
    ['an empty frame', []],
    ['hidden layers', [logo({ box: [950, 0, 100, 50], isSwitchedOn: false })]],
    ['blank text', [text(' ', { box: [950, 0, 100, 50] })]],
    ['text without any paint', [text('Sale', { box: [950, 0, 100, 50], painted: null, fills: [] })]],
  ])('is inapplicable to %s', (_title, layers) => {
    expect(check({}, ...layers)).toEqual(['inapplicable noLayers']);
  });

  it('says what was measured, draws what the clips leave and suggests the move', () => {
    expect(judge(rule, frame(size, logo({ box: [950, 0, 100, 50] })), {})).toMatchObject([
      {
        measured: { found: 50, is: 'atMost', needed: 0, unit: '%' },
        marks: [{ is: 'needed', rect: { x: 0, y: 0, width: 1000, height: 500 } }],
        fix: { is: 'suggestion', steps: [{ do: 'move', layerId: '1:1', dx: -50, dy: 0 }] },
      },
    ]);
    const laidOut = logo({ box: [950, 0, 100, 50], isInAutoLayout: true });
    expect(judge(rule, frame(size, laidOut), {})[0]).not.toHaveProperty('fix');
  });
});
