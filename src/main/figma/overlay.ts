import type { InputOf } from '../../contract/request.ts';
import type { Requests } from '../../contract/requests.ts';
import { drawFrame, drawHatch, drawShape, drawText, solid } from './draw.ts';
import { enclosingFrame, pageOf } from './frames.ts';
import { isOverlay, markMade, overlaysOn } from './made.ts';

type Overlay = InputOf<Requests['showOverlay']>;

const colours = { found: '#d92d20', needed: '#067647', other: '#475467', zone: '#b54708' } as const;

/** Ids of all overlays of this run: what happens to them is no edit of the document. */
const known = new Set<string>();
/** The overlay on show: whose it is, and where it lies. */
let shown: { readonly frameId: string; readonly page: PageNode } | null = null;

export const isKnownOverlay = (id: string): boolean => known.has(id);

/**
 * Draws the overlay of one frame above it on its page, in place of any other. Figma has no write without undo, and `remove` after a
 * commit would let undo bring the overlay back. So showing and removing are never committed: whatever commits next
 * removes the overlay first (`clearShown`), and the step holds both, which is nothing. The drawing fonts must be loaded.
 */
export function drawOverlay(frame: SceneNode, { frameId, marks, zones }: Overlay): string | null {
  const page = pageOf(frame);
  const box = frame.absoluteBoundingBox;
  if (page === null || box === null) return null;
  clearOverlaysOn(page);
  const overlay = drawFrame(page, `Proofset: ${frame.name}`, box);
  known.add(overlay.id);
  markMade(overlay, 'overlay');
  overlay.clipsContent = false;
  for (const zone of zones) drawZone(overlay, zone);
  for (const mark of marks) drawMark(overlay, mark);
  overlay.locked = true;
  shown = { frameId, page };
  return overlay.id;
}

function drawZone(overlay: FrameNode, { title, rects }: Overlay['zones'][number]): void {
  for (const rect of rects) {
    drawHatch(overlay, title, rect, colours.zone);
    drawShape(overlay, 'rect', title, rect, {
      strokes: solid(colours.zone),
      dashPattern: [4, 4],
    });
  }
  const [first] = rects;
  if (first !== undefined && title !== '') drawFlag(overlay, title, first, colours.zone);
}

function drawMark(overlay: FrameNode, { is, rect, number, label }: Overlay['marks'][number]): void {
  const look = { strokes: solid(colours[is]), strokeWeight: is === 'found' ? 2 : 1 };
  drawShape(overlay, 'rect', label, rect, is === 'needed' ? { ...look, dashPattern: [4, 2] } : look);
  const text = [number === null ? '' : String(number), label].filter((part) => part !== '').join('  ');
  if (text !== '') drawFlag(overlay, text, rect, colours[is]);
}

const flagPx = 18;

/** A label on a plate that stands on the upper edge of a rect. */
function drawFlag(
  overlay: FrameNode,
  text: string,
  at: { readonly x: number; readonly y: number },
  hex: string,
): void {
  const flag = drawFrame(
    overlay,
    text,
    { x: at.x, y: at.y - flagPx, width: flagPx, height: flagPx },
    solid(hex),
  );
  const words = drawText(flag, text, { x: 5, y: 3 }, { sizePx: 10, hex: '#ffffff', isStrong: true });
  flag.resize(words.width + 10, flagPx);
}

/** Removes the overlays of a loaded page. How many there were. */
export function clearOverlaysOn(page: PageNode): number {
  const overlays = overlaysOn(page);
  for (const overlay of overlays) {
    known.add(overlay.id);
    overlay.remove();
  }
  shown = null;
  return overlays.length;
}

/** Removes the overlays of every page that is loaded. Synchronous: this is all that the `close` event leaves time for. */
export function clearLoadedOverlays(): number {
  let removed = 0;
  for (const page of figma.root.children) {
    try {
      removed += clearOverlaysOn(page);
    } catch {
      // The page is not loaded: nothing of this run lies there.
    }
  }
  return removed;
}

/** Removes the overlay on show, if there is one. */
export function clearShown(): void {
  if (shown !== null) clearOverlaysOn(shown.page);
}

/** Removes the overlay when the person selects in another frame, and never for an empty selection. */
export function clearUnlessSelected(): void {
  const frameId = shown?.frameId;
  if (frameId === undefined) return;
  const frames = figma.currentPage.selection.filter((node) => !isOverlay(node)).map(enclosingFrame);
  if (frames.length > 0 && !frames.some((frame) => frame?.id === frameId)) clearShown();
}
