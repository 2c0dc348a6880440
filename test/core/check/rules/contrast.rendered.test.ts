import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/contrast.rendered.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, group, layer, text } from '../../../helpers/layer-builder.ts';
import { inkReading, judgeMeasured, saidMeasured } from '../../../helpers/measured-rule.ts';

const size = { width: 400, height: 200 };
const body = (fields: object = {}) => frame(size, text('Autumn tea', { fontSizePx: 16, ...fields }));
const ratios =
  (p5: number | null, median: number | null, fields: object = {}) =>
  () =>
    inkReading({ p5, median, ...fields });

describe('contrast.rendered', () => {
  it.each([
    ['passes when the worst cells reach the limit', 4.5, 4.5, ['pass']],
    ['leaves it to a person when only the worst do not', 4.49, 4.5, ['unknown mixed']],
    ['fails when the middle does not', 4.4, 4.49, ['fail low']],
  ])('%s', (_title, p5, median, expected) => {
    expect(saidMeasured(rule, body(), {}, ratios(p5, median))).toEqual(expected);
  });

  it.each([
    ['24 px', { fontSizePx: 24 }, ['pass']],
    ['18.66 px bold', { fontSizePx: 18.66, fontWeight: 700 }, ['pass']],
    ['23.9 px', { fontSizePx: 23.9 }, ['fail low']],
    ['18.66 px semibold', { fontSizePx: 18.66, fontWeight: 600 }, ['fail low']],
  ])('takes the limit of large text from %s on', (_title, fields, expected) => {
    expect(saidMeasured(rule, body(fields), {}, ratios(3, 3))).toEqual(expected);
  });

  it('names both colours and never rounds a ratio up to the limit', () => {
    const reading = ratios(4.1, 4.4999, { inkHex: '#777777', groundHex: '#fefefe' });
    expect(judgeMeasured(rule, body(), {}, reading)).toMatchObject([
      {
        data: { layer: 'Autumn tea', found: 4.49, worst: 4.1, min: 4.5, ink: '#777777', ground: '#fefefe' },
        measured: { found: 4.49, is: 'atLeast', needed: 4.5, unit: ':1' },
        marks: [{ is: 'other', rect: { x: 10, y: 10, width: 16, height: 16 } }],
      },
    ]);
  });

  it.each([
    ['too few pure pixels', { p5: null, median: null }, 'unknown tooFine'],
    ['ink that looks otherwise', { asPainted: 0.59 }, 'unknown coveredOrMisfit'],
    ['ink that blends', { asPainted: null }, 'unknown coveredOrMisfit'],
    ['a see-through ground', { clearGround: 0.02 }, 'unknown clearGround'],
    ['a little see-through ground', { clearGround: 0.01 }, 'pass'],
    ['ink that looks right enough to pass', { asPainted: 0.6 }, 'pass'],
    ['ink that is too unsure to accuse', { asPainted: 0.89, p5: 1, median: 1 }, 'unknown coveredOrMisfit'],
    ['ink that is sure enough to accuse', { asPainted: 0.9, p5: 1, median: 1 }, 'fail low'],
  ])('weighs %s', (_title, fields, expected) => {
    expect(saidMeasured(rule, body(), {}, () => inkReading(fields))).toEqual([expected]);
  });

  it('does not even measure text below 12 px', () => {
    const fine = body({ fontSizePx: 11.9 });
    expect(rule.probes?.(fine, rule.params.parse({}))).toEqual([]);
    expect(saidMeasured(rule, fine, {}, () => null)).toEqual(['unknown tooFine']);
    expect(saidMeasured(rule, body({ fontSizePx: 12 }), {}, ratios(9, 9))).toEqual(['pass']);
  });

  it('is unknown when it was not measured', () => {
    expect(saidMeasured(rule, body(), {}, () => null)).toEqual(['unknown notMeasured']);
  });

  it('leaves out text nobody sees: hidden, clipped away, outside, faint, blank', () => {
    const unseen = frame(
      { ...size, clipsContent: false },
      text('off', { isSwitchedOn: false }),
      text('faint', { opacity: 0.01 }),
      text('outside', { box: [500, 0, 50, 20] }),
      text('   '),
      frameLayer({ box: [0, 0, 10, 10], clipsContent: true }, text('cut', { box: [50, 50, 50, 20] })),
      group({ isSwitchedOn: false }, text('in a hidden group')),
    );
    expect(saidMeasured(rule, unseen, {}, () => null)).toEqual(['inapplicable noText']);
    expect(saidMeasured(rule, frame(size), {}, () => null)).toEqual(['inapplicable noText']);
  });

  it('judges the text of some roles, and not that of others', () => {
    const both = frame(
      size,
      layer({ name: 'Logo', role: 'logo', type: 'GROUP' }, text('BRAND')),
      text('Autumn tea', { role: 'title' }),
    );
    expect(saidMeasured(rule, both, {}, ratios(9, 9))).toEqual(['pass', 'pass']);
    expect(saidMeasured(rule, both, { exceptRoles: ['logo'] }, ratios(9, 9))).toEqual(['pass']);
    expect(judgeMeasured(rule, both, { roles: ['logo'] }, ratios(9, 9))).toMatchObject([{ layerId: '1:2' }]);
  });
});
