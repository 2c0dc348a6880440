import { type BundleFile, type Dataset, type Split, splits } from '../dataset.ts';
import { defineExporter } from '../exporter.ts';
import { usedSplits } from '../used-splits.ts';
import { thousandthCorners } from '../vlm/box-corners.ts';
import { conversationsOf } from '../vlm/conversation.ts';
import { vlmDrops, vlmLosses } from '../vlm/vlm-losses.ts';
import { type JsonValue, writeJson } from '../write-json.ts';

/** Conversations for Qwen3-VL, boxes 0 to 1000, and what LLaMA-Factory needs to find them. See docs/formats/vlm-qwen.md. */
export default defineExporter({
  id: 'vlm-qwen',
  boxes: 'xyxy-0-1000',
  drops: vlmDrops,
  reading: {
    python: [
      'import json',
      'with open(f"{root}/vlm/qwen_{split}.jsonl", encoding="utf-8") as lines:',
      '    data = [json.loads(line) for line in lines]',
    ],
    beware: ['Boxes run from 0 to 1000, as Qwen3-VL reads them; Qwen2.5-VL reads px of the resized picture.'],
  },
  start(dataset) {
    const lines = new Map<Split, string[]>(splits.map((split) => [split, []]));
    return {
      frame(frame) {
        const conversations = conversationsOf(dataset, frame, thousandthCorners);
        lines
          .get(frame.planned.split)
          ?.push(...conversations.map((record) => `${writeJson(record, new Set())}\n`));
        return { files: [], losses: vlmLosses('vlm-qwen', frame) };
      },
      finish: () => [
        ...usedSplits(dataset).map(
          (split): BundleFile => ({
            path: `vlm/qwen_${split}.jsonl`,
            role: 'label',
            split,
            text: lines.get(split) ?? [],
          }),
        ),
        { path: 'vlm/dataset_info.json', role: 'meta', split: null, text: [datasetInfo(dataset), '\n'] },
      ],
    };
  },
});

/** LLaMA-Factory shrinks pictures without telling the text: of our three only boxes in shares of the picture survive that. */
const datasetInfo = (dataset: Dataset): string => {
  const entries = usedSplits(dataset).map((split): [string, JsonValue] => [
    `proofset_${split}`,
    {
      file_name: `qwen_${split}.jsonl`,
      formatting: 'sharegpt',
      columns: { messages: 'conversations', images: 'image' },
    },
  ]);
  return writeJson(Object.fromEntries(entries), new Set());
};
