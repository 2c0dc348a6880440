import { type BenchRequest, benchReady, runBenchCall } from '../../core/pixels/bench-message.ts';
import { createPixelBench } from '../../core/pixels/pixel-bench.ts';
import { browserCodec } from '../pixels/browser-codec.ts';

/** The panel's worker: holds one picture and measures it, call by call. Bundled into the panel as text. */
const bench = createPixelBench(browserCodec);

self.addEventListener('message', (event: MessageEvent<BenchRequest>) => {
  const { id, call } = event.data;
  void runBenchCall(bench, call).then((answer) => {
    self.postMessage({ id, answer });
  });
});
self.postMessage(benchReady);
