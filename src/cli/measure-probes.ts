import type { Client } from '../contract/client.ts';
import { contractDesk } from '../contract/contract-desk.ts';
import { measureFrame } from '../core/pixels/measure-frame.ts';
import type { Measurements } from '../core/pixels/measurements.ts';
import { createPixelBench } from '../core/pixels/pixel-bench.ts';
import type { Probe } from '../core/pixels/probe.ts';
import type { FrameSnapshot } from '../core/snapshot/frame-snapshot.ts';
import { pictureCodec } from '../host/render/picture-codec.ts';

/** Answers a frame's probes in this process: pictures come from the plugin over the document, one at a time. */
export function createProbeMeasurer(
  client: Client,
): (frame: FrameSnapshot, probes: readonly Probe[]) => Promise<Measurements> {
  const tools = { desk: contractDesk(client), bench: createPixelBench(pictureCodec) };
  return (frame, probes) => measureFrame(frame, probes, tools);
}
