import type { FaultList } from './fault.ts';
import { boxesApart, type KnownBox, type KnownBundle } from './known-frames.ts';

/** Whole px outward: xmin = floor(x) + 1, xmax = ceil(x + w), as the 1-based inclusive format has it. */
const tolerancePx = 1;

/** One `Annotations/<id>.xml` of Pascal VOC. */
export const checkVoc = (path: string, text: string, known: KnownBundle, faults: FaultList): void => {
  const id = path.replace(/^.*\//u, '').replace(/\.xml$/u, '');
  const size = known.pictures.get(`voc/JPEGImages/${value(text, 'filename')}`);
  if (size === undefined) {
    faults.add('picture-missing', path, null, { picture: value(text, 'filename') });
    return;
  }
  const found = { width: Number(value(text, 'width')), height: Number(value(text, 'height')) };
  if (found.width !== size.width || found.height !== size.height)
    faults.add('size-differs', path, null, {
      found: `${String(found.width)}×${String(found.height)}`,
      needed: `${String(size.width)}×${String(size.height)}`,
    });
  const boxes: KnownBox[] = [];
  for (const [index, object] of text.split('<object>').slice(1).entries()) {
    const where = `object ${String(index + 1)}`;
    const edges = ['xmin', 'ymin', 'xmax', 'ymax'].map((key) => value(object, key));
    if (!edges.every((edge) => /^\d+$/u.test(edge))) {
      faults.add('box-convention', path, where, { found: edges.join(' ') });
      continue;
    }
    const [left = 0, top = 0, right = 0, bottom = 0] = edges.map(Number);
    const isInside = left >= 1 && top >= 1 && right <= size.width && bottom <= size.height;
    if (!isInside) faults.add('box-outside', path, where);
    if (right < left || bottom < top) faults.add('element-empty', path, where);
    if (value(object, 'difficult') !== '1')
      boxes.push({
        classId: 0,
        label: value(object, 'name'),
        xywh: [left - 1, top - 1, right - left + 1, bottom - top + 1],
      });
  }
  const frame = known.frames.get(id);
  const apart = frame === undefined ? 0 : boxesApart(frame.boxes, boxes);
  if (apart > tolerancePx) faults.add('boxes-differ', path, `“${frame?.name ?? ''}”`, { apart });
};

/** Text of the first element of that name; empty when there is none. Names of classes are plain tokens without entities. */
const value = (xml: string, name: string): string => {
  const from = xml.indexOf(`<${name}>`);
  const to = xml.indexOf(`</${name}>`, from);
  return from < 0 || to < 0 ? '' : xml.slice(from + name.length + 2, to).trim();
};
