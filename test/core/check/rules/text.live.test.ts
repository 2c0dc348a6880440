import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/text.live.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { group, image, layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const live = group({ role: 'title', box: [0, 0, 9, 9] }, layer({}), text('年终大促'));
const vector = group({ role: 'title', name: 'Title', box: [0, 0, 9, 9] }, layer({ type: 'VECTOR' }));
const picture = group({ role: 'title', box: [0, 0, 9, 9] }, image({}));

describe('text.live', () => {
  it.each([
    ['passes live text', live, ['pass']],
    ['fails shapes alone', vector, ['fail notLive']],
    ['is unknown about a picture', picture, ['unknown maybePicture']],
    [
      'fails an element whose text is hidden',
      group({ role: 'title', box: [0, 0, 9, 9] }, layer({}), text('a', { isSwitchedOn: false })),
      ['fail notLive'],
    ],
  ])('where text must be live %s', (_title, draft, expected) => {
    expect(said(rule, frame({}, draft), {})).toEqual(expected);
  });

  it.each([
    ['fails live text', live, ['fail stillLive']],
    ['passes shapes', vector, ['pass']],
    ['passes a picture', picture, ['pass']],
  ])('where text must be outlined %s', (_title, draft, expected) => {
    expect(said(rule, frame({}, draft), { must: 'outlined' })).toEqual(expected);
  });

  it('names the element and its role, and keeps to its roles', () => {
    expect(judge(rule, frame({}, vector), {})).toMatchObject([{ data: { layer: 'Title', role: 'title' } }]);
    expect(said(rule, frame({}, vector), { roles: ['cta'] })).toEqual(['inapplicable noLayers']);
    expect(said(rule, frame({}, layer({ role: 'product' })), {})).toEqual(['inapplicable noLayers']);
  });

  it('is inapplicable to an empty frame and to hidden elements', () => {
    expect(said(rule, frame({}), {})).toEqual(['inapplicable noLayers']);
    expect(said(rule, frame({}, layer({ role: 'title', isSwitchedOn: false })), {})).toEqual([
      'inapplicable noLayers',
    ]);
  });
});
