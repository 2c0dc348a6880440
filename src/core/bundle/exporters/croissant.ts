import { croissantContext } from '../croissant-context.ts';
import { type CroissantTable, canonicalTable, hfTable } from '../croissant-tables.ts';
import type { Dataset, Split } from '../dataset.ts';
import { defineExporter } from '../exporter.ts';
import type { ManifestEntry } from '../manifest-entry.ts';
import { usedSplits } from '../used-splits.ts';
import { type JsonValue, writeJson } from '../write-json.ts';

/** Croissant 1.0 (http://mlcommons.org/croissant/1.0) over the shards and label files of the other formats. See docs/formats/croissant.md. */
export default defineExporter({
  id: 'croissant',
  boxes: 'none',
  drops: [],
  reading: {
    python: ['import mlcroissant as mlc', 'data = mlc.Dataset(jsonld=f"{root}/croissant.json")'],
    beware: [
      '`records("frames")` needs the Parquet shards or the canonical lines in the bundle; text comes as bytes.',
    ],
  },
  start: (dataset) => ({
    frame: () => ({ files: [], losses: [] }),
    finish: () => [],
    describe(written) {
      const files = written.filter(
        ({ role, frameId }) => frameId === null && (role === 'shard' || role === 'label'),
      );
      const text = `${writeJson(metadataOf(dataset, files), new Set())}\n`;
      return [{ path: 'croissant.json', role: 'meta', split: null, text: [text] }];
    },
  }),
});

/** The folder's name changes with every export, so each is the first version of its own name. */
const version = '1.0.0';

const metadataOf = (dataset: Dataset, files: readonly ManifestEntry[]): JsonValue => {
  const { name, plan } = dataset;
  const table = [hfTable, canonicalTable].find(({ isOne }) => files.some(({ path }) => isOne.test(path)));
  return {
    '@context': croissantContext,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name,
    description: `Frames of the Figma document "${plan.documentName}" with labels, exported by Proofset ${plan.toolVersion}.`,
    version,
    ...(plan.licence === null ? {} : { license: plan.licence }),
    ...(plan.createdAt === null ? {} : { datePublished: plan.createdAt }),
    distribution: [...files.map(fileObject), ...(table === undefined ? [] : [fileSet(table)])],
    recordSet: table === undefined ? [] : [splitSet(usedSplits(dataset)), frameSet(table)],
  };
};

const fileObject = ({ path, sha256, sizeBytes }: ManifestEntry): JsonValue => ({
  '@type': 'cr:FileObject',
  '@id': path,
  name: path,
  contentUrl: path,
  contentSize: `${String(sizeBytes)} B`,
  encodingFormat: mimeOf(path),
  sha256,
});

const mimeOf = (path: string): string =>
  mimes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

const mimes: Readonly<Record<string, string | undefined>> = {
  parquet: 'application/x-parquet',
  tar: 'application/x-tar',
  json: 'application/json',
  jsonl: 'application/jsonlines',
  txt: 'text/plain',
  xml: 'application/xml',
  csv: 'text/csv',
};

const fileSet = ({ id, includes, mime }: CroissantTable): JsonValue => ({
  '@type': 'cr:FileSet',
  '@id': id,
  name: id,
  encodingFormat: mime,
  includes,
});

const splitSet = (used: readonly Split[]): JsonValue => ({
  '@type': 'cr:RecordSet',
  '@id': 'splits',
  name: 'splits',
  dataType: 'cr:Split',
  key: { '@id': 'splits/name' },
  field: [
    { '@type': 'cr:Field', '@id': 'splits/name', name: 'name', dataType: 'sc:Text' },
    { '@type': 'cr:Field', '@id': 'splits/url', name: 'url', dataType: 'sc:URL' },
  ],
  data: used.map((split) => ({ 'splits/name': split, 'splits/url': splitUrls[split] })),
});

const splitUrls = {
  train: 'http://mlcommons.org/croissant/TrainingSplit',
  validation: 'http://mlcommons.org/croissant/ValidationSplit',
  test: 'http://mlcommons.org/croissant/TestSplit',
} as const satisfies Record<Split, string>;

const frameSet = ({ id, fields, splitOf }: CroissantTable): JsonValue => ({
  '@type': 'cr:RecordSet',
  '@id': 'frames',
  name: 'frames',
  field: [
    {
      ...field('frames', 'split', 'sc:Text'),
      source: {
        fileSet: { '@id': id },
        extract: { fileProperty: 'filename' },
        transform: { regex: splitOf },
      },
      references: { field: { '@id': 'splits/name' } },
    },
    ...fields.map(({ name, dataType, column, jsonPath, isRepeated, of }) => ({
      ...field('frames', name, dataType),
      ...(isRepeated === true ? { repeated: true } : {}),
      ...(of === undefined
        ? { source: sourceOf(id, column, jsonPath) }
        : {
            subField: of.map((part) => ({
              ...field(`frames/${name}`, part.name, part.dataType),
              repeated: part.isRepeated,
              source: sourceOf(id, column, part.jsonPath),
            })),
          }),
    })),
  ],
});

const field = (
  above: string,
  name: string,
  dataType: string | undefined,
): { readonly [key: string]: JsonValue } => ({
  '@type': 'cr:Field',
  '@id': `${above}/${name}`,
  name,
  ...(dataType === undefined ? {} : { dataType }),
});

const sourceOf = (set: string, column: string, jsonPath: string | undefined): JsonValue => ({
  fileSet: { '@id': set },
  extract: { column },
  ...(jsonPath === undefined ? {} : { transform: { jsonPath } }),
});
