import { describe, expect, it } from 'vitest';
import type { BundleFile, DatasetFrame } from '../../../../src/core/bundle/dataset.ts';
import kohya from '../../../../src/core/bundle/exporters/kohya.ts';
import { readPngSize } from '../../../../src/core/bundle/png-size.ts';
import { dataset, datasetFrame, pixelsOf, planned } from '../../../helpers/dataset-frame-builder.ts';
import { exportScene, plan } from '../../../helpers/export-scene.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { trapScene } from '../../../helpers/trap-scene.ts';
import { conforms } from '../conforms.ts';

conforms(kohya, {
  read: ({ paths, bytes }) =>
    paths
      .filter((path) => /^kohya\/train\/.*\.png$/u.test(path))
      .map((path) => {
        const size = readPngSize(bytes(path));
        return {
          fileName: path.slice('kohya/train/'.length, -'.png'.length),
          width: size.ok ? size.value.width : 0,
          height: size.ok ? size.value.height : 0,
          boxes: [],
        };
      }),
  tolerancePx: null,
  integerKeys: [],
});

const filesOf = (of: DatasetFrame): readonly BundleFile[] =>
  kohya.start(dataset([of.planned])).frame(of, pixelsOf(of)).files;

const textOf = (of: DatasetFrame, ending: string): string => {
  const file = filesOf(of).find(({ path }) => path.endsWith(ending));
  return file !== undefined && 'text' in file ? file.text.join('') : '';
};

describe('kohya', () => {
  it('equals its golden bundle', () => matchesGolden('kohya'));

  it('has one caption file of each language beside each picture, of one line that is not empty', async () => {
    const { files, text } = await exportScene(trapScene, plan({ formats: ['kohya'] }));
    const pictures = [...files.keys()].filter((path) => /^kohya\/.*\.png$/u.test(path));
    expect(pictures).toHaveLength(trapScene.length);
    for (const path of pictures) {
      for (const ending of ['txt', 'zh'])
        expect(text(path.replace(/png$/u, ending))).toMatch(/^\S[^\n]*\S\n$/u);
    }
  });

  it('keeps each split in a flat folder of its own, with nothing but pictures that train', () => {
    const paths = filesOf(datasetFrame(planned(1, 'validation'))).map(({ path }) => path);
    for (const path of paths) expect(path).toMatch(/^kohya\/validation\/[a-z0-9]+\.(?:png|txt|zh)$/u);
  });

  it('takes the prompt of the language, by hand or made', () => {
    const of = datasetFrame(planned(1, 'train'), {
      captions: [
        { language: 'en', kind: 'short', text: 'short one', by: 'template' },
        { language: 'en', kind: 'prompt', text: 'the prompt', by: 'hand' },
      ],
    });
    expect(textOf(of, '.txt')).toBe('the prompt\n');
    expect(textOf(of, '.zh')).toBe('横版海报，白色背景\n');
  });

  it('puts a caption of several lines into the one line that is read, and makes one in place of blanks', () => {
    const text = (caption: string): string =>
      textOf(
        datasetFrame(planned(1, 'train'), {
          captions: [{ language: 'en', kind: 'prompt', text: caption, by: 'hand' }],
        }),
        '.txt',
      );
    expect(text('first\nsecond')).toBe('first second\n');
    expect(text(' \n')).toBe('wide banner, white background\n');
  });

  it('turns wildcards of the copy into plain signs and says so', () => {
    const of = datasetFrame(planned(1, 'train'), {
      captions: [{ language: 'en', kind: 'prompt', text: 'headline “{a|b}”', by: 'template' }],
    });
    expect(textOf(of, '.txt')).toBe('headline “(a/b)”\n');
    const { losses } = kohya.start(dataset([of.planned])).frame(of, pixelsOf(of));
    expect(losses.map(({ code, format }) => [code, format])).toEqual([['text-made-harmless', 'kohya']]);
  });

  it('names a picture by what it is', () => {
    const of = datasetFrame(planned(1, 'train'));
    const jpeg: DatasetFrame = { ...of, image: { ...of.image, mime: 'image/jpeg' } };
    expect(filesOf(jpeg).map(({ path }) => path.split('.')[1])).toEqual(['jpg', 'txt', 'zh']);
  });
});
