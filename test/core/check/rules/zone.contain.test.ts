import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/zone.contain.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { dropShadow, layer, text } from '../../../helpers/layer-builder.ts';
import { unseen } from '../../../helpers/odd-layers.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const zone = { id: 'safe', rect: { width: { px: 400 }, height: { px: 500 } } };
const params = { zones: [zone], roles: ['title', 'benefit'] };
const title = (fields: object) => layer({ name: 'Title', role: 'title', ...fields });
const check = (given: object, ...layers: Parameters<typeof frame>[1][]) =>
  said(rule, frame(size, ...layers), given);

describe('zone.contain', () => {
  it.each([
    ['passes with the asked part inside', 350, ['pass']],
    ['fails a pixel under it', 351, ['fail notInside']],
  ])('%s', (_title, x, expected) => {
    expect(check(params, title({ box: [x, 0, 100, 50] }))).toEqual(expected);
  });

  it('fails an empty zone and draws it', () => {
    expect(judge(rule, frame(size), params)).toMatchObject([
      {
        is: 'fail',
        because: 'tooFew',
        layerId: null,
        region: { x: 0, y: 0, width: 400, height: 500 },
        data: { zone: 'safe', roles: 'title, benefit', min: 1, found: 0, minPercent: 50 },
        measured: { found: 0, is: 'atLeast', needed: 1 },
      },
    ]);
  });

  it('names the nearest one and moves it in', () => {
    const far = title({ name: 'Far', box: [800, 0, 100, 50] });
    expect(judge(rule, frame(size, far, title({ box: [380, 0, 100, 50] })), params)).toMatchObject([
      {
        because: 'notInside',
        layerId: '1:2',
        data: { layer: 'Title', foundPercent: 20 },
        fix: { steps: [{ dx: -80, dy: 0 }] },
      },
    ]);
  });

  it('counts as many as the spec asks for', () => {
    const two = { ...params, min: 2 };
    const first = title({ box: [0, 0, 100, 50] });
    expect(check(two, first)).toEqual(['fail tooFew']);
    expect(check(two, first, layer({ role: 'benefit', box: [0, 100, 100, 50] }))).toEqual(['pass']);
  });

  it('is outlineUnknown where an outline that is not known could make up the number', () => {
    const old = (x: number) =>
      said(rule, frame({ ...size, hasRenderBounds: false }, title({ box: [x, 0, 100, 50] })), params);
    expect(old(380)).toEqual(['unknown outlineUnknown']);
    expect(old(0)).toEqual(['pass']);
  });

  it('is outlineUnknown where only a shadow round a rotated layer makes up the part outside', () => {
    const turned = title({
      box: [300, 100, 100, 100],
      painted: [300, 100, 250, 100],
      rotationDeg: 45,
      effects: [dropShadow()],
      quad: [
        { x: 350, y: 100 },
        { x: 400, y: 150 },
        { x: 350, y: 200 },
        { x: 300, y: 150 },
      ],
    });
    expect(check(params, turned)).toEqual(['unknown outlineUnknown']);
  });

  it('asks about a layer in the zone that nobody gave a role', () => {
    expect(check(params, text('Sale', { box: [0, 0, 100, 50] }))).toEqual(['unknown unlabelled']);
    expect(check(params, text('Sale', { box: [500, 0, 100, 50] }))).toEqual(['fail tooFew']);
    expect(check(params, text('Sale', { role: 'cta', box: [0, 0, 100, 50] }))).toEqual(['fail tooFew']);
  });

  it.each(unseen({ role: 'title', box: [0, 0, 50, 50] }))(
    'does not count a layer that is %s',
    (_title, one) => {
      expect(said(rule, frame({ ...size, clipsContent: false }, one), params)).toEqual(['fail tooFew']);
    },
  );
});
