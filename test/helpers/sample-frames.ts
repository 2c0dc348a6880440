import { openSession, type Session } from '../../src/cli/session.ts';
import { layLayerPicture } from '../../src/core/bundle/pictures/lay-layer-picture.ts';
import { type Canvas, type LaidPicture } from '../../src/core/bundle/pictures/layer-plane.ts';
import { fitImage } from '../../src/core/geometry/fit-image.ts';
import type { Picture } from '../../src/core/pixels/pixel-grid.ts';
import { decodePng } from '../../src/core/pixels/png/decode-png.ts';
import type { Result } from '../../src/core/result.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../src/core/snapshot/frame-snapshot.ts';
import { readSnapshot } from '../../src/core/snapshot/read-snapshot.ts';

/** A frame of the sample campaign as an export gets to see it. */
export interface SampleFrame {
  readonly snapshot: FrameSnapshot;
  readonly canvas: Canvas;
  /** As Figma drew it. */
  readonly flat: Picture;
  /** A layer alone; the scale is the canvas's unless told. */
  readonly layer: (layer: LayerSnapshot, scale?: number) => Promise<LaidPicture>;
}

export const openSample = async (): Promise<Session> =>
  valueOf(await openSession('assets/sample/document.json'));

/** The frames of the sample whose names start with one of these, at a scale. */
export async function* sampleFrames(
  { client }: Session,
  names: readonly string[],
  scale: number,
): AsyncGenerator<SampleFrame> {
  const { frames } = valueOf(await client.ask('listFrames', { kind: 'page', pageId: null }));
  for (const { id, name } of frames.filter((frame) => names.some((start) => frame.name.startsWith(start)))) {
    const read = valueOf(await client.ask('readFrame', { frameId: id }));
    const snapshot = valueOf(readSnapshot(read.json, read.supplement));
    const png = valueOf(await client.ask('exportFrame', { frameId: id, scale }));
    const flat = valueOf(decodePng(png.bytes));
    const size = { width: flat.width, height: flat.height };
    const { pageBox: pageOrigin, painted } = snapshot;
    const box = { x: 0, y: 0, width: pageOrigin.width, height: pageOrigin.height };
    const placement = valueOf(fitImage({ png: size, scale, box, painted, pageOrigin }), name);
    const layer = async (one: LayerSnapshot, at = scale): Promise<LaidPicture> => {
      const { bytes } = valueOf(await client.ask('exportLayer', { layerId: one.id, scale: at }), one.name);
      return valueOf(layLayerPicture(bytes, snapshot, one, at), one.name);
    };
    yield { snapshot, canvas: { ...size, placement }, flat, layer };
  }
}

const valueOf = <Value>(result: Result<Value>, what = ''): Value => {
  if (!result.ok) throw new Error(`${what} ${result.failure.code} ${JSON.stringify(result.failure.data)}`);
  return result.value;
};
