import type { FixOutcome } from '../../../contract/apply-fix.ts';
import type { FixStep } from '../../../core/check/fix.ts';
import { loadFontsOf } from '../load-fonts.ts';
import { sceneNode } from '../scene-node.ts';
import { lookSteps } from './look-steps.ts';
import { placeSteps } from './place-steps.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import type { Steps } from './steps.ts';
import { textSteps } from './text-steps.ts';

const allSteps: Steps = { ...placeSteps, ...textSteps, ...lookSteps };

/** Steps that lay text out anew, so that Figma wants its fonts. */
const setsText = new Set<FixStep['do']>([
  'resize',
  'scale',
  'setFontSize',
  'replaceText',
  'setLineHeight',
  'setLetterSpacing',
]);

/**
 * Does all steps in one go, as one undo step; or none: what was done before a step is refused is taken back. Waiting comes
 * first, so that nobody can edit between two steps.
 */
export async function applySteps(frameId: string, steps: readonly FixStep[]): Promise<FixOutcome> {
  const refusal = (await fontRefusal(steps)) ?? (await doSteps(frameId, steps));
  return refusal === null ? { is: 'applied' } : { is: 'refused', code: refusal.code, data: refusal.data };
}

async function fontRefusal(steps: readonly FixStep[]): Promise<Refusal | null> {
  const ids = new Set(steps.filter((step) => setsText.has(step.do)).map((step) => step.layerId));
  for (const id of ids) {
    const node = await sceneNode(id);
    const font = node === null ? null : await loadFontsOf(node);
    if (node !== null && font !== null)
      return { code: 'FONT_MISSING', data: { layerId: id, font, name: node.removed ? '' : node.name } };
  }
  return null;
}

async function doSteps(frameId: string, steps: readonly FixStep[]): Promise<Refusal | null> {
  const nodes = await Promise.all(steps.map(async (step) => [step, await sceneNode(step.layerId)] as const));
  let done = 0;
  for (const [step, node] of nodes) {
    const refusal = doStep(frameId, step, node);
    if (refusal !== null) {
      if (done > 0) figma.triggerUndo();
      return refusal;
    }
    done += 1;
  }
  figma.commitUndo();
  return null;
}

function doStep(frameId: string, step: FixStep, node: SceneNode | null): Refusal | null {
  const { layerId } = step;
  if (node === null || node.removed || !isInside(node, frameId))
    return { code: 'LAYER_GONE', data: { layerId } };
  // Each name leads to the function of its own step; TypeScript cannot follow that through a union of names.
  const run = allSteps[step.do] as (on: SceneNode, what: FixStep) => Refusal | null;
  const { name } = node;
  try {
    return run(node, step);
  } catch (error) {
    return refusalOf(error, layerId, name);
  }
}

function isInside(node: SceneNode, frameId: string): boolean {
  for (let at: BaseNode | null = node; at !== null; at = at.parent) if (at.id === frameId) return true;
  return false;
}
