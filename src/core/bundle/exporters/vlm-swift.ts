import { type BundleFile, type Dataset, type DatasetFrame, type Split, splits } from '../dataset.ts';
import { defineExporter } from '../exporter.ts';
import { usedSplits } from '../used-splits.ts';
import { pxCorners } from '../vlm/box-corners.ts';
import { makeTasks } from '../vlm/make-tasks.ts';
import { vlmDrops, vlmLosses } from '../vlm/vlm-losses.ts';
import type { VlmPiece, VlmTask } from '../vlm/vlm-task.ts';
import { type JsonValue, writeJson } from '../write-json.ts';

/** Questions and answers for ms-swift, which turns real px into what each model wants. See docs/formats/vlm-swift.md. */
export default defineExporter({
  id: 'vlm-swift',
  boxes: 'xyxy-image-px',
  drops: vlmDrops,
  reading: {
    python: [
      'import json',
      'with open(f"{root}/vlm/swift_{split}.jsonl", encoding="utf-8") as lines:',
      '    data = [json.loads(line) for line in lines]',
    ],
    beware: ['Set `QWENVL_BBOX_FORMAT=new` and `--strict true`, and run from the root of the bundle.'],
  },
  start(dataset) {
    const lines = new Map<Split, string[]>(splits.map((split) => [split, []]));
    return {
      frame(frame) {
        lines.get(frame.planned.split)?.push(...linesOf(dataset, frame));
        return { files: [], losses: vlmLosses('vlm-swift', frame) };
      },
      finish: () =>
        usedSplits(dataset).map(
          (split): BundleFile => ({
            path: `vlm/swift_${split}.jsonl`,
            role: 'label',
            split,
            text: lines.get(split) ?? [],
          }),
        ),
    };
  },
});

const linesOf = (dataset: Dataset, frame: DatasetFrame): readonly string[] =>
  makeTasks(dataset, frame).map((task) => `${writeJson(recordOf(frame, task), new Set())}\n`);

const recordOf = ({ image }: DatasetFrame, { ask, answer }: VlmTask): JsonValue => {
  const pieces = [...ask, ...answer];
  return {
    messages: [
      { role: 'user', content: `<image>${textOf(ask)}` },
      { role: 'assistant', content: textOf(answer) },
    ],
    images: [image.path],
    objects: {
      ref: pieces.flatMap((piece) => (typeof piece !== 'string' && 'ref' in piece ? [piece.ref] : [])),
      bbox: pieces.flatMap((piece) =>
        typeof piece !== 'string' && 'box' in piece ? [pxCorners(piece.box)] : [],
      ),
    },
  };
};

/** Placeholders take their values from `objects`, in the order of the text. */
const textOf = (pieces: readonly VlmPiece[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : 'ref' in piece ? '<ref-object>' : '<bbox>'))
    .join('');
