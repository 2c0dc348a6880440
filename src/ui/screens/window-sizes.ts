import type { Panel } from '../state/panel-state.ts';

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** Sizes of the panel in px: the twin of dragging its corner. */
export const windowSizes = {
  small: { width: 360, height: 640 },
  medium: { width: 480, height: 720 },
  large: { width: 760, height: 640 },
} as const satisfies Readonly<Record<string, WindowSize>>;

export function resizeTo(panel: Panel, size: WindowSize): void {
  panel.settings.change({ window: size });
  void panel.client.ask('resizeWindow', size);
}
