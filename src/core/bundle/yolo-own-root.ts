import type { BundleFile, DatasetFrame } from './dataset.ts';
import { imageFileName } from './image-file-name.ts';
import { folderOf } from './used-splits.ts';
import { rowsText, type YoloRow } from './yolo-rows.ts';

/**
 * Picture and label file of a frame in a root of its own. Readers find the labels by writing `labels` for the last `images` in
 * the picture's path and take all label files of a folder to be of one kind, so each kind has its own pictures.
 */
export const yoloOwnRoot = (
  root: string,
  frame: DatasetFrame,
  image: Uint8Array,
  rows: readonly YoloRow[],
): readonly BundleFile[] => {
  const { split, fileName } = frame.planned;
  const folder = folderOf(split);
  return [
    { path: `${root}images/${folder}/${imageFileName(frame)}`, role: 'image', split, bytes: image },
    { path: `${root}labels/${folder}/${fileName}.txt`, role: 'label', split, text: rowsText(rows) },
  ];
};
