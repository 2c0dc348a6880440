import { isRecord, numberIn, type RestFields, textIn } from './node-entry.ts';

/** Paints as a plugin writes them, as REST keeps them. A text = what Figma complains about; null = a kind the host does not model. */
export function restPaints(paints: unknown): readonly RestFields[] | string | null {
  if (!Array.isArray(paints)) return 'Expected array';
  const made: RestFields[] = [];
  for (const paint of paints as readonly unknown[]) {
    const rest = isRecord(paint) ? restPaint(paint) : 'Expected object';
    if (rest === null || typeof rest === 'string') return rest;
    made.push(rest);
  }
  return made;
}

function restPaint(paint: RestFields): RestFields | string | null {
  const type = textIn(paint, 'type', '');
  const opacity = numberIn(paint, 'opacity', 1);
  if (opacity < 0 || opacity > 1) return 'Number must be between 0 and 1 at .opacity';
  const shared = {
    ...(paint['visible'] === false ? { visible: false } : {}),
    ...(opacity === 1 ? {} : { opacity: Math.fround(opacity) }),
    blendMode: textIn(paint, 'blendMode', 'NORMAL'),
    type,
  };
  if (type === 'SOLID') {
    const color = restColor(paint['color'], false);
    return typeof color === 'string' ? color : { ...shared, color };
  }
  if (type !== 'IMAGE') return null;
  const { scaleMode, imageHash, imageTransform, scalingFactor, rotation, filters } = paint;
  return {
    ...shared,
    scaleMode: scaleMode === 'CROP' ? 'STRETCH' : scaleMode,
    ...(typeof imageHash === 'string' ? { imageRef: imageHash } : {}),
    ...(imageTransform === undefined ? {} : { imageTransform }),
    ...(scalingFactor === undefined ? {} : { scalingFactor }),
    ...(rotation === undefined ? {} : { rotation }),
    ...(isRecord(filters) && Object.keys(filters).length > 0 ? { filters } : {}),
  };
}

/** Channels 0..1, float32. Paints have no alpha: Figma refuses the key. */
function restColor(color: unknown, hasAlpha: boolean): RestFields | string {
  if (!isRecord(color)) return 'Required at .color';
  if (!hasAlpha && 'a' in color) return "Unrecognized key(s) in object: 'a' at .color";
  const made: Record<string, number> = {};
  for (const key of hasAlpha ? ['r', 'g', 'b', 'a'] : ['r', 'g', 'b']) {
    const channel = color[key];
    if (typeof channel !== 'number') return `Required at .color.${key}`;
    if (channel < 0 || channel > 1) return `Number must be between 0 and 1 at .color.${key}`;
    made[key] = Math.fround(channel);
  }
  return hasAlpha ? made : { ...made, a: 1 };
}

/** Shadows and blurs as a plugin writes them, as REST keeps them. Text and null as in {@link restPaints}. */
export function restEffects(effects: unknown): readonly RestFields[] | string | null {
  if (!Array.isArray(effects)) return 'Expected array';
  const made: RestFields[] = [];
  for (const effect of effects as readonly unknown[]) {
    if (!isRecord(effect)) return 'Expected object';
    const type = textIn(effect, 'type', '');
    if (!/^(DROP|INNER)_SHADOW$|^(LAYER|BACKGROUND)_BLUR$/.test(type)) return null;
    const color = type.endsWith('SHADOW') ? restColor(effect['color'], true) : {};
    if (typeof color === 'string') return color;
    made.push(type.endsWith('SHADOW') ? { ...effect, color } : effect);
  }
  return made;
}
