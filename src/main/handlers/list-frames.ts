import { err, ok } from '../../core/result.ts';
import { frameEntry, framesOfPage, framesOfSelection } from '../figma/frames.ts';
import { findPage } from '../figma/pages.ts';
import { sceneNode } from '../figma/scene-node.ts';
import { handle } from '../handle.ts';

export default handle('listFrames', async (input) => {
  if (input.kind === 'selection') return ok({ frames: (await framesOfSelection()).map(frameEntry) });
  if (input.kind === 'nodes') {
    const nodes = await Promise.all(input.ids.map(sceneNode));
    // One may be deleted while the others are looked up.
    return ok({
      frames: nodes
        .filter((node) => node !== null)
        .filter((node) => !node.removed)
        .map(frameEntry),
    });
  }
  const page = findPage(input.pageId);
  if (page === null) return err({ code: 'PAGE_GONE', data: {} });
  return ok({ frames: (await framesOfPage(page)).map(frameEntry) });
});
