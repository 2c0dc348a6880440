import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/element.ground.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { layer } from '../../../helpers/layer-builder.ts';
import { inkReading, judgeMeasured, saidMeasured } from '../../../helpers/measured-rule.ts';

const size = { width: 400, height: 200 };
const logo = (fields: object = {}) => frame(size, layer({ name: 'Logo', role: 'logo', ...fields }));
const params = { role: 'logo', minContrast: 2 };

describe('element.ground', () => {
  it.each([
    ['its worst cells reach it', { p5: 2, median: 5 }, 'pass'],
    ['only its worst cells do not', { p5: 1.99, median: 5 }, 'unknown mixed'],
    ['its middle does not', { p5: 1.5, median: 1.99 }, 'fail low'],
    ['it is too fine', { p5: null, median: null }, 'unknown tooFine'],
    ['it does not look as painted', { asPainted: 0.5 }, 'unknown coveredOrMisfit'],
    ['its ground is see-through', { clearGround: 0.5 }, 'unknown clearGround'],
  ])('judges the contrast of an element with its ground: %s', (_title, fields, expected) => {
    expect(saidMeasured(rule, logo(), params, () => inkReading(fields))).toEqual([expected]);
  });

  it('has words of its own for white on white, off-white included', () => {
    const white = () => inkReading({ p5: 1, median: 1, inkHex: '#ffffff', groundHex: '#ebebeb' });
    expect(saidMeasured(rule, logo(), { ...params, notWhiteOnWhite: true }, white)).toEqual([
      'fail whiteOnWhite',
    ]);
    expect(saidMeasured(rule, logo(), params, white)).toEqual(['fail low']);
    const grey = () => inkReading({ p5: 1, median: 1, inkHex: '#ffffff', groundHex: '#eaebeb' });
    expect(saidMeasured(rule, logo(), { ...params, notWhiteOnWhite: true }, grey)).toEqual(['fail low']);
  });

  it('names what it found and where it is worst', () => {
    const low = () => inkReading({ p5: 1.2, median: 1.5, groundHex: '#222222' });
    expect(judgeMeasured(rule, logo(), params, low)).toMatchObject([
      { data: { layer: 'Logo', found: 1.5, min: 2, ground: '#222222' }, marks: [{ is: 'other' }] },
    ]);
  });

  it('measures only what can be seen, and says when it could not', () => {
    expect(saidMeasured(rule, logo({ isSwitchedOn: false }), params, () => null)).toEqual([
      'inapplicable noLayers',
    ]);
    expect(saidMeasured(rule, logo({ box: [900, 0, 10, 10] }), params, () => null)).toEqual([
      'inapplicable noLayers',
    ]);
    expect(saidMeasured(rule, frame(size), params, () => null)).toEqual(['inapplicable noLayers']);
    expect(saidMeasured(rule, logo(), params, () => null)).toEqual(['unknown notMeasured']);
  });
});
