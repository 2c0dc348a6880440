import type { Size } from '../../geometry/rect.ts';
import type { FaultList } from './fault.ts';
import { boxesApart, type KnownBox, type KnownBundle } from './known-frames.ts';

/** One tree of Ultralytics YOLO: the folder that holds `data.yaml`, with `/` at its end; empty = the root. */
export interface YoloTree {
  readonly root: string;
  /** Class names by index; empty when data.yaml has none that could be read. */
  readonly names: readonly string[];
}

/** `names:` of a data.yaml, as one line (`{0: a, 1: b}`, `[a, b]`) or as lines below it. */
export const readYoloNames = (yaml: string): readonly string[] => {
  const [, rest = ''] = /^names:[ \t]*([^\n]*(?:\n(?:[ \t]+|- )[^\n]*)*)/mu.exec(yaml) ?? [];
  const names: string[] = [];
  const entries = rest.matchAll(
    /(?:(?:[{,\n]|^)\s*(\d+)\s*:|-|[[,])\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^,\]}\n]+)/gu,
  );
  for (const [, index, name = ''] of entries)
    names[index === undefined ? names.length : Number(index)] = unquote(name.trim());
  return names;
};

const unquote = (text: string): string => {
  if (text.startsWith("'")) return text.slice(1, -1);
  if (!text.startsWith('"')) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
};

/** `path: .` means the folder the trainer was started in, and an unknown one the trainer's own: only leaving it out means this folder. */
export const checkYoloYaml = (path: string, yaml: string, faults: FaultList): void => {
  if (/^path:/mu.test(yaml)) faults.add('yolo-path-key', path, null);
  const names = readYoloNames(yaml);
  if (names.length === 0 || names.some((name, at) => names.indexOf(name) !== at))
    faults.add('class-ids', path, null);
  for (const key of ['train', 'val'])
    if (!new RegExp(`^${key}:`, 'mu').test(yaml)) faults.add('key-missing', path, null, { where: key });
};

const numberText = /^-?\d+(?:\.\d+)?(?:[eE]-?\d+)?$/u;

/** Six decimals of a share of the side. */
const toleranceShare = 2e-6;

/** One label file of a tree; `kinds` collects what kinds of rows its files hold, because one other kind spoils them all. */
export const checkYoloLabels = (
  path: string,
  text: string,
  tree: YoloTree,
  known: KnownBundle,
  kinds: Set<'boxes' | 'shapes'>,
  faults: FaultList,
): void => {
  const picture = pictureOf(path, known);
  if (picture === null) {
    faults.add('picture-missing', path, null, { picture: path.replace('labels/', 'images/') });
    return;
  }
  const seen = new Set<string>();
  const boxes: KnownBox[] = [];
  text.split('\n').forEach((row, index) => {
    if (row === '') return;
    const where = `line ${String(index + 1)}`;
    const [classText = '', ...numbers] = row.split(' ');
    const values = numbers.map(Number);
    const isShape = numbers.length > 4;
    kinds.add(isShape ? 'shapes' : 'boxes');
    const isSound =
      numbers.every((one) => numberText.test(one)) &&
      (isShape ? numbers.length >= 6 && numbers.length % 2 === 0 : numbers.length === 4);
    if (!isSound) faults.add('record-invalid', path, where, { where: row.slice(0, 40) });
    if (!/^\d+$/u.test(classText) || tree.names[Number(classText)] === undefined)
      faults.add('category-unknown', path, where, { id: classText });
    if (values.some((value) => value < 0 || value > 1)) faults.add('box-outside', path, where);
    if (seen.has(row)) faults.add('element-twice', path, where);
    seen.add(row);
    if (isSound && !isShape) boxes.push(toBox(classText, values, tree, picture));
  });
  if (
    new Set(
      text
        .split('\n')
        .filter((row) => row !== '')
        .map((row) => row.split(' ').length > 5),
    ).size > 1
  )
    faults.add('yolo-kinds-mixed', path, null);
  compare(path, boxes, kinds, known, picture, faults);
};

/** Loaders put the last `/labels/` in the place of the last `/images/`, and try every ending. */
const pictureOf = (path: string, { pictures }: KnownBundle): Size | null => {
  const stem = `/${path}`.replace(/^(.*)\/labels\/(.*)\.txt$/u, '$1/images/$2').slice(1);
  for (const ending of ['png', 'jpg', 'webp']) {
    const size = pictures.get(`${stem}.${ending}`);
    if (size !== undefined) return size;
  }
  return null;
};

const toBox = (
  classText: string,
  values: readonly number[],
  { names }: YoloTree,
  { width, height }: Size,
): KnownBox => {
  const [x = 0, y = 0, w = 0, h = 0] = values;
  return {
    classId: Number(classText),
    label: names[Number(classText)] ?? '',
    xywh: [(x - w / 2) * width, (y - h / 2) * height, w * width, h * height],
  };
};

const compare = (
  path: string,
  boxes: readonly KnownBox[],
  kinds: ReadonlySet<'boxes' | 'shapes'>,
  { frames }: KnownBundle,
  { width, height }: Size,
  faults: FaultList,
): void => {
  const frame = frames.get(path.replace(/^.*\//u, '').replace(/\.txt$/u, ''));
  if (frame === undefined || kinds.has('shapes')) return;
  const apart = boxesApart(frame.boxes, boxes);
  if (apart > toleranceShare * Math.max(width, height))
    faults.add('boxes-differ', path, `“${frame.name}”`, { apart });
};
