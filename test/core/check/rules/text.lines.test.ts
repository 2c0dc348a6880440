import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/text.lines.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { type Box, group, layer, type TextFields, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const auto = (height: number, y = 0): TextFields => ({
  box: [0, y, 300, height],
  content: { autoResize: 'HEIGHT' },
});
const title = (characters: string, height: number) =>
  frame({}, text(characters, { role: 'title', ...auto(height) }));
const roles = ['title'];

describe('text.lines', () => {
  it.each([
    ['passes at the limit', title('a\nb', 80), ['pass']],
    ['fails one line over it', title('a\nb\nc', 120), ['fail tooManyLines']],
    ['fails a paragraph that wraps too often', title('a long title', 120), ['fail tooManyLines']],
    ['is unknown where wrapping and spacing look alike', title('a\nb', 120), ['unknown linesUnknown']],
    [
      'is unknown about a rotated fixed box',
      frame({}, text('a', { role: 'title', rotationDeg: 9 })),
      ['unknown linesUnknown'],
    ],
  ])('with at most two lines %s', (_title, input, expected) => {
    expect(said(rule, input, { roles, max: 2 })).toEqual(expected);
  });

  it('adds up text above each other and not text side by side', () => {
    const stacked = group(
      { role: 'title', box: [0, 0, 300, 80] },
      text('a', auto(40)),
      text('b', auto(40, 40)),
    );
    const beside: Box = [300, 5, 100, 40];
    const row = group(
      { role: 'title', box: [0, 0, 300, 80] },
      text('a', auto(40)),
      text('b', { ...auto(40), box: beside }),
    );
    expect(judge(rule, frame({}, stacked), { roles, max: 1 })).toMatchObject([
      {
        because: 'tooManyLines',
        data: { found: 2, max: 1 },
        measured: { found: 2, is: 'atMost', needed: 1, unit: 'lines' },
      },
    ]);
    expect(said(rule, frame({}, row), { roles, max: 1 })).toEqual(['pass']);
  });

  it.each([
    ['passes at the limit', title('六个字的标题\n短', 80), ['pass']],
    ['fails over it', title('短\n六个字的标题啊', 80), ['fail lineTooLong']],
    ['passes a wrapped paragraph that is short as a whole', title('六个字的标题', 80), ['pass']],
    ['is unknown about a long one that wraps', title('六个字的标题啊', 80), ['unknown breaksUnknown']],
  ])('with six 字 per line %s', (_title, input, expected) => {
    expect(said(rule, input, { roles, maxPerLine: { max: 6 } })).toEqual(expected);
  });

  it.each([
    ['fails a last line of one character', title('年终大促\n开', 80), ['fail orphan']],
    ['passes one of two', title('年终大\n促开', 80), ['pass']],
    ['passes a single line of one character', title('开', 40), ['pass']],
    ['is unknown where the text wraps', title('年终大促开', 80), ['unknown breaksUnknown']],
  ])('without orphans %s', (_title, input, expected) => {
    expect(said(rule, input, { roles, noOrphan: true })).toEqual(expected);
  });

  it('is unknown about an element without live text', () => {
    expect(said(rule, frame({}, layer({ role: 'title' })), { roles, max: 2 })).toEqual([
      'unknown noLiveText',
    ]);
  });

  it('is inapplicable without a visible element', () => {
    expect(said(rule, frame({}), { roles, max: 1 })).toEqual(['inapplicable noLayers']);
    const hidden = frame({}, text('a', { role: 'title', isSwitchedOn: false }));
    expect(said(rule, hidden, { roles, max: 1 })).toEqual(['inapplicable noLayers']);
  });

  it('refuses params that ask nothing', () => {
    expect(rule.params.safeParse({ roles }).success).toBe(false);
  });
});
