import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/layout.overlap.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, group, layer } from '../../../helpers/layer-builder.ts';
import { unseen } from '../../../helpers/odd-layers.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const params = { pairs: [['title', 'product']] };
const title = (fields: object) => layer({ name: 'Title', role: 'title', ...fields });
const product = (fields: object) => layer({ name: 'Product', role: 'product', ...fields });
const check = (given: object, ...layers: Parameters<typeof frame>[1][]) =>
  said(rule, frame(size, ...layers), given);
const diamond = [
  { x: 250, y: 100 },
  { x: 300, y: 150 },
  { x: 250, y: 200 },
  { x: 200, y: 150 },
] as const;

describe('layout.overlap', () => {
  it.each([
    ['passes when they share an edge', 200, ['pass']],
    ['forgives float noise', 199.995, ['pass']],
    ['fails at the first pixel', 199, ['fail overlaps']],
  ])('%s', (_title, x, expected) => {
    expect(check(params, title({ box: [0, 0, 200, 50] }), product({ box: [x, 0, 300, 300] }))).toEqual(
      expected,
    );
  });

  it.each([
    ['at the allowed part of the smaller one', 180, ['pass']],
    ['a pixel over it', 179, ['fail overlaps']],
  ])('judges %s', (_title, x, expected) => {
    const given = { ...params, maxPercent: 10 };
    expect(check(given, title({ box: [0, 0, 200, 50] }), product({ box: [x, 0, 300, 300] }))).toEqual(
      expected,
    );
  });

  it('names both, the upper one first, and draws what they share', () => {
    const made = frame(size, product({ box: [150, 0, 300, 300] }), title({ box: [0, 0, 200, 50] }));
    expect(judge(rule, made, params)).toMatchObject([
      {
        layerId: '1:2',
        part: '1:1',
        region: { x: 150, y: 0, width: 50, height: 50 },
        marks: [{ is: 'other', rect: { x: 150, y: 0, width: 300, height: 300 } }],
        data: { layer: 'Title', role: 'title', other: 'Product', otherRole: 'product', foundPercent: 25 },
        measured: { found: 25, is: 'atMost', needed: 0, unit: '%' },
      },
    ]);
  });

  it('compares all of some roles, each pair once', () => {
    const all = { roles: ['title', 'product'] };
    const three = [
      title({ box: [0, 0, 100, 50] }),
      title({ box: [50, 0, 100, 50] }),
      product({ box: [90, 0, 100, 50] }),
    ];
    expect(check(all, ...three)).toEqual(['fail overlaps', 'fail overlaps', 'fail overlaps']);
    expect(check({ pairs: [['product', 'product']] }, ...three)).toEqual(['inapplicable noPairs']);
    expect(check({ pairs: [['title', 'title']] }, ...three)).toEqual(['fail overlaps']);
    expect(
      check(
        {
          pairs: [
            ['title', 'product'],
            ['product', 'title'],
          ],
        },
        ...three,
      ),
    ).toEqual(['fail overlaps', 'fail overlaps']);
  });

  it('takes what lies in an element for a part of it', () => {
    const card = group({ role: 'product', box: [0, 0, 300, 300] }, title({ box: [0, 0, 200, 50] }));
    expect(check(params, card)).toEqual(['pass']);
  });

  it('looks at what nested clips leave', () => {
    const clip = frameLayer(
      { box: [0, 0, 100, 100], clipsContent: true, fills: [] },
      frameLayer({ box: [0, 0, 900, 400], clipsContent: true, fills: [] }, title({ box: [0, 0, 200, 50] })),
    );
    expect(check(params, clip, product({ box: [100, 0, 300, 300] }))).toEqual(['pass']);
  });

  it('measures rotated layers by their corners and is outlineUnknown without them', () => {
    const turned = { box: [200, 100, 100, 100], rotationDeg: 45, size: { width: 71, height: 71 } };
    const corner = title({ box: [200, 100, 20, 20] });
    expect(check(params, product({ ...turned, quad: diamond }), corner)).toEqual(['pass']);
    expect(check(params, product({ ...turned, quad: diamond }), title({ box: [200, 100, 40, 40] }))).toEqual([
      'fail overlaps',
    ]);
    expect(check(params, product({ ...turned, quad: null }), corner)).toEqual(['unknown outlineUnknown']);
  });

  it('is outlineUnknown without render bounds where the estimates meet', () => {
    const old = frame(
      { ...size, hasRenderBounds: false },
      title({ box: [0, 0, 200, 50] }),
      product({ box: [150, 0, 9, 9] }),
    );
    expect(said(rule, old, params)).toEqual(['unknown outlineUnknown']);
  });

  it.each(unseen({ role: 'title', box: [0, 0, 50, 50] }))(
    'says nothing of a layer that is %s',
    (_title, one) => {
      const open = frame({ ...size, clipsContent: false }, product({ box: [0, 0, 300, 300] }), one);
      expect(said(rule, open, params)).toEqual(['inapplicable noPairs']);
    },
  );

  it('is inapplicable to an empty frame and to one element alone', () => {
    expect(check(params)).toEqual(['inapplicable noPairs']);
    expect(check({ roles: ['title'] }, title({}))).toEqual(['inapplicable noPairs']);
  });
});
