import { type BundleFile, type Split, splits } from '../dataset.ts';
import { defineExporter } from '../exporter.ts';
import { imageEnding } from '../image-ending.ts';
import { trainerCaption } from '../trainer-caption.ts';
import { writeJson } from '../write-json.ts';

/** Picture folders whose table names picture and caption first, for the training scripts of diffusers. See docs/formats/diffusers.md. */
export default defineExporter({
  id: 'diffusers',
  boxes: 'none',
  copiesPictures: true,
  drops: ['elements', 'findings', 'groups', 'layers', 'masks', 'placement', 'relations', 'tags'],
  reading: {
    python: [
      'from datasets import load_dataset',
      'data = load_dataset("imagefolder", data_dir=f"{root}/diffusers")',
    ],
    beware: [
      'Hand training scripts the folder `diffusers/train`: they read every folder below as training data.',
    ],
  },
  start(dataset) {
    const lines = new Map<Split, string[]>(splits.map((split) => [split, []]));
    return {
      frame(frame, pixels) {
        const { split, fileName } = frame.planned;
        const file_name = `${fileName}.${imageEnding(frame)}`;
        // The scripts take the first two columns by their place.
        const row = {
          file_name,
          text: trainerCaption(dataset, frame, 'en', 'prompt'),
          text_zh: trainerCaption(dataset, frame, 'zh-CN', 'prompt'),
        };
        lines.get(split)?.push(`${writeJson(row, new Set())}\n`);
        const path = `diffusers/${split}/${file_name}`;
        return { files: [{ path, role: 'image', split, bytes: pixels.image }], losses: [] };
      },
      // Readers refuse the whole set for a split without a row.
      finish: () =>
        [...lines].flatMap(([split, text]): BundleFile[] =>
          text.length === 0
            ? []
            : [{ path: `diffusers/${split}/metadata.jsonl`, role: 'label', split, text }],
        ),
    };
  },
});
