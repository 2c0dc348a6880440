import type { Size } from '../../core/geometry/rect.ts';
import { isRecord, type NodeEntry, numberIn, textIn } from './node-entry.ts';

/** Advance widths in em, near those of Inter and Noto Sans SC; line height of fonts that name none. */
const narrowEm = 0.56;
const wideEm = 1;
const lineEm = 1.21;

/**
 * The box of a text that sizes itself (`textAutoResize`), roughly: the host writes without shaping text. A side that is fixed stays; null = both
 * are. Sizes are those of the node's own style.
 */
export function estimateTextSize(entry: NodeEntry, now: Size): Size | null {
  const style = isRecord(entry.fields['style']) ? entry.fields['style'] : {};
  const mode = textIn(style, 'textAutoResize', 'NONE');
  if (mode !== 'WIDTH_AND_HEIGHT' && mode !== 'HEIGHT') return null;
  const fontSize = numberIn(style, 'fontSize', 12);
  const spacing = numberIn(style, 'letterSpacing', 0);
  const isFixed = textIn(style, 'lineHeightUnit', 'INTRINSIC_%') === 'PIXELS';
  const lineHeight = isFixed ? numberIn(style, 'lineHeightPx', fontSize * lineEm) : fontSize * lineEm;
  const lines = textIn(entry.fields, 'characters', '').split('\n').map(widthOf);
  function widthOf(line: string): number {
    let width = 0;
    for (const character of line)
      width += ((character.codePointAt(0) ?? 0) > 0x2e80 ? wideEm : narrowEm) * fontSize + spacing;
    return width;
  }
  if (mode === 'WIDTH_AND_HEIGHT')
    return { width: Math.ceil(Math.max(0, ...lines)), height: Math.ceil(lines.length * lineHeight) };
  const rows = lines.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / Math.max(1, now.width))), 0);
  return { width: now.width, height: Math.ceil(rows * lineHeight) };
}
