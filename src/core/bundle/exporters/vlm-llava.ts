import { type BundleFile, type Split, splits } from '../dataset.ts';
import { defineExporter } from '../exporter.ts';
import { usedSplits } from '../used-splits.ts';
import { squareCorners } from '../vlm/box-corners.ts';
import { conversationsOf } from '../vlm/conversation.ts';
import { vlmDrops, vlmLosses } from '../vlm/vlm-losses.ts';
import { writeJson } from '../write-json.ts';

/** Conversations for LLaVA, boxes in shares of the square it pads pictures to. See docs/formats/vlm-llava.md. */
export default defineExporter({
  id: 'vlm-llava',
  boxes: 'xyxy-0-1',
  drops: vlmDrops,
  reading: {
    python: [
      'import json',
      'with open(f"{root}/vlm/llava_{split}.json", encoding="utf-8") as file:',
      '    data = json.load(file)',
    ],
    beware: ['Boxes are shares of the padded square: train with `image_aspect_ratio=pad`.'],
  },
  start(dataset) {
    const records = new Map<Split, string[]>(splits.map((split) => [split, []]));
    return {
      frame(frame) {
        const conversations = conversationsOf(dataset, frame, squareCorners);
        records
          .get(frame.planned.split)
          ?.push(...conversations.map((record) => writeJson(record, new Set())));
        return { files: [], losses: vlmLosses('vlm-llava', frame) };
      },
      finish: () =>
        usedSplits(dataset).map(
          (split): BundleFile => ({
            path: `vlm/llava_${split}.json`,
            role: 'label',
            split,
            text: arrayOf(records.get(split) ?? []),
          }),
        ),
    };
  },
});

const arrayOf = (records: readonly string[]): readonly string[] => [
  '[\n',
  ...records.map((record, at) => (at === records.length - 1 ? `${record}\n` : `${record},\n`)),
  ']\n',
];
