import type { Row } from '../column-type.ts';
import { type BundleFile, type DatasetFrame, type Loss, type Split, splits } from '../dataset.ts';
import { defineExporter, type FramePixels } from '../exporter.ts';
import { hfFeatures } from '../hf-features.ts';
import { imageEnding } from '../image-ending.ts';
import { addToCgl, type CglLists, cglText } from '../layout/cgl.ts';
import { layoutColumns, layoutRow } from '../layout/layout-table.ts';
import { posterElements } from '../layout/poster-elements.ts';
import { posterLayoutHead, posterLayoutLines, posterLayoutRows } from '../layout/poster-layout-csv.ts';
import { lossOf } from '../loss-of.ts';
import { trainedElements } from '../trained-elements.ts';
import { folderOf, usedSplits } from '../used-splits.ts';
import { writeParquet } from '../write-parquet.ts';

/** Corpora for layout generators: a table in Crello's manner, PosterLayout's table, CGL's COCO file. See docs/formats/layout.md. */
export default defineExporter({
  id: 'layout',
  boxes: 'xywh-image-px',
  drops: ['attributes', 'component', 'findings', 'layers', 'masks', 'relations', 'text-runs-after-the-first'],
  start(dataset) {
    const tables = new Map<Split, Table>(
      splits.map((split) => [split, { rows: [], csv: [], cgl: { images: [], annotations: [] } }]),
    );
    return {
      frame(frame, pixels) {
        const { split } = frame.planned;
        const table = tables.get(split);
        if (table === undefined) throw new Error(`${split} is no split.`);
        table.rows.push(layoutRow(dataset, frame));
        const losses = addPosters(table, frame, posterPath(frame, pixels));
        const files: readonly BundleFile[] =
          pixels.clean === null
            ? []
            : [
                {
                  path: `layout/clean/${posterPath(frame, pixels)}`,
                  role: 'image',
                  split,
                  bytes: pixels.clean,
                },
              ];
        return { files, losses };
      },
      finish: () =>
        usedSplits(dataset).flatMap((split) => {
          const table = tables.get(split);
          return table === undefined ? [] : filesOf(split, table);
        }),
    };
  },
});

interface Table {
  readonly rows: Row[];
  readonly csv: string[];
  readonly cgl: CglLists;
}

/** Below `layout/clean` where the frame was drawn without its text, and below `images` where only the whole picture is there. */
const posterPath = (frame: DatasetFrame, { clean }: FramePixels): string =>
  `${folderOf(frame.planned.split)}/${frame.planned.fileName}.${clean === null ? imageEnding(frame) : 'png'}`;

const addPosters = (table: Table, frame: DatasetFrame, path: string): readonly Loss[] => {
  const elements = posterElements(frame);
  const rows = posterLayoutRows(elements);
  table.csv.push(...posterLayoutLines(path, rows));
  const before = table.cgl.annotations.length;
  addToCgl(table.cgl, path, elements);
  const total = trainedElements(frame).length;
  return [
    { file: 'posterlayout', kept: rows.length },
    { file: 'cgl', kept: table.cgl.annotations.length - before },
  ]
    .filter(({ kept }) => kept < total)
    .map(({ file, kept }) =>
      lossOf('layout', frame, 'layout-elements-left-out', { file, kept, total, keepRate: kept / total }),
    );
};

const filesOf = (split: Split, { rows, csv, cgl }: Table): readonly BundleFile[] => [
  {
    path: `layout/${split}.parquet`,
    role: 'label',
    split,
    bytes: writeParquet(layoutColumns, rows, {
      huggingface: JSON.stringify({ info: { features: hfFeatures(layoutColumns) } }),
    }),
  },
  { path: `layout/posterlayout_${split}.csv`, role: 'label', split, text: [posterLayoutHead, ...csv] },
  { path: `layout/cgl_${split}.json`, role: 'label', split, text: cglText(cgl) },
];
