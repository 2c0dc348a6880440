// Written by `npm run gen` from the files beside it. Do not edit.

import type { Exporter } from '../exporter.ts';
import canonical from './canonical.ts';
import coco from './coco.ts';
import croissant from './croissant.ts';
import diffusers from './diffusers.ts';
import hfParquet from './hf-parquet.ts';
import imagefolder from './imagefolder.ts';
import kohya from './kohya.ts';
import layers from './layers.ts';
import layout from './layout.ts';
import vlmLlava from './vlm-llava.ts';
import vlmQwen from './vlm-qwen.ts';
import vlmSwift from './vlm-swift.ts';
import webdataset from './webdataset.ts';

/** Every format, by id. */
export const exporters: readonly Exporter[] = [
  canonical,
  coco,
  croissant,
  diffusers,
  hfParquet,
  imagefolder,
  kohya,
  layers,
  layout,
  vlmLlava,
  vlmQwen,
  vlmSwift,
  webdataset,
];
