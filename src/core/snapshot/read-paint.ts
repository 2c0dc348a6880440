import type { Matrix } from '../geometry/rect.ts';
import type { GradientStop, Paint } from './frame-snapshot.ts';
import type { RestRecord } from './rest-fields.ts';
import { isNotFalse, isRecord, numberOf, recordsOf, textOf } from './rest-fields.ts';
import { sortedJson } from './sorted-json.ts';

export const readPaints = (value: unknown): readonly Paint[] => recordsOf(value).map(readPaint);

/**
 * A frame's own paints. Documents of 2018 say `background` or only `backgroundColor` where later ones say `fills`.
 */
export const readOwnPaints = (node: RestRecord): readonly Paint[] => readPaints(ownPaintsOf(node));

/** The same, as the document writes it. */
export const ownPaintsOf = (node: RestRecord): unknown => {
  if (Array.isArray(node['fills'])) return node['fills'];
  if (Array.isArray(node['background'])) return node['background'];
  return isRecord(node['backgroundColor']) ? [{ type: 'SOLID', color: node['backgroundColor'] }] : [];
};

/** One paint with Figma's defaults filled in: visible unless told, opaque unless told. Kinds we do not know keep their fields in `rest`. */
const readPaint = (paint: RestRecord): Paint => {
  const type = textOf(paint['type'], 'UNKNOWN');
  const colour = type === 'SOLID' && isRecord(paint['color']) ? paint['color'] : null;
  return {
    type,
    visible: isNotFalse(paint['visible']),
    opacity: numberOf(paint['opacity'], 1),
    blendMode: textOf(paint['blendMode'], 'NORMAL'),
    hex: colour && hexOf(colour),
    alpha: colour === null ? 1 : numberOf(colour['a'], 1),
    imageRef: textOf(paint['imageRef'], null),
    scaleMode: textOf(paint['scaleMode'], null),
    stops: recordsOf(paint['gradientStops']).map(readStop),
    imageTransform: readMatrix(paint['imageTransform']),
    rest: sortedJson(paint, colour === null ? spelledOut : spelledOutSolid),
  };
};

const readStop = (stop: RestRecord): GradientStop => {
  const colour = isRecord(stop['color']) ? stop['color'] : {};
  return { hex: hexOf(colour), alpha: numberOf(colour['a'], 1), position: numberOf(stop['position'], 0) };
};

const readMatrix = (value: unknown): Matrix | null => {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const [first, second] = rows.map(readRow);
  return rows.length === 2 && first && second ? [first, second] : null;
};

const readRow = (value: unknown): readonly [number, number, number] | null => {
  const [a, b, c] = (Array.isArray(value) ? (value as readonly unknown[]) : []).map((cell) =>
    numberOf(cell, null),
  );
  return typeof a === 'number' && typeof b === 'number' && typeof c === 'number' ? [a, b, c] : null;
};

const spelledOut: ReadonlySet<string> = new Set([
  'type',
  'visible',
  'opacity',
  'blendMode',
  'imageRef',
  'scaleMode',
  'boundVariables',
]);
// The colour of a gradient stop is called `color` too and has to stay.
const spelledOutSolid: ReadonlySet<string> = new Set([...spelledOut, 'color']);

/** Figma writes channels as 0..1; 8 bits each, rounded to nearest. */
const hexOf = (colour: RestRecord): string =>
  `#${['r', 'g', 'b'].map((channel) => hexByte(numberOf(colour[channel], 0))).join('')}`;

const hexByte = (channel: number): string =>
  Math.round(Math.min(1, Math.max(0, channel)) * 255)
    .toString(16)
    .padStart(2, '0');
