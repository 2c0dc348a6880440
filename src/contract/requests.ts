import { exportFrame } from './export-frame.ts';
import { exportLayer } from './export-layer.ts';
import { listFrames } from './list-frames.ts';
import { readDocument } from './read-document.ts';
import { readFrame } from './read-frame.ts';
import { readImage } from './read-image.ts';
import { resizeWindow } from './resize-window.ts';
import { selectLayer } from './select-layer.ts';
import { readSettings, writeSettings } from './settings.ts';
import { writePlacements } from './write-placements.ts';

/** Every request, by name. The dispatcher in main must handle each one: a gap is a type error. */
export const requests = {
  exportFrame,
  exportLayer,
  listFrames,
  readDocument,
  readFrame,
  readImage,
  readSettings,
  resizeWindow,
  selectLayer,
  writePlacements,
  writeSettings,
};
export type Requests = typeof requests;
export type RequestName = keyof Requests;
