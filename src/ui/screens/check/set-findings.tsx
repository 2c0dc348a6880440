import { h, type JSX } from 'preact';
import { saySetFinding } from '../../../i18n/say-set-finding.ts';
import { MarkIcon } from '../../components/mark-icon.tsx';
import { useStore } from '../../components/use-store.ts';
import type { ScreenProps } from '../screen-props.ts';

/** What is wrong among frames that belong together; each line goes to its first frame. */
export function SetFindings({ panel, words }: ScreenProps): JSX.Element | null {
  const { findings } = useStore(panel.sets.view);
  const { rows, phase } = useStore(panel.check.view);
  if (phase !== 'done' || findings.length === 0) return null;
  const nameOf = (id: string): string => rows.find(({ entry }) => entry.id === id)?.entry.name ?? id;
  return (
    <details class="set-findings">
      <summary>{words.count('sets.title', findings.length)}</summary>
      <ul>
        {findings.map((finding) => {
          const mark = finding.verdict === 'unknown' ? 'unknown' : finding.severity;
          const [first] = finding.frameIds;
          return (
            <li key={finding.fingerprint}>
              <MarkIcon sign={mark} label={words.t(`severity.${mark}`)} />
              <span>
                {finding.group !== '' && <b>{finding.group} </b>}
                {saySetFinding(finding, words.locale)}
              </span>
              {first !== undefined && (
                <button
                  type="button"
                  class="row-button"
                  aria-label={words.t('sets.showOf', { name: nameOf(first) })}
                  onClick={() => {
                    void panel.showLayer(first);
                  }}
                >
                  {words.t('sets.show')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
