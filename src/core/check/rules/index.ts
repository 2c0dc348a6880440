// Written by `npm run gen` from the files beside it. Do not edit.

import type { AnyRule } from '../rule.ts';
import canvasSize from './canvas.size.ts';
import deliveryPixels from './delivery.pixels.ts';
import effectsAllowed from './effects.allowed.ts';
import elementAnyOf from './element.anyOf.ts';
import elementAsset from './element.asset.ts';
import elementClearspace from './element.clearspace.ts';
import elementCount from './element.count.ts';
import elementDistortion from './element.distortion.ts';
import elementForbidden from './element.forbidden.ts';
import elementLook from './element.look.ts';
import elementRelation from './element.relation.ts';
import elementRequired from './element.required.ts';
import elementShare from './element.share.ts';
import elementSize from './element.size.ts';
import elementTotal from './element.total.ts';
import layerHygiene from './layer.hygiene.ts';
import layerLabels from './layer.labels.ts';
import layerSource from './layer.source.ts';
import layerStructure from './layer.structure.ts';
import layoutClipped from './layout.clipped.ts';
import templateConformance from './template.conformance.ts';
import textLength from './text.length.ts';
import textMinSize from './text.minSize.ts';
import zoneExclude from './zone.exclude.ts';
import zoneSafe from './zone.safe.ts';

/** Every kind of rule, by id. */
export const rules: readonly AnyRule[] = [
  canvasSize,
  deliveryPixels,
  effectsAllowed,
  elementAnyOf,
  elementAsset,
  elementClearspace,
  elementCount,
  elementDistortion,
  elementForbidden,
  elementLook,
  elementRelation,
  elementRequired,
  elementShare,
  elementSize,
  elementTotal,
  layerHygiene,
  layerLabels,
  layerSource,
  layerStructure,
  layoutClipped,
  templateConformance,
  textLength,
  textMinSize,
  zoneExclude,
  zoneSafe,
];
