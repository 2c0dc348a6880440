import { describe, expect, it } from 'vitest';
import { layerNamed, read, restFrame, restNode } from '../../helpers/rest-builder.ts';

const paintOf = (paint: unknown) =>
  layerNamed(read(restFrame({}, restNode({ name: 'a', fills: [paint] }))), 'a').fills[0];

describe('paints', () => {
  it('fill in Figma’s defaults', () => {
    expect(paintOf({ type: 'SOLID', color: { r: 1, g: 1, b: 1, a: 1 } })).toEqual({
      type: 'SOLID',
      visible: true,
      opacity: 1,
      blendMode: 'NORMAL',
      hex: '#ffffff',
      alpha: 1,
      imageRef: null,
      scaleMode: null,
      stops: [],
      imageTransform: null,
      rest: '{}',
    });
  });

  it.each([
    ['#e50980', { r: 0.8980392217636108, g: 0.03529411926865578, b: 0.501960813999176, a: 1 }],
    ['#808080', { r: 0.5, g: 0.5, b: 0.5, a: 1 }],
    ['#ff0000', { r: 7, g: -1, b: 'x', a: 1 }],
  ])('round float channels to %s', (hex, color) => {
    expect(paintOf({ type: 'SOLID', color })).toMatchObject({ hex });
  });

  it('keep what we do not interpret as sorted JSON, without variable bindings', () => {
    const gradient = {
      type: 'GRADIENT_LINEAR',
      gradientStops: [{ position: 0, color: { r: 1, a: 1 }, boundVariables: { x: 1 } }],
      boundVariables: {},
    };
    expect(paintOf(gradient)).toMatchObject({
      type: 'GRADIENT_LINEAR',
      hex: null,
      rest: '{"gradientStops":[{"color":{"a":1,"r":1},"position":0}]}',
    });
    expect(paintOf({ type: 'HOLOGRAM', depth: 1e999, z: 0.123456 })).toMatchObject({
      type: 'HOLOGRAM',
      rest: '{"depth":null,"z":0.1235}',
    });
  });

  it('survive hostile nesting', () => {
    const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
    expect(paintOf({ type: 'X', deep: deep(500) })?.rest).toContain('…');
  });

  it('say whether a picture is shown', () => {
    const has = (fills: unknown[]) =>
      layerNamed(read(restFrame({}, restNode({ name: 'a', fills }))), 'a').hasImageFill;
    expect(has([{ type: 'SOLID' }, { type: 'IMAGE', imageRef: 'abc', scaleMode: 'FILL' }])).toBe(true);
    expect(has([{ type: 'VIDEO' }])).toBe(true);
    expect(has([{ type: 'IMAGE', visible: false }])).toBe(false);
    expect(paintOf({ type: 'IMAGE', imageRef: 'abc', scaleMode: 'FIT' })).toMatchObject({
      imageRef: 'abc',
      scaleMode: 'FIT',
    });
  });
});

describe('effects', () => {
  it('fill in defaults and keep unknown kinds', () => {
    const effects = [
      { type: 'DROP_SHADOW', radius: 4, offset: { x: 1, y: 2 }, color: { r: 0, g: 0, b: 0, a: 0.25 } },
      { type: 'GLASS', frost: 2, visible: false },
    ];
    expect(layerNamed(read(restFrame({}, restNode({ name: 'a', effects }))), 'a').effects).toEqual([
      {
        type: 'DROP_SHADOW',
        visible: true,
        radius: 4,
        offset: { x: 1, y: 2 },
        spread: 0,
        rest: '{"color":{"a":0.25,"b":0,"g":0,"r":0}}',
      },
      { type: 'GLASS', visible: false, radius: 0, offset: null, spread: 0, rest: '{"frost":2}' },
    ]);
  });
});

describe('text', () => {
  const style = {
    fontFamily: 'Noto Sans SC',
    fontPostScriptName: 'NotoSansSC-Bold',
    fontWeight: 700,
    fontSize: 40,
    lineHeightPx: 48,
    letterSpacing: 1.5,
    textAlignHorizontal: 'CENTER',
    textAlignVertical: 'BOTTOM',
    textAutoResize: 'HEIGHT',
    textTruncation: 'ENDING',
    maxLines: 2,
  };
  const textOf = (fields: Record<string, unknown>, missingFonts: readonly string[] | null = []) =>
    layerNamed(
      read(
        restFrame(
          {},
          restNode({ id: '7:1', name: 'copy', type: 'TEXT', characters: '限时 8折', style, ...fields }),
        ),
        { missingFonts },
      ),
      'copy',
    ).text;

  it('comes as one run in one style', () => {
    expect(textOf({})).toMatchObject({
      characters: '限时 8折',
      alignHorizontal: 'CENTER',
      alignVertical: 'BOTTOM',
      autoResize: 'HEIGHT',
      truncates: true,
      maxLines: 2,
      hasMissingFont: false,
      runs: [
        {
          start: 0,
          end: 5,
          fontFamily: 'Noto Sans SC',
          fontStyle: 'Bold',
          fontWeight: 700,
          fontSizePx: 40,
          lineHeightPx: 48,
          letterSpacingPx: 1.5,
          textCase: 'ORIGINAL',
          fills: [{ hex: '#ff0000' }],
        },
      ],
    });
  });

  it('splits at overrides, which may stop before the text does', () => {
    const blue = [{ type: 'SOLID', color: { r: 0, g: 0, b: 1, a: 1 } }];
    const runs = textOf({
      characterStyleOverrides: [0, 0, 0, 3],
      styleOverrideTable: { 3: { fontSize: 80, fontWeight: 900, fontStyle: 'Black', fills: blue } },
    })?.runs;
    expect(runs).toMatchObject([
      { start: 0, end: 3, fontSizePx: 40, fills: [{ hex: '#ff0000' }] },
      {
        start: 3,
        end: 4,
        fontSizePx: 80,
        fontStyle: 'Black',
        fontFamily: 'Noto Sans SC',
        fills: [{ hex: '#0000ff' }],
      },
      { start: 4, end: 5, fontSizePx: 40 },
    ]);
  });

  it('counts in UTF-16 units and ignores overrides beyond the text or without an entry', () => {
    expect(
      textOf({
        characters: '🎁a',
        characterStyleOverrides: [2, 2, 0, 2, 2],
        styleOverrideTable: { 2: { fontSize: 8 } },
      })?.runs,
    ).toMatchObject([
      { start: 0, end: 2, fontSizePx: 8 },
      { start: 2, end: 3, fontSizePx: 40 },
    ]);
    expect(
      textOf({ characters: 'ab', characterStyleOverrides: [9, 'x'], styleOverrideTable: {} })?.runs,
    ).toMatchObject([
      { start: 0, end: 1, fontSizePx: 40 },
      { start: 1, end: 2, fontSizePx: 40 },
    ]);
  });

  it('has no runs when it is empty', () => {
    expect(textOf({ characters: '' })?.runs).toEqual([]);
  });

  it.each([
    ['the style Figma names', { fontStyle: 'Heavy', fontPostScriptName: 'A-Bold', fontWeight: 400 }, 'Heavy'],
    [
      'the end of the PostScript name',
      { fontPostScriptName: 'Source-Han-Medium', fontWeight: 400 },
      'Medium',
    ],
    ['the weight', { fontPostScriptName: null, fontWeight: 600 }, 'Semi Bold'],
    ['weight and italics', { fontPostScriptName: null, fontWeight: 700, italic: true }, 'Bold Italic'],
    ['italics', { fontWeight: 400, italic: true }, 'Italic'],
    ['Regular for a weight out of range', { fontWeight: 5000 }, 'Regular'],
  ])('takes the font style from %s', (_name, given, fontStyle) => {
    expect(textOf({ style: given })?.runs[0]).toMatchObject({ fontStyle });
  });

  it('tells missing fonts from fonts nobody could ask about', () => {
    expect(textOf({}, ['7:1'])?.hasMissingFont).toBe(true);
    expect(textOf({}, null)?.hasMissingFont).toBeNull();
  });

  it('reads the old way of saying that it truncates', () => {
    expect(textOf({ style: { textAutoResize: 'TRUNCATE' } })).toMatchObject({
      truncates: true,
      autoResize: 'TRUNCATE',
      maxLines: null,
    });
    expect(textOf({ style: {} })).toMatchObject({
      truncates: false,
      runs: [{ fontSizePx: 0, lineHeightPx: null, fontFamily: '' }],
    });
  });
});
