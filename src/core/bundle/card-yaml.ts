import type { CardFacts } from './card-facts.ts';
import { hfColumns } from './hf-columns.ts';
import { hfFeatureYaml } from './hf-features.ts';

/** The block that the Hugging Face Hub reads (https://huggingface.co/docs/hub/datasets-cards), between two lines of dashes. */
export const cardYaml = (facts: CardFacts): readonly string[] => {
  const { dataset, card, frames } = facts;
  const { plan } = dataset;
  return [
    '---',
    `pretty_name: ${quoted(plan.documentName)}`,
    ...(plan.licence === null ? [] : [`license: ${quoted(plan.licence)}`]),
    ...listOf('language', [...card.languages].sort()),
    ...listOf('size_categories', [sizeOf(frames.length)]),
    ...listOf('task_categories', tasksOf(facts)),
    ...listOf('tags', ['design', 'figma', 'layout']),
    ...configsOf(facts),
    '---',
  ];
};

/** JSON is YAML: whatever the text holds, it stays one value. */
const quoted = (text: string): string =>
  JSON.stringify(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (odd) => `\\u${odd.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const listOf = (key: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`${key}:`, ...items.map((item) => `- ${item}`)];

/** Names that the Hub knows. */
const sizeOf = (frames: number): string => {
  if (frames < 1_000) return 'n<1K';
  if (frames < 10_000) return '1K<n<10K';
  return frames < 100_000 ? '10K<n<100K' : '100K<n<1M';
};

const tasksOf = ({ card, elements }: CardFacts): readonly string[] => [
  ...([...elements.values()].some((byClass) => byClass.size > 0) ? ['object-detection'] : []),
  ...(card.masks > 0 ? ['image-segmentation'] : []),
  ...(card.captions > 0 ? ['text-to-image', 'image-to-text'] : []),
];

/** One table only: readers take the first kind of file for all of them. */
const configsOf = ({ dataset, written }: CardFacts): readonly string[] => {
  const table = tables.find(({ has }) => written.some(({ path }) => has.test(path)));
  if (table === undefined) return [];
  const used = (['train', 'validation', 'test'] as const).filter((split) =>
    written.some((file) => file.split === split && table.has.test(file.path)),
  );
  return [
    'configs:',
    '- config_name: default',
    '  data_files:',
    ...used.flatMap((split) => [`  - split: ${split}`, `    path: ${table.path(split)}`]),
    ...(table.isParquet
      ? ['dataset_info:', '  features:', ...hfFeatureYaml(hfColumns(dataset.classes), '  ')]
      : []),
  ];
};

const tables = [
  { has: /^data\/.*\.parquet$/u, path: (split: string) => `data/${split}-*.parquet`, isParquet: true },
  { has: /^imagefolder\//u, path: (split: string) => `imagefolder/${split}/**`, isParquet: false },
  { has: /^webdataset\//u, path: (split: string) => `webdataset/${split}-*.tar`, isParquet: false },
] as const;
