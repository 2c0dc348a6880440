// Written by `npm run gen` from the files beside it. Do not edit.

import type { AnyRule } from '../rule.ts';
import canvasBackground from './canvas.background.ts';
import canvasEdges from './canvas.edges.ts';
import canvasRatio from './canvas.ratio.ts';
import canvasSize from './canvas.size.ts';
import colorPalette from './color.palette.ts';
import contrastRendered from './contrast.rendered.ts';
import cropSurvival from './crop.survival.ts';
import deliveryFormat from './delivery.format.ts';
import deliveryPixels from './delivery.pixels.ts';
import deliveryWeight from './delivery.weight.ts';
import effectsAllowed from './effects.allowed.ts';
import elementAnyOf from './element.anyOf.ts';
import elementAsset from './element.asset.ts';
import elementClearspace from './element.clearspace.ts';
import elementCount from './element.count.ts';
import elementDistortion from './element.distortion.ts';
import elementForbidden from './element.forbidden.ts';
import elementGround from './element.ground.ts';
import elementLook from './element.look.ts';
import elementRelation from './element.relation.ts';
import elementRequired from './element.required.ts';
import elementShare from './element.share.ts';
import elementSize from './element.size.ts';
import elementTotal from './element.total.ts';
import imageContent from './image.content.ts';
import imageDistortion from './image.distortion.ts';
import imageResolution from './image.resolution.ts';
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
import zoneCalm from './zone.calm.ts';
import zoneContain from './zone.contain.ts';
import zoneExclude from './zone.exclude.ts';
import zoneInside from './zone.inside.ts';
import zoneOverlay from './zone.overlay.ts';
import zoneSafe from './zone.safe.ts';

/** Every kind of rule, by id. */
export const rules: readonly AnyRule[] = [
  canvasBackground,
  canvasEdges,
  canvasRatio,
  canvasSize,
  colorPalette,
  contrastRendered,
  cropSurvival,
  deliveryFormat,
  deliveryPixels,
  deliveryWeight,
  effectsAllowed,
  elementAnyOf,
  elementAsset,
  elementClearspace,
  elementCount,
  elementDistortion,
  elementForbidden,
  elementGround,
  elementLook,
  elementRelation,
  elementRequired,
  elementShare,
  elementSize,
  elementTotal,
  imageContent,
  imageDistortion,
  imageResolution,
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
  zoneCalm,
  zoneContain,
  zoneExclude,
  zoneInside,
  zoneOverlay,
  zoneSafe,
];
