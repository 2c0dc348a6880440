import * as z from 'zod/mini';
import type { Size } from '../../geometry/rect.ts';
import { canonicalIntegers } from '../canonical-integers.ts';
import { type CanonicalRecord, canonicalRecord } from '../canonical-record.ts';
import { folderOf } from '../used-splits.ts';
import { bareNumbers } from './bare-numbers.ts';
import type { FaultList } from './fault.ts';
import type { KnownClass, KnownFrame } from './known-frames.ts';
import { parseJson } from './parse-json.ts';

/** Everything seen so far of the canonical records of one bundle. */
export interface CanonicalCheck {
  readonly frames: Map<string, KnownFrame>;
  /** Group -> the split it was first seen in. */
  readonly splitOfGroup: Map<string, string>;
}

/** One `canonical/<split>.jsonl`: each record against its schema, its picture, its own numbers, and the other splits. */
export const checkCanonical = (
  path: string,
  text: string,
  pictures: ReadonlyMap<string, Size>,
  classes: readonly KnownClass[] | null,
  check: CanonicalCheck,
  faults: FaultList,
): void => {
  text.split('\n').forEach((line, index) => {
    if (line === '') return;
    const lineNumber = `line ${String(index + 1)}`;
    const parsed = z.safeParse(canonicalRecord, parseJson(line));
    if (!parsed.success) {
      const where = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
      faults.add('record-invalid', path, lineNumber, { where });
      return;
    }
    const record = parsed.data;
    const where = `${record.id} “${record.source.nodeName}”`;
    const bare = bareNumbers(line, (key) => !canonicalIntegers.has(key));
    if (bare[0] !== undefined) faults.add('number-without-point', path, where, { key: bare[0] });
    checkImage(record, { path, where, pictures, faults });
    checkElements(record, { path, where, classes, faults });
    checkSplit(record, { path, where, check, faults });
    check.frames.set(record.id, knownFrame(record));
  });
};

const knownFrame = ({ id, source, split, image, elements }: CanonicalRecord): KnownFrame => ({
  id,
  name: source.nodeName,
  split,
  image: { width: image.w, height: image.h },
  boxes: elements.flatMap(({ ignore, bboxClipped, labelId, label }) =>
    ignore || bboxClipped === null ? [] : [{ classId: labelId, label, xywh: bboxClipped }],
  ),
});

interface Place {
  readonly path: string;
  readonly where: string;
  readonly faults: FaultList;
}

const checkImage = (
  { image, frame, id }: CanonicalRecord,
  { path, where, pictures, faults }: Place & { readonly pictures: ReadonlyMap<string, Size> },
): void => {
  const measured = pictures.get(image.path);
  if (measured === undefined || !image.path.endsWith(`/${id}.${image.path.split('.').at(-1) ?? ''}`)) {
    faults.add('picture-missing', path, where, { picture: image.path });
    return;
  }
  if (measured.width !== image.w || measured.height !== image.h)
    faults.add('size-differs', path, where, {
      found: `${String(image.w)}×${String(image.h)}`,
      needed: sizeText(measured),
    });
  const [width, height] = frame.size;
  const isWhole = image.shows === 'box' && image.origin[0] === 0 && image.origin[1] === 0;
  const expected = { width: width * image.scale, height: height * image.scale };
  const isApart = Math.max(Math.abs(expected.width - image.w), Math.abs(expected.height - image.h)) > 2;
  // A picture cut or padded to a size starts elsewhere, or shows more or less than the frame: then the size says nothing.
  if (isWhole && isApart && expected.width <= image.w && expected.height <= image.h)
    faults.add('scale-differs', path, where, { scale: image.scale });
};

const sizeText = ({ width, height }: Size): string => `${String(width)}×${String(height)}`;

const checkElements = (
  { elements, image }: CanonicalRecord,
  { path, where, classes, faults }: Place & { readonly classes: readonly KnownClass[] | null },
): void => {
  const seen = new Set<string>();
  const names = new Map(classes?.map(({ id, name }) => [id, name]));
  for (const element of elements) {
    const at = `${where} · element ${String(element.id)}`;
    if (classes !== null && names.get(element.labelId) !== element.label)
      faults.add('classes-differ', path, at, { label: element.label, id: element.labelId });
    const clipped = clip(element.bbox, image);
    if (!sameBox(clipped, element.bboxClipped)) faults.add('clip-differs', path, at);
    checkRotation(element, { path, where: at, faults });
    if (element.ignore) continue;
    if (element.bboxClipped === null || element.bboxClipped[2] * element.bboxClipped[3] < 1 - 1e-6) {
      faults.add('element-empty', path, at);
      continue;
    }
    const key = [element.labelId, ...element.bboxClipped.map((edge) => edge.toFixed(3))].join(' ');
    if (seen.has(key)) faults.add('element-twice', path, at);
    seen.add(key);
  }
};

type Box = readonly [x: number, y: number, width: number, height: number];

const clip = ([x, y, width, height]: Box, image: { readonly w: number; readonly h: number }): Box | null => {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const [right, bottom] = [Math.min(image.w, x + width), Math.min(image.h, y + height)];
  return right > left && bottom > top ? [left, top, right - left, bottom - top] : null;
};

const sameBox = (a: Box | null, b: Box | null): boolean => {
  if (a === null || b === null)
    return (a === null || a[2] * a[3] < 1e-6) && (b === null || b[2] * b[3] < 1e-6);
  return a.every((edge, at) => Math.abs(edge - (b[at] ?? Number.NaN)) < 1e-3);
};

/** The angle that a format would derive from the corners must be the one the record states; mirrored layers state none. */
const checkRotation = (
  { quad, rotationDeg }: CanonicalRecord['elements'][number],
  { path, where, faults }: Place,
): void => {
  if (quad === null) return;
  const [[ax, ay], [bx, by], , [dx, dy]] = quad;
  const isMirrored = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax) < 0;
  if (isMirrored || Math.hypot(bx - ax, by - ay) < 0.01) return;
  const found = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
  const apart = Math.abs(((((found - rotationDeg) % 360) + 540) % 360) - 180);
  if (apart > 0.1) faults.add('rotation-differs', path, where, { found: rotationDeg, needed: found });
};

const checkSplit = (
  { split, groupId, image }: CanonicalRecord,
  { path, where, check, faults }: Place & { readonly check: CanonicalCheck },
): void => {
  const isElsewhere =
    !path.endsWith(`/${split}.jsonl`) || !image.path.startsWith(`images/${folderOf(split)}/`);
  if (isElsewhere) faults.add('split-differs', path, where, { split });
  const first = check.splitOfGroup.get(groupId);
  if (first === undefined) check.splitOfGroup.set(groupId, split);
  else if (first !== split)
    faults.add('group-in-two-splits', path, where, { group: groupId, one: first, two: split });
};
