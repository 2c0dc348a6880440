import { changed, type Refusal, refuse } from './refusal.ts';
import type { Steps } from './steps.ts';

type Segment = Pick<StyledTextSegment, 'fontSize' | 'lineHeight' | 'letterSpacing'>;

/** Steps that change what a text says or how it is set. Offsets are UTF-16 units, as in Figma. */
export const textSteps: Pick<Steps, 'setFontSize' | 'replaceText' | 'setLineHeight' | 'setLetterSpacing'> = {
  setFontSize: (node, { start, end, was, fontSizePx }) =>
    onRange(
      node,
      { start, end },
      (segment) => changed(node, was, segment.fontSize),
      (text) => {
        text.setRangeFontSize(start, end, fontSizePx);
      },
    ),
  setLineHeight: (node, { start, end, was, lineHeightPx }) =>
    onRange(
      node,
      { start, end },
      ({ lineHeight, fontSize }) => {
        // An automatic line height has no number here, while Figma's JSON gives one: either was meant.
        if (lineHeight.unit === 'AUTO') return null;
        return changed(node, was ?? 'AUTO', inPx(lineHeight, fontSize));
      },
      (text) => {
        text.setRangeLineHeight(start, end, { unit: 'PIXELS', value: lineHeightPx });
      },
    ),
  setLetterSpacing: (node, { start, end, was, letterSpacingPx }) =>
    onRange(
      node,
      { start, end },
      ({ letterSpacing, fontSize }) => changed(node, was, inPx(letterSpacing, fontSize)),
      (text) => {
        text.setRangeLetterSpacing(start, end, { unit: 'PIXELS', value: letterSpacingPx });
      },
    ),
  replaceText(node, { start, end, was, text }) {
    if (node.type !== 'TEXT') return refuse('NOT_SUPPORTED', node);
    const found = node.characters.slice(start, end);
    if (found !== was || start + was.length !== end) return changed(node, was, `${found}\u2026`);
    // What comes in takes the style of the first character that goes, or of the one before.
    if (text !== '') node.insertCharacters(start, text, start < end ? 'AFTER' : 'BEFORE');
    if (start < end) node.deleteCharacters(start + text.length, end + text.length);
    return null;
  },
};

const inPx = ({ unit, value }: { unit: 'PIXELS' | 'PERCENT'; value: number }, fontSizePx: number): number =>
  unit === 'PIXELS' ? value : (value / 100) * fontSizePx;

function onRange(
  node: SceneNode,
  { start, end }: { readonly start: number; readonly end: number },
  refusalOf: (segment: Segment) => Refusal | null,
  change: (text: TextNode) => void,
): Refusal | null {
  if (node.type !== 'TEXT') return refuse('NOT_SUPPORTED', node);
  const { length } = node.characters;
  if (start >= end || end > length)
    return refuse('CHANGED_MEANWHILE', node, { expected: end, found: length });
  for (const segment of node.getStyledTextSegments(['fontSize', 'lineHeight', 'letterSpacing'], start, end)) {
    const refusal = refusalOf(segment);
    if (refusal !== null) return refusal;
  }
  change(node);
  return null;
}
