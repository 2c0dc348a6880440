import type { Quad } from '../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import type { FrameSupplement } from '../snapshot/supplement.ts';
import { zoneTitleKey } from '../stored/zone-title.ts';
import type { CanvasShape, CanvasZones } from './zones-from-canvas.ts';

export interface DrawnZones extends CanvasZones {
  /** What cannot be a zone: turned or mirrored against the frame, an ellipse with two radii, or beside the frame. */
  readonly skipped: readonly {
    readonly layerId: string;
    readonly because: 'TURNED' | 'NOT_ROUND' | 'OUTSIDE';
  }[];
}

const namePrefix = 'zone/';

/**
 * Zones out of a frame, whoever drew them: every rectangle and circle in it that is switched on, in frame px. Those named
 * alike are one zone. `id` is made of the layer's name (of a spec's form: a-z, 0-9, -), `title` is what people wrote.
 */
export function readZones(frame: FrameSnapshot, stored: FrameSupplement['stored']): DrawnZones {
  const zones = new Map<
    string,
    { readonly id: string; readonly title: string; readonly shapes: CanvasShape[] }
  >();
  const skipped: DrawnZones['skipped'][number][] = [];
  for (const layer of frame.layers) {
    if ((layer.type !== 'RECTANGLE' && layer.type !== 'ELLIPSE') || !isOn(layer, frame)) continue;
    const shape = readShape(layer, frame);
    if (typeof shape === 'string') {
      skipped.push({ layerId: layer.id, because: shape });
      continue;
    }
    const named = nameOf(layer, stored);
    // Two names may make one id: what is not told apart by name is one zone.
    const zone = zones.get(named.id) ?? { ...named, shapes: [] };
    zone.shapes.push(shape);
    zones.set(named.id, zone);
  }
  return { ...frame.size, zones: [...zones.values()], skipped };
}

/** The id that a layer's name gives; the title kept beside it as long as the name is ours. */
function nameOf(
  { id: layerId, name: layerName }: LayerSnapshot,
  stored: FrameSupplement['stored'],
): { readonly id: string; readonly title: string } {
  const isOurs = layerName.startsWith(namePrefix);
  const name = isOurs ? layerName.slice(namePrefix.length) : layerName;
  const id = tokenOf(name) || `zone-${tokenOf(layerId)}`;
  const title = isOurs ? (stored[layerId]?.[zoneTitleKey] ?? '') : '';
  return { id, title: title === '' ? name : title };
}

const tokenOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');

function readShape(
  layer: LayerSnapshot,
  frame: FrameSnapshot,
): CanvasShape | DrawnZones['skipped'][number]['because'] {
  const { quad } = layer;
  if (quad === null || !isUpright(quad)) return 'TURNED';
  const [{ x, y }, , opposite] = quad;
  const [width, height] = [opposite.x - x, opposite.y - y];
  if (x >= frame.size.width || y >= frame.size.height || x + width <= 0 || y + height <= 0) return 'OUTSIDE';
  if (layer.type === 'RECTANGLE') {
    const radius = typeof layer.cornerRadius === 'number' ? layer.cornerRadius : 0;
    return { is: 'rect', x: px(x), y: px(y), width: px(width), height: px(height), radius: px(radius) };
  }
  if (Math.abs(width - height) > 0.01) return 'NOT_ROUND';
  return { is: 'circle', x: px(x + width / 2), y: px(y + height / 2), radius: px(width / 2) };
}

/** A hundredth px: page coordinates far from the origin are good to that. */
const noisePx = 0.01;

const isUpright = ([a, b, , d]: Quad<'frame'>): boolean =>
  Math.abs(a.y - b.y) <= noisePx && Math.abs(a.x - d.x) <= noisePx && b.x >= a.x && d.y >= a.y;

/** Figma stores float32: what a person typed comes back with noise far below this. */
const px = (value: number): number => Math.round(value * 1000) / 1000;

function isOn(layer: LayerSnapshot, frame: FrameSnapshot): boolean {
  for (
    let at: LayerSnapshot | undefined = layer;
    at !== undefined;
    at = at.parent === null ? undefined : frame.layers[at.parent]
  )
    if (!at.isSwitchedOn) return false;
  return true;
}
