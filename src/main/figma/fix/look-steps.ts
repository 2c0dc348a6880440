import { hexOf, rgbOf } from '../colour.ts';
import { changed, type Refusal, refuse } from './refusal.ts';
import type { Steps } from './steps.ts';

/** Steps that change how a layer looks, what it is called, and how it is exported. */
export const lookSteps: Pick<
  Steps,
  | 'setVisible'
  | 'rename'
  | 'removeEffects'
  | 'setFill'
  | 'setCornerRadius'
  | 'setClipsContent'
  | 'setImageFit'
  | 'setExportSettings'
> = {
  setVisible(node, { was, visible }) {
    const refusal = changed(node, was, node.visible);
    if (refusal === null) node.visible = visible;
    return refusal;
  },
  rename(node, { was, name }) {
    const refusal = changed(node, was, node.name);
    if (refusal === null) node.name = name;
    return refusal;
  },
  removeEffects(node, { types }) {
    if (!('effects' in node)) return refuse('NOT_SUPPORTED', node);
    const left = node.effects.filter(({ type }) => !types.includes(type));
    if (left.length === node.effects.length) return changed(node, types.join(', '), '');
    node.effects = left;
    return null;
  },
  setFill: (node, { was, hex }) =>
    replacePaints(node, was, (paint) => {
      if (paint.type !== 'SOLID' || hexOf(paint.color) !== was.toLowerCase()) return null;
      const { visible = true, opacity = 1, blendMode = 'NORMAL' } = paint;
      // Without `boundVariables`: a bound variable would paint over the new colour.
      return { type: 'SOLID', visible, opacity, blendMode, color: rgbOf(hex) };
    }),
  setCornerRadius(node, { radiusPx }) {
    if (!('cornerRadius' in node) || !('cornerSmoothing' in node)) return refuse('NOT_SUPPORTED', node);
    node.cornerRadius = radiusPx;
    return null;
  },
  setClipsContent(node, { was, clips }) {
    if (!('clipsContent' in node)) return refuse('NOT_SUPPORTED', node);
    const refusal = changed(node, was, node.clipsContent);
    if (refusal === null) node.clipsContent = clips;
    return refusal;
  },
  setImageFit: (node, { was, fit }) =>
    replacePaints(node, was, (paint) => {
      // What the Plugin API calls CROP stands as STRETCH in Figma's JSON.
      const names = paint.type === 'IMAGE' && paint.scaleMode === 'CROP' ? ['CROP', 'STRETCH'] : [];
      if (paint.type !== 'IMAGE' || ![paint.scaleMode, ...names].includes(was)) return null;
      const { imageHash, visible = true, opacity = 1, blendMode = 'NORMAL', filters = {} } = paint;
      return { type: 'IMAGE', scaleMode: fit, imageHash, visible, opacity, blendMode, filters };
    }),
  setExportSettings(node, { format, scale }) {
    if (!('exportSettings' in node)) return refuse('NOT_SUPPORTED', node);
    node.exportSettings = [{ format, constraint: { type: 'SCALE', value: scale } }];
    return null;
  },
};

/** Puts new paints in place of those that `replace` knows; none of them = somebody changed the fill. */
function replacePaints(
  node: SceneNode,
  was: string,
  replace: (paint: Paint) => Paint | null,
): Refusal | null {
  if (!('fills' in node)) return refuse('NOT_SUPPORTED', node);
  let count = 0;
  const replaced = (paints: readonly Paint[]): Paint[] =>
    paints.map((paint) => {
      const made = replace(paint);
      if (made !== null) count += 1;
      return made ?? paint;
    });
  if (node.type === 'TEXT' && node.fills === figma.mixed) {
    for (const { start, end, fills } of node.getStyledTextSegments(['fills']))
      node.setRangeFills(start, end, replaced(fills));
  } else if (node.fills !== figma.mixed) {
    const fills = replaced(node.fills);
    if (count > 0) node.fills = fills;
  }
  return count > 0 ? null : refuse('CHANGED_MEANWHILE', node, { expected: was, found: '' });
}
