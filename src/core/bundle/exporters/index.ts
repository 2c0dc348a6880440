// Written by `npm run gen` from the files beside it. Do not edit.

import type { Exporter } from '../exporter.ts';
import canonical from './canonical.ts';
import coco from './coco.ts';
import croissant from './croissant.ts';
import cvat from './cvat.ts';
import diffusers from './diffusers.ts';
import hfParquet from './hf-parquet.ts';
import imagefolder from './imagefolder.ts';
import kohya from './kohya.ts';
import labelStudio from './label-studio.ts';
import layers from './layers.ts';
import layout from './layout.ts';
import vlmLlava from './vlm-llava.ts';
import vlmQwen from './vlm-qwen.ts';
import vlmSwift from './vlm-swift.ts';
import voc from './voc.ts';
import webdataset from './webdataset.ts';
import yoloDetect from './yolo-detect.ts';
import yoloObb from './yolo-obb.ts';
import yoloSegment from './yolo-segment.ts';

/** Every format, by id. */
export const exporters: readonly Exporter[] = [
  canonical,
  coco,
  croissant,
  cvat,
  diffusers,
  hfParquet,
  imagefolder,
  kohya,
  labelStudio,
  layers,
  layout,
  vlmLlava,
  vlmQwen,
  vlmSwift,
  voc,
  webdataset,
  yoloDetect,
  yoloObb,
  yoloSegment,
];
