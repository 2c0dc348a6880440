import type { BundleFile, Split } from '../dataset.ts';
import { defineExporter } from '../exporter.ts';
import { hfColumns } from '../hf-columns.ts';
import { hfFeatures } from '../hf-features.ts';
import { hfRow } from '../hf-row.ts';
import { planShards, type Shard } from '../plan-shards.ts';
import { type ParquetFile, startParquet } from '../write-parquet.ts';

/** Parquet that Hugging Face `datasets` opens with its types, pictures inside. See docs/formats/hf-parquet.md. */
export default defineExporter({
  id: 'hf-parquet',
  boxes: 'xywh-image-px',
  copiesPictures: true,
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
    const columns = hfColumns(dataset.classes);
    const metadata = { huggingface: JSON.stringify({ info: { features: hfFeatures(columns) } }) };
    const pending = new Set(shards);
    const started = new Map<Shard, ParquetFile>();
    const fileOf = (shard: Shard): ParquetFile => {
      const file = started.get(shard) ?? startParquet(columns, metadata);
      started.set(shard, file);
      return file;
    };
    const splitsWithRows = new Set<Split>();
    /** Files of the shards for which `isDue`; what they hold is let go. */
    const close = (isDue: (shard: Shard) => boolean): BundleFile[] =>
      [...pending].filter(isDue).map((shard) => {
        const bytes = fileOf(shard).finish();
        pending.delete(shard);
        started.delete(shard);
        return { path: pathOf(shard), role: 'shard', split: shard.split, bytes };
      });
    return {
      frame(frame, pixels) {
        const shard = shardOf.get(frame.planned.fileName);
        if (shard === undefined) throw new Error(`${frame.planned.fileName} was not planned.`);
        // Frames come in the order of the plan: no more of an earlier shard will come.
        const files = close(({ split, index }) => split === shard.split && index < shard.index);
        fileOf(shard).add(hfRow(dataset, frame, pixels));
        splitsWithRows.add(shard.split);
        return { files, losses: [] };
      },
      // Readers take a shard without a row, but refuse the set for a split without one.
      finish: () => close(({ split }) => splitsWithRows.has(split)),
    };
  },
});

const pathOf = ({ split, index, count }: Shard): string => {
  const [at = '', of = ''] = [index, count].map((number) => String(number).padStart(5, '0'));
  return `data/${split}-${at}-of-${of}.parquet`;
};
