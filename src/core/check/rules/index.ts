// Written by `npm run gen` from the files beside it. Do not edit.

import type { AnyRule } from '../rule.ts';
import canvasBackground from './canvas.background.ts';
import canvasEdges from './canvas.edges.ts';
import canvasSize from './canvas.size.ts';
import colorPalette from './color.palette.ts';
import contrastRendered from './contrast.rendered.ts';
import deliveryFormat from './delivery.format.ts';
import deliveryPixels from './delivery.pixels.ts';
import deliveryWeight from './delivery.weight.ts';
import elementGround from './element.ground.ts';
import elementRequired from './element.required.ts';
import imageContent from './image.content.ts';
import imageDistortion from './image.distortion.ts';
import imageResolution from './image.resolution.ts';
import layerHygiene from './layer.hygiene.ts';
import layoutClipped from './layout.clipped.ts';
import textLength from './text.length.ts';
import textMinSize from './text.minSize.ts';
import zoneCalm from './zone.calm.ts';
import zoneExclude from './zone.exclude.ts';
import zoneSafe from './zone.safe.ts';

/** Every kind of rule, by id. */
export const rules: readonly AnyRule[] = [
  canvasBackground,
  canvasEdges,
  canvasSize,
  colorPalette,
  contrastRendered,
  deliveryFormat,
  deliveryPixels,
  deliveryWeight,
  elementGround,
  elementRequired,
  imageContent,
  imageDistortion,
  imageResolution,
  layerHygiene,
  layoutClipped,
  textLength,
  textMinSize,
  zoneCalm,
  zoneExclude,
  zoneSafe,
];
