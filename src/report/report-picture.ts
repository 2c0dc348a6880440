import { readPngSize } from '../core/bundle/png-size.ts';
import { fitImage } from '../core/geometry/fit-image.ts';
import type { Rect, Size } from '../core/geometry/rect.ts';
import type { ReportedFrame, ReportPicture } from './report-data.ts';

/** Longest side of a report's picture in px: enough to see what is wrong, small enough to mail. */
export const mailedSidePx = 640;
/** A report with more pictures than this no longer opens quickly. */
export const mostPictures = 300;

/** Ids of the frames that get a picture, at most `mostPictures`: those with findings first, else in document order. */
export const picturedFrames = (frames: readonly ReportedFrame[]): readonly string[] =>
  [...frames]
    .sort((a, b) => Number(b.findings.length > 0) - Number(a.findings.length > 0))
    .slice(0, mostPictures)
    .map(({ id }) => id);

/** The scale at which the longest side comes to `sidePx`, image px per frame px: never larger than the frame. */
export const pictureScale = ({ width, height }: Size, sidePx: number): number =>
  Math.max(0.01, Math.min(1, sidePx / Math.max(width, height)));

/** What a frame's snapshot says about where its picture may lie. */
export interface PicturedFrame {
  readonly size: Size;
  readonly pageBox: Rect<'page'>;
  readonly painted: Rect<'frame'> | null;
  readonly rotationDeg: number;
}

/**
 * Where an exported PNG lies on its frame, frame px. Null = its size fits none of the frame's bounds, or the frame is turned and
 * its picture stands upright: marks on it would lie.
 */
export function placePicture(
  bytes: Uint8Array,
  scale: number,
  { size, pageBox, painted, rotationDeg }: PicturedFrame,
): Omit<ReportPicture, 'base64'> | null {
  if (rotationDeg !== 0) return null;
  const png = readPngSize(bytes);
  if (!png.ok) return null;
  const box = { x: 0, y: 0, ...size };
  const fit = fitImage({ png: png.value, scale, box, painted, pageOrigin: pageBox });
  if (!fit.ok) return null;
  const { origin, scale: found } = fit.value;
  return { origin, width: png.value.width / found, height: png.value.height / found };
}
