import { render } from '@create-figma-plugin/ui';
import '!./styles/base.css';
import '!./styles/controls.css';
import '!./styles/check.css';
import '!./styles/dataset.css';
import '!./styles/specs.css';
import '!./styles/findings.css';
import '!./styles/label.css';
import workerSource from 'worker:./worker/index.ts';
import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { config } from 'zod/mini';
import { checkFrame } from '../core/check/check-frame.ts';
import type { PixelBench } from '../core/pixels/pixel-bench.ts';
import { readSnapshot } from '../core/snapshot/read-snapshot.ts';
import { downloadBlob } from './components/download-blob.ts';
import { createHostPort } from './host-port.ts';
import { newId } from './new-id.ts';
import { createProbeMeasurer } from './pixels/measure-probes.ts';
import { openPixelBench } from './pixels/open-pixel-bench.ts';
import { PanelWindow } from './screens/panel-window.tsx';
import { exampleClient, exampleSpecs } from './state/example-frames.ts';
import { createPanel } from './state/panel-state.ts';
import { yieldTurn } from './state/yield-turn.ts';

// Schemas are interpreted: nothing of ours ever builds code from text.
config({ jitless: true });

let bench: Promise<PixelBench> | null = null;

/** One for measuring and for exports, started when the first of them needs it. */
const openBench = (): Promise<PixelBench> => {
  bench ??= openPixelBench({ workerSource, yieldTurn }).then((opened) => opened.bench);
  return bench;
};

/** The whole panel, once per window. */
function ProofsetPanel(): JSX.Element {
  const [panel] = useState(() =>
    createPanel({
      port: createHostPort(window),
      engine: { read: readSnapshot, check: checkFrame },
      openMeasuring: (client) => createProbeMeasurer({ client, openBench }),
      finishPicture: async (order) => (await openBench()).finish(order),
      takeApart: async (order) => (await openBench()).takeApart(order),
      example: { client: exampleClient, specs: exampleSpecs },
      nowMs: () => performance.now(),
      nowIso: () => new Date().toISOString(),
      newId,
      yieldTurn,
      judge: (frame, specs, placement) =>
        checkFrame(frame, specs, {
          assignment: placement === undefined ? null : { placement, variant: null },
          onDate: new Date().toISOString(),
        }),
      deliver: (files) => {
        for (const { name, blob } of files) downloadBlob(name, blob);
      },
    }),
  );
  useEffect(() => {
    void panel.start();
    return () => {
      panel.close();
    };
  }, [panel]);
  return <PanelWindow panel={panel} />;
}

export default render(ProofsetPanel);
