import type { Settings } from '../../contract/settings.ts';
import type { ExportPlan, Loss } from '../../core/bundle/dataset.ts';
import { exporters } from '../../core/bundle/exporters/index.ts';
import { defaultMaxPartBytes } from '../../core/bundle/plan-dataset.ts';
import type { FrameReport } from '../../core/check/finding.ts';
import { toolVersion } from '../../core/tool-version.ts';
import type { FrameRow } from './check-view.ts';

/** The plan behind the form. Nothing in it comes from the panel itself: no clock, no language, no window. */
export const planOf = (documentName: string, choice: Settings['export']): ExportPlan => ({
  documentName,
  scale: choice.scale,
  gate: choice.gate,
  formats: exporters.map(({ id }) => id).filter((id) => choice.formats.includes(id)),
  maxPartBytes: defaultMaxPartBytes,
  toolVersion,
  licence: null,
  createdAt: null,
});

/** What was checked, in document order, and a loss for each frame that could not be. */
export function splitRows(rows: readonly FrameRow[]): {
  readonly reports: readonly FrameReport[];
  readonly losses: readonly Loss[];
} {
  const reports = rows.flatMap(({ outcome }) => (outcome.is === 'checked' ? [outcome.report] : []));
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
  return { reports, losses };
}
