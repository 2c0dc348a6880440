import { err, ok } from '../../core/result.ts';
import { exportPixels } from '../figma/export-pixels.ts';
import { clearShown } from '../figma/overlay.ts';
import { sceneNode } from '../figma/scene-node.ts';
import { yieldToFigma } from '../figma/thread-slice.ts';
import { handle } from '../handle.ts';

export default handle('exportFrame', async ({ frameId, scale }) => {
  await yieldToFigma();
  // A neighbour on the page is in no frame's picture, but an overlay has no business on the canvas while pictures are taken.
  clearShown();
  const frame = await sceneNode(frameId);
  if (frame === null) return err({ code: 'FRAME_GONE', data: { id: frameId } });
  const pixels = await exportPixels(frame, scale);
  return pixels.ok ? ok({ bytes: pixels.value as Uint8Array<ArrayBuffer> }) : pixels;
});
