import workerSource from 'worker:../../src/ui/worker/index.ts';
import { type OpenBench, openPixelBench } from '../../src/ui/pixels/open-pixel-bench.ts';
import { yieldTurn } from '../../src/ui/state/yield-turn.ts';

declare global {
  interface Window {
    /** Opens a bench as the panel does. */
    openBench: () => Promise<OpenBench>;
  }
}

/** What the test page's window holds. */
export type PixelBenchPage = Pick<Window, 'openBench'>;

window.openBench = () => openPixelBench({ workerSource, yieldTurn });
