import type { FixOutcome } from '../../contract/apply-fix.ts';
import { err, ok } from '../../core/result.ts';
import { isReadOnly } from '../figma/document-facts.ts';
import { applySteps } from '../figma/fix/apply-steps.ts';
import { clearShown } from '../figma/overlay.ts';
import { sceneNode } from '../figma/scene-node.ts';
import { yieldToFigma } from '../figma/thread-slice.ts';
import { handle } from '../handle.ts';

/** So many fixes are one stretch on the editor's thread before Figma may paint. */
const fixesPerTurn = 10;

export default handle('applyFix', async ({ frameId, fixes }) => {
  if (isReadOnly()) return err({ code: 'READ_ONLY', data: {} });
  if ((await sceneNode(frameId)) === null) return err({ code: 'FRAME_GONE', data: { id: frameId } });
  clearShown();
  const outcomes: FixOutcome[] = [];
  for (const [index, { steps }] of fixes.entries()) {
    if (index > 0 && index % fixesPerTurn === 0) await yieldToFigma();
    outcomes.push(await applySteps(frameId, steps));
  }
  return ok({ outcomes });
});
