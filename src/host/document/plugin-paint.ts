import { invert } from '../../core/geometry/matrix.ts';
import { flagIn, isRecord, numberIn, type RestFields, recordsIn, textIn } from './node-entry.ts';

/** REST paints as the Plugin API shows them: colour without alpha, `imageHash` for `imageRef`, `gradientTransform` for handles. */
export const pluginPaints = (rest: unknown): readonly RestFields[] => recordsIn(rest).map(pluginPaint);

/** Kinds we do not know are handed on as they are: Figma adds new ones. */
function pluginPaint(rest: RestFields): RestFields {
  const color = colorOf(rest['color']);
  const shared = {
    type: textIn(rest, 'type', ''),
    visible: flagIn(rest, 'visible', true),
    opacity: Math.fround(numberIn(rest, 'opacity', color?.a ?? 1)),
    blendMode: textIn(rest, 'blendMode', 'NORMAL'),
  };
  if (shared.type === 'SOLID')
    return { ...shared, color: color === null ? null : { r: color.r, g: color.g, b: color.b } };
  if (shared.type.startsWith('GRADIENT_')) return { ...shared, ...gradientOf(rest) };
  if (shared.type === 'IMAGE') return { ...shared, ...imageOf(rest) };
  return { ...rest, ...shared };
}

const gradientOf = (rest: RestFields): RestFields => ({
  gradientStops: recordsIn(rest['gradientStops']).map((stop) => ({
    position: numberIn(stop, 'position', 0),
    color: colorOf(stop['color']),
  })),
  gradientTransform: gradientTransform(recordsIn(rest['gradientHandlePositions'])),
});

const imageOf = (rest: RestFields): RestFields => ({
  scaleMode: textIn(rest, 'scaleMode', 'FILL') === 'STRETCH' ? 'CROP' : textIn(rest, 'scaleMode', 'FILL'),
  imageHash: typeof rest['imageRef'] === 'string' ? rest['imageRef'] : null,
  ...('imageTransform' in rest ? { imageTransform: rest['imageTransform'] } : {}),
  ...('scalingFactor' in rest ? { scalingFactor: rest['scalingFactor'] } : {}),
  ...('rotation' in rest ? { rotation: rest['rotation'] } : {}),
  ...('filters' in rest ? { filters: rest['filters'] } : {}),
});

/**
 * REST names where the gradient's start (0, 0.5), end (1, 0.5) and width (0, 1) lie on the node; the Plugin API has the matrix the other
 * way round, from the node's unit square to the gradient's.
 */
function gradientTransform(handles: readonly RestFields[]): readonly (readonly number[])[] | null {
  const [start, end, width] = handles.map((handle) => ({
    x: numberIn(handle, 'x', 0),
    y: numberIn(handle, 'y', 0),
  }));
  if (start === undefined || end === undefined || width === undefined) return null;
  const along = { x: end.x - start.x, y: end.y - start.y };
  const across = { x: 2 * (width.x - start.x), y: 2 * (width.y - start.y) };
  const turned = invert([
    [along.x, across.x, start.x - across.x / 2],
    [along.y, across.y, start.y - across.y / 2],
  ]);
  return turned && turned.map((row) => row.map((value) => Math.fround(value) + 0));
}

/** Stored as float32, so 229/255 reads back as 0.8980392217636108. */
function colorOf(rest: unknown): { r: number; g: number; b: number; a: number } | null {
  if (!isRecord(rest)) return null;
  const part = (key: string, otherwise: number): number => Math.fround(numberIn(rest, key, otherwise));
  return { r: part('r', 0), g: part('g', 0), b: part('b', 0), a: part('a', 1) };
}

/** REST effects with the defaults the Plugin API always shows. */
export const pluginEffects = (rest: unknown): readonly RestFields[] =>
  recordsIn(rest).map((effect) => ({
    ...effect,
    visible: flagIn(effect, 'visible', true),
    radius: numberIn(effect, 'radius', 0),
    ...('color' in effect ? { color: colorOf(effect['color']) } : {}),
  }));
