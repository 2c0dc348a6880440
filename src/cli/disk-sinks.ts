import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileSink } from '../core/bundle/file-sink.ts';
import type { PartSink } from '../core/bundle/zip-parts.ts';

/** Writes the files of a bundle straight into `<out>/<name>/`; an older export of the same name is replaced whole. */
export function folderSink(out: string, name: string): FileSink {
  const root = join(out, name);
  let isFresh = false;
  return {
    async write({ path, bytes }) {
      if (!isFresh) await rm(root, { recursive: true, force: true });
      isFresh = true;
      const target = join(root, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes);
      return 1;
    },
    pass: ({ path }) => Promise.reject(new Error(`${path} lies in no finished part.`)),
    whenPartCloses: () => undefined,
    keepTogether: () => Promise.resolve(),
    finish: () => Promise.resolve([root]),
  };
}

/** Writes ZIP parts into a folder under working names and gives them their own names at the end, when their number is known. */
export function zipFiles(out: string): PartSink {
  const written: string[] = [];
  return {
    async openPart(number) {
      await mkdir(out, { recursive: true });
      const path = join(out, `.proofset-part-${String(number)}.tmp`);
      written.push(path);
      const file = await open(path, 'w');
      return {
        write: async (chunk) => {
          await file.writeFile(chunk);
        },
        close: () => file.close(),
      };
    },
    async finish(names) {
      for (const [index, path] of written.entries()) await rename(path, join(out, names[index] ?? ''));
    },
  };
}
