import type { Client } from '../contract/client.ts';
import { contractDesk } from '../contract/contract-desk.ts';
import { measureFrame, type PictureDesk } from '../core/pixels/measure-frame.ts';
import type { Measurements } from '../core/pixels/measurements.ts';
import { createPixelBench } from '../core/pixels/pixel-bench.ts';
import type { Probe } from '../core/pixels/probe.ts';
import { err } from '../core/result.ts';
import type { FrameSnapshot } from '../core/snapshot/frame-snapshot.ts';
import type { LoadedDocument } from '../host/document/loaded-document.ts';
import { pictureCodec } from '../host/render/picture-codec.ts';

/** What a document carries that decides whether a picture of it can be believed. */
export type PictureSource = Pick<LoadedDocument, 'images' | 'recorded'>;

/**
 * Answers a frame's probes in this process: pictures come from the plugin over the document, one at a time. Where the document
 * carries Figma's own picture of the frame, that one is measured; a frame whose image files it lacks is not drawn without them.
 */
export function createProbeMeasurer(
  client: Pick<Client, 'ask'>,
  source: PictureSource,
): (frame: FrameSnapshot, probes: readonly Probe[]) => Promise<Measurements> {
  const bench = createPixelBench(pictureCodec);
  return (frame, probes) => measureFrame(frame, probes, { desk: deskFor(frame, client, source), bench });
}

function deskFor(
  frame: FrameSnapshot,
  client: Pick<Client, 'ask'>,
  { images, recorded }: PictureSource,
): PictureDesk {
  const desk = contractDesk(client);
  const scales = recorded.filter(({ nodeId }) => nodeId === frame.id).map(({ scale }) => scale);
  const missing = imageRefsOf(frame).find((imageRef) => !images.has(imageRef));
  return {
    ...desk,
    frame: (frameId, scale) =>
      missing === undefined || scales.includes(scale)
        ? desk.frame(frameId, scale)
        : Promise.resolve(err({ code: 'IMAGE_GONE', data: { imageRef: missing } })),
    onlyScale: () => (scales.length === 0 ? null : Math.max(...scales)),
  };
}

/** Files of the pictures that show. */
const imageRefsOf = (frame: FrameSnapshot): readonly string[] =>
  [frame, ...frame.layers.filter(({ isVisible }) => isVisible)]
    .flatMap(({ fills, strokes }) => [...fills, ...strokes])
    .flatMap(({ visible, imageRef }) => (visible && imageRef !== null ? [imageRef] : []));
