import { openBench } from './bench-session.ts';
import { exportFrames } from './export-frames.ts';
import { largeDocument } from './large-document.ts';

/**
 * One export of this many frames in parts of 20 MB that are thrown away as they close. Prints MB: what the open document
 * takes, and the most that was alive during the export (V8's heap and everything outside it, garbage collected before
 * each look), and the peak of resident memory, which also holds garbage not yet collected. Needs `--expose-gc`.
 */
const frames = Number(process.argv[2] ?? '50');
const alive = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};
const opened = await openBench(largeDocument(frames, 12));
const before = alive();
let most = before;
let looks = 0;
const { sizeBytes, ms } = await exportFrames(opened.host.document, {
  scale: 1,
  maxPartBytes: 20_000_000,
  opened,
  onProgress() {
    looks += 1;
    if (looks % 50 === 0 || looks > frames) most = Math.max(most, alive());
  },
});
const resident = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ before, most, resident, sizeBytes, ms }));
