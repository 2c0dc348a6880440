import { canonicalIntegers } from '../canonical-integers.ts';
import { canonicalSchema } from '../canonical-schema.ts';
import { type BundleFile, type Split, splits } from '../dataset.ts';
import { defineExporter } from '../exporter.ts';
import { toCanonical } from '../to-canonical.ts';
import { usedSplits } from '../used-splits.ts';
import { writeJson } from '../write-json.ts';

/** One JSON line per frame with everything known about it; the other formats are projections of it. */
export default defineExporter({
  id: 'canonical',
  boxes: 'xywh-image-px',
  isTextOnly: true,
  drops: [],
  reading: {
    python: [
      'import json',
      'with open(f"{root}/canonical/{split}.jsonl", encoding="utf-8") as lines:',
      '    data = [json.loads(line) for line in lines]',
    ],
    beware: ['Elements with `ignore` are in it: leave them out when training.'],
  },
  start(dataset) {
    const lines = new Map<Split, string[]>(splits.map((split) => [split, []]));
    return {
      frame(frame) {
        lines
          .get(frame.planned.split)
          ?.push(`${writeJson(toCanonical(dataset, frame), canonicalIntegers)}\n`);
        return { files: [], losses: [] };
      },
      finish() {
        const classes = dataset.classes.map(({ id, name, title, colour }) => ({
          id,
          name,
          title: { ...title },
          colour,
        }));
        const taxonomy = writeJson({ schema: dataset.taxonomy, classes }, canonicalIntegers);
        return [
          ...usedSplits(dataset).map(
            (split): BundleFile => ({
              path: `canonical/${split}.jsonl`,
              role: 'label',
              split,
              text: lines.get(split) ?? [],
            }),
          ),
          { path: 'canonical/taxonomy.json', role: 'meta', split: null, text: [taxonomy, '\n'] },
          { path: 'canonical/schema.json', role: 'meta', split: null, text: [schemaText()] },
        ];
      },
    };
  },
});

/** Indented, for the people who open it. */
const schemaText = (): string => `${JSON.stringify(JSON.parse(canonicalSchema), null, 2)}\n`;
