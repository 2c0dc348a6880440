import type { Settings } from '../../contract/settings.ts';
import { basePlan, noSplit } from '../../core/bundle/base-plan.ts';
import type { ExportPlan, Loss, SplitPlan } from '../../core/bundle/dataset.ts';
import { exporters } from '../../core/bundle/exporters/index.ts';
import type { PlanItem } from '../../core/bundle/plan-dataset.ts';
import type { FrameRow } from './check-view.ts';

/** The plan behind the form. Nothing in it comes from the panel itself: no clock, no language, no window. */
export const planOf = (documentName: string, choice: Settings['export']): ExportPlan => ({
  ...basePlan(documentName),
  targets: [
    choice.size === null
      ? { is: 'scale', scale: choice.scale }
      : { is: 'side', px: choice.size.px, fit: choice.size.fit },
  ],
  images: { mime: choice.image, maxBytes: choice.image === 'image/png' ? null : choice.maxBytes },
  masks: choice.masks,
  gate: choice.gate,
  negatives: choice.negatives,
  unlabelled: choice.unlabelled,
  split: splitOf(choice.split),
  captions: choice.captions,
  licence: choice.licence,
  formats: exporters.map(({ id }) => id).filter((id) => choice.formats.includes(id)),
});

/** Percents as shares; the command line divides the same way, so that both come to the same numbers. */
const splitOf = ({ validation, test, salt }: Settings['export']['split']): SplitPlan => ({
  ...noSplit,
  salt,
  shares: { train: (100 - validation - test) / 100, validation: validation / 100, test: test / 100 },
});

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
