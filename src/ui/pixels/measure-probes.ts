import type { Client } from '../../contract/client.ts';
import { contractDesk } from '../../contract/contract-desk.ts';
import { measureFrame } from '../../core/pixels/measure-frame.ts';
import type { PixelBench } from '../../core/pixels/pixel-bench.ts';
import { type Probe, probeKey } from '../../core/pixels/probe.ts';
import type { Result } from '../../core/result.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';
import type { MeasureProbes } from '../state/check-engine.ts';
import { createAnswerShelf } from './answer-shelf.ts';

export interface ProbeTools {
  readonly client: Pick<Client, 'ask'>;
  /** Opened at the first probe that needs pixels. */
  readonly openBench: () => Promise<PixelBench>;
}

/** Answers kept, about 300 bytes each. */
const mostAnswers = 20_000;

/**
 * Answers probes about a frame: from what was measured before of a frame of this very look (by its hash), else through Figma and
 * the bench. One frame at a time: a second caller waits, for the bench holds one picture. Failed answers are not kept.
 */
export function createProbeMeasurer({ client, openBench }: ProbeTools): MeasureProbes {
  const shelf = createAnswerShelf(mostAnswers);
  const desk = contractDesk(client);
  let bench: Promise<PixelBench> | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const run: MeasureProbes = async (frame, probes, shouldStop) => {
    const known = new Map<string, Result<unknown, never>>();
    for (const probe of probes) {
      const kept = shelf.get(placeOf(frame, probe));
      if (kept !== undefined) known.set(probeKey(probe), { ok: true, value: kept });
    }
    const open = probes.filter((probe) => !known.has(probeKey(probe)));
    if (open.length === 0) return known;
    bench ??= openBench();
    const answers = await measureFrame(frame, open, { desk, bench: await bench }, shouldStop);
    for (const probe of open) {
      const answer = answers.get(probeKey(probe));
      if (answer?.ok === true) shelf.put(placeOf(frame, probe), answer.value);
    }
    return new Map([...known, ...answers]);
  };

  return (frame, probes, shouldStop) => {
    const turn = queue.then(() => run(frame, probes, shouldStop));
    queue = turn.catch(() => undefined);
    return turn;
  };
}

/** A layer is named by its id, which a copy of the frame does not share: so frames are told apart as well as looks. */
const placeOf = ({ id, hash }: FrameSnapshot, probe: Probe): string => `${id} ${hash} ${probeKey(probe)}`;
