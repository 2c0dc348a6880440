import type { InputOf } from '../../contract/request.ts';
import type { Requests } from '../../contract/requests.ts';
import type { ReadZones } from '../../contract/zones.ts';
import { applyTo, invert, multiply } from '../../core/geometry/matrix.ts';
import { sharedNamespace } from '../../core/stored/shared-namespace.ts';
import { drawFrame, drawShape, type Look, placeBeside, present, solid } from './draw.ts';
import { markMade } from './made.ts';
import { clearShown } from './overlay.ts';

const titleKey = 'zone-title';
const namePrefix = 'zone/';
const look: Look = { fills: solid('#b54708', 0.2), strokes: solid('#b54708') };

/** Draws zones as a frame the person may edit. The id of the frame. */
export function drawTemplate({ name, width, height, zones }: InputOf<Requests['drawZones']>): string {
  const page = figma.currentPage;
  clearShown();
  const frame = drawFrame(page, name, { ...placeBeside(page), width, height }, solid('#ffffff'));
  markMade(frame, 'zones');
  for (const { id, title, rects, circle } of zones) {
    const drawn = rects.map((rect) => drawShape(frame, 'rect', `${namePrefix}${id}`, rect, look));
    if (circle !== undefined) {
      const { x, y, radius } = circle;
      const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
      drawn.push(drawShape(frame, 'ellipse', `${namePrefix}${id}`, box, look));
    }
    for (const shape of drawn) shape.setSharedPluginData(sharedNamespace, titleKey, title);
  }
  present(frame);
  return frame.id;
}

type Shape = ReadZones['zones'][number]['shapes'][number];
type Skipped = ReadZones['skipped'][number]['because'];

/** Reads zones out of a frame, whoever drew them. Null = the node is no frame. */
export function readTemplate(frame: SceneNode): ReadZones | null {
  if (!('findAllWithCriteria' in frame) || !('clipsContent' in frame)) return null;
  const { width, height } = frame;
  const zones = new Map<string, { id: string; title: string; shapes: Shape[] }>();
  const skipped: ReadZones['skipped'] = [];
  for (const node of frame.findAllWithCriteria({ types: ['RECTANGLE', 'ELLIPSE'] })) {
    if (!isOn(node, frame)) continue;
    const shape = readShape(node, frame);
    if (typeof shape === 'string') {
      skipped.push({ layerId: node.id, name: node.name, because: shape });
      continue;
    }
    const named = nameOf(node);
    // Two names may make one id: what is not told apart by name is one zone.
    const zone = zones.get(named.id) ?? { ...named, shapes: [] };
    zone.shapes.push(shape);
    zones.set(named.id, zone);
  }
  return { width, height, zones: [...zones.values()], skipped };
}

/** The id that a layer's name gives, of the form a spec takes; the title kept beside it as long as the name is ours. */
function nameOf(node: SceneNode): { readonly id: string; readonly title: string } {
  const isOurs = node.name.startsWith(namePrefix);
  const name = isOurs ? node.name.slice(namePrefix.length) : node.name;
  const id =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || `zone-${node.id.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}`;
  const title = isOurs ? node.getSharedPluginData(sharedNamespace, titleKey) : '';
  return { id, title: title === '' ? name : title };
}

function readShape(node: RectangleNode | EllipseNode, frame: SceneNode): Shape | Skipped {
  const toFrame = invert(frame.absoluteTransform);
  if (toFrame === null) return 'TURNED';
  const matrix = multiply(toFrame, node.absoluteTransform);
  const [[a, c], [b, d]] = matrix;
  if (Math.abs(a - 1) + Math.abs(d - 1) + Math.abs(b) + Math.abs(c) > 1e-3) return 'TURNED';
  const { x, y } = applyTo<'frame'>(matrix, 0, 0);
  const { width, height } = node;
  if (x >= frame.width || y >= frame.height || x + width <= 0 || y + height <= 0) return 'OUTSIDE';
  if (node.type === 'RECTANGLE') {
    const radius = typeof node.cornerRadius === 'number' ? node.cornerRadius : 0;
    return { is: 'rect', x: px(x), y: px(y), width: px(width), height: px(height), radius: px(radius) };
  }
  if (Math.abs(width - height) > 0.01) return 'NOT_ROUND';
  return { is: 'circle', x: px(x + width / 2), y: px(y + height / 2), radius: px(width / 2) };
}

/** Figma stores float32: what a person typed comes back with noise far below this. */
const px = (value: number): number => Math.round(value * 1000) / 1000;

function isOn(node: SceneNode, frame: SceneNode): boolean {
  for (let at: BaseNode | null = node; at !== null && at.id !== frame.id; at = at.parent)
    if ('visible' in at && !at.visible) return false;
  return true;
}
