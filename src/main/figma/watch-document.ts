import type { PluginEvent } from '../../contract/envelope.ts';
import { enclosingFrame } from './frames.ts';

/** Tells the panel what the person selects, which page they are on, and which frames somebody edits. Reads only. */
export function watchDocument(tell: (event: PluginEvent) => void): void {
  let watched: PageNode | null = null;
  const onNodes = (event: NodeChangeEvent): void => {
    tell({ proofset: 'event', event: 'edited', editedFrameIds: editedFrames(event) });
  };
  const watchPage = async (): Promise<void> => {
    watched?.off('nodechange', onNodes);
    watched = figma.currentPage;
    await watched.loadAsync();
    watched.on('nodechange', onNodes);
  };
  figma.on('selectionchange', () => {
    const layerIds = figma.currentPage.selection.map((node) => node.id);
    tell({ proofset: 'event', event: 'selectionChanged', layerIds });
  });
  figma.on('currentpagechange', () => {
    tell({ proofset: 'event', event: 'pageChanged', pageId: figma.currentPage.id });
    void watchPage();
  });
  void watchPage();
}

/** Empty when it cannot be told, as for a deleted layer: then anything on the page may have changed. */
function editedFrames(event: NodeChangeEvent): string[] {
  const ids = new Set<string>();
  for (const change of event.nodeChanges) {
    if (change.node.removed) return [];
    const frame = enclosingFrame(change.node);
    if (frame !== null) ids.add(frame.id);
  }
  return [...ids];
}
