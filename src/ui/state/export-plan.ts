import type { Settings } from '../../contract/settings.ts';
import { basePlan } from '../../core/bundle/base-plan.ts';
import type { ExportPlan, Loss } from '../../core/bundle/dataset.ts';
import { exporters } from '../../core/bundle/exporters/index.ts';
import type { PlanItem } from '../../core/bundle/plan-dataset.ts';
import type { FrameRow } from './check-view.ts';

/** The plan behind the form. Nothing in it comes from the panel itself: no clock, no language, no window. */
export const planOf = (documentName: string, choice: Settings['export']): ExportPlan => ({
  ...basePlan(documentName),
  targets: choice.targets,
  images: {
    mime: choice.mime,
    maxBytes: choice.mime === 'image/png' || choice.maxKb === null ? null : Math.floor(choice.maxKb * 1000),
  },
  masks: choice.masks,
  gate: choice.gate,
  negatives: choice.negatives,
  unlabelled: choice.unlabelled,
  captions: choice.captions,
  split: {
    salt: choice.salt,
    shares: {
      train: choice.shares.train / 100,
      validation: choice.shares.validation / 100,
      test: choice.shares.test / 100,
    },
    lock: null,
    onConflict: 'stop',
  },
  licence: choice.licence.trim() === '' ? null : choice.licence.trim(),
  formats: exporters.map(({ id }) => id).filter((id) => choice.formats.includes(id)),
});

/** What keeps a choice from being exported; null = nothing. */
export const choiceProblem = ({
  formats,
  shares,
  maxKb,
}: Settings['export']): 'formats' | 'shares' | 'maxKb' | null => {
  if (!exporters.some(({ id }) => formats.includes(id))) return 'formats';
  const all = Object.values(shares);
  if (all.some((share) => !(share >= 0)) || Math.abs(all.reduce((sum, share) => sum + share, 0) - 100) > 1e-6)
    return 'shares';
  return maxKb !== null && !(maxKb >= 1) ? 'maxKb' : null;
};

/** What was checked, in document order, and a loss for each frame that could not be. */
export function splitRows(rows: readonly FrameRow[]): {
  readonly items: readonly PlanItem[];
  readonly losses: readonly Loss[];
} {
  const items = rows.flatMap(({ entry, outcome }) =>
    outcome.is === 'checked'
      ? [{ report: outcome.report, size: { width: entry.width, height: entry.height } }]
      : [],
  );
  const losses = rows.flatMap(({ entry, outcome }): readonly Loss[] =>
    outcome.is !== 'failed'
      ? []
      : [
          {
            code: outcome.failure.code === 'FRAME_GONE' ? 'frame-gone' : 'frame-unreadable',
            frame: { id: entry.id, name: entry.name },
            layer: null,
            format: null,
            data: { because: outcome.failure.code },
          },
        ],
  );
  return { items, losses };
}
