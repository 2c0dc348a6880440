// Written by `npm run gen` from the files beside it. Do not edit.

import type { AnyRule } from '../rule.ts';
import canvasSize from './canvas.size.ts';
import deliveryPixels from './delivery.pixels.ts';
import elementRequired from './element.required.ts';
import layerHygiene from './layer.hygiene.ts';
import layoutClipped from './layout.clipped.ts';
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
import zoneExclude from './zone.exclude.ts';
import zoneSafe from './zone.safe.ts';

/** Every kind of rule, by id. */
export const rules: readonly AnyRule[] = [
  canvasSize,
  deliveryPixels,
  elementRequired,
  layerHygiene,
  layoutClipped,
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
  zoneExclude,
  zoneSafe,
];
