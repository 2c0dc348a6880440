import type { RequestName } from '../../contract/requests.ts';
import type { Handler } from '../handle.ts';
import exportFrame from './export-frame.ts';
import exportLayer from './export-layer.ts';
import listFrames from './list-frames.ts';
import readDocument from './read-document.ts';
import readFrame from './read-frame.ts';
import readImage from './read-image.ts';
import readSettings from './read-settings.ts';
import resizeWindow from './resize-window.ts';
import selectLayer from './select-layer.ts';
import writePlacements from './write-placements.ts';
import writeSettings from './write-settings.ts';

/** One handler per request: a missing one does not compile. */
export const handlers: { readonly [Name in RequestName]: Handler<Name> } = {
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
