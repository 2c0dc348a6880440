import { applyFix } from './apply-fix.ts';
import { drawSheet } from './draw-sheet.ts';
import { exportFrame } from './export-frame.ts';
import { exportLayer } from './export-layer.ts';
import { readKept, writeKept } from './kept.ts';
import { listFrames } from './list-frames.ts';
import { clearOverlays, showOverlay } from './overlay.ts';
import { readDocument } from './read-document.ts';
import { readFrame } from './read-frame.ts';
import { readImage } from './read-image.ts';
import { readRecords, writeRecords } from './records.ts';
import { resizeWindow } from './resize-window.ts';
import { selectLayer } from './select-layer.ts';
import { writePlacements } from './write-placements.ts';
import { drawZones } from './zones.ts';

/** Every request, by name. The dispatcher in main must handle each one: a gap is a type error. */
export const requests = {
  applyFix,
  clearOverlays,
  drawSheet,
  drawZones,
  exportFrame,
  exportLayer,
  listFrames,
  readDocument,
  readFrame,
  readRecords,
  readImage,
  readKept,
  resizeWindow,
  selectLayer,
  showOverlay,
  writePlacements,
  writeRecords,
  writeKept,
};
export type Requests = typeof requests;
export type RequestName = keyof Requests;
