import type { InputOf } from '../../contract/request.ts';
import type { Requests } from '../../contract/requests.ts';
import { sharedNamespace } from '../../core/stored/shared-namespace.ts';
import { zoneTitleKey } from '../../core/stored/zone-title.ts';
import { drawFrame, drawShape, type Look, placeBeside, present, solid } from './draw.ts';
import { markMade } from './made.ts';
import { clearShown } from './overlay.ts';

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
    for (const shape of drawn) shape.setSharedPluginData(sharedNamespace, zoneTitleKey, title);
  }
  present(frame);
  return frame.id;
}
