import type { CardFacts } from './card-facts.ts';
import { cardYaml } from './card-yaml.ts';
import type { ExportPlan, Split } from './dataset.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { targetToken } from './pictures/render-target.ts';
import { usedSplits } from './used-splits.ts';

/** `README.md` of a bundle: a dataset card for the Hub whose body answers what Datasheets for Datasets (arXiv:1803.09010) asks. */
export const datasetCard = (facts: CardFacts): string[] =>
  [
    ...cardYaml(facts),
    '',
    `# ${escapeMarkdown(facts.dataset.plan.documentName)}`,
    '',
    ...summary(facts),
    ...composition(facts),
    ...collection(facts),
    ...splitting(facts),
    ...loading(facts),
    ...losses(facts),
    ...distribution(facts),
    ...chinese(facts),
  ].map((line) => `${line}\n`);

const summary = ({ dataset, frames, state, elements }: CardFacts): readonly string[] => [
  `${plural(frames.length, 'frame')} of a Figma document as pictures, with ${plural(totalOf(elements), 'labelled element')}. Exported by Proofset ${dataset.plan.toolVersion} as \`${dataset.name}\`.`,
  ...(state === 'done' ? [] : ['', '**The export was stopped: frames after that point are missing.**']),
  '',
  'Written by the exporter from what it counted. Whoever publishes the set should add why it was made and by whom.',
  '',
];

const composition = (facts: CardFacts): readonly string[] => {
  const { dataset, frames, elements, card } = facts;
  const used = usedSplits(dataset);
  return [
    '## Composition',
    '',
    ...table(
      ['class', ...used],
      [
        ...dataset.classes.map(({ id, name }) => [
          escapeMarkdown(name),
          ...used.map((split) => String(elements.get(split)?.get(id) ?? 0)),
        ]),
        ['*frames*', ...used.map((split) => String(frames.filter((one) => one['split'] === split).length))],
      ],
    ),
    '',
    ...table(['verdict', 'frames'], countRows(card.verdicts)),
    '',
    ...(card.placements.size === 0
      ? ['No frame was checked against a placement spec.', '']
      : [...table(['placement spec', 'frames'], countRows(card.placements)), '']),
    `Captions: ${String(card.captions)}. Masks: ${String(card.masks)}. Label set: \`${dataset.taxonomy}\`.`,
    '',
  ];
};

/** `1x` is px of picture for each px of frame, `s512` a short side, `cover768` and `contain768` a square. */
const sizesOf = ({ targets }: ExportPlan): string => targets.map(targetToken).join(', ');

const collection = ({ dataset, card }: CardFacts): readonly string[] => [
  '## Collection and labels',
  '',
  `Pictures were rendered by Figma, each frame in these sizes: ${sizesOf(dataset.plan)}. Boxes, text, order and corners come from the document itself; each element says in \`provenance\` how its label came about. Boxes are in px of the picture, origin top left. Elements outside the picture, below 1 px² or hidden behind an equal box are kept in the canonical record only.`,
  '',
  `Fonts used, by name; font files are not part of this set: ${namesOf(card.fonts)}.`,
  '',
  'Not looked at: whether frames show people or personal data, and who holds the rights to photos and fonts. Check both before you publish or train.',
  '',
];

const splitting = ({ dataset, card }: CardFacts): readonly string[] => [
  '## Splits',
  '',
  ...table(
    ['split', 'groups'],
    usedSplits(dataset).map((split) => [split, String(card.groups.get(split)?.size ?? 0)]),
  ),
  '',
  'Frames of one group are likenesses of each other and never lie in two splits. `bundle.json` has the plan with everything that decided the splits, and the group of every frame.',
  '',
];

const loading = ({ exporters, dataset, frames }: CardFacts): readonly string[] => [
  '## Loading',
  '',
  '```python',
  `root = "${dataset.name}"  # the path of this folder`,
  `split = "${usedSplits(dataset).find((split) => frames.some((one) => one['split'] === split)) ?? 'train'}"`,
  '```',
  '',
  ...exporters.flatMap(({ id, boxes, drops, reading }) => [
    `### ${id}`,
    '',
    `Boxes: \`${boxes}\`. ${drops.length === 0 ? 'Leaves nothing out.' : `Has no place for ${drops.join(', ')}.`}`,
    '',
    ...(reading === undefined ? [] : ['```python', ...reading.python, '```', '']),
    ...(reading === undefined || reading.beware.length === 0
      ? []
      : [...reading.beware.map((sentence) => `- ${sentence}`), '']),
  ]),
];

const losses = (facts: CardFacts): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { code } of facts.losses)
    if (code !== 'format-drops') counts.set(code, (counts.get(code) ?? 0) + 1);
  return [
    '## What is missing or not exact',
    '',
    ...(counts.size === 0
      ? ['Nothing.']
      : [
          ...table(['loss', 'times'], countRows(counts)),
          '',
          '`bundle.json` names the frame and the layer of each.',
        ]),
    '',
  ];
};

const distribution = ({ dataset }: CardFacts): readonly string[] => [
  '## Distribution and upkeep',
  '',
  dataset.plan.licence === null
    ? 'No licence was given. Without one nobody else may use this set.'
    : `Licence: ${escapeMarkdown(dataset.plan.licence)}.`,
  '',
  'An export never changes: a new one has another name. Check files with `sha256sum -c SHA256SUMS`.',
  '',
];

const chinese = ({ dataset, frames, elements, state, card }: CardFacts): readonly string[] => {
  const { plan } = dataset;
  return [
    '## 中文摘要',
    '',
    `本数据集由 Proofset ${plan.toolVersion} 从 Figma 文档导出：${String(frames.length)} 个画框，${String(totalOf(elements))} 个标注元素，图片尺寸 ${sizesOf(plan)}。${state === 'done' ? '' : '导出中途停止，其后的画框未包含。'}`,
    '',
    `划分：${usedSplits(dataset)
      .map(
        (split) => `${splitNames[split]} ${String(frames.filter((one) => one['split'] === split).length)} 个`,
      )
      .join('，')}。相似的画框归为一组，同组不会跨划分。`,
    '',
    `${card.placements.size === 0 ? '未按展位规范检查。' : `按 ${String(card.placements.size)} 个展位规范检查。`}${plan.licence === null ? '未提供许可证，他人不得使用。' : `许可证：${escapeMarkdown(plan.licence)}。`}未检查人像、个人信息，以及图片和字体的版权，发布或训练前请自行确认。`,
  ];
};

const splitNames = { train: '训练集', validation: '验证集', test: '测试集' } as const satisfies Record<
  Split,
  string
>;

const totalOf = (elements: CardFacts['elements']): number =>
  [...elements.values()].flatMap((byClass) => [...byClass.values()]).reduce((sum, count) => sum + count, 0);

const plural = (count: number, word: string): string => `${String(count)} ${word}${count === 1 ? '' : 's'}`;

/** Most first, then by name. */
const countRows = (counts: ReadonlyMap<string, number>): readonly (readonly string[])[] => {
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const rows = sorted.slice(0, longest).map(([name, count]) => [escapeMarkdown(name), String(count)]);
  const rest = sorted.slice(longest).reduce((sum, [, count]) => sum + count, 0);
  return sorted.length > longest
    ? [...rows, [`${String(sorted.length - longest)} more`, String(rest)]]
    : rows;
};

const namesOf = (names: ReadonlySet<string>): string => {
  const sorted = [...names].sort();
  const shown = sorted.slice(0, longest).map(escapeMarkdown).join(', ');
  const rest = sorted.length - longest;
  return sorted.length === 0 ? 'none' : `${shown}${rest > 0 ? ` and ${String(rest)} more` : ''}`;
};

/** Rows of a table and names of a list that a person still reads. */
const longest = 50;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
