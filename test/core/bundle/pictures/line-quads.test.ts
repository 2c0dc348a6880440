import { describe, expect, it } from 'vitest';
import { lineQuads } from '../../../../src/core/bundle/pictures/line-quads.ts';
import { tightLines } from '../../../../src/core/bundle/pictures/tight-lines.ts';
import type { TextLayer } from '../../../../src/core/check/text-elements.ts';
import { boundsOfQuad } from '../../../../src/core/geometry/quad.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { type TextFields, text } from '../../../helpers/layer-builder.ts';

const textLayer = (characters: string, fields: TextFields): TextLayer => {
  const [made] = frame({}, text(characters, fields)).layers;
  if (made === undefined || made.text === null) throw new Error('no text');
  return { ...made, text: made.text };
};
const grows = { autoResize: 'WIDTH_AND_HEIGHT' } as const;
const boxes = (characters: string, fields: TextFields) =>
  lineQuads(textLayer(characters, fields))?.map((line) => {
    const { x, y, width, height } = boundsOfQuad(line.quad);
    return [line.text, x, y, width, height];
  }) ?? null;

describe('lines of a text', () => {
  it('lie one below the other where the box grows with the text', () => {
    expect(boxes('Spring\nsale', { box: [10, 20, 120, 80], content: grows })).toEqual([
      ['Spring', 10, 20, 120, 40],
      ['sale', 10, 60, 120, 40],
    ]);
    expect(boxes('a\u2028b', { box: [0, 0, 30, 80], content: grows })).toHaveLength(2);
  });

  it('leave room for blank ones without listing them', () => {
    expect(boxes('\na\r\n\nb', { box: [0, 0, 30, 160], content: grows })).toEqual([
      ['a', 0, 40, 30, 40],
      ['b', 0, 120, 30, 40],
    ]);
  });

  it('are as high as their highest run', () => {
    const run = {
      fontFamily: 'Inter',
      fontStyle: 'Regular',
      fontWeight: 400,
      fontSizePx: 20,
      letterSpacingPx: 0,
      textCase: 'ORIGINAL',
      fills: [],
    };
    const runs = [
      { ...run, start: 0, end: 1, lineHeightPx: 30 },
      { ...run, start: 1, end: 2, lineHeightPx: 50 },
      { ...run, start: 2, end: 4, lineHeightPx: 20 },
    ];
    expect(boxes('ab\nc', { box: [0, 0, 30, 70], content: { ...grows, runs } })).toEqual([
      ['ab', 0, 0, 30, 50],
      ['c', 0, 50, 30, 20],
    ]);
  });

  it('follow the alignment of a single line in a fixed box', () => {
    const at = (alignVertical: string) => boxes('Buy', { box: [0, 0, 200, 100], content: { alignVertical } });
    expect([at('TOP'), at('CENTER'), at('BOTTOM')]).toEqual([
      [['Buy', 0, 0, 200, 40]],
      [['Buy', 0, 30, 200, 40]],
      [['Buy', 0, 60, 200, 40]],
    ]);
  });

  it('turn with the layer', () => {
    const quad = [
      { x: 40, y: 0 },
      { x: 40, y: 100 },
      { x: 0, y: 100 },
      { x: 0, y: 0 },
    ] as const;
    const layer = textLayer('Buy', {
      box: [0, 0, 40, 100],
      quad,
      size: { width: 100, height: 40 },
      rotationDeg: 90,
      content: grows,
    });
    expect(lineQuads(layer)).toEqual([{ text: 'Buy', quad }]);
  });

  it('are not guessed', () => {
    const box = [0, 0, 200, 80] as const;
    expect(boxes('Spring sale for everybody', { box, content: { autoResize: 'HEIGHT' } })).toBeNull();
    expect(boxes('a\nb', { box: [0, 0, 200, 200] })).toBeNull();
    expect(boxes('a\nb', { box: [0, 0, 200, 100], content: grows })).toBeNull();
    expect(boxes('a', { box, content: { truncates: true } })).toBeNull();
    expect(boxes('a', { box, lineHeightPx: null })).toBeNull();
    expect(boxes('a', { box, quad: null })).toBeNull();
    expect(boxes('a', { box: [0, 0, 200, 0] })).toBeNull();
    expect(boxes('', { box })).toBeNull();
  });

  it('are known in a box of fixed width when no font could make them wrap', () => {
    expect(boxes('Buy', { box: [0, 0, 96, 40], content: { autoResize: 'HEIGHT' } })).toEqual([
      ['Buy', 0, 0, 96, 40],
    ]);
    expect(boxes('Buy', { box: [0, 0, 95, 40], content: { autoResize: 'HEIGHT' } })).toBeNull();
  });
});

describe('lines narrowed to their ink', () => {
  const canvas = { width: 100, height: 100, placement: { origin: { x: 0, y: 0 }, scale: 1 } };
  const ink = (columns: (y: number) => readonly [number, number]) => ({
    left: 0,
    top: 0,
    width: 100,
    height: 100,
    alpha: Uint8Array.from({ length: 10_000 }, (_, at) => {
      const [from, to] = columns(Math.floor(at / 100));
      return at % 100 >= from && at % 100 < to ? 255 : 0;
    }),
  });
  const lines = lineQuads(textLayer('a\nb', { box: [0, 0, 80, 80], content: grows })) ?? [];

  it('are as wide as what is painted in the middle of each', () => {
    const tight = tightLines(
      lines,
      ink((y) => (y < 40 ? [10, 50] : [0, 30])),
      canvas,
    );
    expect(tight.map(({ quad }) => boundsOfQuad(quad))).toEqual([
      { x: 10, y: 0, width: 40, height: 40 },
      { x: 0, y: 40, width: 30, height: 40 },
    ]);
  });

  it('do not take in what hangs down from the line above', () => {
    const [, second] = tightLines(
      lines,
      ink((y) => (y < 46 ? [0, 80] : [20, 30])),
      canvas,
    );
    expect(second && boundsOfQuad(second.quad)).toEqual({ x: 20, y: 40, width: 10, height: 40 });
  });

  it('stay as they are when turned or without ink', () => {
    expect(
      tightLines(
        lines,
        ink(() => [0, 0]),
        canvas,
      ),
    ).toEqual(lines);
    const turned = [
      {
        text: 'a',
        quad: [
          { x: 0, y: 9 },
          { x: 9, y: 0 },
          { x: 18, y: 9 },
          { x: 9, y: 18 },
        ] as const,
      },
    ];
    expect(
      tightLines(
        turned,
        ink(() => [0, 80]),
        canvas,
      ),
    ).toEqual(turned);
  });
});
