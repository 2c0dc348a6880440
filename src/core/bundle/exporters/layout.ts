import { type BundleFile, type DatasetFrame, type Loss, type Split } from '../dataset.ts';
import { defineExporter, type FramePixels } from '../exporter.ts';
import { hfFeatures } from '../hf-features.ts';
import { imageEnding } from '../image-ending.ts';
import { addToCgl, type CglLists, cglText } from '../layout/cgl.ts';
import { layoutColumns, layoutRow } from '../layout/layout-table.ts';
import { posterElements } from '../layout/poster-elements.ts';
import { posterLayoutHead, posterLayoutLines, posterLayoutRows } from '../layout/poster-layout-csv.ts';
import { lossOf } from '../loss-of.ts';
import { trainedElements } from '../trained-elements.ts';
import { folderOf } from '../used-splits.ts';
import { type ParquetFile, startParquet } from '../write-parquet.ts';

/** Corpora for layout generators: a table in Crello's manner, PosterLayout's table, CGL's COCO file. See docs/formats/layout.md. */
export default defineExporter({
  id: 'layout',
  boxes: 'xywh-image-px',
  drops: ['attributes', 'component', 'findings', 'layers', 'masks', 'relations', 'text-runs-after-the-first'],
  reading: {
    python: [
      'from datasets import load_dataset',
      'data = load_dataset("parquet", data_files={split: f"{root}/layout/{split}.parquet"})',
    ],
    beware: ['`angle` is in degrees, clockwise; some code of Crello reads radians.'],
  },
  start(dataset) {
    // Begun with the first frame of a split: readers refuse a set for a split without a row.
    const corpora = new Map<Split, Corpus>();
    return {
      frame(frame, pixels) {
        const { split } = frame.planned;
        const corpus = corpora.get(split) ?? startCorpus();
        corpora.set(split, corpus);
        corpus.table.add(layoutRow(dataset, frame));
        const path = posterPath(frame, pixels);
        const losses = addPosters(corpus, frame, path);
        const files: readonly BundleFile[] =
          pixels.clean === null
            ? []
            : [{ path: `layout/clean/${path}`, role: 'image', split, bytes: pixels.clean }];
        return { files, losses };
      },
      finish: () => [...corpora].flatMap(([split, corpus]) => filesOf(split, corpus)),
    };
  },
});

interface Corpus {
  readonly table: ParquetFile;
  readonly csv: string[];
  readonly cgl: CglLists;
}

const startCorpus = (): Corpus => ({
  table: startParquet(layoutColumns, {
    huggingface: JSON.stringify({ info: { features: hfFeatures(layoutColumns) } }),
  }),
  csv: [],
  cgl: { images: [], annotations: [] },
});

/** Below `layout/clean` where the frame was drawn without its text, and below `images` where only the whole picture is there. */
const posterPath = (frame: DatasetFrame, { clean }: FramePixels): string =>
  `${folderOf(frame.planned.split)}/${frame.planned.fileName}.${clean === null ? imageEnding(frame) : 'png'}`;

const addPosters = (corpus: Corpus, frame: DatasetFrame, path: string): readonly Loss[] => {
  const elements = posterElements(frame);
  const rows = posterLayoutRows(elements);
  corpus.csv.push(...posterLayoutLines(path, rows));
  const before = corpus.cgl.annotations.length;
  addToCgl(corpus.cgl, path, elements);
  const total = trainedElements(frame).length;
  return [
    { file: 'posterlayout', kept: rows.length },
    { file: 'cgl', kept: corpus.cgl.annotations.length - before },
  ]
    .filter(({ kept }) => kept < total)
    .map(({ file, kept }) =>
      lossOf('layout', frame, 'layout-elements-left-out', { file, kept, total, keepRate: kept / total }),
    );
};

const filesOf = (split: Split, { table, csv, cgl }: Corpus): readonly BundleFile[] => [
  { path: `layout/${split}.parquet`, role: 'label', split, bytes: table.finish() },
  { path: `layout/posterlayout_${split}.csv`, role: 'label', split, text: [posterLayoutHead, ...csv] },
  { path: `layout/cgl_${split}.json`, role: 'label', split, text: cglText(cgl) },
];
