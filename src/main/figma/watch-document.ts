import type { PluginEvent } from '../../contract/envelope.ts';
import { enclosingFrame } from './frames.ts';
import { clearShown, clearUnlessSelected, isKnownOverlay } from './overlay.ts';

/**
 * Tells the panel what the person selects, which page they are on, and which frames somebody edits. Writes nothing, but takes the overlay
 * away as soon as the person turns to something else.
 */
export function watchDocument(tell: (event: PluginEvent) => void): void {
  let watched: PageNode | null = null;
  const onNodes = (event: NodeChangeEvent): void => {
    const edits = event.nodeChanges.filter((change) => !isOfOverlay(change));
    if (edits.length > 0) tell({ proofset: 'event', event: 'edited', editedFrameIds: editedFrames(edits) });
  };
  const watchPage = async (): Promise<void> => {
    watched?.off('nodechange', onNodes);
    watched = figma.currentPage;
    await watched.loadAsync();
    watched.on('nodechange', onNodes);
  };
  figma.on('selectionchange', () => {
    clearUnlessSelected();
    const layerIds = figma.currentPage.selection.map((node) => node.id);
    tell({ proofset: 'event', event: 'selectionChanged', layerIds });
  });
  figma.on('currentpagechange', () => {
    clearShown();
    tell({ proofset: 'event', event: 'pageChanged', pageId: figma.currentPage.id });
    void watchPage();
  });
  void watchPage();
}

/** What we draw and remove ourselves is no edit of anybody's frame. */
function isOfOverlay({ id, node }: NodeChange): boolean {
  if (isKnownOverlay(id)) return true;
  for (let at: BaseNode | null = node.removed ? null : node; at !== null; at = at.parent)
    if (isKnownOverlay(at.id)) return true;
  return false;
}

/** Empty when it cannot be told, as for a deleted layer: then anything on the page may have changed. */
function editedFrames(changes: readonly NodeChange[]): string[] {
  const ids = new Set<string>();
  for (const change of changes) {
    if (change.node.removed) return [];
    const frame = enclosingFrame(change.node);
    if (frame !== null) ids.add(frame.id);
  }
  return [...ids];
}
