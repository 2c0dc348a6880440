import { createFinishPicture, type FinishedPicture } from '../../core/bundle/pictures/finish-picture.ts';
import { type ApartFrame, takeApart } from '../../core/bundle/pictures/take-apart.ts';
import { type BenchAnswer, type BenchCall, benchReady } from '../../core/pixels/bench-message.ts';
import { type Answer, createPixelBench, type PixelBench } from '../../core/pixels/pixel-bench.ts';
import type { Result } from '../../core/result.ts';
import { browserCodec } from './browser-codec.ts';

export interface OpenBench {
  readonly bench: PixelBench;
  /** `panel`: a worker was refused, so measuring takes the panel's own time; the panel says so. */
  readonly runsIn: 'worker' | 'panel';
  close(): void;
}

export interface BenchTools {
  /** The worker's bundle. */
  readonly workerSource: string;
  readonly yieldTurn: () => Promise<void>;
}

/** A worker that has not answered after this long never will. */
const patienceMs = 3000;

/**
 * Starts the worker that measures pixels. A page without an origin of its own may refuse one kind of address and take another,
 * so a Blob's is tried, then a data address; where both are refused the same code runs in the panel, a turn between calls.
 */
export async function openPixelBench({ workerSource, yieldTurn }: BenchTools): Promise<OpenBench> {
  const blobUrl = URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' }));
  const worker =
    (await startWorker(() => new Worker(blobUrl))) ??
    (await startWorker(
      () => new Worker(`data:text/javascript;charset=utf-8,${encodeURIComponent(workerSource)}`),
    ));
  URL.revokeObjectURL(blobUrl);
  if (worker !== null) return benchInWorker(worker);
  const here = createPixelBench(browserCodec);
  return { bench: withTurns(here, yieldTurn), runsIn: 'panel', close: () => undefined };
}

/** Null = refused, at once or by an error event, or silent. */
function startWorker(make: () => Worker): Promise<Worker | null> {
  return new Promise((resolve) => {
    try {
      const worker = make();
      const timer = setTimeout(() => settle(false), patienceMs);
      const settle = (isReady: boolean): void => {
        clearTimeout(timer);
        worker.onmessage = null;
        worker.onerror = null;
        if (!isReady) worker.terminate();
        resolve(isReady ? worker : null);
      };
      worker.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (data === benchReady) settle(true);
      };
      worker.onerror = () => settle(false);
    } catch {
      resolve(null);
    }
  });
}

const lost = { ok: false, failure: { code: 'NO_MEASURE', data: { reason: 'worker lost' } } } as const;

const finishHere = createFinishPicture(browserCodec);

function benchInWorker(worker: Worker): OpenBench {
  const open = new Map<number, (answer: BenchAnswer['answer']) => void>();
  let lastId = 0;
  let isLost = false;
  const loseAll = (): void => {
    isLost = true;
    worker.terminate();
    for (const settle of open.values()) settle(lost);
    open.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<BenchAnswer>) => {
    open.get(data.id)?.(data.answer);
    open.delete(data.id);
  };
  worker.onerror = loseAll;
  worker.onmessageerror = loseAll;
  const ask = (call: BenchCall, hands: readonly ArrayBuffer[] = []): Promise<BenchAnswer['answer']> =>
    new Promise((resolve) => {
      if (isLost) {
        resolve(lost);
        return;
      }
      lastId += 1;
      open.set(lastId, resolve);
      worker.postMessage({ id: lastId, call }, [...hands]);
    });
  return { bench: createRemoteBench(ask), runsIn: 'worker', close: loseAll };
}

type Ask = (call: BenchCall, hands?: readonly ArrayBuffer[]) => Promise<BenchAnswer['answer']>;

/** The worker runs the same bench as everybody else, so each answer is of the kind that the call promises. */
function createRemoteBench(ask: Ask): PixelBench {
  const handed = ({ png }: { readonly png: Uint8Array }): readonly ArrayBuffer[] =>
    png.buffer instanceof ArrayBuffer ? [png.buffer] : [];
  return {
    hold: async (picture, canvas) => emptied(await ask({ do: 'hold', picture, canvas }, handed(picture))),
    measure: async (probe) => (await ask({ do: 'measure', probe })) as Answer,
    measureInk: async (mask, subject) =>
      (await ask({ do: 'measureInk', mask, subject }, handed(mask))) as Answer,
    weigh: async (format, quality) =>
      (await ask({ do: 'weigh', format, quality })) as Answer<{ bytes: number }>,
    // The order is copied, not handed over: should the worker die of it, the same is made here.
    finish: async (order) => {
      const answer = (await ask({ do: 'finish', order })) as Result<FinishedPicture>;
      return !answer.ok && answer.failure.code === lost.failure.code ? finishHere(order) : answer;
    },
    takeApart: async (order) => {
      const answer = (await ask({ do: 'takeApart', order })) as Result<ApartFrame>;
      return !answer.ok && answer.failure.code === lost.failure.code ? takeApart(order) : answer;
    },
    clear: async () => emptied(await ask({ do: 'clear' })),
  };
}

const emptied = (answer: BenchAnswer['answer']): Answer<null> =>
  answer.ok ? { ok: true, value: null } : (answer as Answer<null>);

/** Lets the panel breathe before each call. */
function withTurns(bench: PixelBench, yieldTurn: () => Promise<void>): PixelBench {
  const after = async <Value>(run: () => Promise<Value>): Promise<Value> => {
    await yieldTurn();
    return run();
  };
  return {
    hold: (picture, canvas) => after(() => bench.hold(picture, canvas)),
    measure: (probe) => after(() => bench.measure(probe)),
    measureInk: (mask, subject) => after(() => bench.measureInk(mask, subject)),
    weigh: (format, quality) => after(() => bench.weigh(format, quality)),
    finish: (order) => after(() => bench.finish(order)),
    takeApart: (order) => after(() => bench.takeApart(order)),
    clear: () => bench.clear(),
  };
}
