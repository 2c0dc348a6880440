import { canonicalIntegers } from '../canonical-integers.ts';
import { type BundleFile, type Dataset, type DatasetFrame, type Split, splits } from '../dataset.ts';
import { encodeText } from '../digest.ts';
import { defineExporter, type FramePixels } from '../exporter.ts';
import { imageEnding } from '../image-ending.ts';
import { shortCaption } from '../short-caption.ts';
import { toCanonical } from '../to-canonical.ts';
import { trainedElements } from '../trained-elements.ts';
import { writeJson } from '../write-json.ts';
import { type TarMember, tarBytes, writeTar } from '../write-tar.ts';

/** A shard is closed before its samples would take more, decimal. */
export const shardBytes = 128_000_000;

/** Tar shards for readers that stream (https://github.com/webdataset/webdataset). See docs/formats/webdataset.md. */
export default defineExporter({
  id: 'webdataset',
  boxes: 'xywh-image-px',
  copiesPictures: true,
  drops: ['layers'],
  reading: {
    python: [
      'import glob, webdataset as wds',
      'shards = sorted(glob.glob(f"{root}/webdataset/{split}-*.tar"))',
      'data = wds.WebDataset(shards, shardshuffle=False).decode("pil")',
    ],
    beware: ['`load_dataset("webdataset")` guesses types from five samples: use the Parquet shards there.'],
  },
  start(dataset) {
    const tars = new Map(splits.map((split) => [split, startTars(split)]));
    return {
      frame(frame, pixels) {
        const tar = tars.get(frame.planned.split);
        return { files: tar?.add(toSample(dataset, frame, pixels)) ?? [], losses: [] };
      },
      finish: () => [...tars.values()].flatMap((tar) => tar.finish()),
    };
  },
});

interface Sample {
  readonly members: readonly TarMember[];
  readonly hasElements: boolean;
}

interface Tars {
  /** Shards that are full now. */
  add(sample: Sample): readonly BundleFile[];
  finish(): readonly BundleFile[];
}

/**
 * Readers that guess types from the first samples of a split must not see empty lists only: samples without an element wait
 * until one with elements has come, at most as many as fit one shard.
 */
const startTars = (split: Split): Tars => {
  let waiting: Sample[] = [];
  let isWaiting = true;
  let open: TarMember[] = [];
  let index = 0;
  const close = (): readonly BundleFile[] => {
    if (open.length === 0) return [];
    const path = `webdataset/${split}-${String(index).padStart(6, '0')}.tar`;
    const bytes = writeTar(open);
    index += 1;
    open = [];
    return [{ path, role: 'shard', split, bytes }];
  };
  const put = ({ members }: Sample): readonly BundleFile[] => {
    const full = sizeOf(open) + sizeOf(members) > shardBytes ? close() : [];
    open.push(...members);
    return full;
  };
  const release = (): readonly BundleFile[] => {
    const samples = waiting;
    waiting = [];
    isWaiting = false;
    return samples.flatMap(put);
  };
  return {
    add(sample) {
      if (!isWaiting) return put(sample);
      if (sample.hasElements) return [...put(sample), ...release()];
      waiting.push(sample);
      return sizeOf(waiting.flatMap(({ members }) => members)) > shardBytes ? release() : [];
    },
    finish: () => [...release(), ...close()],
  };
};

const sizeOf = (members: readonly TarMember[]): number =>
  members.reduce((sum, member) => sum + tarBytes(member), 0);

/** The same members in every sample, which readers insist on: layers, of which each frame has another number, are not among them. */
const toSample = (dataset: Dataset, frame: DatasetFrame, pixels: FramePixels): Sample => {
  const { planned, captions } = frame;
  const member = (ending: string, bytes: Uint8Array): TarMember => ({
    path: `${planned.fileName}.${ending}`,
    bytes,
  });
  return {
    hasElements: trainedElements(frame).length > 0,
    members: [
      member(imageEnding(frame), pixels.image),
      member('json', encodeText([labelsOf(dataset, frame)])),
      member('jsonl', encodeText([writeJson(toCanonical(dataset, frame), canonicalIntegers), '\n'])),
      member('txt', encodeText([shortCaption(captions)])),
    ],
  };
};

const integers: ReadonlySet<string> = new Set(['width', 'height', 'category_id']);

/** The same keys with the same types in every sample, none of them ever null: one list for each thing known of the elements. */
const labelsOf = ({ classes }: Dataset, frame: DatasetFrame): string => {
  const { planned, image } = frame;
  const trained = trainedElements(frame);
  return writeJson(
    {
      id: planned.fileName,
      width: image.width,
      height: image.height,
      group_id: planned.groupId,
      placement: planned.report.placement?.id ?? '',
      verdict: planned.report.verdict,
      bbox: trained.map(({ box }) => [box.x, box.y, box.width, box.height]),
      category: trained.map(({ element }) => classes.find(({ id }) => id === element.classId)?.name ?? ''),
      category_id: trained.map(({ element }) => element.classId),
      rotation: trained.map(({ element }) => element.rotationDeg),
      text: trained.map(({ element }) => element.text?.characters ?? ''),
    },
    integers,
  );
};
