import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/text.truncated.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { dropShadow, group, layer, type TextFields, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

/** 320 px wide: ten Chinese characters a line. */
const ellipsis = (characters: string, maxLines: number | null, fields: TextFields = {}) =>
  frame(
    {},
    text(characters, {
      box: [0, 0, 320, 40],
      content: { truncates: true, maxLines, autoResize: 'HEIGHT' },
      ...fields,
    }),
  );
const fixed = (inkHeight: number, fields: TextFields = {}) =>
  frame({}, text('标题', { box: [10, 10, 320, 40], painted: [10, 12, 300, inkHeight], ...fields }));

describe('text.truncated', () => {
  it.each([
    ['passes copy that surely fits', ellipsis('十个字刚好放得下的', 1), ['pass']],
    ['fails copy that surely does not', ellipsis('这里有十一个中文字符啊', 1), ['fail truncated']],
    [
      'is unknown about Latin copy in between',
      ellipsis('a title of some words', 1),
      ['unknown maybeTruncated'],
    ],
    ['passes a growing box without a largest number of lines', ellipsis('很长'.repeat(50), null), ['pass']],
    ['is unknown about rotated text', ellipsis('字', 1, { size: null }), ['unknown maybeTruncated']],
    [
      'counts the room of a fixed box in lines',
      ellipsis('这里有十一个中文字符啊', null, { content: { truncates: true, autoResize: 'TRUNCATE' } }),
      ['fail truncated'],
    ],
    [
      'is unknown about the room of a fixed box without line heights',
      ellipsis('字', null, { lineHeightPx: null, content: { truncates: true, autoResize: 'NONE' } }),
      ['unknown maybeTruncated'],
    ],
  ])('behind an ellipsis %s', (_title, input, expected) => {
    expect(said(rule, input, {})).toEqual(expected);
  });

  it('says how many lines the copy needs and how many it has', () => {
    expect(judge(rule, ellipsis('字'.repeat(25), 2), {})).toMatchObject([
      { data: { needed: 3, room: 2 }, measured: { found: 3, is: 'atMost', needed: 2, unit: 'lines' } },
    ]);
  });

  it.each([
    ['passes ink inside', fixed(30), ['pass']],
    ['forgives half a font size', fixed(54), ['pass']],
    ['fails ink over the edge', fixed(55), ['fail overflows']],
    [
      'fails copy that surely needs more lines, ink unknown',
      fixed(30, { effects: [dropShadow()], content: { characters: '字'.repeat(25) } }),
      ['fail overflows'],
    ],
    ['passes copy that surely fits, ink unknown', fixed(30, { effects: [dropShadow()] }), ['pass']],
    [
      'is unknown in between',
      fixed(30, { effects: [dropShadow()], content: { characters: 'a title of words' } }),
      ['unknown maybeOverflows'],
    ],
  ])('in a fixed box %s', (_title, input, expected) => {
    expect(said(rule, input, {})).toEqual(expected);
  });

  it('leaves roles that may be cut alone, and text nobody sees', () => {
    const tree = frame(
      {},
      group({ role: 'legal', box: [0, 0, 9, 9] }, text('x')),
      text('y', { isSwitchedOn: false }),
    );
    expect(said(rule, tree, { exceptRoles: ['legal'] })).toEqual(['inapplicable noText']);
    expect(said(rule, frame({}), {})).toEqual(['inapplicable noText']);
  });

  it('is unknown about an element without live text', () => {
    expect(said(rule, frame({}, layer({ role: 'title' })), { roles: ['title'] })).toEqual([
      'unknown noLiveText',
    ]);
  });
});
