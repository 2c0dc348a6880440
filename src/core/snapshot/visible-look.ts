import { ownPaintsOf } from './read-paint.ts';
import type { RestRecord } from './rest-fields.ts';
import { isNotFalse, isTrue, numberOf, recordOf, recordsOf, textOf } from './rest-fields.ts';
import { sortedJson } from './sorted-json.ts';

/**
 * Everything about a node that shows, apart from where it lies, as text: paints, strokes, effects, corners, text and its
 * styles, blending, masking. A closed list: a field Figma adds later does not make every approved frame outdated at once,
 * and a field that shows has to be added here. Paints and effects that are switched off do not show.
 */
export const lookOf = (node: RestRecord): string => {
  const strokes = shown(node['strokes']);
  const look: Record<string, unknown> = {
    kind: kindOf(node),
    opacity: numberOf(node['opacity'], 1),
    fills: shown(ownPaintsOf(node)),
    effects: shown(node['effects']),
    blendMode: textOf(node['blendMode'], 'PASS_THROUGH'),
    clips: isTrue(node['clipsContent']),
  };
  for (const field of shapeFields) look[field] = node[field];
  if (strokes.length > 0) {
    look['strokes'] = strokes;
    for (const field of strokeFields) look[field] = node[field];
  }
  if (isTrue(node['isMask']))
    look['mask'] = textOf(node['maskType'], isTrue(node['isMaskOutline']) ? 'VECTOR' : 'ALPHA');
  if (node['type'] === 'TEXT') Object.assign(look, textLook(node));
  return sortedJson(look, invisible);
};

const textLook = (node: RestRecord): RestRecord => {
  const overrides: unknown = node['characterStyleOverrides'];
  const hasOverrides = Array.isArray(overrides) && overrides.some((key) => key !== 0);
  const look: Record<string, unknown> = { characters: node['characters'], style: recordOf(node['style']) };
  for (const field of textFields) look[field] = node[field];
  if (!hasOverrides) return look;
  return { ...look, overrides, overrideTable: node['styleOverrideTable'] };
};

const shown = (list: unknown): readonly RestRecord[] =>
  recordsOf(list).filter(({ visible }) => isNotFalse(visible));

/** Making a frame a component or detaching an instance changes nothing that shows. */
const kindOf = (node: RestRecord): string => {
  const type = textOf(node['type'], 'UNKNOWN');
  return frameKinds.has(type) ? 'FRAME' : type;
};

const frameKinds: ReadonlySet<string> = new Set(['FRAME', 'COMPONENT', 'COMPONENT_SET', 'INSTANCE']);

const shapeFields = [
  'cornerRadius',
  'rectangleCornerRadii',
  'cornerSmoothing',
  'arcData',
  'booleanOperation',
  'fillGeometry',
  'fillOverrideTable',
  'count',
  'starInnerScale',
  'itemReverseZIndex',
] as const;

const strokeFields = [
  'strokeWeight',
  'individualStrokeWeights',
  'strokeAlign',
  'strokeCap',
  'strokeJoin',
  'strokeMiterAngle',
  'strokeDashes',
  'strokeGeometry',
  'complexStrokeProperties',
] as const;

const textFields = ['lineTypes', 'lineIndentations'] as const;

/** Fields inside paints and styles that bind or link and do not show. */
const invisible: ReadonlySet<string> = new Set([
  'boundVariables',
  'hyperlink',
  'inheritFillStyleId',
  'inheritTextStyleId',
  'overrideID',
]);
