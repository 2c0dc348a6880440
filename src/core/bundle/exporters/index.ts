// Written by `npm run gen` from the files beside it. Do not edit.

import type { Exporter } from '../exporter.ts';
import canonical from './canonical.ts';
import coco from './coco.ts';
import cvat from './cvat.ts';
import labelStudio from './label-studio.ts';
import voc from './voc.ts';
import yoloDetect from './yolo-detect.ts';
import yoloObb from './yolo-obb.ts';
import yoloSegment from './yolo-segment.ts';

/** Every format, by id. */
export const exporters: readonly Exporter[] = [
  canonical,
  coco,
  cvat,
  labelStudio,
  voc,
  yoloDetect,
  yoloObb,
  yoloSegment,
];
