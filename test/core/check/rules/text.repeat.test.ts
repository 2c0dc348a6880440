import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/text.repeat.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const card = (title: string, body: string) =>
  frame({}, text(title, { role: 'title' }), text(body, { role: 'benefit' }));
const params = { role: 'title', notIn: ['benefit'] };

describe('text.repeat', () => {
  it.each([
    ['passes different copy', card('年终大促', '低至五折'), ['pass']],
    ['fails a title that stands in the body', card('年终大促', '今日年终 大促开始'), ['fail repeated']],
    ['does not mind case and width', card('SALE', 'ｓａｌｅ today'), ['fail repeated']],
    ['passes a title of one character', card('促', '年终大促'), ['pass']],
    ['passes a body that stands in the title', card('年终大促', '大促'), ['pass']],
    [
      'is unknown about outlines',
      frame({}, text('年终', { role: 'title' }), layer({ role: 'benefit' })),
      ['unknown noLiveText', 'pass'],
    ],
    ['is inapplicable without a body', frame({}, text('年终', { role: 'title' })), ['inapplicable noLayers']],
    ['is inapplicable to an empty frame', frame({}), ['inapplicable noLayers']],
    [
      'does not compare an element with itself',
      frame({}, text('年终', { role: 'title' }), text('大促', { role: 'title' })),
      ['inapplicable noLayers'],
    ],
  ])('%s', (_title, input, expected) => {
    const own = _title.includes('itself') ? { role: 'title', notIn: ['title'] } : params;
    expect(said(rule, input, own)).toEqual(expected);
  });

  it('shows both places', () => {
    expect(judge(rule, card('大促', '大促来了'), params)).toMatchObject([
      {
        layerId: '1:1',
        data: { text: '大促', role: 'title', other: '大促来了', otherRole: 'benefit' },
        marks: [{ is: 'other' }],
      },
    ]);
  });
});
