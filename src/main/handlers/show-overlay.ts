import { err, ok } from '../../core/result.ts';
import { isReadOnly } from '../figma/document-facts.ts';
import { drawingFonts } from '../figma/draw.ts';
import { loadFonts } from '../figma/load-fonts.ts';
import { drawOverlay } from '../figma/overlay.ts';
import { sceneNode } from '../figma/scene-node.ts';
import { handle } from '../handle.ts';

export default handle('showOverlay', async (overlay) => {
  if (isReadOnly()) return err({ code: 'READ_ONLY', data: {} });
  const font = await loadFonts([drawingFonts.strong, drawingFonts.plain]);
  if (font !== null) return err({ code: 'FONT_MISSING', data: { font } });
  const frame = await sceneNode(overlay.frameId);
  const overlayId = frame === null ? null : drawOverlay(frame, overlay);
  return overlayId === null ? err({ code: 'FRAME_GONE', data: { id: overlay.frameId } }) : ok({ overlayId });
});
