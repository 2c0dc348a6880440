import type { FrameTags } from '../../label/frame-tags.ts';
import { frameTagsV1 } from './v1.ts';

/** Version that is written. */
export const currentFrameTags = { version: 1, schema: frameTagsV1 } as const;

/** Name of the record in a frame's plugin data. */
export const frameTagsRecordName = 'frame-tags';

/** The record as text, attributes in order of their names: the same tags always give the same text. */
export const writeFrameTagsRecord = (nodeId: string, { tags, attributes, captions }: FrameTags): string =>
  JSON.stringify({
    schema: 'frame-tags/1',
    nodeId,
    tags: [...new Set(tags)],
    attributes: Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))),
    captions: captions.map(({ language, kind, text }) => ({ language, kind, text })),
  });
