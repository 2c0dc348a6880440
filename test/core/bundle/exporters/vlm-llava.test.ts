import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import exporter from '../../../../src/core/bundle/exporters/vlm-llava.ts';
import { readPngSize } from '../../../../src/core/bundle/png-size.ts';
import type { Size } from '../../../../src/core/geometry/rect.ts';
import { defaultTaxonomy } from '../../../../src/core/label/default-taxonomy.ts';
import { dataset, planned } from '../../../helpers/dataset-frame-builder.ts';
import { exportScene, plan } from '../../../helpers/export-scene.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { trapScene } from '../../../helpers/trap-scene.ts';
import { vlmOffences } from '../../../helpers/vlm-rules.ts';
import { conforms, type ReadBundle } from '../conforms.ts';

const record = z.strictObject({
  id: z.string(),
  image: z.string(),
  conversations: z.array(z.strictObject({ from: z.string(), value: z.string() })),
});
const answers = z.array(z.strictObject({ bbox_2d: z.array(z.number()), label: z.string() }));

const recordsOf = (text: string): readonly z.infer<typeof record>[] =>
  z.array(record).parse(JSON.parse(text));

const sizeOf = (bytes: Uint8Array): Size => {
  const size = readPngSize(bytes);
  return size.ok ? size.value : { width: 0, height: 0 };
};

/** Out of the square that LLaVA pads a picture to: `expand2square` puts it in the middle, on whole px. */
const inPx = (
  [left = 0, top = 0, right = 0, bottom = 0]: readonly number[],
  { width, height }: Size,
): number[] => {
  const side = Math.max(width, height);
  const [dx, dy] = [Math.floor((side - width) / 2), Math.floor((side - height) / 2)];
  return [left * side - dx, top * side - dy, (right - left) * side, (bottom - top) * side];
};

const read = ({ text, bytes }: ReadBundle): ReturnType<Parameters<typeof conforms>[1]['read']> =>
  recordsOf(text('vlm/llava_train.json'))
    .filter(({ id }) => id.endsWith('-list-all-1'))
    .map(({ id, image, conversations }) => ({
      fileName: id.replace('-list-all-1', ''),
      width: null,
      height: null,
      boxes: answers.parse(JSON.parse(conversations[1]?.value ?? '')).map(({ bbox_2d, label }) => ({
        classId: defaultTaxonomy.classes.find(({ name }) => name === label)?.id ?? 0,
        xywh: inPx(bbox_2d, sizeOf(bytes(image))),
      })),
    }));

/** Half a step on either edge of a picture of 240 px. */
conforms(exporter, { read, tolerancePx: 0.24 + 1e-9, integerKeys: [] });

describe('vlm-llava', () => {
  it('equals its golden bundle', () => matchesGolden('vlm-llava'));

  it('breaks none of the rules whose breach trainers pass over in silence', async () => {
    const { files, text } = await exportScene(trapScene, plan({ formats: ['vlm-llava'] }));
    const records = recordsOf(text('vlm/llava_train.json'));
    expect(records.length).toBeGreaterThan(trapScene.length);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    for (const { image, conversations } of records) {
      const turns = conversations.map(({ from, value }) => ({ role: from, text: value }));
      const example = { turns, images: [image], objects: null, limit: { x: 1, y: 1 } };
      expect(vlmOffences(example, new Set(files.keys()))).toEqual([]);
    }
  });

  it('is one array for each split, empty where no frame came through', () => {
    const files = exporter.start(dataset([planned(1, 'train'), planned(2, 'test')])).finish();
    expect(files.map((file) => [file.path, 'text' in file ? file.text.join('') : ''])).toEqual([
      ['vlm/llava_train.json', '[\n]\n'],
      ['vlm/llava_test.json', '[\n]\n'],
    ]);
  });
});
