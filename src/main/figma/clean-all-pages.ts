import { isReadOnly } from './document-facts.ts';
import { clearOverlaysOn } from './overlay.ts';

/** Loads page after page, removes the overlays and says how many. The panel's language is not known here, so it speaks both. */
export async function cleanAllPages(): Promise<void> {
  if (isReadOnly()) {
    figma.closePlugin('Dev Mode cannot change the file 开发模式无法修改文件');
    return;
  }
  let removed = 0;
  for (const page of figma.root.children) {
    await page.loadAsync();
    removed += clearOverlaysOn(page);
  }
  figma.commitUndo();
  figma.closePlugin(`Overlays removed 已清理叠加层: ${String(removed)}`);
}
