import { measureFrame, type PictureDesk } from '../../src/core/pixels/measure-frame.ts';
import type { Measurements } from '../../src/core/pixels/measurements.ts';
import { createPixelBench } from '../../src/core/pixels/pixel-bench.ts';
import type { Probe } from '../../src/core/pixels/probe.ts';
import { err, ok } from '../../src/core/result.ts';
import type { FrameSnapshot } from '../../src/core/snapshot/frame-snapshot.ts';
import { readSnapshot } from '../../src/core/snapshot/read-snapshot.ts';
import type { LoadedDocument } from '../../src/host/document/loaded-document.ts';
import { openPixelSource } from '../../src/host/render/open-pixel-source.ts';
import { pictureCodec } from '../../src/host/render/picture-codec.ts';

export interface MeasuredDocument {
  /** The first node of the first page. */
  readonly frame: FrameSnapshot;
  measure(...probes: readonly Probe[]): Promise<Measurements>;
}

/** A document drawn by the host's Skia and measured as the command line does, without the plugin between. */
export async function measureDocument(document: LoadedDocument): Promise<MeasuredDocument> {
  const source = await openPixelSource(document);
  const [first] = document.document.children;
  const root = first !== undefined && 'children' in first ? first.children[0] : undefined;
  if (root === undefined) throw new Error('no frame on the first page');
  const snapshot = readSnapshot(
    JSON.stringify({ document: root, components: {}, componentSets: {}, styles: {} }),
    {
      page: { id: '0:1', name: 'Page 1' },
      sections: [],
      frameTransform: [
        [1, 0, 0],
        [0, 1, 0],
      ],
      frameSize: { width: 0, height: 0 },
      transforms: [],
      missingFonts: [],
      stored: {},
    },
  );
  if (!snapshot.ok) throw new Error(snapshot.failure.code);
  const picture = async (nodeId: string, scale: number) => {
    const made = await source.render({ nodeId, scale, useAbsoluteBounds: true, format: 'PNG' });
    return made.ok ? ok(made.value.bytes) : made;
  };
  const desk: PictureDesk = {
    frame: picture,
    layer: picture,
    imageSize: () => Promise.resolve(err({ code: 'IMAGE_GONE', data: {} })),
  };
  const bench = createPixelBench(pictureCodec);
  return {
    frame: snapshot.value,
    measure: (...probes) => measureFrame(snapshot.value, probes, { desk, bench }),
  };
}
