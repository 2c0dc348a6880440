import { err, ok } from '../../core/result.ts';
import { readRest } from '../figma/read-rest.ts';
import { readSupplement } from '../figma/read-supplement.ts';
import { sceneNode } from '../figma/scene-node.ts';
import { handle } from '../handle.ts';

export default handle('readFrame', async ({ frameId }) => {
  const frame = await sceneNode(frameId);
  if (frame === null) return err({ code: 'FRAME_GONE', data: { id: frameId } });
  const { name } = frame;
  try {
    const rest = await readRest(frame);
    const supplement = await readSupplement(frame, rest.document);
    return ok({ json: JSON.stringify(rest), supplement });
  } catch (error) {
    // The frame may vanish between two awaits: then every further read of it throws.
    if ((await sceneNode(frameId)) === null) return err({ code: 'FRAME_GONE', data: { id: frameId, name } });
    return err({
      code: 'READ_REJECTED',
      data: { name, text: error instanceof Error ? error.message : String(error) },
    });
  }
});
