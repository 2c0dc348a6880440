import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Finding } from '../../../core/check/finding.ts';
import type { Zone } from '../../../core/check/params/zone.ts';
import type { Size } from '../../../core/geometry/rect.ts';
import type { Severity } from '../../../core/placement/placement-spec.ts';
import { lintWording } from '../../../i18n/lint-wording.ts';
import { placementProblemWording } from '../../../i18n/placement-problem-wording.ts';
import { sayFinding } from '../../../i18n/say-finding.ts';
import { MarkIcon, type Sign } from '../../components/mark-icon.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import type { FrameRow } from '../../state/check-view.ts';
import type { EditorView, TrialView } from '../../state/spec-editor-state.ts';
import type { Words } from '../../words.ts';
import { SelectInput } from './fields/select-input.tsx';
import { ZoneStage } from './zone-stage.tsx';

export interface DraftPreviewProps {
  readonly editor: EditorView;
  readonly rows: readonly FrameRow[];
  readonly zones: readonly Zone[];
  readonly size: Size;
  /** The zones section shows the frame itself. */
  readonly hasStage: boolean;
  readonly words: Words;
  readonly onChoose: (frameId: string) => void;
}

const shownFindings = 5;

/** What the spec says, as it stands, about the chosen frame and about all in scope. Follows typing. */
export function DraftPreview(props: DraftPreviewProps): JSX.Element {
  const { editor, rows, zones, size, hasStage, words, onChoose } = props;
  const [isOpen, setOpen] = useState(true);
  const { preview, trial } = editor;
  const findings = preview.report?.findings ?? [];
  const verdict = verdictText(editor, words);
  return (
    <section class={isOpen ? 'draft-preview open' : 'draft-preview'} aria-label={words.t('edit.preview')}>
      <div class="preview-head">
        <button
          type="button"
          class="preview-toggle"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <MarkIcon sign={verdict.sign} />
          <span>{verdict.text}</span>
        </button>
        <StatusLine text={trialText(trial, words)} />
      </div>
      {isOpen && (
        <div class="preview-body">
          {rows.length > 0 && (
            <SelectInput
              label={words.t('edit.chosenFrame')}
              value={preview.frameId ?? ''}
              options={rows.slice(0, 500).map(({ entry }) => ({ value: entry.id, text: entry.name }))}
              onSelect={onChoose}
            />
          )}
          <div class="preview-columns">
            {!hasStage && preview.snapshot !== null && (
              <ZoneStage
                preview={preview}
                size={size}
                zones={zones}
                findings={findings}
                selectedId={null}
                words={words}
              />
            )}
            <ul class="preview-findings">
              {editor.problems.slice(0, shownFindings).map(({ code, path, data }, at) => (
                <li key={at}>
                  <span>
                    <b>{path}</b> {words.wording(placementProblemWording[code], data)}
                  </span>
                </li>
              ))}
              {findings.slice(0, shownFindings).map((finding) => (
                <li key={finding.fingerprint}>
                  <MarkIcon sign={markOf(finding)} label={words.t(`severity.${markOf(finding)}`)} />
                  <span>{sayFinding(finding, words.locale)}</span>
                </li>
              ))}
              {findings.length > shownFindings && (
                <li class="muted">
                  {words.t('specs.moreErrors', { count: words.number(findings.length - shownFindings) })}
                </li>
              )}
              {editor.advice.map((advice, at) => (
                <li key={at}>
                  <MarkIcon
                    sign={advice.level === 'error' ? 'major' : 'minor'}
                    label={words.t('edit.advice')}
                  />
                  <span>{words.wording(lintWording(advice.code), advice.data)}</span>
                </li>
              ))}
              {preview.report !== null && preview.report.counts.waiting > 0 && (
                <li class="muted">{words.count('edit.waiting', preview.report.counts.waiting)}</li>
              )}
            </ul>
          </div>
        </div>
      )}
    </section>
  );
}

/** The draft is judged bare: no waiver is laid over what it finds. */
const markOf = ({ verdict, severity }: Finding): Severity | 'unknown' =>
  verdict === 'unknown' ? 'unknown' : severity;

function verdictText(
  { preview, problems }: EditorView,
  words: Words,
): { readonly sign: Sign; readonly text: string } {
  if (problems.length > 0) {
    return { sign: 'failed', text: words.count('edit.problems', problems.length) };
  }
  if (preview.frameId === null) return { sign: 'unmatched', text: words.t('edit.noFrame') };
  if (preview.report === null) return { sign: 'waiting', text: words.t('check.waiting') };
  const { verdict, findings, unmatched } = preview.report;
  if (unmatched !== null && unmatched.failure !== null) {
    return { sign: 'unmatched', text: words.failure(unmatched.failure) };
  }
  const name = preview.report.frame.name;
  if (verdict === 'clean') return { sign: 'clean', text: words.t('edit.framePasses', { name }) };
  const count = words.count('check.findings', findings.length);
  if (verdict === 'flagged') return { sign: 'blocking', text: words.t('edit.frameFails', { name, count }) };
  return { sign: 'unknown', text: words.t('edit.frameUnknown', { name, count }) };
}

/** “3 of 12 frames in scope would fail”. */
export function trialText(trial: TrialView, words: Words): string {
  if (trial.is === 'none') return '';
  if (trial.is === 'running') {
    return words.t('edit.trying', { done: words.number(trial.done), total: words.number(trial.total) });
  }
  const { fitting, failing, ambiguous } = trial.outcome;
  if (ambiguous > 0) return words.count('edit.fitsTwice', ambiguous);
  if (fitting === 0) return words.t('edit.fitsNone');
  const said = words.count('edit.wouldFail', failing, { total: words.number(fitting) });
  return trial.total < trial.inScope
    ? `${said} ${words.t('edit.firstOnly', { count: words.number(trial.total) })}`
    : said;
}
