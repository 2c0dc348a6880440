import { describe, expect, it } from 'vitest';
import { writeFrameTagsRecord } from '../../../../src/core/stored/frame-tags/current.ts';
import { readFrameTags } from '../../../../src/core/stored/frame-tags/read-frame-tags.ts';

const caption = (text: string) => ({ language: 'en', kind: 'short', text }) as const;

describe('readFrameTags', () => {
  it('reads back what was written, each tag once', () => {
    const text = writeFrameTagsRecord('1:2', {
      tags: ['autumn', 'tea', 'autumn'],
      attributes: { locale: 'zh-CN', campaign: 'moon' },
      captions: [caption('a tin')],
    });
    expect(readFrameTags(text)).toEqual({
      ok: true,
      value: {
        tags: ['autumn', 'tea'],
        attributes: { campaign: 'moon', locale: 'zh-CN' },
        captions: [caption('a tin')],
      },
    });
  });

  it('writes the same tags as the same text', () => {
    const tags = (attributes: Readonly<Record<string, string>>) =>
      writeFrameTagsRecord('1:2', { tags: [], attributes, captions: [] });
    expect(tags({ a: '1', b: '2' })).toBe(tags({ b: '2', a: '1' }));
  });

  it('takes the last of two captions of one language and kind', () => {
    const text = writeFrameTagsRecord('1:2', {
      tags: [],
      attributes: {},
      captions: [caption('a'), caption('b')],
    });
    const read = readFrameTags(text);
    expect(read.ok && read.value.captions).toEqual([caption('b')]);
  });

  it.each([
    ['{"schema":"frame-tags/2"}', 'NEWER_VERSION'],
    ['{"schema":"frame-tags/1","nodeId":"1","tags":[""],"attributes":{},"captions":[]}', 'UNREADABLE'],
    ['', 'UNREADABLE'],
  ])('does not use %s', (text, code) => {
    expect(readFrameTags(text)).toMatchObject({ ok: false, failure: { code } });
  });
});
