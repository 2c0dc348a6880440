import { toImage } from '../../geometry/image-space.ts';
import { intersect } from '../../geometry/intersect.ts';
import type { Rect } from '../../geometry/rect.ts';
import type { Dataset, DatasetFrame } from '../dataset.ts';
import { sha256Hex } from '../digest.ts';
import { type TrainedElement, trainedElements } from '../trained-elements.ts';
import { findingReason } from './finding-reason.ts';
import { vlmPhrases } from './vlm-phrases.ts';
import type { VlmPiece, VlmTask, VlmTaskKind } from './vlm-task.ts';
import { vlmText } from './vlm-text.ts';

/** Tasks of one kind that are made of one frame. */
const most = { 'locate-label': 3, 'locate-copy': 2, 'read-text': 2 } as const;

/** Copy longer than this is read, but not asked for. */
const maxAskedCharacters = 80;

/**
 * What a frame teaches: first the list of all its elements, empty where it has none, then its layout, where classes and copy
 * are, what boxes say, and whether the spec is kept. Which classes, texts and wordings are taken follows from the frame's file
 * name alone, so that another frame in the bundle changes nothing here.
 */
export const makeTasks = (dataset: Dataset, frame: DatasetFrame): readonly VlmTask[] => {
  const elements = trainedElements(frame);
  const names = new Map(dataset.classes.map(({ id, name }) => [id, name]));
  const labelOf = ({ element }: TrainedElement): string => names.get(element.classId) ?? 'element';
  const seed = frame.planned.fileName;
  const drafts: readonly Draft[] = [
    { is: 'list-all', x: [], answer: listed(elements.map((one) => boxed(one.box, labelOf(one)))) },
    ...(elements.length === 0
      ? []
      : [{ is: 'layout', x: [], answer: layoutAnswer(frame, elements, labelOf) } as const]),
    ...labelTasks(elements, labelOf, seed),
    ...copyTasks(elements, labelOf, seed),
    ...specTasks(frame),
  ];
  const counts = new Map<VlmTaskKind, number>();
  return drafts.map(({ is, x, answer }): VlmTask => {
    const count = (counts.get(is) ?? 0) + 1;
    counts.set(is, count);
    const id = `${is}-${String(count)}`;
    return { is, id, ask: asked(is, x, numberOf(`${seed} ${id}`)), answer };
  });
};

interface Draft {
  readonly is: VlmTaskKind;
  readonly x: readonly VlmPiece[];
  readonly answer: readonly VlmPiece[];
}

const asked = (is: VlmTaskKind, x: readonly VlmPiece[], number: number): readonly VlmPiece[] => {
  const phrases = vlmPhrases[is];
  const [before = '', ...after] = (phrases[number % phrases.length] ?? '').split('{x}');
  return after.length === 0 ? [before] : [before, ...x, ...after];
};

/** Evenly spread, the same on every machine. */
const numberOf = (text: string): number => Number.parseInt(sha256Hex(text).slice(0, 8), 16);

/** Some of many, in their old order; which ones, only the seed and the things themselves decide. */
const some = <T>(
  things: readonly T[],
  count: number,
  seed: string,
  keyOf: (thing: T) => string,
): readonly T[] => {
  const ranked = things
    .map((thing, at) => ({ thing, at, rank: numberOf(`${seed} ${keyOf(thing)}`) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at);
  return ranked
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
};

const boxed = (box: Rect<'image'>, label: string, rest: readonly string[] = []): readonly VlmPiece[] => [
  '{"bbox_2d": ',
  { box },
  ', "label": "',
  { ref: label },
  ['"', ...rest].join(', '),
  '}',
];

const listed = (items: readonly (readonly VlmPiece[])[]): readonly VlmPiece[] => [
  '[',
  ...items.flatMap((item, at) => (at === 0 ? item : [', ', ...item])),
  ']',
];

const layoutAnswer = (
  { image }: DatasetFrame,
  elements: readonly TrainedElement[],
  labelOf: (one: TrainedElement) => string,
): readonly VlmPiece[] => [
  `{"width": ${String(image.width)}, "height": ${String(image.height)}, "elements": `,
  ...listed(
    elements.map((one) => {
      const { text, colour } = one.element;
      return boxed(one.box, labelOf(one), [
        ...(text === null ? [] : [`"text": ${JSON.stringify(vlmText(text.characters))}`]),
        ...(colour === null ? [] : [`"color": "${colour}"`]),
      ]);
    }),
  ),
  '}',
];

const labelTasks = (
  elements: readonly TrainedElement[],
  labelOf: (one: TrainedElement) => string,
  seed: string,
): readonly Draft[] => {
  const labels = [...new Set(elements.map(labelOf))];
  return some(labels, most['locate-label'], seed, (label) => label).map((label) => ({
    is: 'locate-label',
    x: [{ ref: label }],
    answer: listed(elements.filter((one) => labelOf(one) === label).map(({ box }) => boxed(box, label))),
  }));
};

/** Only copy that stands in one place can be asked for; only an upright box that is not cut shows what is written in it. */
const copyTasks = (
  elements: readonly TrainedElement[],
  labelOf: (one: TrainedElement) => string,
  seed: string,
): readonly Draft[] => {
  const texts = elements.flatMap((one) => {
    const copy = vlmText(one.element.text?.characters ?? '').trim();
    return copy === '' ? [] : [{ one, copy }];
  });
  const times = new Map<string, number>();
  for (const { copy } of texts) times.set(copy, (times.get(copy) ?? 0) + 1);
  const findable = texts.filter(
    ({ copy }) =>
      times.get(copy) === 1 && !copy.includes('\n') && Array.from(copy).length <= maxAskedCharacters,
  );
  const readable = texts.filter(({ one }) => one.element.visibleShare > 0.999);
  const keyOf = ({ copy }: { readonly copy: string }): string => copy;
  return [
    ...some(findable, most['locate-copy'], `${seed} where`, keyOf).map(
      ({ one, copy }): Draft => ({
        is: 'locate-copy',
        x: [copy],
        answer: listed([boxed(one.box, labelOf(one))]),
      }),
    ),
    ...some(readable, most['read-text'], `${seed} read`, keyOf).map(
      ({ one, copy }): Draft => ({
        is: 'read-text',
        x: [{ box: one.box }],
        answer: [copy],
      }),
    ),
  ];
};

/** Only settled verdicts are taught: a frame that could not be judged says nothing. */
const specTasks = (frame: DatasetFrame): readonly Draft[] => {
  const { placement, verdict, findings } = frame.planned.report;
  if (placement === null) return [];
  const fails = findings.filter((finding) => finding.verdict === 'fail');
  const x = [vlmText(`${placement.id} v${String(placement.version)}`)];
  if (verdict === 'clean') return [{ is: 'spec-check', x, answer: ['{"result": "pass", "findings": []}'] }];
  if (verdict !== 'flagged' || fails.length === 0) return [];
  const items = fails.map((finding): readonly VlmPiece[] => {
    const box = regionOf(frame, finding.region);
    return [
      `{"rule": ${JSON.stringify(vlmText(finding.rule))}, "reason": ${JSON.stringify(vlmText(findingReason(finding)))}`,
      ...(box === null ? [] : [', "bbox_2d": ', { box }]),
      '}',
    ];
  });
  return [{ is: 'spec-check', x, answer: ['{"result": "fail", "findings": ', ...listed(items), '}'] }];
};

/** A rectangle of a finding in the picture; null where nothing of it, or less than a square px, is there. */
const regionOf = ({ image }: DatasetFrame, region: Rect<'frame'> | null): Rect<'image'> | null => {
  if (region === null) return null;
  const box = intersect(toImage(region, image), { x: 0, y: 0, width: image.width, height: image.height });
  return box !== null && box.width * box.height >= 1 ? box : null;
};
