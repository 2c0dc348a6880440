import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/layout.oneOf.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { group, layer, text } from '../../../helpers/layer-builder.ts';
import { unseen } from '../../../helpers/odd-layers.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

// A 6 × 6 grid over 600 × 600 px, as the marketplace's main-image rules of 2021 draw it: product, logo and selling point each
// have cells of their own, in four ways.
const size = { width: 600, height: 600 };
const block = (id: string, [x, y, w, h]: readonly [number, number, number, number]) => ({
  id,
  cells: {
    columns: 6,
    rows: 6,
    cells: Array.from({ length: w * h }, (_, index) => [x + (index % w), y + Math.floor(index / w)]),
  },
});
type Blocks = Readonly<Record<'logo' | 'product' | 'benefit', readonly [number, number, number, number]>>;
const layout = (id: string, title: string, { logo, product, benefit }: Blocks) => ({
  id,
  title,
  zones: [
    { zone: block('logo', logo), allow: ['logo'] },
    { zone: block('product', product), allow: ['product'], contain: ['product'] },
    { zone: block('benefit', benefit), allow: ['benefit'], contain: ['benefit'] },
  ],
});
const params = {
  layouts: [
    layout('bottom', '卖点在下', { logo: [0, 0, 2, 1], product: [0, 1, 6, 4], benefit: [0, 5, 6, 1] }),
    layout('left', '卖点在左', { logo: [0, 0, 2, 1], product: [2, 1, 4, 5], benefit: [0, 1, 2, 5] }),
    layout('right', '卖点在右', { logo: [0, 0, 2, 1], product: [0, 1, 4, 5], benefit: [4, 1, 2, 5] }),
    layout('logo-right', '标识在右', { logo: [4, 0, 2, 1], product: [0, 1, 6, 4], benefit: [0, 5, 6, 1] }),
  ],
};

const logo = (x = 0) => layer({ name: 'Logo', role: 'logo', box: [x, 0, 200, 100] });
const product = (box: readonly [number, number, number, number]) =>
  layer({ name: 'Product', role: 'product', box });
const benefit = (box: readonly [number, number, number, number]) =>
  layer({ name: 'Benefit', role: 'benefit', box });
const check = (...layers: Parameters<typeof frame>[1][]) => said(rule, frame(size, ...layers), params);

describe('layout.oneOf', () => {
  it.each([
    ['the first', logo(), product([0, 100, 600, 400]), benefit([0, 500, 600, 100])],
    ['the second', logo(), product([200, 100, 400, 500]), benefit([0, 100, 200, 500])],
    ['the third', logo(), product([0, 100, 400, 500]), benefit([400, 100, 200, 500])],
    ['the fourth', logo(400), product([0, 100, 600, 400]), benefit([0, 500, 600, 100])],
  ])('passes %s of the four layouts, touching cells included', (_title, ...layers) => {
    expect(check(...layers)).toEqual(['pass']);
  });

  it('fails a pixel in another cell, as the nearest layout sees it', () => {
    expect(
      judge(rule, frame(size, logo(), product([0, 100, 600, 401]), benefit([0, 500, 600, 100])), params),
    ).toMatchObject([
      {
        is: 'fail',
        because: 'stranger',
        layerId: '1:2',
        part: 'bottom/benefit',
        data: { layout: '卖点在下', faults: 1, zone: 'benefit', layer: 'Product', role: 'product' },
        region: { x: 0, y: 500, width: 600, height: 1 },
        marks: [{ is: 'other', rect: { x: 0, y: 500, width: 600, height: 100 } }],
      },
    ]);
  });

  it('names what is missing from the nearest layout', () => {
    expect(judge(rule, frame(size, logo(), product([200, 100, 400, 500])), params)).toMatchObject([
      { because: 'missing', layerId: null, part: 'left/benefit', data: { layout: '卖点在左', faults: 1 } },
    ]);
  });

  it('asks about a layer without a role in a layout that fits in all else', () => {
    const layers = [logo(), product([0, 100, 600, 400]), benefit([0, 500, 600, 100])];
    expect(check(...layers, text('New', { box: [0, 100, 50, 50] }))).toEqual(['unknown unsure']);
  });

  it('is unsure where an outline is not known', () => {
    const old = frame(
      { ...size, hasRenderBounds: false },
      logo(),
      product([0, 100, 600, 410]),
      benefit([0, 500, 600, 100]),
    );
    expect(said(rule, old, params)).toEqual(['unknown unsure']);
  });

  it('fails what a zone forbids, with all in it, and lists a label once', () => {
    const given = {
      layouts: [{ id: 'clear', zones: [{ zone: block('top', [0, 0, 6, 1]), forbid: ['cta'] }] }],
    };
    const cta = group(
      { role: 'cta', box: [0, 50, 200, 100] },
      layer({ box: [0, 50, 200, 100] }),
      text('Buy', { box: [0, 60, 50, 20] }),
    );
    expect(said(rule, frame(size, cta), given)).toEqual(['fail stranger']);
    expect(said(rule, frame(size, logo()), given)).toEqual(['pass']);
  });

  it('lists no more than five faults, and counts them all', () => {
    const strangers = Array.from({ length: 8 }, (_, index) =>
      layer({ role: 'badge', box: [index * 10, 0, 5, 5] }),
    );
    const given = {
      layouts: [{ id: 'one', zones: [{ zone: block('logo', [0, 0, 6, 1]), allow: ['logo'] }] }],
    };
    const verdicts = judge(rule, frame(size, ...strangers), given);
    expect(verdicts).toHaveLength(5);
    expect(verdicts[0]).toMatchObject({ data: { faults: 8 } });
  });

  it.each(unseen({ role: 'cta', box: [0, 0, 50, 50] }))('does not mind a layer that is %s', (_title, one) => {
    const layers = [logo(), product([0, 100, 600, 400]), benefit([0, 500, 600, 100])];
    expect(said(rule, frame({ ...size, clipsContent: false }, ...layers, one), params)).toEqual(['pass']);
  });

  it('is noLayers in an empty frame and where only the background is painted', () => {
    expect(check()).toEqual(['inapplicable noLayers']);
    expect(check(layer({ role: 'background', box: [0, 0, 600, 600] }))).toEqual(['inapplicable noLayers']);
  });
});
