// Written by `npm run gen` from the files beside it. Do not edit.

import type { AnyRule } from '../rule.ts';
import canvasRatio from './canvas.ratio.ts';
import canvasSize from './canvas.size.ts';
import cropSurvival from './crop.survival.ts';
import deliveryPixels from './delivery.pixels.ts';
import elementRequired from './element.required.ts';
import layerHygiene from './layer.hygiene.ts';
import layoutAlign from './layout.align.ts';
import layoutClipped from './layout.clipped.ts';
import layoutOcclusion from './layout.occlusion.ts';
import layoutOneOf from './layout.oneOf.ts';
import layoutOrder from './layout.order.ts';
import layoutOverlap from './layout.overlap.ts';
import layoutPixelgrid from './layout.pixelgrid.ts';
import layoutSameSize from './layout.sameSize.ts';
import layoutSpacing from './layout.spacing.ts';
import marginEdge from './margin.edge.ts';
import textLength from './text.length.ts';
import textMinSize from './text.minSize.ts';
import zoneAllow from './zone.allow.ts';
import zoneContain from './zone.contain.ts';
import zoneExclude from './zone.exclude.ts';
import zoneInside from './zone.inside.ts';
import zoneOverlay from './zone.overlay.ts';
import zoneSafe from './zone.safe.ts';

/** Every kind of rule, by id. */
export const rules: readonly AnyRule[] = [
  canvasRatio,
  canvasSize,
  cropSurvival,
  deliveryPixels,
  elementRequired,
  layerHygiene,
  layoutAlign,
  layoutClipped,
  layoutOcclusion,
  layoutOneOf,
  layoutOrder,
  layoutOverlap,
  layoutPixelgrid,
  layoutSameSize,
  layoutSpacing,
  marginEdge,
  textLength,
  textMinSize,
  zoneAllow,
  zoneContain,
  zoneExclude,
  zoneInside,
  zoneOverlay,
  zoneSafe,
];
