import { edges } from '../../geometry/edges.ts';
import type { Rect } from '../../geometry/rect.ts';
import {
  type BundleFile,
  type Dataset,
  type DatasetFrame,
  type Split,
  type StackLayer,
  splits,
} from '../dataset.ts';
import { defineExporter, type FramePixels } from '../exporter.ts';
import { lossOf } from '../loss-of.ts';
import { readPngSize } from '../png-size.ts';
import { trainerCaption } from '../trainer-caption.ts';
import { usedSplits } from '../used-splits.ts';
import { type JsonValue, writeJson } from '../write-json.ts';

/** Frames as stacks of full-canvas RGBA pictures: one neutral list, and lists for DiffSynth-Studio and musubi-tuner. See docs/formats/layers.md. */
export default defineExporter({
  id: 'layers',
  boxes: 'xywh-image-px',
  drops: [
    'attributes',
    'component',
    'findings',
    'groups',
    'masks',
    'parents',
    'placement',
    'quad',
    'relations',
    'tags',
    'text-runs',
  ],
  needsLayers: true,
  reading: {
    python: [
      'import json',
      'with open(f"{root}/layers/{split}.jsonl", encoding="utf-8") as lines:',
      '    data = [json.loads(line) for line in lines]',
    ],
    beware: ['Frames with `composable` false have no layers; loaders that convert to RGB drop the alpha.'],
  },
  start(dataset) {
    const lists = kinds.map(({ nameOf, isWhole }) => ({
      nameOf,
      isWhole,
      lines: new Map<Split, string[]>(splits.map((split) => [split, []])),
    }));
    return {
      frame(frame, pixels) {
        const problem = problemOf(frame, pixels);
        const layers = problem === null ? (frame.stack?.layers ?? []) : [];
        kinds.forEach(({ recordOf }, at) => {
          const record = recordOf({ dataset, frame, layers, problem });
          if (record !== null)
            lists[at]?.lines.get(frame.planned.split)?.push(`${writeJson(record, integers)}\n`);
        });
        return {
          files: [],
          losses: problem === null ? [] : [lossOf('layers', frame, 'layers-flat-only', { problem })],
        };
      },
      finish: () =>
        usedSplits(dataset).flatMap((split) =>
          lists.flatMap(({ nameOf, isWhole, lines }): BundleFile[] => {
            const text = lines.get(split) ?? [];
            const path = `layers/${nameOf(split)}.jsonl`;
            // A trainer's list without a row would stop it with a riddle; without the file it says what is missing.
            return isWhole || text.length > 0 ? [{ path, role: 'label', split, text }] : [];
          }),
        ),
    };
  },
});

const integers: ReadonlySet<string> = new Set(['width', 'height', 'element', 'box16', 'layer_num']);

interface Taken {
  readonly dataset: Dataset;
  readonly frame: DatasetFrame;
  /** Empty where there is a problem. */
  readonly layers: readonly StackLayer[];
  readonly problem: string | null;
}

/** Why the frame is there as one picture only; null = its layers are sound. */
const problemOf = ({ image, stack }: DatasetFrame, pixels: FramePixels): string | null => {
  if (stack === null) return 'not-taken-apart';
  if (stack.problem !== null) return stack.problem;
  if (stack.layers.length === 0) return 'no-layers';
  const areAlike = stack.layers.every((_layer, at) => {
    const size = readPngSize(pixels.layers[at] ?? new Uint8Array());
    return size.ok && size.value.width === image.width && size.value.height === image.height;
  });
  return areAlike ? null : 'layers-differ-in-size';
};

/** Every frame, with what is known of its layers. */
const neutralOf = ({ dataset, frame, layers, problem }: Taken): JsonValue => {
  const labels = new Map(frame.elements.map(({ number, labels: [label] }) => [number, label ?? null]));
  return {
    id: frame.planned.fileName,
    image: frame.image.path,
    width: frame.image.width,
    height: frame.image.height,
    composable: problem === null,
    problem,
    caption: trainerCaption(dataset, frame, 'en', 'long'),
    layers: layers.map(({ path, element, box, sha256 }) => ({
      path,
      element,
      label: element === null ? null : (labels.get(element) ?? null),
      box: [box.x, box.y, box.width, box.height],
      box16: sixteenths(box),
      sha256,
    })),
  };
};

/** Left, top, right, bottom on multiples of 16 px, outwards: trainers that divide edges by 16 cut nothing off. */
const sixteenths = (box: Rect<'image'>): readonly number[] => {
  const { left, top, right, bottom } = edges(box);
  return [
    Math.floor(left / 16) * 16,
    Math.floor(top / 16) * 16,
    Math.ceil(right / 16) * 16,
    Math.ceil(bottom / 16) * 16,
  ];
};

/** A row of DiffSynth-Studio for Qwen-Image-Layered: the flat picture comes first and is no layer in `layer_num`. */
const diffSynthOf = ({ dataset, frame, layers, problem }: Taken): JsonValue | null =>
  problem !== null
    ? null
    : {
        prompt: trainerCaption(dataset, frame, 'en', 'prompt'),
        image: [frame.image.path, ...layers.map(({ path }) => path)],
        layer_input_image: frame.image.path,
        layer_num: layers.length,
      };

/** A row of musubi-tuner: the flat picture is number 0. */
const musubiOf = ({ dataset, frame, layers, problem }: Taken): JsonValue | null =>
  problem !== null
    ? null
    : {
        ...Object.fromEntries(
          [frame.image.path, ...layers.map(({ path }) => path)].map((path, at): [string, string] => [
            `image_path_${String(at)}`,
            path,
          ]),
        ),
        caption: trainerCaption(dataset, frame, 'en', 'prompt'),
      };

const kinds: readonly {
  readonly nameOf: (split: Split) => string;
  /** Has every frame, and is written even without one. */
  readonly isWhole: boolean;
  readonly recordOf: (taken: Taken) => JsonValue | null;
}[] = [
  { nameOf: (split) => split, isWhole: true, recordOf: neutralOf },
  { nameOf: (split) => `metadata_${split}`, isWhole: false, recordOf: diffSynthOf },
  { nameOf: (split) => `musubi_${split}`, isWhole: false, recordOf: musubiOf },
];
