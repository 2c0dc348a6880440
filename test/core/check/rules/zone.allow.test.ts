import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/zone.allow.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { group, layer, text } from '../../../helpers/layer-builder.ts';
import { unseen } from '../../../helpers/odd-layers.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const zone = { id: 'logo-box', title: 'Logo 区', rect: { width: { px: 180 }, height: { px: 120 } } };
const params = { zones: [zone], roles: ['logo'] };
const check = (given: object, ...layers: Parameters<typeof frame>[1][]) =>
  said(rule, frame(size, ...layers), given);

describe('zone.allow', () => {
  it('passes what is allowed, with all in it', () => {
    const logo = group({ role: 'logo', box: [0, 0, 100, 50] }, text('ACME', { box: [0, 0, 100, 50] }));
    expect(check(params, logo)).toEqual(['pass']);
  });

  it.each([
    ['passes another role that only shares an edge', [180, 0, 100, 50], ['pass']],
    ['fails it at the first pixel inside', [179, 0, 100, 50], ['fail otherRole']],
  ] as const)('%s', (_title, box, expected) => {
    expect(check(params, layer({ role: 'cta', box }))).toEqual(expected);
  });

  it.each([
    ['at the allowed part', 160, ['pass']],
    ['a pixel over it', 159, ['fail otherRole']],
  ])('judges %s', (_title, x, expected) => {
    expect(check({ ...params, maxOverlapPercent: 20 }, layer({ role: 'cta', box: [x, 0, 100, 50] }))).toEqual(
      expected,
    );
  });

  it('asks about a layer that nobody gave a role', () => {
    expect(judge(rule, frame(size, text('Sale', { box: [100, 0, 100, 50] })), params)).toMatchObject([
      {
        is: 'unknown',
        because: 'unlabelled',
        part: 'logo-box',
        data: { layer: 'Sale', zone: 'Logo 区', foundPercent: 80, maxPercent: 0, allowed: 'logo' },
      },
    ]);
  });

  it('names a labelled element once, however many of its layers touch', () => {
    const cta = group(
      { name: 'CTA', role: 'cta', box: [100, 0, 200, 50] },
      layer({ box: [100, 0, 200, 50] }),
      text('Buy', { box: [110, 10, 40, 30] }),
    );
    expect(judge(rule, frame(size, cta), params)).toMatchObject([
      { is: 'fail', because: 'otherRole', layerId: '1:1', data: { role: 'cta', foundPercent: 100 } },
    ]);
  });

  it('is outlineUnknown for a rotated layer whose corners are not known, if its bounds reach the zone', () => {
    const turned = (x: number) =>
      layer({ role: 'cta', box: [x, 0, 100, 100], rotationDeg: 45, quad: null, size: null });
    expect(check(params, turned(100))).toEqual(['unknown outlineUnknown']);
    expect(check(params, turned(180))).toEqual(['pass']);
  });

  it.each(unseen({ role: 'cta', box: [0, 0, 50, 50] }))(
    'says nothing of a layer that is %s',
    (_title, one) => {
      expect(said(rule, frame({ ...size, clipsContent: false }, one), params)).toEqual([
        'inapplicable noLayers',
      ]);
    },
  );

  it('lets the background through and is inapplicable to an empty frame', () => {
    expect(check(params, layer({ role: 'background', box: [0, 0, 1000, 500] }))).toEqual([
      'inapplicable noLayers',
    ]);
    expect(check(params)).toEqual(['inapplicable noLayers']);
  });
});
