import * as z from 'zod/mini';
import type { FaultList } from './fault.ts';

const listed = z.looseObject({ file_name: z.string() });

/** `metadata.jsonl` of an image folder against the pictures beside it: one that is not listed is dropped, one that is missing fails when it is decoded. */
export const checkImageFolder = (
  path: string,
  rows: readonly unknown[],
  paths: readonly string[],
  faults: FaultList,
): void => {
  const folder = path.replace(/[^/]*$/u, '');
  const named = new Set<string>();
  for (const row of rows) {
    const parsed = z.safeParse(listed, row);
    if (!parsed.success) faults.add('key-missing', path, null, { where: 'file_name' });
    else named.add(folder + parsed.data.file_name);
  }
  const there = paths.filter((one) => one.startsWith(folder) && /\.(?:png|jpe?g|webp)$/u.test(one));
  for (const picture of there) if (!named.has(picture)) faults.add('label-missing', picture, path);
  const known = new Set(there);
  for (const name of named)
    if (!known.has(name)) faults.add('picture-missing', path, null, { picture: name });
};

/** Caption files beside pictures: each picture one, not empty, one line; trainers stop at an empty one and read no second line. */
export const checkSidecars = (
  folder: string,
  paths: readonly string[],
  textOf: ReadonlyMap<string, string>,
  faults: FaultList,
): void => {
  for (const picture of paths) {
    if (!picture.startsWith(folder) || !/\.(?:png|jpe?g|webp)$/u.test(picture)) continue;
    const caption = textOf.get(picture.replace(/\.[^.]*$/u, '.txt'));
    if (caption === undefined || caption.trim() === '' || caption.trim().includes('\n'))
      faults.add('caption-missing', picture, null);
  }
};

/** Rows of visual instruction data: as many picture marks as pictures, and pictures that are there. */
export const checkInstructions = (
  path: string,
  rows: readonly unknown[],
  paths: ReadonlySet<string>,
  faults: FaultList,
): void => {
  rows.forEach((row, index) => {
    const where = `row ${String(index + 1)}`;
    const images = imagesOf(row);
    const marks = JSON.stringify(row).split('<image>').length - 1;
    if (marks !== images.length)
      faults.add('placeholder-count', path, where, { marks, images: images.length });
    for (const image of images)
      if (!paths.has(image)) faults.add('picture-missing', path, where, { picture: image });
  });
};

const imagesOf = (row: unknown): readonly string[] => {
  const parsed = z.safeParse(
    z.looseObject({
      image: z.optional(z.union([z.string(), z.array(z.string())])),
      images: z.optional(z.array(z.string())),
    }),
    row,
  );
  if (!parsed.success) return [];
  const { image, images } = parsed.data;
  return images ?? (image === undefined ? [] : typeof image === 'string' ? [image] : image);
};
