import type { CheckState } from './check-state.ts';
import type { ExportState } from './export-state.ts';

/** Typing and dragging send many events; the check waits for this long a pause. */
const quietMs = 250;

export interface LiveUpdates {
  follow(layerIds: readonly string[]): void;
  edited(frameIds: readonly string[] | 'all'): void;
  close(): void;
}

/** Gathers what happens on the canvas until it is quiet; an export at work is not disturbed. */
export function createLiveUpdates(
  check: CheckState,
  exporting: ExportState,
  onChange: () => void,
): LiveUpdates {
  let dirty: Set<string> | 'all' = new Set();
  let selected: readonly string[] | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = (): void => {
    timer = null;
    if (exporting.view.get().is === 'running') return;
    const edits = dirty === 'all' ? 'all' : [...dirty];
    const layerIds = selected;
    dirty = new Set();
    selected = null;
    onChange();
    if (edits === 'all' || edits.length > 0) void check.refresh(edits);
    if (layerIds !== null) void check.follow(layerIds);
  };
  const wait = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(flush, quietMs);
  };
  const stop = exporting.view.subscribe(() => {
    if (exporting.view.get().is !== 'running' && (dirty === 'all' || dirty.size > 0 || selected !== null))
      wait();
  });
  return {
    follow(layerIds) {
      selected = layerIds;
      wait();
    },
    edited(frameIds) {
      if (frameIds === 'all') dirty = 'all';
      else if (dirty !== 'all') for (const id of frameIds) dirty.add(id);
      wait();
    },
    close() {
      stop();
      if (timer !== null) clearTimeout(timer);
    },
  };
}
