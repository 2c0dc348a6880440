import type { Rect } from '../geometry/rect.ts';
import type { LayerSnapshot } from './frame-snapshot.ts';
import type { LayerPlacement } from './place-layer.ts';
import type { ComponentTables } from './read-component.ts';
import { readComponent } from './read-component.ts';
import { readEffects } from './read-effect.ts';
import { readOwnPaints, readPaints } from './read-paint.ts';
import { readStyleNames } from './read-style-names.ts';
import { readText } from './read-text.ts';
import type { RestRecord } from './rest-fields.ts';
import { isNotFalse, isTrue, numberOf, recordsOf, textOf } from './rest-fields.ts';
import type { Step } from './walk-tree.ts';
import { clipsContent } from './walk-tree.ts';

/** What is the same for every layer of one frame. */
export interface FrameContext {
  readonly tables: ComponentTables;
  readonly missingFonts: ReadonlySet<string> | null;
}

/** Nobody sees less than this (design: visible = opacity product above 0.02). */
const faintest = 0.02;

/** One layer without its role, which needs the whole frame. */
export const readLayer = (
  step: Step,
  painted: Rect<'frame'> | null,
  placement: LayerPlacement,
  { tables, missingFonts }: FrameContext,
): Omit<LayerSnapshot, 'role'> => {
  const { node } = step;
  const fills = readOwnPaints(node);
  const type = textOf(node['type'], 'UNKNOWN');
  return {
    id: textOf(node['id'], ''),
    name: step.name,
    type,
    parent: step.parent,
    path: step.path,
    isLeaf: type === 'BOOLEAN_OPERATION' || recordsOf(node['children']).length === 0,
    isSwitchedOn: isNotFalse(node['visible']),
    isVisible: step.isOn && step.opacity > faintest && painted !== null,
    isLocked: isTrue(node['locked']),
    opacity: step.opacity,
    blendMode: textOf(node['blendMode'], 'PASS_THROUGH'),
    box: step.box,
    painted,
    clip: step.clip,
    ...placement,
    isMask: isTrue(node['isMask']),
    maskedBy: step.maskedBy,
    clipsContent: clipsContent(node),
    fills,
    strokes: readPaints(node['strokes']),
    strokeWeight: numberOf(node['strokeWeight'], 0),
    effects: readEffects(node['effects']),
    cornerRadius: readCornerRadius(node),
    text: type === 'TEXT' ? readText(node, missingFonts) : null,
    component: readComponent(node, tables),
    styleNames: readStyleNames(node, tables),
    layoutMode: textOf(node['layoutMode'], 'NONE'),
    isInAutoLayout: step.isInAutoLayout,
    hasImageFill: fills.some((paint) => paint.visible && (paint.type === 'IMAGE' || paint.type === 'VIDEO')),
  };
};

/** One radius for all corners, or four from the top left clockwise where the document tells them apart. */
export const readCornerRadius = (node: RestRecord): number | readonly number[] => {
  const corners = node['rectangleCornerRadii'];
  return Array.isArray(corners) && corners.length === 4
    ? corners.map((radius) => numberOf(radius, 0))
    : numberOf(node['cornerRadius'], 0);
};
