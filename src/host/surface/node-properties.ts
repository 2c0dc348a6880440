import type { Matrix } from '../../core/geometry/rect.ts';
import { relativeToContainer } from '../document/absolute-placement.ts';
import {
  type Box,
  boxIn,
  flagIn,
  isRecord,
  type NodeEntry,
  numberIn,
  textIn,
} from '../document/node-entry.ts';
import { renderBounds } from '../document/paint-bounds.ts';
import { pluginRotationDeg } from '../document/placed-box.ts';
import { pluginEffects, pluginPaints } from '../document/plugin-paint.ts';
import { pluginTypeOf } from '../document/plugin-type.ts';
import { textField, textFieldNames } from '../document/text-segments.ts';
import { FigmaError, notInHost } from './figma-error.ts';
import { refusedNodeReads } from './node-members.ts';
import type { PluginRun } from './plugin-run.ts';
import { mixedMark } from './plugin-value.ts';

type Reader = (entry: NodeEntry, run: PluginRun) => unknown;

/** Figma stores numbers as float32; adding 0 turns -0 into 0. */
const stored = (value: number): number => Math.fround(value) + 0;
const storedBox = (box: Box | null): Box | null =>
  box && { x: stored(box.x), y: stored(box.y), width: stored(box.width), height: stored(box.height) };
const storedMatrix = (matrix: Matrix | null): readonly (readonly number[])[] | null =>
  matrix && matrix.map((row) => row.map(stored));

const text =
  (key: string, otherwise: string): Reader =>
  (entry) =>
    textIn(entry.fields, key, otherwise);
const number =
  (key: string, otherwise: number): Reader =>
  (entry) =>
    stored(numberIn(entry.fields, key, otherwise));
const flag =
  (key: string, otherwise: boolean): Reader =>
  (entry) =>
    flagIn(entry.fields, key, otherwise);
const asWritten =
  (key: string, otherwise: unknown): Reader =>
  (entry) =>
    entry.fields[key] ?? otherwise;
const styled =
  (key: string, otherwise: string): Reader =>
  ({ fields }) =>
    isRecord(fields['style']) ? textIn(fields['style'], key, otherwise) : otherwise;

const relative: Reader = (entry, run) =>
  storedMatrix(relativeToContainer(entry, (node) => run.store.placement(node)));

const corners = ['topLeftRadius', 'topRightRadius', 'bottomRightRadius', 'bottomLeftRadius'];
/** REST writes four radii in this order only where they differ. */
const radii = (entry: NodeEntry): readonly number[] => {
  const four = entry.fields['rectangleCornerRadii'];
  if (Array.isArray(four) && four.length === 4) return four.map(Number);
  const one = numberIn(entry.fields, 'cornerRadius', 0);
  return [one, one, one, one];
};
const sameOrMixed = (values: readonly number[]): unknown =>
  values.every((value) => value === values[0]) ? values[0] : mixedMark;

const strokeWeight: Reader = (entry) => {
  const sides = entry.fields['individualStrokeWeights'];
  if (!isRecord(sides)) return numberIn(entry.fields, 'strokeWeight', 0);
  return sameOrMixed(['top', 'right', 'bottom', 'left'].map((side) => numberIn(sides, side, 0)));
};

const fromText =
  (field: string) =>
  (entry: NodeEntry): unknown => {
    const { mixed, value } = textField(entry, field);
    return mixed ? mixedMark : value;
  };
const textFills = fromText('fills');

const meta = (
  entry: NodeEntry,
  run: PluginRun,
): { key: string; description: string; remote?: boolean | undefined } | undefined => {
  const { components, componentSets } = run.store.source;
  return components[entry.id] ?? componentSets[entry.id];
};

/** Properties of nodes as the Plugin API shows them, each from REST fields. */
const readers: Readonly<Record<string, Reader>> = {
  // The root's name is the file's.
  name: (entry, run) =>
    pluginTypeOf(entry) === 'DOCUMENT' ? run.store.source.name : textIn(entry.fields, 'name', ''),
  parent: (entry) => entry.parent && [entry.parent.id, pluginTypeOf(entry.parent)],
  visible: flag('visible', true),
  locked: flag('locked', false),
  x: (entry, run) => (relative(entry, run) as readonly number[][] | null)?.[0]?.[2] ?? 0,
  y: (entry, run) => (relative(entry, run) as readonly number[][] | null)?.[1]?.[2] ?? 0,
  width: (entry, run) => stored(run.store.placement(entry)?.size.width ?? 0),
  height: (entry, run) => stored(run.store.placement(entry)?.size.height ?? 0),
  rotation: (entry, run) => {
    const matrix = relativeToContainer(entry, (node) => run.store.placement(node));
    return matrix === null ? 0 : stored(pluginRotationDeg(matrix));
  },
  relativeTransform: relative,
  absoluteTransform: (entry, run) => storedMatrix(run.store.placement(entry)?.absoluteTransform ?? null),
  absoluteBoundingBox: (entry) => storedBox(boxIn(entry.fields, 'absoluteBoundingBox')),
  absoluteRenderBounds: (entry) => storedBox(renderBounds(entry)),
  opacity: number('opacity', 1),
  blendMode: (entry) =>
    textIn(entry.fields, 'blendMode', entry.children === null ? 'NORMAL' : 'PASS_THROUGH'),
  isMask: flag('isMask', false),
  maskType: text('maskType', 'ALPHA'),
  effects: (entry) => pluginEffects(entry.fields['effects']),
  componentPropertyReferences: asWritten('componentPropertyReferences', null),
  boundVariables: asWritten('boundVariables', {}),
  exportSettings: asWritten('exportSettings', []),
  fills: (entry) => (pluginTypeOf(entry) === 'TEXT' ? textFills(entry) : pluginPaints(entry.fields['fills'])),
  strokes: (entry) => pluginPaints(entry.fields['strokes']),
  strokeWeight,
  strokeAlign: text('strokeAlign', 'INSIDE'),
  cornerRadius: (entry) => sameOrMixed(radii(entry)),
  ...Object.fromEntries(
    corners.map((name, index): [string, Reader] => [name, (entry) => radii(entry)[index]]),
  ),
  clipsContent: flag('clipsContent', false),
  layoutMode: text('layoutMode', 'NONE'),
  layoutPositioning: text('layoutPositioning', 'AUTO'),
  layoutSizingHorizontal: text('layoutSizingHorizontal', 'FIXED'),
  layoutSizingVertical: text('layoutSizingVertical', 'FIXED'),
  dashPattern: asWritten('strokeDashes', []),
  cornerSmoothing: number('cornerSmoothing', 0),
  characters: text('characters', ''),
  ...Object.fromEntries(
    textFieldNames.filter((name) => name !== 'fills').map((name): [string, Reader] => [name, fromText(name)]),
  ),
  textAlignHorizontal: styled('textAlignHorizontal', 'LEFT'),
  textAlignVertical: styled('textAlignVertical', 'TOP'),
  textAutoResize: styled('textAutoResize', 'NONE'),
  textTruncation: styled('textTruncation', 'DISABLED'),
  maxLines: ({ fields }) => (isRecord(fields['style']) ? (fields['style']['maxLines'] ?? null) : null),
  hasMissingFont: (entry, run) => run.isMissingFont(entry),
  key: (entry, run) => meta(entry, run)?.key ?? '',
  description: (entry, run) => meta(entry, run)?.description ?? '',
  remote: (entry, run) => meta(entry, run)?.remote ?? entry.parent === null,
  componentPropertyDefinitions: asWritten('componentPropertyDefinitions', {}),
  variantProperties: asWritten('variantProperties', null),
  componentProperties: asWritten('componentProperties', {}),
  overrides: asWritten('overrides', []),
  children: (entry, run) => {
    run.needsLoaded(entry, 'children');
    return run.listed((entry.children ?? []).filter(run.keeps));
  },
  selection: (page, run) => run.listed(shuffled(run.selection(page))),
};

/** Figma promises no order of `page.selection`; ours is fixed and is not the document's. */
const shuffled = (entries: readonly NodeEntry[]): readonly NodeEntry[] =>
  [...entries].sort((a, b) => mark(a.id) - mark(b.id));

/** FNV-1a of the id. */
const mark = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
};

export function readNodeProperty(run: PluginRun, entry: NodeEntry, name: string): unknown {
  const instead = refusedNodeReads[name];
  if (instead !== undefined) {
    throw new FigmaError(
      `in get_${name}: Cannot call with documentAccess: dynamic-page. Use ${instead} instead.`,
    );
  }
  const reader = readers[name];
  if (reader === undefined) throw notInHost(`node.${name}`);
  return reader(entry, run);
}
