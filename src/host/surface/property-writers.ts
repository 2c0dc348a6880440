import { invert, multiply } from '../../core/geometry/matrix.ts';
import type { Matrix } from '../../core/geometry/rect.ts';
import {
  isRecord,
  type NodeEntry,
  type RestFields,
  recordsIn,
  textIn,
  withoutFields,
} from '../document/node-entry.ts';
import { containerTransform, putAt } from '../document/place-entry.ts';
import { pluginTypeOf } from '../document/plugin-type.ts';
import { restEffects, restPaints } from '../document/rest-paint.ts';
import { FigmaError, notInHost } from './figma-error.ts';
import { wrongType } from './may-write.ts';
import type { PluginRun } from './plugin-run.ts';
import { textWriters } from './text-writers.ts';

/** Does one write of a property, after all that may forbid it was asked. */
export type PropertyWriter = (run: PluginRun, entry: NodeEntry, value: unknown, operation: string) => void;

/** A property of one plain type: the REST fields for a value. Defaults are left out, as Figma's JSON leaves them out. */
const plain =
  (
    property: string,
    type: 'string' | 'boolean' | 'number',
    fields: (value: never) => RestFields,
    allows: (value: never) => boolean = () => true,
  ): PropertyWriter =>
  (run, entry, value, operation) => {
    if (typeof value !== type) throw wrongType(operation, property, type, value);
    if (!allows(value as never)) throw new FigmaError(`in ${operation}: Invalid value for "${property}"`);
    run.store.write(entry, fields(value as never), [property]);
  };

const paints =
  (property: 'fills' | 'strokes'): PropertyWriter =>
  (run, entry, value, operation) => {
    run.store.write(entry, paintFields(entry, property, value, operation), [property]);
  };

/** Outlines that Figma gave no longer fit once the stroke is another. */
const noStrokeOutline: RestFields = { strokeGeometry: undefined };

export function paintFields(
  entry: NodeEntry,
  property: 'fills' | 'strokes',
  value: unknown,
  operation: string,
): RestFields {
  const rest = restPaints(value);
  if (rest === null) throw notInHost(`${operation} with such a paint`);
  if (typeof rest === 'string')
    throw new FigmaError(`in ${operation}: Property "${property}" failed validation: ${rest}`);
  const table = entry.fields['styleOverrideTable'];
  if (property === 'strokes') return { strokes: rest, ...noStrokeOutline };
  if (pluginTypeOf(entry) !== 'TEXT' || !isRecord(table)) return { fills: rest };
  // The whole text takes the new paint: no stretch keeps one of its own.
  const kept = Object.entries(table).map(([code, over]): [string, unknown] => [
    code,
    isRecord(over) ? withoutFields(over, ['fills']) : over,
  ]);
  return { fills: rest, styleOverrideTable: Object.fromEntries(kept) };
}

/** True where the parent's auto layout holds the node's place. */
export const isLaidOut = (entry: NodeEntry): boolean =>
  textIn(entry.parent?.fields ?? {}, 'layoutMode', 'NONE') !== 'NONE' &&
  textIn(entry.fields, 'layoutPositioning', 'AUTO') !== 'ABSOLUTE';

const placed =
  (property: 'x' | 'y' | 'rotation', change: (relative: Matrix, value: number) => Matrix): PropertyWriter =>
  (run, entry, value, operation) => {
    if (typeof value !== 'number') throw wrongType(operation, property, 'number', value);
    const placement = run.store.placement(entry);
    if (placement === null) throw notInHost(`${operation} of a node without a box`);
    if (property !== 'rotation' && isLaidOut(entry)) return;
    const container = containerTransform(run.store, entry);
    const relative = multiply(invert(container) ?? container, placement.absoluteTransform);
    const absolute = multiply(container, change(relative, Math.fround(value)));
    putAt(run.store, entry, { absolute, size: placement.size }, [property]);
  };

const isPositive = (value: number): boolean => value >= 0 && Number.isFinite(value);

export const propertyWriters: Readonly<Record<string, PropertyWriter>> = {
  name: plain('name', 'string', (name: string) => ({ name })),
  visible: plain('visible', 'boolean', (visible: boolean) => ({ visible: visible ? undefined : false })),
  locked: plain('locked', 'boolean', (locked: boolean) => ({ locked: locked ? true : undefined })),
  opacity: plain(
    'opacity',
    'number',
    (opacity: number) => ({ opacity: opacity === 1 ? undefined : Math.fround(opacity) }),
    (opacity: number) => opacity >= 0 && opacity <= 1,
  ),
  clipsContent: plain('clipsContent', 'boolean', (clipsContent: boolean) => ({ clipsContent })),
  strokeWeight: plain(
    'strokeWeight',
    'number',
    (strokeWeight: number) => ({
      strokeWeight: Math.fround(strokeWeight),
      individualStrokeWeights: undefined,
      ...noStrokeOutline,
    }),
    isPositive,
  ),
  strokeAlign: plain(
    'strokeAlign',
    'string',
    (strokeAlign: string) => ({ strokeAlign, ...noStrokeOutline }),
    (align: string) => ['INSIDE', 'OUTSIDE', 'CENTER'].includes(align),
  ),
  cornerRadius: plain(
    'cornerRadius',
    'number',
    (radius: number) => ({
      cornerRadius: radius === 0 ? undefined : Math.fround(radius),
      rectangleCornerRadii: undefined,
      fillGeometry: undefined,
      ...noStrokeOutline,
    }),
    isPositive,
  ),
  fills: paints('fills'),
  strokes: paints('strokes'),
  dashPattern(run, entry, value, operation) {
    if (!Array.isArray(value) || value.some((dash) => typeof dash !== 'number' || dash < 0))
      throw new FigmaError(
        `in ${operation}: Property "dashPattern" failed validation: Expected array of numbers`,
      );
    const strokeDashes = value.length === 0 ? undefined : value.map((dash) => Math.fround(Number(dash)));
    run.store.write(entry, { strokeDashes, ...noStrokeOutline }, ['dashPattern']);
  },
  effects(run, entry, value, operation) {
    const rest = restEffects(value);
    if (rest === null) throw notInHost(`${operation} with such an effect`);
    if (typeof rest === 'string')
      throw new FigmaError(`in ${operation}: Property "effects" failed validation: ${rest}`);
    run.store.write(entry, { effects: rest }, ['effects']);
  },
  exportSettings(run, entry, value, operation) {
    const settings = recordsIn(value);
    if (!Array.isArray(value) || settings.length !== value.length)
      throw new FigmaError(`in ${operation}: Property "exportSettings" failed validation: Expected array`);
    const exportSettings = settings.map(({ format, suffix = '', constraint }) => {
      if (!['PNG', 'JPG', 'SVG', 'PDF'].includes(String(format)))
        throw new FigmaError(`in ${operation}: Property "exportSettings" failed validation: Invalid format`);
      return { suffix, format, constraint: constraint ?? { type: 'SCALE', value: 1 } };
    });
    run.store.write(entry, { exportSettings }, ['exportSettings']);
  },
  x: placed('x', ([[a, c], second], x) => [[a, c, x], second]),
  y: placed('y', ([first, [b, d]], y) => [first, [b, d, y]]),
  rotation: placed('rotation', ([[, , x], [, , y]], deg) => {
    // The Plugin API counts counterclockwise, around the top left corner.
    const cos = Math.cos((deg * Math.PI) / 180);
    const sin = Math.sin((deg * Math.PI) / 180);
    return [
      [cos, sin, x],
      [-sin, cos, y],
    ];
  }),
  ...textWriters,
};
