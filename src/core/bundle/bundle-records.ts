import {
  type Dataset,
  type DatasetFrame,
  type ExportPlan,
  type Loss,
  type LossCode,
  lossCodes,
  type Split,
} from './dataset.ts';
import { sha256Hex } from './digest.ts';
import type { Exporter } from './exporter.ts';
import type { ManifestEntry } from './manifest-entry.ts';
import { targetToken } from './pictures/render-target.ts';
import { usedSplits } from './used-splits.ts';
import { type JsonValue, listed, writeJson } from './write-json.ts';

export const manifestText = (entries: readonly ManifestEntry[]): string[] =>
  entries.map(({ sizeBytes, ...rest }) => `${writeJson({ ...rest, bytes: sizeBytes }, integers)}\n`);

/** `sha256sum -c` reads it: hash, two spaces, path. Paths are ours and need no escape. */
export const checksumText = (entries: readonly ManifestEntry[]): string[] =>
  entries.map(({ path, sha256 }) => `${sha256}  ${path}\n`);

/** What `bundle.json` keeps of an exported frame: no element, so that it stays small however long the run. */
export type FrameLine = Readonly<Record<string, JsonValue>>;

export const frameLine = ({ planned, page, image, elements }: DatasetFrame): FrameLine => ({
  id: planned.fileName,
  frameId: planned.frameId,
  name: planned.name,
  target: targetToken(planned.target),
  page,
  split: planned.split,
  groupId: planned.groupId,
  verdict: planned.report.verdict,
  placement:
    planned.report.placement === null
      ? null
      : { id: planned.report.placement.id, version: planned.report.placement.version },
  hash: planned.snapshotHash,
  width: image.width,
  height: image.height,
  shows: image.shows,
  elements: elements.length,
});

export type ElementCounts = ReadonlyMap<Split, ReadonlyMap<number, number>>;

export interface BundleFacts {
  readonly dataset: Dataset;
  readonly state: 'done' | 'cancelled';
  readonly exporters: readonly Exporter[];
  readonly frames: readonly FrameLine[];
  /** Split -> class id -> elements that training formats may show. */
  readonly elements: ElementCounts;
  readonly losses: readonly Loss[];
}

/** `bundle.json`: what was asked for, what is in the bundle, and everything that is not or not exactly. One record a line. */
export const bundleText = (facts: BundleFacts): string[] => {
  const { dataset, state, exporters, frames, losses } = facts;
  const { plan, classes } = dataset;
  const head: Readonly<Record<string, JsonValue>> = {
    schema: 'bundle/1',
    name: dataset.name,
    state,
    plan: planFacts(plan),
    planHash: dataset.planHash,
    taxonomy: {
      schema: dataset.taxonomy,
      sha256: sha256Hex(JSON.stringify(classes.map(({ id, name }) => [id, name]))),
      classes: classes.map(({ id, name }) => ({ id, name })),
    },
    formats: exporters.map(({ id, boxes, drops }) => ({ id, boxes, drops: [...drops] })),
    counts: {
      planned: dataset.frames.length,
      exported: frames.length,
      splits: usedSplits(dataset).map((split) => ({
        split,
        frames: frames.filter((frame) => frame['split'] === split).length,
        classes: classCounts(facts, split),
      })),
      losses: lossCounts(losses),
    },
  };
  return [
    '{',
    ...Object.entries(head).map(([key, value]) => `"${key}":${writeJson(value, integers, key)},\n`),
    ...listed(
      'frames',
      frames.map((frame) => writeJson(frame, integers)),
    ),
    ',\n',
    ...listed('losses', losses.map(lossText)),
    '}\n',
  ];
};

/** The lock of the split lies beside it, in `splits.lock.json`; here it would be said twice. */
const planFacts = ({ targets, images, split, ...plan }: ExportPlan): JsonValue => ({
  ...plan,
  targets: targets.map((target) => ({ ...target })),
  images: { ...images },
  split: { salt: split.salt, shares: { ...split.shares } },
});

const integers: ReadonlySet<string> = new Set([
  'bytes',
  'part',
  'maxPartBytes',
  'maxBytes',
  'px',
  'id',
  'version',
  'width',
  'height',
  'elements',
  'planned',
  'exported',
  'frames',
  'count',
]);

/** Facts of a loss come from many sides, so none of their numbers is promised to be an integer. */
const lossText = ({ code, frame, layer, format, data }: Loss): string => {
  const head = writeJson(
    {
      code,
      frame: frame === null ? null : { id: frame.id, name: frame.name },
      layer: layer === null ? null : { id: layer.id, name: layer.name },
      format,
    },
    integers,
  );
  return `${head.slice(0, -1)},"data":${writeJson(finiteOf(data), new Set())}}`;
};

const finiteOf = (data: Loss['data']): Readonly<Record<string, JsonValue>> =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
    ]),
  );

const classCounts = ({ dataset, elements }: BundleFacts, split: Split): JsonValue =>
  dataset.classes.map(({ id, name }) => ({ id, name, elements: elements.get(split)?.get(id) ?? 0 }));

const lossCounts = (losses: readonly Loss[]): JsonValue => {
  const counts = new Map<LossCode, number>();
  for (const { code } of losses) counts.set(code, (counts.get(code) ?? 0) + 1);
  return lossCodes.flatMap((code) => {
    const count = counts.get(code);
    return count === undefined ? [] : [{ code, count }];
  });
};
