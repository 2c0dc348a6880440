import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/element.required.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, group, layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const logo = (fields: object = {}) => layer({ name: 'Logo', role: 'logo', ...fields });

describe('element.required', () => {
  it.each([
    ['fails without one', [], ['fail missing']],
    ['passes with one', [logo()], ['pass']],
    ['passes with two when there is no upper limit', [logo(), logo()], ['pass']],
    ['counts a logo inside a logo once', [group({ role: 'logo', box: [0, 0, 9, 9] }, logo())], ['pass']],
    ['fails when the only one is switched off', [logo({ isSwitchedOn: false })], ['fail hidden']],
    ['fails when the only one is see-through', [logo({ opacity: 0.02 })], ['fail hidden']],
    ['passes just above that', [logo({ opacity: 0.03 })], ['pass']],
    [
      'fails when its parent is switched off',
      [group({ box: null, isSwitchedOn: false }, logo())],
      ['fail hidden'],
    ],
    ['fails when it lies outside the canvas', [logo({ box: [1000, 0, 100, 100] })], ['fail cutAway']],
  ])('%s', (_title, layers, expected) => {
    expect(said(rule, frame(size, ...layers), { role: 'logo' })).toEqual(expected);
  });

  it('fails with more than the upper limit and points at the topmost', () => {
    const params = { role: 'logo', max: 1 };
    expect(said(rule, frame(size, logo()), params)).toEqual(['pass']);
    expect(judge(rule, frame(size, logo(), logo()), params)).toMatchObject([
      { is: 'fail', because: 'tooMany', layerId: '1:2', data: { role: 'logo', max: 1, found: 2 } },
    ]);
  });

  it('forbids a role with an upper limit of 0', () => {
    const params = { role: 'cta', min: 0, max: 0 };
    expect(said(rule, frame(size), params)).toEqual(['pass']);
    expect(said(rule, frame(size, layer({ role: 'cta' })), params)).toEqual(['fail tooMany']);
  });

  it('fails with one short of the lower limit', () => {
    expect(judge(rule, frame(size, logo()), { role: 'logo', min: 2 })).toMatchObject([
      { is: 'fail', because: 'missing', data: { min: 2, found: 1 } },
    ]);
  });

  it.each([
    ['passes with exactly the asked part visible', [900, 0, 200, 100], ['pass']],
    ['fails with a pixel less', [901, 0, 200, 100], ['fail cutAway']],
  ])('%s', (_title, box, expected) => {
    expect(said(rule, frame(size, logo({ box })), { role: 'logo', minVisiblePercent: 50 })).toEqual(expected);
  });

  it('measures the part that nested clips and a mask leave', () => {
    const clipped = frameLayer(
      { box: [0, 0, 50, 500], clipsContent: true },
      frameLayer({ box: [0, 0, 500, 50], clipsContent: true }, logo({ box: [0, 0, 100, 100] })),
    );
    expect(judge(rule, frame(size, clipped), { role: 'logo', minVisiblePercent: 26 })).toMatchObject([
      { because: 'cutAway', data: { foundPercent: 25, minPercent: 26 } },
    ]);
    const masked = [
      layer({ name: 'Mask', isMask: true, box: [0, 0, 100, 10] }),
      logo({ box: [0, 0, 100, 100], maskedBy: '1:1' }),
    ];
    expect(said(rule, frame(size, ...masked), { role: 'logo', minVisiblePercent: 11 })).toEqual([
      'fail cutAway',
    ]);
    expect(said(rule, frame(size, ...masked), { role: 'logo', minVisiblePercent: 10 })).toEqual(['pass']);
  });

  it('counts a rotated element like any other', () => {
    expect(
      said(rule, frame(size, logo({ rotationDeg: 30, quad: null, size: null })), { role: 'logo' }),
    ).toEqual(['pass']);
  });

  it('is unknown when a visible leaf without a name could be it', () => {
    const shapes = [layer({ name: 'Rectangle 12' }), layer({ name: '矩形 3' }), layer({ name: 'sky' })];
    expect(judge(rule, frame(size, ...shapes), { role: 'logo' })).toMatchObject([
      { is: 'unknown', because: 'maybeUnlabelled', data: { candidates: 2, layer: 'Rectangle 12' } },
    ]);
    expect(said(rule, frame(size, text('双11大促')), { role: 'title' })).toEqual(['unknown maybeUnlabelled']);
  });

  it.each([
    ['named on purpose', [layer({ name: 'sky' })], 'logo'],
    ['hidden', [layer({ isSwitchedOn: false })], 'logo'],
    ['labelled as something else', [layer({ role: 'product' })], 'logo'],
    ['a picture when text is wanted', [layer({})], 'title'],
    ['text when a picture is wanted', [text('Sale')], 'product'],
    ['a text with a name of its own', [text('Sale', { name: 'eyebrow' })], 'title'],
  ])('does not take a layer for it that is %s', (_title, layers, role) => {
    expect(said(rule, frame(size, ...layers), { role })).toEqual(['fail missing']);
  });

  it('says the count that was needed, and offers to show what is hidden or to hide what is too many', () => {
    const off = group({ isSwitchedOn: false, box: null }, logo());
    expect(judge(rule, frame(size, off), { role: 'logo' })).toMatchObject([
      {
        because: 'hidden',
        measured: { found: 0, is: 'atLeast', needed: 1, unit: '' },
        fix: { is: 'suggestion', steps: [{ do: 'setVisible', layerId: '1:1', was: false, visible: true }] },
      },
    ]);
    expect(judge(rule, frame(size, logo(), logo()), { role: 'logo', max: 1 })).toMatchObject([
      {
        measured: { found: 2, is: 'atMost', needed: 1 },
        fix: { is: 'suggestion', steps: [{ do: 'setVisible', layerId: '1:2', was: true, visible: false }] },
      },
    ]);
    const [faint] = judge(rule, frame(size, logo({ opacity: 0.01 })), { role: 'logo' });
    expect(faint).not.toHaveProperty('fix');
  });

  it('does not take a shadow that reaches in for the element', () => {
    const beside = logo({ box: [1000, 0, 100, 100], painted: [990, 0, 10, 100] });
    expect(said(rule, frame(size, beside), { role: 'logo' })).toEqual(['fail cutAway']);
  });

  it('counts a line, which has a box without area', () => {
    const line = layer({ role: 'decoration', type: 'LINE', box: [0, 50, 100, 0], painted: [0, 49, 100, 2] });
    expect(said(rule, frame(size, line), { role: 'decoration' })).toEqual(['pass']);
  });
});
