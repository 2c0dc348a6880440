import type { FaultList } from './fault.ts';
import { type PictureHeader, readPictureHeader } from './picture-header.ts';

/** Qwen's image processor raises below 28 px a side and beyond 200:1. */
const leastSidePx = 28;
const mostAspect = 200;

/** Pictures of layers need their alpha; everything else is shown to trainers, which drop it and expose what lies under it. */
const mayBeClear = (path: string): boolean => path.startsWith('layers/');

/** What a loader would make of a picture. Its header, or null when it has none. */
export const checkPicture = (path: string, bytes: Uint8Array, faults: FaultList): PictureHeader | null => {
  const header = readPictureHeader(bytes);
  if (header === null) {
    faults.add('picture-broken', path, null, { bytes: bytes.length });
    return null;
  }
  const { width, height, hasAlpha } = header;
  if (hasAlpha && !mayBeClear(path)) faults.add('picture-alpha', path, null);
  if (Math.min(width, height) < leastSidePx) faults.add('picture-small', path, null, { width, height });
  if (Math.max(width / height, height / width) > mostAspect)
    faults.add('picture-long', path, null, { width, height });
  return header;
};
