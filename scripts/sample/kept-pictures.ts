import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** The pictures of an earlier drawing, by name: `pictures.json` says which file is which. `folder` is the one that holds `sample/`. */
export const keptPictures = (folder: string): ReadonlyMap<string, Uint8Array> => {
  const refs = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(folder, 'sample/pictures.json'), 'utf8')));
  const images = join(folder, 'sample/images');
  const files = readdirSync(images);
  return new Map(
    Object.entries(refs).map(([name, ref]) => {
      const file = files.find((one) => one.startsWith(ref));
      if (file === undefined) throw new Error(`picture ${name} is gone from ${images}`);
      return [name, new Uint8Array(readFileSync(join(images, file)))];
    }),
  );
};
