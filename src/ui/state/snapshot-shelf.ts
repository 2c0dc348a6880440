import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';

/** Snapshots of the frames used last, by frame id. Bounded, so that a page of thousands of frames does not fill memory. */
export interface SnapshotShelf {
  get(frameId: string): FrameSnapshot | null;
  put(snapshot: FrameSnapshot): void;
  drop(frameId: string): void;
}

/** Keeps the latest snapshots while their layers together stay within `maxLayers`; always keeps the last one. */
export function createSnapshotShelf(maxLayers: number): SnapshotShelf {
  const shelf = new Map<string, FrameSnapshot>();
  let layers = 0;
  const drop = (frameId: string): void => {
    layers -= shelf.get(frameId)?.layers.length ?? 0;
    shelf.delete(frameId);
  };
  return {
    drop,
    get(frameId) {
      const found = shelf.get(frameId);
      if (found === undefined) return null;
      shelf.delete(frameId);
      shelf.set(frameId, found);
      return found;
    },
    put(snapshot) {
      drop(snapshot.id);
      shelf.set(snapshot.id, snapshot);
      layers += snapshot.layers.length;
      for (const oldest of shelf.keys()) {
        if (layers <= maxLayers || shelf.size === 1) break;
        drop(oldest);
      }
    },
  };
}
