import type { Row } from '../column-type.ts';
import type { BundleFile, Dataset, Split } from '../dataset.ts';
import { defineExporter } from '../exporter.ts';
import { hfColumns } from '../hf-columns.ts';
import { hfFeatures } from '../hf-features.ts';
import { hfRow } from '../hf-row.ts';
import { planShards, type Shard } from '../plan-shards.ts';
import { writeParquet } from '../write-parquet.ts';

/** Parquet that Hugging Face `datasets` opens with its types, pictures inside. See docs/formats/hf-parquet.md. */
export default defineExporter({
  id: 'hf-parquet',
  boxes: 'xywh-image-px',
  drops: [],
  reading: {
    python: ['from datasets import load_dataset', 'data = load_dataset(root)'],
    beware: ['`load_dataset(".")` fails for want of a name: give the folder.'],
  },
  start(dataset) {
    const shards = planShards(dataset);
    const shardOf = new Map(
      shards.flatMap((shard) => shard.fileNames.map((fileName): [string, Shard] => [fileName, shard])),
    );
    const open = new Map<Shard, Row[]>(shards.map((shard) => [shard, []]));
    const splitsWithRows = new Set<Split>();
    /** Files of the shards for which `isDue`; their rows are let go. */
    const close = (isDue: (shard: Shard) => boolean): BundleFile[] =>
      [...open].flatMap(([shard, rows]) => {
        if (!isDue(shard)) return [];
        open.delete(shard);
        return [fileOf(dataset, shard, rows)];
      });
    return {
      frame(frame, pixels) {
        const shard = shardOf.get(frame.planned.fileName);
        if (shard === undefined) throw new Error(`${frame.planned.fileName} was not planned.`);
        // Frames come in the order of the plan: no more of an earlier shard will come.
        const files = close(({ split, index }) => split === shard.split && index < shard.index);
        open.get(shard)?.push(hfRow(dataset, frame, pixels));
        splitsWithRows.add(shard.split);
        return { files, losses: [] };
      },
      // Readers take a shard without a row, but refuse the set for a split without one.
      finish: () => close(({ split }) => splitsWithRows.has(split)),
    };
  },
});

const fileOf = ({ classes }: Dataset, { split, index, count }: Shard, rows: readonly Row[]): BundleFile => {
  const columns = hfColumns(classes);
  const [at, of] = [index, count].map((number) => String(number).padStart(5, '0'));
  return {
    path: `data/${split}-${String(at)}-of-${String(of)}.parquet`,
    role: 'shard',
    split,
    bytes: writeParquet(columns, rows, {
      huggingface: JSON.stringify({ info: { features: hfFeatures(columns) } }),
    }),
  };
};
