import { Zip, ZipPassThrough } from 'fflate';
import JSZip from 'jszip';
import { zipParts } from '../../src/core/bundle/zip-parts.ts';

/**
 * Packs so many pictures of 400 kB with one of three writers and throws the ZIP away. Prints the time, and the most memory alive
 * (garbage collected before each look) above what was alive before. `node --expose-gc`, `tsx zip-writers.ts <writer> <pictures>`.
 */
const [writer = 'ours', pictures = '500'] = process.argv.slice(2);
const noise = Uint8Array.from({ length: 400_000 }, (_, at) => (at * 2_654_435_761) >>> 13);

const alive = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};
const before = alive();
let most = before;
let written = 0;
const look = (at: number): void => {
  if (at % 100 === 0) most = Math.max(most, alive());
};
const take = (chunk: Uint8Array): void => {
  written += chunk.length;
};
const eachPicture = async (visit: (path: string) => Promise<void> | void): Promise<void> => {
  for (let at = 0; at < Number(pictures); at += 1) {
    await visit(`images/${String(at)}.png`);
    look(at);
  }
};

const writers: Readonly<Record<string, () => Promise<void>>> = {
  /** The whole part waits in memory, then streams out. */
  async jszip() {
    const zip = new JSZip();
    await eachPicture((path) => void zip.file(path, noise.slice(), { compression: 'STORE' }));
    look(0);
    await new Promise<void>((resolve) => {
      zip.generateInternalStream({ type: 'uint8array' }).on('data', take).on('end', resolve).resume();
    });
  },
  /** Streams, with sizes behind the bytes. */
  async fflate() {
    const zip = new Zip((_error, chunk) => {
      take(chunk);
    });
    await eachPicture((path) => {
      const file = new ZipPassThrough(path);
      zip.add(file);
      file.push(noise.slice(), true);
    });
    zip.end();
  },
  /** Streams, with sizes before the bytes. */
  async ours() {
    const sink = zipParts({
      name: 'bench',
      maxPartBytes: 4e9,
      parts: {
        openPart: () =>
          Promise.resolve({
            write: (chunk) => {
              take(chunk);
              return Promise.resolve();
            },
            close: () => Promise.resolve(),
          }),
        finish: () => Promise.resolve(),
      },
    });
    await eachPicture(async (path) => {
      await sink.write({ path, bytes: noise.slice(), isText: false });
    });
    await sink.finish();
  },
};

const startMs = performance.now();
await writers[writer]?.();
const ms = performance.now() - startMs;
look(0);
console.log(
  `   ${writer}: ${pictures} pictures, ${(written / 1e6).toFixed(0)} MB in ${ms.toFixed(0)} ms, at most ${(most - before).toFixed(0)} MB more alive`,
);
