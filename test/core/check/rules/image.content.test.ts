import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/image.content.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { group, image, imagePaint, layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const ref = 'a'.repeat(40);
const photo = (paint: object = {}, fields: object = {}) =>
  frame({}, image({ name: 'Photo', fills: [imagePaint(paint)], ...fields }));

describe('image.content', () => {
  it('passes an image with its file', () => {
    expect(said(rule, photo(), {})).toEqual(['pass']);
  });

  it.each([
    ['a video', { type: 'VIDEO' }, { noVideo: false }, 'fail video'],
    ['a fill without a file', { imageRef: null }, { noNullImage: false }, 'fail nullImage'],
  ])('finds %s unless the spec allows it', (_title, paint, allow, expected) => {
    expect(said(rule, photo(paint), {})).toEqual([expected]);
    expect(said(rule, photo(paint), allow)).toEqual(['pass']);
    expect(said(rule, photo({ ...paint, visible: false }), {})).toEqual(['pass']);
  });

  it('finds a banned file by its hash', () => {
    expect(judge(rule, photo(), { bannedRefs: [ref] })).toMatchObject([
      { is: 'fail', because: 'banned', data: { layer: 'Photo', imageRef: ref.slice(0, 12) } },
    ]);
    expect(said(rule, photo(), { bannedRefs: ['b'.repeat(40)] })).toEqual(['pass']);
  });

  it('finds a painted layer that is called a placeholder, in any case and in Chinese', () => {
    expect(said(rule, photo({}, { name: 'PLACEHOLDER 2' }), {})).toEqual(['fail placeholder']);
    expect(said(rule, frame({}, layer({ name: '产品占位' })), {})).toEqual(['fail placeholder']);
    expect(said(rule, photo({}, { name: 'PLACEHOLDER' }), { placeholderNames: [] })).toEqual(['pass']);
    const innocent = frame({}, group({ name: 'placeholder' }), text('lorem', { name: 'lorem' }));
    expect(said(rule, innocent, {})).toEqual(['inapplicable noImages']);
  });

  it('does not apply to hidden images and empty frames', () => {
    expect(said(rule, photo({ type: 'VIDEO' }, { isSwitchedOn: false }), {})).toEqual([
      'inapplicable noImages',
    ]);
    expect(said(rule, frame({}), {})).toEqual(['inapplicable noImages']);
  });
});
