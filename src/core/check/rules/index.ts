// Written by `npm run gen` from the files beside it. Do not edit.

import type { AnyRule } from '../rule.ts';
import canvasSize from './canvas.size.ts';
import deliveryPixels from './delivery.pixels.ts';
import elementRequired from './element.required.ts';
import layerHygiene from './layer.hygiene.ts';
import layoutClipped from './layout.clipped.ts';
import textLength from './text.length.ts';
import textMinSize from './text.minSize.ts';
import zoneExclude from './zone.exclude.ts';
import zoneSafe from './zone.safe.ts';

/** Every kind of rule, by id. */
export const rules: readonly AnyRule[] = [
  canvasSize,
  deliveryPixels,
  elementRequired,
  layerHygiene,
  layoutClipped,
  textLength,
  textMinSize,
  zoneExclude,
  zoneSafe,
];
