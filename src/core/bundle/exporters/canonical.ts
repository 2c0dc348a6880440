import { baselineTaxonomy } from '../../label/baseline-classes.ts';
import { canonicalIntegers } from '../canonical-integers.ts';
import { canonicalSchema } from '../canonical-schema.ts';
import { defineExporter } from '../exporter.ts';
import { toCanonical } from '../to-canonical.ts';
import { writeJson } from '../write-json.ts';

/** One JSON line per frame with everything known about it; the other formats are projections of it. */
export default defineExporter({
  id: 'canonical',
  boxes: 'xywh-image-px',
  drops: [],
  start(dataset) {
    const lines: string[] = [];
    return {
      frame(frame) {
        lines.push(`${writeJson(toCanonical(dataset, frame), canonicalIntegers)}\n`);
        return { files: [], losses: [] };
      },
      finish() {
        const classes = dataset.classes.map(({ id, name, title }) => ({ id, name, title: { ...title } }));
        const taxonomy = writeJson({ schema: baselineTaxonomy, classes }, canonicalIntegers);
        return [
          { path: 'canonical/train.jsonl', role: 'label', text: lines },
          { path: 'canonical/taxonomy.json', role: 'meta', text: [taxonomy, '\n'] },
          { path: 'canonical/schema.json', role: 'meta', text: [schemaText()] },
        ];
      },
    };
  },
});

/** Indented, for the people who open it. */
const schemaText = (): string => `${JSON.stringify(JSON.parse(canonicalSchema), null, 2)}\n`;
