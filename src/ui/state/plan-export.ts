import type { Client } from '../../contract/client.ts';
import type { Dataset, ExportPlan, Loss } from '../../core/bundle/dataset.ts';
import { type DividedFrame, dividedFrame, divideFrames, isDivided } from '../../core/bundle/divide-frames.ts';
import { type PlanItem, planDataset } from '../../core/bundle/plan-dataset.ts';
import { groupItemOf } from '../../core/diversity/group-item.ts';
import type { Labelling } from '../../core/label/labelling.ts';
import { tagsOf } from '../../core/label/tags-of.ts';
import { ok, type Result } from '../../core/result.ts';
import { readSnapshot } from '../../core/snapshot/read-snapshot.ts';
import type { FrameRow } from './check-view.ts';
import { splitRows } from './export-plan.ts';

/**
 * What goes into a bundle and where each frame lies. Where frames are to be divided, each is read once more, without its picture:
 * checking keeps no record of what belongs together.
 */
export async function planExport(
  plan: ExportPlan,
  rows: readonly FrameRow[],
  labelling: Labelling,
  client: Pick<Client, 'ask'>,
  yieldTurn: () => Promise<void>,
): Promise<Result<{ readonly dataset: Dataset; readonly losses: readonly Loss[] }>> {
  const { items, losses } = splitRows(rows);
  const frames = isDivided(plan.split)
    ? await readFrames(items, { labelling, unlabelled: plan.unlabelled }, client, yieldTurn)
    : new Map();
  const divided = divideFrames(plan.split, items, frames);
  if (!divided.ok) return divided;
  const { dataset, losses: gated } = planDataset(plan, items, divided.value.division, labelling);
  return ok({ dataset, losses: [...losses, ...gated] });
}

async function readFrames(
  items: readonly PlanItem[],
  how: Parameters<typeof dividedFrame>[2],
  client: Pick<Client, 'ask'>,
  yieldTurn: () => Promise<void>,
): Promise<ReadonlyMap<string, DividedFrame>> {
  const frames = new Map<string, DividedFrame>();
  for (const { report } of items) {
    await yieldTurn();
    const read = await client.ask('readFrame', { frameId: report.frame.id });
    if (!read.ok) continue;
    const { json, supplement } = read.value;
    const snapshot = readSnapshot(json, supplement);
    if (!snapshot.ok) continue;
    const { attributes } = tagsOf(snapshot.value).tags;
    const beside = { stored: supplement.stored, campaign: attributes['campaign'] ?? null, hashes: null };
    const group = groupItemOf(snapshot.value, beside);
    frames.set(report.frame.id, dividedFrame(snapshot.value, group, how, attributes['locale'] ?? null));
  }
  return frames;
}
