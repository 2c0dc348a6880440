import { type BundleFile, type Split, splits } from '../dataset.ts';
import { defineExporter } from '../exporter.ts';
import { imageEnding } from '../image-ending.ts';
import { trainerCaption } from '../trainer-caption.ts';
import { usedSplits } from '../used-splits.ts';
import { writeJson } from '../write-json.ts';

/** Picture folders whose table names picture and caption first, for the training scripts of diffusers. See docs/formats/diffusers.md. */
export default defineExporter({
  id: 'diffusers',
  boxes: 'none',
  drops: ['elements', 'findings', 'groups', 'layers', 'masks', 'placement', 'relations', 'tags'],
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
      finish: () =>
        usedSplits(dataset).map(
          (split): BundleFile => ({
            path: `diffusers/${split}/metadata.jsonl`,
            role: 'label',
            split,
            text: lines.get(split) ?? [],
          }),
        ),
    };
  },
});
