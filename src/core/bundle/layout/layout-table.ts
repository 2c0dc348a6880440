import { formatName } from '../../label/caption/format-name.ts';
import { type Column, columnsOf, float64, int32, list, type Row, string } from '../column-type.ts';
import type { Dataset, DatasetElement, DatasetFrame } from '../dataset.ts';
import { trainedElements } from '../trained-elements.ts';
import { trainerCaption } from '../trainer-caption.ts';
import { type OwnBox, ownBox } from './own-box.ts';

/** One row a frame: facts of the design, then one list for each fact of its elements, all of the same length, back to front. */
export const layoutColumns: readonly Column[] = columnsOf({
  id: string,
  length: int32,
  group: string,
  format: string,
  canvas_width: int32,
  canvas_height: int32,
  title: string,
  image: string,
  group_id: string,
  tags: list(string),
  ground: string,
  number: list(int32),
  type: list(string),
  label: list(string),
  label_id: list(int32),
  role: list(string),
  parent: list(int32),
  left: list(float64),
  top: list(float64),
  width: list(float64),
  height: list(float64),
  left_px: list(float64),
  top_px: list(float64),
  width_px: list(float64),
  height_px: list(float64),
  angle: list(float64),
  bbox: list(list(float64)),
  opacity: list(float64),
  color: list(string),
  text: list(string),
  font: list(string),
  font_size: list(float64),
  text_align: list(string),
  capitalize: list(int32),
  line_height: list(float64),
  letter_spacing: list(float64),
});

export const layoutRow = (dataset: Dataset, frame: DatasetFrame): Row => {
  const { planned, image, tags, ground } = frame;
  const trained = trainedElements(frame);
  const boxes = trained.map(({ element }) => ownBox(element));
  const names = new Map(dataset.classes.map(({ id, name }) => [id, name]));
  return {
    id: planned.fileName,
    length: trained.length,
    group: planned.report.placement?.id ?? '',
    format: formatName(image).en,
    canvas_width: image.width,
    canvas_height: image.height,
    title: trainerCaption(dataset, frame, 'en', 'short'),
    image: image.path,
    group_id: planned.groupId,
    tags,
    ground,
    number: trained.map(({ element }) => element.number),
    type: trained.map(({ element }) => element.type),
    label: trained.map(({ element }) => names.get(element.classId) ?? ''),
    label_id: trained.map(({ element }) => element.classId),
    role: trained.map(({ element }) => element.role ?? ''),
    parent: trained.map(({ parent }) => parent ?? -1),
    ...boxColumns(boxes, image),
    bbox: trained.map(({ box }) => [box.x, box.y, box.width, box.height]),
    opacity: trained.map(({ element }) => element.opacity),
    color: trained.map(({ element }) => element.colour ?? ''),
    ...textColumns(
      trained.map(({ element }) => element),
      image.scale,
    ),
  };
};

const boxColumns = (boxes: readonly OwnBox[], { width, height }: DatasetFrame['image']): Row => ({
  left: boxes.map((box) => box.left / width),
  top: boxes.map((box) => box.top / height),
  width: boxes.map((box) => box.width / width),
  height: boxes.map((box) => box.height / height),
  left_px: boxes.map((box) => box.left),
  top_px: boxes.map((box) => box.top),
  width_px: boxes.map((box) => box.width),
  height_px: boxes.map((box) => box.height),
  angle: boxes.map(({ angleDeg }) => angleDeg),
});

/** Of the first stretch of each text; '' and 0 for elements without text, because lists of numbers hold no nulls. */
const textColumns = (elements: readonly DatasetElement[], scale: number): Row => {
  const first = elements.map(({ text }) => text?.runs[0]);
  return {
    text: elements.map(({ text }) => text?.characters ?? ''),
    font: first.map((run) => run?.fontFamily ?? ''),
    font_size: first.map((run) => finite((run?.fontSizePx ?? 0) * scale)),
    text_align: elements.map(({ text }) => text?.align.toLowerCase() ?? ''),
    capitalize: first.map((run) => (run?.textCase === 'UPPER' ? 1 : 0)),
    line_height: first.map((run) =>
      run === undefined || run.lineHeightPx === null || run.fontSizePx <= 0
        ? 0
        : finite(run.lineHeightPx / run.fontSizePx),
    ),
    letter_spacing: first.map((run) => finite((run?.letterSpacingPx ?? 0) * scale)),
  };
};

/** A document may hold lengths so large that scaling them leaves the numbers. */
const finite = (value: number): number => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
