import type { Client } from '../../contract/client.ts';
import { readPngSize } from '../../core/bundle/png-size.ts';
import { fitImage } from '../../core/geometry/fit-image.ts';
import type { CheckReport, ReportedFrame, ReportPicture } from '../../report/report-data.ts';
import { readFrameSnapshot } from '../check-frames.ts';

/** Longest side of a report's picture in px: enough to see what is wrong, small enough to mail. */
const mailedSidePx = 640;
/** A report with more pictures than this no longer opens quickly; frames with findings come first. */
const mostPictures = 300;

/** Small pictures for the report, by frame id; a frame whose picture fails has none. */
export async function takePictures(
  client: Client,
  { frames }: CheckReport,
  longestSidePx: number = mailedSidePx,
): Promise<ReadonlyMap<string, ReportPicture>> {
  const pictures = new Map<string, ReportPicture>();
  const wanted = [...frames].sort((a, b) => Number(b.findings.length > 0) - Number(a.findings.length > 0));
  for (const frame of wanted.slice(0, mostPictures)) {
    const picture = await takePicture(client, frame, longestSidePx);
    if (picture !== null) pictures.set(frame.id, picture);
  }
  return pictures;
}

/** Null = there is no picture, or its size fits none of the frame's bounds: then marks on it would lie. */
async function takePicture(
  client: Client,
  frame: ReportedFrame,
  longestSidePx: number,
): Promise<ReportPicture | null> {
  const snapshot = await readFrameSnapshot(client, frame.id);
  if (!snapshot.ok) return null;
  const { size, painted, pageBox } = snapshot.value;
  const wanted = Math.min(1, longestSidePx / Math.max(size.width, size.height));
  const exported = await client.ask('exportFrame', { frameId: frame.id, scale: Math.max(0.01, wanted) });
  if (!exported.ok) return null;
  const png = readPngSize(exported.value.bytes);
  if (!png.ok) return null;
  const box = { x: 0, y: 0, ...size };
  const fit = fitImage({ png: png.value, scale: Math.max(0.01, wanted), box, painted, pageOrigin: pageBox });
  if (!fit.ok) return null;
  const { origin, scale } = fit.value;
  return {
    base64: Buffer.from(exported.value.bytes).toString('base64'),
    origin,
    width: png.value.width / scale,
    height: png.value.height / scale,
  };
}
