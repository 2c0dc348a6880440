import { exportFrames } from './export-frames.ts';
import { largeDocument } from './large-document.ts';

/** One export of this many frames, parts of 20 MB thrown away as they close; prints the peak of resident memory in kB. */
const frames = Number(process.argv[2] ?? '50');
await exportFrames(largeDocument(frames, 60), 2, 20_000_000);
console.log(`peak ${String(process.resourceUsage().maxRSS)}`);
