import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/text.font.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { layer, type TextFields, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const set = (fontFamily: string, fields: TextFields = {}) =>
  frame({}, text('限时', { fontFamily, ...fields }));

describe('text.font', () => {
  it.each([
    [
      'passes an allowed family, whatever its case',
      set('PingFang SC'),
      { families: ['pingfang*'] },
      ['pass'],
    ],
    ['fails another', set('Arial'), { families: ['PingFang*'] }, ['fail notAllowed']],
    ['fails a forbidden one', set('Comic Sans MS'), { forbidden: ['Comic*'] }, ['fail forbidden']],
    ['passes one that is not forbidden', set('Arial'), { forbidden: ['Comic*'] }, ['pass']],
    ['fails one without a licence', set('方正兰亭黑'), { licensed: ['思源黑体'] }, ['fail notLicensed']],
    ['passes one with a licence', set('思源黑体'), { licensed: ['思源黑体'] }, ['pass']],
    [
      'fails a weight that is not listed',
      set('Arial', { fontWeight: 300 }),
      { weights: [400, 700] },
      ['fail wrongWeight'],
    ],
    ['passes one that is', set('Arial', { fontWeight: 700 }), { weights: [400, 700] }, ['pass']],
    ['is unknown without a name', set(''), { families: ['Arial'] }, ['unknown fontUnknown']],
    [
      'is unknown where a font is missing',
      set('Arial', { content: { hasMissingFont: true } }),
      { families: ['Arial'] },
      ['unknown missingFont'],
    ],
    [
      'judges as usual where nobody knows',
      set('Arial', { content: { hasMissingFont: null } }),
      { families: ['Arial'] },
      ['pass'],
    ],
  ])('%s', (_title, input, params, expected) => {
    expect(said(rule, input, params)).toEqual(expected);
  });

  it('names the text, its font and what is allowed, each fault once', () => {
    expect(judge(rule, set('Arial'), { families: ['Inter'], licensed: ['Noto*'] })).toMatchObject([
      {
        because: 'notAllowed',
        data: { text: '限时', family: 'Arial', allowed: 'Inter' },
        measured: { found: 'Arial', is: 'oneOf', needed: 'Inter' },
      },
      { because: 'notLicensed' },
    ]);
  });

  it('is unknown about outlines and inapplicable without text', () => {
    const params = { families: ['Inter'], roles: ['title'] };
    expect(said(rule, frame({}, layer({ role: 'title' })), params)).toEqual(['unknown noLiveText']);
    expect(said(rule, frame({}, text('x', { role: 'title', isSwitchedOn: false })), params)).toEqual([
      'inapplicable noText',
    ]);
  });
});
