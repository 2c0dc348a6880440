import type { Settings } from '../../contract/settings.ts';
import { basePlan } from '../../core/bundle/base-plan.ts';
import type { ExportPlan, Loss } from '../../core/bundle/dataset.ts';
import { exporters } from '../../core/bundle/exporters/index.ts';
import type { PlanItem } from '../../core/bundle/plan-dataset.ts';
import type { FrameRow } from './check-view.ts';

/** The plan behind the form. Nothing in it comes from the panel itself: no clock, no language, no window. */
export const planOf = (documentName: string, choice: Settings['export']): ExportPlan => ({
  ...basePlan(documentName),
  targets: [{ is: 'scale', scale: choice.scale }],
  gate: choice.gate,
  formats: exporters.map(({ id }) => id).filter((id) => choice.formats.includes(id)),
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
