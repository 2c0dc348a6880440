import type { Client } from '../../contract/client.ts';
import type { CheckReport, ReportPicture } from '../../report/report-data.ts';
import { mailedSidePx, picturedFrames, pictureScale, placePicture } from '../../report/report-picture.ts';
import { readFrameSnapshot } from '../check-frames.ts';

/** Small pictures for the report, by frame id; a frame whose picture fails has none. */
export async function takePictures(
  client: Client,
  { frames }: CheckReport,
  longestSidePx: number = mailedSidePx,
): Promise<ReadonlyMap<string, ReportPicture>> {
  const pictures = new Map<string, ReportPicture>();
  for (const frameId of picturedFrames(frames)) {
    const picture = await takePicture(client, frameId, longestSidePx);
    if (picture !== null) pictures.set(frameId, picture);
  }
  return pictures;
}

/** Null = there is no picture, or marks on it would lie. */
async function takePicture(
  client: Client,
  frameId: string,
  longestSidePx: number,
): Promise<ReportPicture | null> {
  const snapshot = await readFrameSnapshot(client, frameId);
  if (!snapshot.ok) return null;
  const scale = pictureScale(snapshot.value.size, longestSidePx);
  const exported = await client.ask('exportFrame', { frameId, scale });
  if (!exported.ok) return null;
  const place = placePicture(exported.value.bytes, scale, snapshot.value);
  return place === null ? null : { ...place, base64: Buffer.from(exported.value.bytes).toString('base64') };
}
