import type { Rect } from '../geometry/rect.ts';
import { matchesGlob } from '../placement/glob.ts';
import { findWord } from '../snapshot/name-words.ts';
import type { FrameFacts, LayerFacts } from './guess/frame-facts.ts';
import type { LabelCondition, LabelPosition, LabelRule } from './label-rule.ts';
import type { Trust } from './suggestion.ts';

/** What a rule is worth that does not say how sure it is, by its strongest condition. */
const worth: Readonly<Record<Trust, number>> = {
  componentKey: 0.98,
  component: 0.95,
  name: 0.9,
  textStyle: 0.85,
  look: 0.75,
  position: 0.7,
};

/** The most trusted thing a rule looks at. */
export function trustOf(when: LabelCondition): Trust {
  if (when.componentKey !== undefined) return 'componentKey';
  if (when.component !== undefined) return 'component';
  if (when.name !== undefined) return 'name';
  if (when.textStyle !== undefined) return 'textStyle';
  return when.text !== undefined || when.type !== undefined || when.role !== undefined ? 'look' : 'position';
}

export const confidenceOf = ({ when, confidence }: LabelRule): number => confidence ?? worth[trustOf(when)];

/** Whether a layer that is painted fits every condition of a rule that is switched on. */
export function matchesRule(
  { snapshot }: FrameFacts,
  { layer, shown, share, text }: LayerFacts,
  rule: LabelRule,
): boolean {
  const { componentKey, component, name, textStyle, text: said, type, position, role } = rule.when;
  if (!rule.on || shown === null) return false;
  const { key = '', name: main = '', setName = null } = layer.component ?? {};
  return (
    (componentKey === undefined || key === componentKey) &&
    (component === undefined ||
      (layer.component !== null && [main, setName ?? main].some((one) => matchesGlob(component, one)))) &&
    (name === undefined || matchesName(name, layer.name)) &&
    (textStyle === undefined ||
      (layer.styleNames.text !== null && matchesGlob(textStyle, layer.styleNames.text))) &&
    (said === undefined || (text !== null && said.words.some((word) => findWord(text.words, word)))) &&
    (type === undefined || layer.type === type) &&
    (role === undefined || layer.role?.role === role) &&
    (position === undefined || liesThere(position, shown, share, snapshot.size))
  );
}

const matchesName = (wanted: NonNullable<LabelCondition['name']>, name: string): boolean =>
  'glob' in wanted ? matchesGlob(wanted.glob, name) : wanted.words.some((word) => findWord(name, word));

/** Shares that were written with three digits still fit the layer they were read from. */
const tolerance = 0.005;

function liesThere(
  { within, minArea = 0, maxArea = Number.POSITIVE_INFINITY }: LabelPosition,
  { x, y, width, height }: Rect<'frame'>,
  share: number,
  size: { readonly width: number; readonly height: number },
): boolean {
  if (share < minArea - tolerance || share > maxArea + tolerance) return false;
  if (within === undefined) return true;
  return (
    x / size.width >= within.x - tolerance &&
    y / size.height >= within.y - tolerance &&
    (x + width) / size.width <= within.x + within.width + tolerance &&
    (y + height) / size.height <= within.y + within.height + tolerance
  );
}
