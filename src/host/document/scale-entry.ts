import { applyTo, identity, invert, multiply } from '../../core/geometry/matrix.ts';
import type { Matrix, Size } from '../../core/geometry/rect.ts';
import type { DocumentStore } from './document-store.ts';
import { descendants } from './find-nodes.ts';
import { isRecord, type NodeEntry, type RestFields, recordsIn, withoutUndefined } from './node-entry.ts';
import { placedFields } from './place-entry.ts';

const lengths = [
  'strokeWeight',
  'cornerRadius',
  'paddingLeft',
  'paddingRight',
  'paddingTop',
  'paddingBottom',
  'itemSpacing',
];
const textLengths = ['fontSize', 'lineHeightPx', 'letterSpacing', 'paragraphSpacing', 'paragraphIndent'];
const effectLengths = ['radius', 'spread'];

/** `rescale`: the scale tool from the node's top left corner. Sizes, strokes, corners, effects and text sizes of all inside grow alike. */
export function scaleEntry(store: DocumentStore, entry: NodeEntry, factor: number): void {
  const origin = store.placement(entry)?.absoluteTransform ?? identity;
  const back = invert(origin) ?? identity;
  const all = [entry, ...descendants(entry, () => true)].map(
    (node) => [node, store.placement(node)] as const,
  );
  for (const [node, placement] of all) {
    if (placement === null) continue;
    const [[a, c], [b, d]] = placement.absoluteTransform;
    const own = multiply(back, placement.absoluteTransform);
    const at = applyTo<'page'>(origin, own[0][2] * factor, own[1][2] * factor);
    const absolute: Matrix = [
      [a, c, at.x],
      [b, d, at.y],
    ];
    const size: Size = { width: placement.size.width * factor, height: placement.size.height * factor };
    const fields = { ...placedFields(store, node, absolute, size), ...scaledLook(node.fields, factor) };
    if (node === entry) store.write(node, fields, ['width', 'height']);
    else store.derive(node, withoutUndefined(fields));
  }
}

const times = (fields: RestFields, names: readonly string[], factor: number): RestFields =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = fields[name];
      return typeof value === 'number' ? [[name, Math.fround(value * factor)]] : [];
    }),
  );

function scaledLook(fields: RestFields, factor: number): RestFields {
  const { style, styleOverrideTable, effects, rectangleCornerRadii, strokeDashes } = fields;
  const numbers = (list: unknown): readonly number[] =>
    (Array.isArray(list) ? list : []).map((value) => Math.fround(Number(value) * factor));
  const scaledStyle = (from: RestFields): RestFields => ({ ...from, ...times(from, textLengths, factor) });
  return {
    ...times(fields, lengths, factor),
    ...scaledPaths(fields, factor, factor),
    ...(isRecord(style) ? { style: scaledStyle(style) } : {}),
    ...(isRecord(styleOverrideTable)
      ? {
          styleOverrideTable: Object.fromEntries(
            Object.entries(styleOverrideTable).map(([code, over]) => [
              code,
              isRecord(over) ? scaledStyle(over) : over,
            ]),
          ),
        }
      : {}),
    ...(Array.isArray(effects)
      ? { effects: recordsIn(effects).map((effect) => scaledEffect(effect, factor)) }
      : {}),
    ...(rectangleCornerRadii === undefined ? {} : { rectangleCornerRadii: numbers(rectangleCornerRadii) }),
    ...(strokeDashes === undefined ? {} : { strokeDashes: numbers(strokeDashes) }),
  };
}

function scaledEffect(effect: RestFields, factor: number): RestFields {
  const { offset } = effect;
  return {
    ...effect,
    ...times(effect, effectLengths, factor),
    ...(isRecord(offset) ? { offset: { ...offset, ...times(offset, ['x', 'y'], factor) } } : {}),
  };
}

/** Outlines in the node's own px, stretched with it. Figma writes absolute M, L, C, Q and Z only; an outline of other commands is dropped. */
export function scaledPaths(fields: RestFields, byX: number, byY: number): RestFields {
  const scaled = (name: string): RestFields => {
    const paths = recordsIn(fields[name]);
    if (paths.length === 0) return {};
    const isKnown = paths.every(({ path }) => typeof path === 'string' && !/[^MLCQZ\d\s.,eE+-]/.test(path));
    return {
      [name]: isKnown
        ? paths.map((path) => ({ ...path, path: stretched(String(path['path']), byX, byY) }))
        : undefined,
    };
  };
  return { ...scaled('fillGeometry'), ...scaled('strokeGeometry') };
}

function stretched(path: string, byX: number, byY: number): string {
  let isY = false;
  return path.replace(/[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g, (number) => {
    const made = Number(number) * (isY ? byY : byX);
    isY = !isY;
    return String(Math.fround(made));
  });
}
