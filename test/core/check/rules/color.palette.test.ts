import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/color.palette.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { image, layer, solid, text } from '../../../helpers/layer-builder.ts';
import { judgeMeasured, saidMeasured } from '../../../helpers/measured-rule.ts';

const size = { width: 400, height: 200, fills: [] };
const painted = (...hexes: readonly string[]) =>
  frame(size, ...hexes.map((hex) => layer({ name: hex, fills: [solid(hex)] })));
const none = () => null;
const said = (hexes: readonly string[], params: object) =>
  saidMeasured(rule, painted(...hexes), params, none);

describe('color.palette', () => {
  it('takes a colour within ΔE 5 of the palette and names the nearest for others', () => {
    expect(said(['#d0021b', '#d4061f'], { allowed: ['#d0021b', '#ffffff'] })).toEqual(['pass', 'pass']);
    expect(judgeMeasured(rule, painted('#00a0ff'), { allowed: ['#d0021b', '#0090f0'] }, none)).toMatchObject([
      {
        because: 'offPalette',
        data: { colour: '#00a0ff', nearest: '#0090f0', max: 5 },
        fix: { is: 'suggestion', steps: [{ do: 'setFill', was: '#00a0ff', hex: '#0090f0' }] },
      },
    ]);
  });

  it('moves the line with deltaE', () => {
    expect(said(['#00a0ff'], { allowed: ['#0090f0'], deltaE: 10 })).toEqual(['pass']);
    expect(said(['#0091f0'], { allowed: ['#0090f0'], deltaE: 0 })).toEqual(['fail offPalette']);
  });

  it('reads strokes, gradient stops, the styles of a text and the frame itself', () => {
    const gradient = {
      ...solid('#000000'),
      type: 'GRADIENT_LINEAR',
      hex: null,
      stops: [
        { hex: '#ff0000', alpha: 1, position: 0 },
        { hex: '#00ff00', alpha: 1, position: 1 },
      ],
    };
    const both = frame(
      { ...size, fills: [solid('#0000ff')] },
      layer({ fills: [gradient] }),
      layer({ fills: [], strokes: [solid('#00ff00')] }),
      text('tea', { fills: [solid('#00ff00')] }),
    );
    expect(saidMeasured(rule, both, { allowed: ['#ff0000'] }, none)).toEqual([
      'fail offPalette',
      'fail offPalette',
      'fail offPalette',
      'fail offPalette',
    ]);
  });

  it('cannot tell what opacity or a blend mode makes of a colour', () => {
    const faint = frame(
      size,
      layer({ opacity: 0.5 }),
      layer({ blendMode: 'MULTIPLY' }),
      layer({ fills: [solid('#ff0000', { opacity: 0.5 })] }),
    );
    expect(saidMeasured(rule, faint, { allowed: ['#ff0000'] }, none)).toEqual([
      'unknown blended',
      'unknown blended',
      'unknown blended',
    ]);
  });

  it('forbids a colour and what is near it', () => {
    expect(said(['#ff0000', '#00ff00'], { forbidden: [{ hex: '#fe0202' }] })).toEqual([
      'fail forbidden',
      'pass',
    ]);
  });

  it('forbids a hue unless it is lighter than a limit: yellow darker than #F0E5AD', () => {
    const params = { forbidden: [{ hex: '#ffe000', unlessLighterThan: '#F0E5AD' }] };
    expect(said(['#ffd500'], params)).toEqual(['fail forbidden']);
    expect(said(['#f0e5ad'], params)).toEqual(['fail forbidden']);
    expect(said(['#f5edc4'], params)).toEqual(['pass']);
    expect(said(['#777777', '#0000ff'], params)).toEqual(['pass', 'pass']);
  });

  it('forbids a pair only where both occur', () => {
    const params = { forbiddenPairs: [['#ff0000', '#ffff00']] };
    expect(said(['#ff0000'], params)).toEqual(['pass']);
    expect(said(['#ff0000', '#fffe02'], params)).toEqual(['pass', 'pass', 'fail pair']);
  });

  it('counts colours that are near each other once', () => {
    const hexes = ['#ff0000', '#fe0101', '#00ff00', '#0000ff'];
    expect(said(hexes, { maxColours: 3 })).toEqual(['pass', 'pass', 'pass', 'pass']);
    expect(said(hexes, { maxColours: 2 }).at(-1)).toBe('fail tooMany');
  });

  it('judges the largest colours of the picture', () => {
    const read = () => [
      { hex: '#ff0000', share: 0.9 },
      { hex: '#00ff00', share: 0.02 },
      { hex: '#0000ff', share: 0.019 },
    ];
    const params = { allowed: ['#ff0000'], where: 'picture' };
    expect(judgeMeasured(rule, painted('#123456'), params, read)).toMatchObject([
      { because: 'offPalette', data: { colour: '#00ff00' } },
    ]);
    expect(saidMeasured(rule, painted(), params, none)).toEqual(['unknown notMeasured']);
    expect(saidMeasured(rule, painted(), params, () => [])).toEqual(['inapplicable noColours']);
  });

  it('does not apply to pictures, hidden layers and empty frames', () => {
    const plain = frame(size, image({}), layer({ isSwitchedOn: false }));
    expect(saidMeasured(rule, plain, { allowed: ['#ff0000'] }, none)).toEqual(['inapplicable noColours']);
    expect(said([], { allowed: ['#ff0000'] })).toEqual(['inapplicable noColours']);
  });
});
