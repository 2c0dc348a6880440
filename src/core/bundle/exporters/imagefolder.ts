import { type Column, columnsOf, float64, int32, list, type Row, string, struct } from '../column-type.ts';
import { type BundleFile, type Dataset, type DatasetFrame, type Split, splits } from '../dataset.ts';
import { defineExporter } from '../exporter.ts';
import { hfFeatures } from '../hf-features.ts';
import { imageEnding } from '../image-ending.ts';
import { shortCaption } from '../short-caption.ts';
import { trainedElements } from '../trained-elements.ts';
import { type ParquetFile, startParquet } from '../write-parquet.ts';

/** Folders of pictures with one table each, for `load_dataset("imagefolder")`. See docs/formats/imagefolder.md. */
export default defineExporter({
  id: 'imagefolder',
  boxes: 'xywh-image-px',
  copiesPictures: true,
  drops: [
    'attributes',
    'component',
    'findings',
    'layers',
    'masks',
    'opacity',
    'parents',
    'relations',
    'text-runs',
    'unclipped-box',
  ],
  reading: {
    python: [
      'from datasets import load_dataset',
      'data = load_dataset("imagefolder", data_dir=f"{root}/imagefolder")',
    ],
    beware: ['A picture that is not in the table is left out silently: add new ones to both.'],
  },
  start(dataset) {
    const columns = columnsOfTable(dataset);
    const metadata = { huggingface: JSON.stringify({ info: { features: hfFeatures(columns) } }) };
    // Begun with the first frame of a split: readers refuse the whole set for a split without a row.
    const tables = new Map<Split, ParquetFile>();
    return {
      frame(frame, pixels) {
        const { split } = frame.planned;
        const table = tables.get(split) ?? startParquet(columns, metadata);
        tables.set(split, table);
        table.add(rowOf(dataset, frame));
        const path = `imagefolder/${split}/${fileNameOf(frame)}`;
        return { files: [{ path, role: 'image', split, bytes: pixels.image }], losses: [] };
      },
      finish: () =>
        splits.flatMap((split): BundleFile[] => {
          const bytes = tables.get(split)?.finish();
          const path = `imagefolder/${split}/metadata.parquet`;
          return bytes === undefined ? [] : [{ path, role: 'label', split, bytes }];
        }),
    };
  },
});

const fileNameOf = (frame: DatasetFrame): string => `${frame.planned.fileName}.${imageEnding(frame)}`;

/** Of a Parquet table, not of JSON lines: in a split whose lists are all empty the reader would guess other types and refuse the set. */
const columnsOfTable = ({ classes }: Dataset): readonly Column[] =>
  columnsOf({
    file_name: string,
    text: string,
    width: int32,
    height: int32,
    objects: struct({
      bbox: list(list(float64)),
      category: list({ is: 'class', names: classes.map(({ name }) => name) }),
      category_id: list(int32),
      role: list(string),
      rotation: list(float64),
      text: list(string),
      z: list(int32),
    }),
    tags: list(string),
    group_id: string,
    placement: string,
    verdict: string,
    node_id: string,
    node_name: string,
  });

const rowOf = ({ classes }: Dataset, frame: DatasetFrame): Row => {
  const { planned, image, captions, tags } = frame;
  const trained = trainedElements(frame);
  return {
    file_name: fileNameOf(frame),
    text: shortCaption(captions),
    width: image.width,
    height: image.height,
    objects: {
      bbox: trained.map(({ box }) => [box.x, box.y, box.width, box.height]),
      category: trained.map(({ element }) => classes.findIndex(({ id }) => id === element.classId)),
      category_id: trained.map(({ element }) => element.classId),
      role: trained.map(({ element }) => element.role),
      rotation: trained.map(({ element }) => element.rotationDeg),
      text: trained.map(({ element }) => element.text?.characters ?? null),
      z: trained.map(({ element }) => element.z),
    },
    tags,
    group_id: planned.groupId,
    placement: planned.report.placement?.id ?? null,
    verdict: planned.report.verdict,
    node_id: planned.frameId,
    node_name: planned.name,
  };
};
