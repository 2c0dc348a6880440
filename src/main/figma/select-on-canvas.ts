import { pageOf } from './frames.ts';
import { sceneNode } from './scene-node.ts';

/** Selects a layer, going to its page first; `reveal` also scrolls and zooms to it. False = it is gone. */
export async function selectOnCanvas(layerId: string, reveal: boolean): Promise<boolean> {
  const found = await sceneNode(layerId);
  const page = found === null ? null : pageOf(found);
  if (page === null) return false;
  if (page.id !== figma.currentPage.id) await figma.setCurrentPageAsync(page);
  const node = await sceneNode(layerId);
  if (node === null) return false;
  figma.currentPage.selection = [node];
  if (reveal) figma.viewport.scrollAndZoomIntoView([node]);
  return true;
}
