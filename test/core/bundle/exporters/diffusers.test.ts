import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import diffusers from '../../../../src/core/bundle/exporters/diffusers.ts';
import { dataset, datasetFrame, pixelsOf, planned } from '../../../helpers/dataset-frame-builder.ts';
import { exportScene, plan } from '../../../helpers/export-scene.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { trapScene } from '../../../helpers/trap-scene.ts';
import { conforms } from '../conforms.ts';

const row = z.strictObject({ file_name: z.string(), text: z.string(), text_zh: z.string() });

const rowsOf = (text: string): readonly z.infer<typeof row>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => row.parse(JSON.parse(line)));

const table = 'diffusers/train/metadata.jsonl';

conforms(diffusers, {
  read: ({ paths, text }) =>
    rowsOf(paths.includes(table) ? text(table) : '').map(({ file_name }) => ({
      fileName: file_name.replace('.png', ''),
      width: null,
      height: null,
      boxes: [],
    })),
  tolerancePx: null,
  integerKeys: [],
});

describe('diffusers', () => {
  it('equals its golden bundle', () => matchesGolden('diffusers'));

  it('puts picture and caption into the first two columns of every row', async () => {
    const { text } = await exportScene(trapScene, plan({ formats: ['diffusers'] }));
    const lines = text('diffusers/train/metadata.jsonl').trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^\{"file_name":"[a-z0-9]+\.png","text":"[^"]/u);
  });

  it('lists exactly the pictures beside the table', async () => {
    const { files, text } = await exportScene(trapScene, plan({ formats: ['diffusers'] }));
    const listed = rowsOf(text('diffusers/train/metadata.jsonl')).map(
      ({ file_name }) => `diffusers/train/${file_name}`,
    );
    expect([...files.keys()].filter((path) => /^diffusers\/.*\.png$/u.test(path))).toEqual(listed);
  });

  it('writes a table for every split that a frame came through of, by its Hugging Face name', () => {
    const frames = [planned(1, 'train'), planned(2, 'validation')];
    const run = diffusers.start(dataset([...frames, planned(3, 'test')]));
    for (const of of frames) run.frame(datasetFrame(of), pixelsOf(datasetFrame(of)));
    expect(run.finish().map(({ path }) => path)).toEqual([
      'diffusers/train/metadata.jsonl',
      'diffusers/validation/metadata.jsonl',
    ]);
  });
});
