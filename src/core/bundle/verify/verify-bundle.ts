import * as z from 'zod/mini';
import type { Size } from '../../geometry/rect.ts';
import type { BundleReader } from './bundle-reader.ts';
import { checkCanonical } from './check-canonical.ts';
import { checkCoco } from './check-coco.ts';
import { checkImageFolder, checkInstructions, checkSidecars } from './check-folders.ts';
import { checkHash, checkManifest, checkRoot, readChecksums } from './check-manifest.ts';
import { checkNames } from './check-names.ts';
import { checkParquet, checkShards } from './check-parquet.ts';
import { checkPicture } from './check-picture.ts';
import { checkRows } from './check-rows.ts';
import { checkTar } from './check-tar.ts';
import { checkVoc } from './check-voc.ts';
import { checkYoloLabels, checkYoloYaml, readYoloNames, type YoloTree } from './check-yolo.ts';
import { createFaultList, type Fault, type FaultCode, type FaultList } from './fault.ts';
import type { KnownBundle, KnownClass, KnownFrame } from './known-frames.ts';
import { parseJson } from './parse-json.ts';
import { readText } from './read-text.ts';
import type { RowShape } from './row-shape.ts';

export interface BundleVerdict {
  /** The first of each kind in each file. */
  readonly faults: readonly Fault[];
  /** All of them, counted. */
  readonly counts: ReadonlyMap<FaultCode, number>;
  readonly files: number;
  readonly pictures: number;
  /** Families of files that were recognised and read, such as `coco`. */
  readonly formats: readonly string[];
}

/**
 * Reads a bundle, ours or anybody's, and says what a loader would get wrong without a word. Files are read one at a time,
 * each once for its hash and once for its content; memory grows with labels, never with pixels. A file that cannot be read
 * is a fault, and the rest is still looked at.
 */
export const verifyBundle = async (reader: BundleReader): Promise<BundleVerdict> => {
  const faults = createFaultList();
  checkNames(reader.paths, faults);
  checkShards(reader.paths, faults);
  const known = await readKnown(reader, faults);
  const formats = new Set<string>();
  if (known.frames.size > 0) formats.add('canonical');
  const run: Run = {
    reader,
    faults,
    known,
    formats,
    shapes: new Map(),
    yolo: await yoloTrees(reader, faults),
  };
  for (const path of reader.paths) await checkFile(path, run);
  await checkCaptions(run);
  checkYoloKinds(run);
  return {
    faults: faults.list(),
    counts: faults.counts(),
    files: reader.paths.length,
    pictures: known.pictures.size,
    formats: [...formats].sort(),
  };
};

interface Run {
  readonly reader: BundleReader;
  readonly faults: FaultList;
  readonly known: KnownBundle;
  readonly formats: Set<string>;
  readonly shapes: Map<string, RowShape>;
  readonly yolo: readonly (YoloTree & { readonly kinds: Set<'boxes' | 'shapes'> })[];
}

const isPicture = (path: string): boolean => /\.(?:png|jpe?g|webp)$/iu.test(path);

/** Bytes, or a fault and null. */
const open = async (reader: BundleReader, path: string, faults: FaultList): Promise<Uint8Array | null> => {
  try {
    return await reader.read(path);
  } catch {
    faults.add('file-unreadable', path, null);
    return null;
  }
};

const textOf = async (reader: BundleReader, path: string, faults: FaultList): Promise<string | null> => {
  if (!reader.paths.includes(path)) return null;
  const bytes = await open(reader, path, faults);
  return bytes === null ? null : readText(bytes);
};

/** First pass: every hash, every picture's size, then the records that all else is held against. */
const readKnown = async (reader: BundleReader, faults: FaultList): Promise<KnownBundle> => {
  const sums = await textOf(reader, 'SHA256SUMS', faults);
  if (sums === null) faults.add('manifest-missing', 'SHA256SUMS', null);
  const promised = sums === null ? new Map<string, string>() : readChecksums(sums, reader.paths, faults);
  const manifest = await textOf(reader, 'manifest.jsonl', faults);
  if (manifest !== null) checkManifest(manifest, promised, faults);
  const head = await textOf(reader, 'bundle.json', faults);
  if (head === null) faults.add('manifest-missing', 'bundle.json', null);
  else checkRoot(reader, head, faults);
  const pictures = new Map<string, Size>();
  for (const path of reader.paths) {
    const bytes = await open(reader, path, faults);
    if (bytes === null) continue;
    checkHash(path, bytes, promised, faults);
    if (!isPicture(path)) continue;
    const header = checkPicture(path, bytes, faults);
    if (header !== null) pictures.set(path, header);
  }
  const classes = readClasses(await textOf(reader, 'canonical/taxonomy.json', faults), faults);
  const frames = new Map<string, KnownFrame>();
  const check = { frames, splitOfGroup: new Map<string, string>() };
  for (const path of reader.paths) {
    if (!/^canonical\/[a-z]+\.jsonl$/u.test(path)) continue;
    const text = await textOf(reader, path, faults);
    if (text !== null) checkCanonical(path, text, pictures, classes, check, faults);
  }
  if (frames.size > 0) checkStrays(pictures, frames, faults);
  return { pictures, frames, classes };
};

/** A picture that no record names trains as background, or not at all. */
const checkStrays = (
  pictures: ReadonlyMap<string, Size>,
  frames: ReadonlyMap<string, KnownFrame>,
  faults: FaultList,
): void => {
  for (const path of pictures.keys()) {
    const [, id = ''] = /^images\/.*\/([^/]+)\.[a-z]+$/u.exec(path) ?? [];
    if (path.startsWith('images/') && !frames.has(id)) faults.add('label-missing', path, 'canonical');
  }
};

const taxonomy = z.looseObject({ classes: z.array(z.looseObject({ id: z.number(), name: z.string() })) });

const readClasses = (text: string | null, faults: FaultList): readonly KnownClass[] | null => {
  if (text === null) return null;
  const parsed = z.safeParse(taxonomy, parseJson(text));
  if (!parsed.success) {
    faults.add('record-invalid', 'canonical/taxonomy.json', null, { where: 'classes' });
    return null;
  }
  const { classes } = parsed.data;
  const isAscending = classes.every(({ id }, at) => Number.isInteger(id) && id > (classes[at - 1]?.id ?? 0));
  const names = new Set(classes.map(({ name }) => name));
  if (!isAscending || names.size !== classes.length) faults.add('class-ids', 'canonical/taxonomy.json', null);
  return classes;
};

const yoloTrees = async (reader: BundleReader, faults: FaultList): Promise<Run['yolo']> => {
  const trees: Run['yolo'][number][] = [];
  for (const path of reader.paths) {
    if (!/(?:^|\/)data\.ya?ml$/u.test(path)) continue;
    const text = (await textOf(reader, path, faults)) ?? '';
    checkYoloYaml(path, text, faults);
    trees.push({ root: path.replace(/[^/]*$/u, ''), names: readYoloNames(text), kinds: new Set() });
  }
  return trees;
};

const checkFile = async (path: string, run: Run): Promise<void> => {
  const { reader, faults, known, formats } = run;
  const format = formatOf(path);
  if (format === null) return;
  const bytes = await open(reader, path, faults);
  if (bytes === null) return;
  formats.add(format);
  if (format === 'webdataset') checkTar(path, bytes, faults);
  else if (format === 'parquet') checkParquet(path, bytes, faults);
  else {
    const text = readText(bytes);
    if (format === 'coco') checkCoco(path, text, known, faults);
    else if (format === 'voc') checkVoc(path, text, known, faults);
    else if (format === 'yolo') {
      const tree = run.yolo.find(({ root }) => path.startsWith(`${root}labels/`));
      if (tree !== undefined) checkYoloLabels(path, text, tree, known, tree.kinds, faults);
    } else checkTable(path, text, run);
  }
};

const formatOf = (path: string): 'coco' | 'yolo' | 'voc' | 'webdataset' | 'parquet' | 'rows' | null => {
  if (/^annotations\/instances_[a-z]+\.json$/u.test(path)) return 'coco';
  if (/(?:^|\/)labels\/.*\.txt$/u.test(path)) return 'yolo';
  if (/^voc\/Annotations\/.*\.xml$/u.test(path)) return 'voc';
  if (path.endsWith('.tar')) return 'webdataset';
  if (path.endsWith('.parquet')) return 'parquet';
  // One key for each layer is how its only reader, musubi-tuner, wants it: no table reader gets to see it.
  if (/^layers\/musubi_[a-z]+\.jsonl$/u.test(path)) return null;
  return path.endsWith('.jsonl') && path !== 'manifest.jsonl' && !path.startsWith('canonical/')
    ? 'rows'
    : null;
};

const checkTable = (path: string, text: string, { reader, faults, shapes }: Run): void => {
  const rows = checkRows(path, text, shapes, faults);
  if (path.endsWith('/metadata.jsonl')) checkImageFolder(path, rows, reader.paths, faults);
  if (path.startsWith('vlm/')) checkInstructions(path, rows, new Set(reader.paths), faults);
};

const checkCaptions = async ({ reader, faults }: Run): Promise<void> => {
  const captions = reader.paths.filter((path) => /^kohya\/.*\.txt$/u.test(path));
  const texts = new Map<string, string>();
  for (const path of captions) texts.set(path, (await textOf(reader, path, faults)) ?? '');
  checkSidecars('kohya/', reader.paths, texts, faults);
};

/** In one tree boxes and shapes cancel each other out: if their numbers differ, all shapes are thrown away. */
const checkYoloKinds = ({ yolo, faults }: Run): void => {
  for (const { root, kinds } of yolo)
    if (kinds.size > 1) faults.add('yolo-kinds-mixed', `${root}labels`, null);
};
