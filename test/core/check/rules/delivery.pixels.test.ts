import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/delivery.pixels.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, layer } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const twice = { width: 1500, height: 680, scale: 2 };
const banner = { width: 750, height: 340 };

describe('delivery.pixels', () => {
  it.each([
    ['passes at the exact size', 750, 340, ['pass']],
    ['fails a pixel too wide', 750.5, 340, ['fail wrongSize']],
    ['fails a pixel too low', 750, 339.5, ['fail wrongSize']],
    ['fails half an image pixel', 750.25, 340, ['fail fractional']],
    ['forgives float noise', 750.0005, 340, ['pass']],
    ['fails just beyond it', 750.002, 340, ['fail fractional']],
    ['fails an empty frame of no size', 0, 0, ['fail wrongSize']],
  ])('at 2x %s', (_title, width, height, expected) => {
    expect(said(rule, frame({ width, height }), twice)).toEqual(expected);
  });

  it('names what Figma would export and what must be delivered', () => {
    expect(judge(rule, frame({ width: 640, height: 340 }), twice)).toMatchObject([
      { data: { foundWidth: 1280, foundHeight: 680, width: 1500, height: 680, scale: 2 } },
    ]);
  });

  it('fails when something sticks out, with the size of the larger picture', () => {
    const shadow = frame({ ...banner, painted: [-4, -2, 758, 350] });
    expect(judge(rule, shadow, twice)).toMatchObject([
      {
        because: 'overflow',
        data: { overPx: 8, foundWidth: 1516, foundHeight: 700 },
        region: { x: -4, y: -2 },
      },
    ]);
    expect(said(rule, frame({ ...banner, painted: [0, 0, 750.01, 340] }), twice)).toEqual(['pass']);
    expect(said(rule, frame({ ...banner, painted: [0, 0, 750.02, 340] }), twice)).toEqual(['fail overflow']);
  });

  it('tells a wrong size and an overflow apart', () => {
    expect(said(rule, frame({ width: 700, height: 340, painted: [0, 0, 720, 340] }), twice)).toEqual([
      'fail wrongSize',
      'fail overflow',
    ]);
  });

  it('does not mind paint that ends inside the box, nor layers that a nested clip holds back', () => {
    const inner = frameLayer({ box: [0, 0, 50, 50], clipsContent: true }, layer({ box: [0, 0, 9999, 50] }));
    expect(said(rule, frame({ ...banner, painted: [10, 10, 100, 100] }, inner), twice)).toEqual(['pass']);
  });

  it('fails a frame of which nothing is painted', () => {
    expect(said(rule, frame({ ...banner, painted: null }), twice)).toEqual(['fail nothingPainted']);
  });

  it('is unknown without render bounds, and still tells a wrong size', () => {
    expect(said(rule, frame({ ...banner, hasRenderBounds: false }), twice)).toEqual([
      'unknown boundsUnknown',
    ]);
    expect(said(rule, frame({ width: 700, height: 340, hasRenderBounds: false }), twice)).toEqual([
      'fail wrongSize',
      'unknown boundsUnknown',
    ]);
  });

  it('is unknown for a rotated frame', () => {
    expect(said(rule, frame({ ...banner, rotationDeg: 90 }), twice)).toEqual(['unknown rotated']);
  });

  it('takes 1x when no scale is given', () => {
    expect(said(rule, frame(banner), banner)).toEqual(['pass']);
  });

  it('suggests clipping only where the frame does not clip yet', () => {
    const over = { ...banner, painted: [0, 0, 760, 340] as const };
    expect(judge(rule, frame({ ...over, clipsContent: false }), twice)).toMatchObject([
      {
        measured: { found: 10, is: 'atMost', needed: 0, unit: 'px' },
        marks: [{ is: 'needed', rect: { x: 0, y: 0, width: 750, height: 340 } }],
        fix: { steps: [{ do: 'setClipsContent', layerId: '1:0', was: false, clips: true }] },
      },
    ]);
    expect(judge(rule, frame(over), twice)[0]).not.toHaveProperty('fix');
  });

  describe('the frame’s own export settings', () => {
    const setting = (format: string, type: string, value: number) => ({
      format,
      suffix: '',
      constraint: { type, value },
    });
    it.each([
      ['passes with the scale', [setting('PNG', 'SCALE', 2)], ['pass']],
      ['passes with the width', [setting('JPG', 'WIDTH', 1500)], ['pass']],
      ['passes with the height', [setting('JPG', 'HEIGHT', 680)], ['pass']],
      [
        'passes with one right line among several',
        [setting('PNG', 'SCALE', 1), setting('PNG', 'SCALE', 2)],
        ['pass'],
      ],
      ['passes without any picture', [setting('SVG', 'SCALE', 1)], ['pass']],
      ['fails another scale', [setting('PNG', 'SCALE', 1)], ['fail wrongScale']],
      ['fails another width', [setting('JPG', 'WIDTH', 750)], ['fail wrongScale']],
    ])('%s', (_title, exportSettings, expected) => {
      expect(said(rule, frame({ ...banner, exportSettings }), twice)).toEqual(expected);
    });

    it('sets the scale in one step, in the format somebody chose', () => {
      const exportSettings = [setting('JPG', 'WIDTH', 750), setting('PNG', 'SCALE', 1)];
      expect(judge(rule, frame({ ...banner, exportSettings }), twice)).toMatchObject([
        {
          data: { found: 'JPG 750w, PNG 1x' },
          fix: { is: 'safe', steps: [{ do: 'setExportSettings', layerId: '1:0', format: 'JPG', scale: 2 }] },
        },
      ]);
    });
  });
});
