import type { RequestName } from '../../contract/requests.ts';
import type { Handler } from '../handle.ts';
import applyFix from './apply-fix.ts';
import clearOverlays from './clear-overlays.ts';
import drawSheet from './draw-sheet.ts';
import drawZones from './draw-zones.ts';
import exportFrame from './export-frame.ts';
import exportLayer from './export-layer.ts';
import listFrames from './list-frames.ts';
import readDocument from './read-document.ts';
import readFrame from './read-frame.ts';
import readImage from './read-image.ts';
import readKept from './read-kept.ts';
import readRecords from './read-records.ts';
import resizeWindow from './resize-window.ts';
import selectLayer from './select-layer.ts';
import showOverlay from './show-overlay.ts';
import writeKept from './write-kept.ts';
import writePlacements from './write-placements.ts';
import writeRecords from './write-records.ts';

/** One handler per request: a missing one does not compile. */
export const handlers: { readonly [Name in RequestName]: Handler<Name> } = {
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
