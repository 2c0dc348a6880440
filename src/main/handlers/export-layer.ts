import { err, ok } from '../../core/result.ts';
import { exportPixels } from '../figma/export-pixels.ts';
import { sceneNode } from '../figma/scene-node.ts';
import { yieldToFigma } from '../figma/thread-slice.ts';
import { handle } from '../handle.ts';

export default handle('exportLayer', async ({ layerId, scale }) => {
  await yieldToFigma();
  const layer = await sceneNode(layerId);
  if (layer === null) return err({ code: 'LAYER_GONE', data: { id: layerId } });
  const pixels = await exportPixels(layer, scale);
  return pixels.ok ? ok({ bytes: pixels.value as Uint8Array<ArrayBuffer> }) : pixels;
});
