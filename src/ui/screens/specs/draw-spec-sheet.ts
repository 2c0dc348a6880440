import { specSheet } from '../../../i18n/spec-sheet.ts';
import type { Panel } from '../../state/panel-state.ts';
import type { EditorView } from '../../state/spec-editor-state.ts';
import type { Words } from '../../words.ts';

/** Draws the spec as a sheet on the canvas, in the panel's language. False = it could not; why is shown where other writes report. */
export async function drawSpecSheet(
  panel: Panel,
  { spec, preview }: EditorView,
  words: Words,
): Promise<boolean> {
  if (spec === null) return false;
  const size = spec.match.sizes?.[0] ?? preview.snapshot?.size ?? { width: 1000, height: 1000 };
  const answer = await panel.client.ask('drawSheet', specSheet(spec, size, words.locale));
  panel.specs.view.update((now) => ({ ...now, failure: answer.ok ? null : answer.failure }));
  return answer.ok;
}
