import { harmlessCaption } from '../../label/caption/harmless-caption.ts';
import type { BundleFile, Caption } from '../dataset.ts';
import { defineExporter } from '../exporter.ts';
import { imageEnding } from '../image-ending.ts';
import { lossOf } from '../loss-of.ts';
import { trainerCaption } from '../trainer-caption.ts';

const captionFiles: readonly { readonly ending: string; readonly language: Caption['language'] }[] = [
  { ending: 'txt', language: 'en' },
  { ending: 'zh', language: 'zh-CN' },
];

/** Pictures with a caption file beside each, for kohya's sd-scripts and trainers that read the same. See docs/formats/kohya.md. */
export default defineExporter({
  id: 'kohya',
  boxes: 'none',
  copiesPictures: true,
  drops: ['elements', 'findings', 'groups', 'layers', 'masks', 'placement', 'relations', 'tags'],
  reading: {
    python: [
      'from pathlib import Path',
      'data = [(text.with_suffix(".png"), text.read_text(encoding="utf-8").strip()) for text in sorted(Path(f"{root}/kohya/{split}").glob("*.txt"))]',
    ],
    beware: ['With `shuffle_caption` the caption is cut at every comma, those inside quoted copy too.'],
  },
  start: (dataset) => ({
    frame(frame, pixels) {
      const { split, fileName } = frame.planned;
      const captions = captionFiles.map(({ ending, language }) => {
        const caption = trainerCaption(dataset, frame, language, 'prompt');
        return { ending, caption, text: harmlessCaption(caption) };
      });
      const files: BundleFile[] = [
        {
          path: `kohya/${split}/${fileName}.${imageEnding(frame)}`,
          role: 'image',
          split,
          bytes: pixels.image,
        },
        ...captions.map(
          ({ ending, text }): BundleFile => ({
            path: `kohya/${split}/${fileName}.${ending}`,
            role: 'label',
            split,
            text: [text, '\n'],
          }),
        ),
      ];
      const isChanged = captions.some(({ caption, text }) => caption !== text);
      return { files, losses: isChanged ? [lossOf('kohya', frame, 'text-made-harmless', {})] : [] };
    },
    finish: () => [],
  }),
});
