import { err, ok } from '../../core/result.ts';
import { frameEntries, framesOfPage, framesOfSelection } from '../figma/frames.ts';
import { findPage } from '../figma/pages.ts';
import { sceneNode } from '../figma/scene-node.ts';
import { handle } from '../handle.ts';

export default handle('listFrames', async (input) => {
  if (input.kind === 'selection') return ok({ frames: await frameEntries(await framesOfSelection()) });
  if (input.kind === 'nodes') {
    const nodes = await Promise.all(input.ids.map(sceneNode));
    return ok({ frames: await frameEntries(nodes.filter((node) => node !== null)) });
  }
  const page = findPage(input.pageId);
  if (page === null) return err({ code: 'PAGE_GONE', data: {} });
  return ok({ frames: await frameEntries(await framesOfPage(page)) });
});
