import { h, type JSX } from 'preact';
import type { PlacementSpec } from '../../../core/placement/placement-spec.ts';
import type { Failure } from '../../../core/result.ts';
import { isOpen, type WaivedFinding } from '../../../core/review/apply-waivers.ts';
import { sayFinding } from '../../../i18n/say-finding.ts';
import { MarkIcon, type Sign } from '../../components/mark-icon.tsx';
import { factsOf } from '../../components/measured-facts.ts';
import { MenuButton, type MenuItem } from '../../components/menu-button.tsx';
import { markOf } from '../../state/check-totals.ts';
import type { FrameRow } from '../../state/check-view.ts';
import type { Words } from '../../words.ts';

export interface FrameLineProps {
  readonly row: FrameRow;
  readonly specs: readonly PlacementSpec[];
  readonly words: Words;
}

/** A frame in the list: its verdict, its name, and the spec it was measured by. */
export function FrameLine({ row, specs, words }: FrameLineProps): JSX.Element {
  const { sign, text } = frameWords(row, specs, words);
  return (
    <div class="line-frame">
      <MarkIcon sign={sign} />
      <span class="line-name">{row.entry.name}</span>
      <span class="line-spec">{text}</span>
    </div>
  );
}

export interface FindingLineProps {
  readonly finding: WaivedFinding;
  readonly words: Words;
  /** Only the selected row's buttons are in the tab order. */
  readonly isSelected: boolean;
  /** Null = no fix a machine can make. */
  readonly fix: { readonly isSafe: boolean; readonly onFix: () => void } | null;
  readonly menu: readonly MenuItem[];
}

/** A finding in the list: what is wrong, where, and found against needed. */
export function FindingLine({ finding, words, isSelected, fix, menu }: FindingLineProps): JSX.Element {
  const mark = markOf(finding);
  const fact = factsOf(finding, words.locale)[0];
  return (
    <div class={`line-finding${isOpen(finding) ? '' : ' line-waived'}`}>
      <MarkIcon sign={mark} label={words.t(`severity.${mark}`)} />
      <p class="line-message">{sayFinding(finding, words.locale)}</p>
      <p class="line-where">
        <span class="line-path">{finding.layer?.path.join(' › ') ?? words.t('detail.wholeFrame')}</span>
        {fact !== undefined && (
          <span class="line-fact">
            {fact.found} <span class="muted">/ {fact.needed}</span>
          </span>
        )}
        {finding.waiver !== null && isOpen(finding) && (
          <span class="line-fact muted">{words.t(`waiver.${finding.waiver.status}`)}</span>
        )}
      </p>
      <div class="line-actions">
        {fix !== null && (
          <button
            type="button"
            class="row-button"
            tabIndex={isSelected ? 0 : -1}
            onClick={(event) => {
              // The row would open as well.
              event.stopPropagation();
              fix.onFix();
            }}
          >
            {words.t(fix.isSafe ? 'fix.short' : 'fix.shortAsks')}
          </button>
        )}
        <MenuButton label={words.t('card.actions')} items={menu} isReachable={isSelected} />
      </div>
    </div>
  );
}

/** A finding that is gone since the last check. */
export const MendedLine = ({ finding, words }: Pick<FindingLineProps, 'finding' | 'words'>): JSX.Element => (
  <div class="line-mended">
    <MarkIcon sign="clean" label={words.t('fix.mended')} />
    <s class="line-path">{sayFinding(finding, words.locale)}</s>
  </div>
);

export interface FailureLineProps {
  readonly failure: Failure;
  readonly words: Words;
}

export const FailureLine = ({ failure, words }: FailureLineProps): JSX.Element => (
  <div class="line-finding">
    <MarkIcon sign="failed" label={words.t('check.unread')} />
    <p class="line-message">{words.failure(failure)}</p>
  </div>
);

interface FrameWords {
  readonly sign: Sign;
  readonly text: string;
}

/** What the list and the details say about a frame as a whole. */
export function frameWords(
  { entry, outcome }: FrameRow,
  specs: readonly PlacementSpec[],
  words: Words,
): FrameWords {
  if (outcome.is === 'waiting') return { sign: 'waiting', text: words.t('check.waiting') };
  if (outcome.is === 'failed') return { sign: 'failed', text: words.t('check.unread') };
  const { report } = outcome;
  if (report.unmatched?.because === 'ambiguous') {
    const { length } = report.unmatched.candidates;
    return { sign: 'unmatched', text: words.count('assign.ambiguous', length) };
  }
  if (report.placement === null) {
    return {
      sign: 'unmatched',
      text: words.t('check.noSpec', { width: entry.width, height: entry.height }),
    };
  }
  const spec = specs.find(({ id }) => id === report.placement?.id);
  const name = spec === undefined ? report.placement.id : spec.name[words.locale];
  const sign = outcome.isMeasuring ? 'waiting' : frameSign(report.findings.map(markOf), report.verdict);
  return { sign, text: name };
}

const frameSign = (found: readonly Sign[], verdict: string): Sign => {
  if (verdict === 'clean') return 'clean';
  if (verdict === 'unknown') return 'unknown';
  return found.includes('blocking') ? 'blocking' : 'major';
};
