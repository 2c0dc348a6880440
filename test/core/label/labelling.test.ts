import { describe, expect, it } from 'vitest';
import { labelDigest } from '../../../src/core/label/label-digest.ts';
import { defaultLabelling, elementsOf } from '../../../src/core/label/labelling.ts';
import { tagsOf } from '../../../src/core/label/tags-of.ts';
import { writeFrameTagsRecord } from '../../../src/core/stored/frame-tags/current.ts';
import { writeLabelRecord } from '../../../src/core/stored/label/current.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { handLabel, labelRule } from '../../helpers/label-builder.ts';
import { layer, text } from '../../helpers/layer-builder.ts';

const drafts = [layer({ name: 'sun', box: [0, 0, 50, 50] }), text('Autumn teas', { box: [0, 900, 500, 80] })];
const badge = { '1:1': { 'label.0': writeLabelRecord('1:1', handLabel('badge')) } };
const tags = { tags: ['autumn'], attributes: { locale: 'en' }, captions: [] };

describe('elementsOf', () => {
  const said = (
    snapshot: ReturnType<typeof frame>,
    rules = [labelRule({ when: { type: 'RECTANGLE' }, then: 'logo', confidence: 0.5 })],
  ) =>
    elementsOf(snapshot, { ...defaultLabelling, rules }, 'by-type').elements.map(
      ({ classNames, provenance }) => `${classNames.join()} by ${provenance.by}`,
    );

  it('takes stored labels first, then what is suggested surely; the rest goes by its type', () => {
    expect(said(frame({ stored: badge }, ...drafts))).toEqual(['badge by hand', 'title by suggestion']);
    expect(said(frame({}, ...drafts))).toEqual(['shape by type', 'title by suggestion']);
  });

  it('names stored labels it cannot use, and takes the layer as not labelled', () => {
    const broken = elementsOf(
      frame({ stored: { '1:1': { 'label.0': '{' } } }, ...drafts),
      defaultLabelling,
      'leave-out',
    );
    expect(broken.failures.map(({ layerIndex }) => layerIndex)).toEqual([0]);
    expect(broken.unlabelled).toEqual([0]);
  });
});

describe('tagsOf', () => {
  it('reads the tags of the frame itself', () => {
    const stored = { '1:0': { 'frame-tags.0': writeFrameTagsRecord('1:0', tags) } };
    expect(tagsOf(frame({ stored }))).toEqual({ tags, isReadable: true });
  });

  it('finds none where nothing is stored, and says so where something cannot be read', () => {
    expect(tagsOf(frame({}))).toMatchObject({ tags: { tags: [] }, isReadable: true });
    expect(tagsOf(frame({ stored: { '1:0': { 'frame-tags.0': '{' } } }))).toMatchObject({
      tags: { tags: [] },
      isReadable: false,
    });
  });
});

describe('labelDigest', () => {
  it('changes with labels and tags, and with nothing else that is stored', () => {
    const stored = { '1:0': { 'frame-tags.0': writeFrameTagsRecord('1:0', tags) } };
    const digests = [{}, badge, stored].map((one) => labelDigest(frame({ stored: one }, ...drafts)));
    expect(new Set(digests).size).toBe(3);
    expect(digests[0]).toBe('');
    expect(labelDigest(frame({ stored: { '1:0': { 'waivers.0': '{}' } } }, ...drafts))).toBe('');
  });
});
