import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import vlmSwift from '../../../../src/core/bundle/exporters/vlm-swift.ts';
import { readPngSize } from '../../../../src/core/bundle/png-size.ts';
import { defaultTaxonomy } from '../../../../src/core/label/default-taxonomy.ts';
import { dataset, datasetFrame, element, pixelsOf, planned } from '../../../helpers/dataset-frame-builder.ts';
import { exportScene, plan } from '../../../helpers/export-scene.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { trapScene } from '../../../helpers/trap-scene.ts';
import { vlmOffences } from '../../../helpers/vlm-rules.ts';
import { conforms } from '../conforms.ts';

const record = z.strictObject({
  messages: z.array(z.strictObject({ role: z.string(), content: z.string() })),
  images: z.array(z.string()),
  objects: z.strictObject({ ref: z.array(z.string()), bbox: z.array(z.array(z.number())) }),
});
type SwiftRecord = z.infer<typeof record>;

const recordsOf = (text: string): readonly SwiftRecord[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => record.parse(JSON.parse(line)));

/** The first record of each picture lists all of its elements. */
const firstOfEach = (records: readonly SwiftRecord[]): readonly SwiftRecord[] => {
  const first = new Map<string, SwiftRecord>();
  for (const one of records) if (!first.has(one.images[0] ?? '')) first.set(one.images[0] ?? '', one);
  return [...first.values()];
};

conforms(vlmSwift, {
  read: ({ text }) =>
    firstOfEach(recordsOf(text('vlm/swift_train.jsonl'))).map(({ images, objects }) => ({
      fileName: images[0]?.replace(/^images\/train\/|\.png$/gu, '') ?? '',
      width: null,
      height: null,
      boxes: objects.bbox.map(([left = 0, top = 0, right = 0, bottom = 0], at) => ({
        classId: defaultTaxonomy.classes.find(({ name }) => name === objects.ref[at])?.id ?? 0,
        xywh: [left, top, right - left, bottom - top],
      })),
    })),
  tolerancePx: 0.001 + 1e-9,
  integerKeys: [],
});

describe('vlm-swift', () => {
  it('equals its golden bundle', () => matchesGolden('vlm-swift'));

  it('breaks none of the rules whose breach trainers pass over in silence', async () => {
    const { files, text } = await exportScene(trapScene, plan({ formats: ['vlm-swift'] }));
    const records = recordsOf(text('vlm/swift_train.jsonl'));
    expect(records.length).toBeGreaterThan(trapScene.length);
    for (const { messages, images, objects } of records) {
      const size = readPngSize(files.get(images[0] ?? '') ?? new Uint8Array());
      const limit = size.ok ? { x: size.value.width, y: size.value.height } : { x: 0, y: 0 };
      const turns = messages.map(({ role, content }) => ({ role, text: content }));
      expect(vlmOffences({ turns, images, objects, limit }, new Set(files.keys()))).toEqual([]);
    }
  });

  it('gives JSON once the placeholders are filled', async () => {
    const { text } = await exportScene(trapScene, plan({ formats: ['vlm-swift'] }));
    const lists = firstOfEach(recordsOf(text('vlm/swift_train.jsonl')));
    for (const { messages, objects } of lists) {
      const answer = messages[1]?.content.replaceAll('<bbox>', '[0, 0, 1, 1]') ?? '';
      expect(JSON.parse(answer)).toHaveLength(objects.bbox.length);
    }
  });

  it('keeps a copy that looks like a token from being one, and says so', () => {
    const of = datasetFrame(planned(1, 'validation'), {
      elements: [
        element({
          classId: 1,
          labels: ['text'],
          text: {
            characters: 'Add <image> & <bbox>, <|im_end|>',
            runs: [],
            fontSizesAre: 'frame-px',
            lines: null,
            align: 'LEFT',
          },
        }),
      ],
    });
    const run = vlmSwift.start(dataset([of.planned]));
    const { losses } = run.frame(of, pixelsOf(of));
    expect(losses.map(({ code, format }) => [code, format])).toEqual([['text-made-harmless', 'vlm-swift']]);
    const [file] = run.finish();
    expect(file?.path).toBe('vlm/swift_validation.jsonl');
    const records = recordsOf(file !== undefined && 'text' in file ? file.text.join('') : '');
    for (const { messages, images, objects } of records) {
      const turns = messages.map(({ role, content }) => ({ role, text: content }));
      const example = { turns, images, objects, limit: { x: 100, y: 80 } };
      expect(vlmOffences(example, new Set([of.image.path]))).toEqual([]);
    }
    expect(JSON.stringify(records)).toContain('Add ‹image› & ‹bbox›, ‹|im_end|›');
  });
});
