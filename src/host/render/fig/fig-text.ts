import type { TypeStyle } from '@figma/rest-api-spec';
import type { CharacterStyleOverride, Fill, SceneNode, StyleRun } from '@open-pencil/scene-graph';
import type { DrawnNode } from '../drawn-node.ts';
import { isItalic, styleAt } from '../text-runs.ts';

/** The text of a node and how it is written, as open-pencil's scene graph holds it. */
export const figText = (node: DrawnNode): Partial<SceneNode> => {
  const style = node.style ?? {};
  const { textCase = 'ORIGINAL' } = style;
  return {
    text: node.characters ?? '',
    fontFamily: style.fontFamily ?? 'Inter',
    fontWeight: style.fontWeight ?? 400,
    fontSize: style.fontSize ?? 12,
    italic: isItalic(style),
    lineHeight: lineHeightOf(style),
    letterSpacing: style.letterSpacing ?? 0,
    textAlignHorizontal: style.textAlignHorizontal ?? 'LEFT',
    textAlignVertical: style.textAlignVertical ?? 'TOP',
    textAutoResize: style.textAutoResize ?? 'NONE',
    textTruncation: style.textTruncation ?? 'DISABLED',
    maxLines: style.maxLines ?? null,
    textDecoration: style.textDecoration ?? 'NONE',
    textCase: textCase === 'SMALL_CAPS' || textCase === 'SMALL_CAPS_FORCED' ? 'ORIGINAL' : textCase,
    styleRuns: styleRuns(node),
  };
};

/** Null lets Figma choose the line height by the font. */
const lineHeightOf = (style: TypeStyle): number | null =>
  style.lineHeightUnit === 'INTRINSIC_%' ? null : (style.lineHeightPx ?? null);

const styleRuns = (node: DrawnNode): StyleRun[] => {
  const runs: { start: number; length: number; style: CharacterStyleOverride; from: TypeStyle }[] = [];
  const text = node.characters ?? '';
  for (let at = 0; at < text.length; at += 1) {
    const style = styleAt(node, at);
    const last = runs.at(-1);
    if (style === node.style) continue;
    if (last !== undefined && last.from === style && last.start + last.length === at) last.length += 1;
    else runs.push({ start: at, length: 1, style: overrideOf(style), from: style });
  }
  return runs.map(({ start, length, style }) => ({ start, length, style }));
};

const overrideOf = (style: TypeStyle): CharacterStyleOverride => ({
  fontWeight: style.fontWeight ?? 400,
  fontSize: style.fontSize ?? 12,
  fontFamily: style.fontFamily ?? 'Inter',
  italic: isItalic(style),
  letterSpacing: style.letterSpacing ?? 0,
  lineHeight: lineHeightOf(style),
  textDecoration: style.textDecoration ?? 'NONE',
  ...(style.fills !== undefined && { fills: style.fills.flatMap(solidFill) }),
});

const solidFill = (paint: NonNullable<TypeStyle['fills']>[number]): Fill[] =>
  paint.type === 'SOLID'
    ? [{ type: 'SOLID', color: paint.color, opacity: paint.opacity ?? 1, visible: paint.visible !== false }]
    : [];
