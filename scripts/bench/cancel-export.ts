import type { Client } from '../../src/contract/client.ts';
import { takeApart } from '../../src/core/bundle/pictures/take-apart.ts';
import { checkFrame } from '../../src/core/check/check-frame.ts';
import { defaultLabelling } from '../../src/core/label/labelling.ts';
import { readSnapshot } from '../../src/core/snapshot/read-snapshot.ts';
import { loadDocument } from '../../src/host/loaders/load-document.ts';
import { type FinishThread, openFinishThread } from '../../src/host/render/open-finish-thread.ts';
import { createCheckState } from '../../src/ui/state/check-state.ts';
import { createExportState, type ExportState } from '../../src/ui/state/export-state.ts';
import { defaultSettings } from '../../src/ui/state/settings-state.ts';
import { msSince, openBench } from './bench-session.ts';

/** House plan §7, ms. */
const budgetMs = 1000;

/** Longer than anybody should wait: a stop must not wait for a frame that the editor is drawing. */
const drawingMs = 3000;

/**
 * Prints how long the panel's export takes to end once the person has said so, with what is finished and with nothing: while
 * the editor draws the third of the sample's six largest frames at 2x for three seconds, and the second is being packed.
 */
export async function measureCancel(): Promise<void> {
  const thread = openFinishThread();
  for (const answer of ['keep', 'discard'] as const) {
    const ms = await cancelOnce(answer, thread);
    console.log(
      `   stop and ${answer}: ${ms.toFixed(0)} ms = ${(ms / budgetMs).toFixed(2)} of its ${String(budgetMs)} ms`,
    );
  }
  await thread.close();
}

async function cancelOnce(answer: 'keep' | 'discard', { finish }: FinishThread): Promise<number> {
  const sample = await loadDocument('assets/sample/document.json');
  if (!sample.ok) throw new Error(sample.failure.code);
  const { client: quick, host } = await openBench(sample.value);
  const client: Pick<Client, 'ask'> = {
    async ask(request, input) {
      if (request === 'exportFrame') await wait(drawingMs);
      return quick.ask(request, input);
    },
  };
  const yieldTurn = (): Promise<void> => wait(0);
  const nowMs = (): number => performance.now();
  const shared = { client, nowMs, yieldTurn, nowIso: () => '', measure: null };
  const check = createCheckState({
    ...shared,
    engine: { read: readSnapshot, check: checkFrame },
    example: { client, specs: [] },
  });
  await check.begin('page', []);
  const exporting = createExportState({
    ...shared,
    read: (frameId) => check.readNow(frameId),
    recheck: (snapshot) => checkFrame(snapshot, []),
    finishPicture: finish,
    takeApart,
    maxPartBytes: 200_000_000,
    labelling: () => defaultLabelling,
    deliver: () => undefined,
  });
  const stopped = stopInThirdFrame(exporting, answer);
  const choice = { ...defaultSettings.export, targets: [{ is: 'scale', scale: 2 }] as const };
  const largest = [...check.view.get().rows].sort(
    (a, b) => b.entry.width * b.entry.height - a.entry.width * a.entry.height,
  );
  await exporting.start('bench', { ...choice, targets: [...choice.targets] }, largest.slice(0, 6));
  const ms = msSince(await stopped);
  await host.close();
  const { is } = exporting.view.get();
  if (is !== (answer === 'keep' ? 'finished' : 'discarded')) throw new Error(`the export is ${is}`);
  return ms;
}

/** When the person has answered. */
function stopInThirdFrame(exporting: ExportState, answer: 'keep' | 'discard'): Promise<number> {
  return new Promise((resolve) => {
    const stop = exporting.view.subscribe(() => {
      const view = exporting.view.get();
      if (view.is !== 'running' || view.done !== 2 || view.frame === null) return;
      stop();
      // The frame's picture has been asked for by then.
      setTimeout(() => {
        const saidMs = performance.now();
        exporting.askToStop();
        exporting.answerStop(answer);
        resolve(saidMs);
      }, 5);
    });
  });
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
