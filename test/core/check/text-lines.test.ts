import { describe, expect, it } from 'vitest';
import { layersWithin, textElements, textsOf } from '../../../src/core/check/text-elements.ts';
import { explicitLines, textLines } from '../../../src/core/check/text-lines.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { type Box, dropShadow, group, layer, type TextFields, text } from '../../helpers/layer-builder.ts';

/** Font size 32, line height 40. */
const lines = (characters: string, fields: TextFields = {}, frameFields = {}) => {
  const tree = frame(frameFields, text(characters, fields));
  const [first] = textsOf(textElements(tree, 'text'));
  if (first === undefined) throw new Error('no text');
  return textLines(tree, first);
};
const auto = (height: number, autoResize = 'HEIGHT'): TextFields => ({
  box: [10, 10, 300, height],
  content: { autoResize },
});
const inked = (height: number): { box: Box; painted: Box } => ({
  box: [10, 10, 300, 400],
  painted: [10, 14, 280, height],
});

describe('explicitLines', () => {
  it('parts at every kind of break and leaves blank ends out', () => {
    expect(explicitLines('\na\r\nb\u2028c\u2029\n')).toEqual(['a', 'b', 'c']);
    expect(explicitLines('a\n\nb')).toEqual(['a', '', 'b']);
    expect(explicitLines(' \n')).toEqual([]);
  });
});

describe('textLines', () => {
  it.each([
    ['one line of an auto-height box', 'ab', auto(40), { lines: ['ab'], count: 1, isExact: true }],
    ['a paragraph that wraps to two', 'ab', auto(80), { lines: null, count: 2, isExact: true }],
    ['two lines broken by hand', 'a\nb', auto(80), { lines: ['a', 'b'], count: 2, isExact: true }],
    [
      'paragraphs and room that may be wrapping or spacing',
      'a\nb',
      auto(120),
      { lines: null, count: 3, isExact: false },
    ],
    ['an auto-width box', 'ab', auto(40, 'WIDTH_AND_HEIGHT'), { lines: ['ab'], count: 1, isExact: true }],
    [
      'an auto-width box with a largest width',
      'ab',
      auto(80, 'WIDTH_AND_HEIGHT'),
      { lines: null, count: 2, isExact: true },
    ],
    ['one line of ink in a fixed box', '标题', inked(30), { lines: ['标题'], count: 1, isExact: true }],
    ['two lines of ink in a fixed box', '标题', inked(70), { lines: null, count: 2, isExact: true }],
    [
      'two lines broken by hand in a fixed box',
      '标\n题',
      inked(70),
      { lines: ['标', '题'], count: 2, isExact: true },
    ],
    [
      'ink between two answers',
      '标题',
      { ...inked(40), lineHeightPx: 24 },
      { lines: null, count: 2, isExact: false },
    ],
  ] as const)('tells %s', (_title, characters, fields, expected) => {
    expect(lines(characters, fields)).toEqual(expected);
  });

  it('trusts ink over the box of text trimmed to its capitals', () => {
    expect(lines('Aa', { ...auto(58), painted: [10, 4, 280, 72] })).toMatchObject({ lines: null, count: 2 });
  });

  it('knows nothing of a fixed box whose ink is not known', () => {
    const nothing = { lines: null, count: null, isExact: false };
    expect(lines('标题', { ...inked(30), effects: [dropShadow()] })).toEqual(nothing);
    expect(lines('标题', { ...inked(30), rotationDeg: 30 })).toEqual(nothing);
    expect(lines('标题', { ...inked(30), maskedBy: '1:9' })).toEqual(nothing);
    expect(lines('标题', inked(30), { hasRenderBounds: false })).toEqual(nothing);
    expect(lines('标题', { ...inked(30), lineHeightPx: null })).toEqual(nothing);
    expect(lines('标题', { box: [10, -10, 300, 400], painted: [10, 0, 280, 30] })).toEqual(nothing);
    expect(lines('标题', { ...inked(30), fontSizePx: 0 })).toEqual(nothing);
  });

  it('takes auto width without line heights at its word', () => {
    const fields = { ...auto(40, 'WIDTH_AND_HEIGHT'), lineHeightPx: null };
    expect(lines('a\nb', fields)).toEqual({ lines: ['a', 'b'], count: 2, isExact: true });
  });
});

describe('textElements', () => {
  it('gives each element its visible text once, and none to a picture', () => {
    const tree = frame(
      {},
      group(
        { role: 'cta', box: [0, 0, 90, 90] },
        text('a'),
        text('b', { isSwitchedOn: false }),
        text('m', { isMask: true }),
      ),
      layer({ role: 'cta' }),
      text('c'),
    );
    expect(textElements(tree, ['cta']).map(({ texts }) => texts.map(({ id }) => id))).toEqual([['1:2'], []]);
    expect(textElements(tree, 'text', ['cta']).map(({ element }) => element.id)).toEqual(['1:6']);
  });

  it('counts text that lies in two elements once', () => {
    const nested = group({ role: 'title', box: [0, 0, 90, 90] }, text('a', { role: 'badge' }));
    expect(textsOf(textElements(frame({}, nested), ['title', 'badge']))).toHaveLength(1);
  });
});

describe('layersWithin', () => {
  it('is the layer and what lies in it, to the end of the frame at most', () => {
    const tree = frame({}, group({}, group({}, layer({})), layer({})), group({}, layer({})));
    const ids = tree.layers.map((one) => layersWithin(tree, one).map(({ id }) => id));
    expect(ids).toEqual([
      ['1:1', '1:2', '1:3', '1:4'],
      ['1:2', '1:3'],
      ['1:3'],
      ['1:4'],
      ['1:5', '1:6'],
      ['1:6'],
    ]);
  });
});
