import { render } from '@create-figma-plugin/ui';
import '!./styles/base.css';
import '!./styles/controls.css';
import '!./styles/check.css';
import '!./styles/dataset.css';
import '!./styles/specs.css';
import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { config } from 'zod/mini';
import { checkFrame } from '../core/check/check-frame.ts';
import { readSnapshot } from '../core/snapshot/read-snapshot.ts';
import { downloadBlob } from './components/download-blob.ts';
import { createHostPort } from './host-port.ts';
import { PanelWindow } from './screens/panel-window.tsx';
import { createPanel } from './state/panel-state.ts';
import { yieldTurn } from './state/yield-turn.ts';

// Schemas are interpreted: nothing of ours ever builds code from text.
config({ jitless: true });

/** The whole panel, once per window. */
function ProofsetPanel(): JSX.Element {
  const [panel] = useState(() =>
    createPanel({
      port: createHostPort(window),
      engine: { read: readSnapshot, check: checkFrame },
      nowMs: () => performance.now(),
      yieldTurn,
      nowIso: () => new Date().toISOString(),
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
