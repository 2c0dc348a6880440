// Written by `npm run gen` from the files beside it. Do not edit.

import type { AnyRule } from '../rule.ts';
import canvasRatio from './canvas.ratio.ts';
import canvasSize from './canvas.size.ts';
import cropSurvival from './crop.survival.ts';
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
import templateConformance from './template.conformance.ts';
import textCjkBreak from './text.cjkBreak.ts';
import textEmoji from './text.emoji.ts';
import textFont from './text.font.ts';
import textLanguage from './text.language.ts';
import textLength from './text.length.ts';
import textLexicon from './text.lexicon.ts';
import textLines from './text.lines.ts';
import textLive from './text.live.ts';
import textMinSize from './text.minSize.ts';
import textPunctuation from './text.punctuation.ts';
import textRepeat from './text.repeat.ts';
import textSize from './text.size.ts';
import textSpacing from './text.spacing.ts';
import textTruncated from './text.truncated.ts';
import textVariety from './text.variety.ts';
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
  templateConformance,
  textCjkBreak,
  textEmoji,
  textFont,
  textLanguage,
  textLength,
  textLexicon,
  textLines,
  textLive,
  textMinSize,
  textPunctuation,
  textRepeat,
  textSize,
  textSpacing,
  textTruncated,
  textVariety,
  zoneAllow,
  zoneContain,
  zoneExclude,
  zoneInside,
  zoneOverlay,
  zoneSafe,
];
