import { exportFrame } from './export-frame.ts';
import { listFrames } from './list-frames.ts';
import { readDocument } from './read-document.ts';
import { readFrame } from './read-frame.ts';
import { resizeWindow } from './resize-window.ts';
import { selectLayer } from './select-layer.ts';
import { readSettings, writeSettings } from './settings.ts';
import { writePlacements } from './write-placements.ts';

/** Every request, by name. The dispatcher in main must handle each one: a gap is a type error. */
export const requests = {
  exportFrame,
  listFrames,
  readDocument,
  readFrame,
  readSettings,
  resizeWindow,
  selectLayer,
  writePlacements,
  writeSettings,
};
export type Requests = typeof requests;
export type RequestName = keyof Requests;
