import { h, type JSX } from 'preact';
import type { Finding } from '../../../core/check/finding.ts';
import type { PlacementSpec } from '../../../core/placement/placement-spec.ts';
import type { Failure } from '../../../core/result.ts';
import { sayFinding } from '../../../i18n/say-finding.ts';
import { MarkIcon, type Sign } from '../../components/mark-icon.tsx';
import { measuredFacts } from '../../components/measured-facts.ts';
import type { FrameRow } from '../../state/check-state.ts';
import { markOf } from '../../state/check-totals.ts';
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
  readonly finding: Finding;
  readonly words: Words;
}

/** A finding in the list: what is wrong, where, and found against needed. */
export function FindingLine({ finding, words }: FindingLineProps): JSX.Element {
  const mark = markOf(finding);
  const fact = measuredFacts(finding.data)[0];
  return (
    <div class="line-finding">
      <MarkIcon sign={mark} label={words.t(`severity.${mark}`)} />
      <p class="line-message">{sayFinding(finding, words.locale)}</p>
      <p class="line-where">
        <span class="line-path">{finding.layer?.path.join(' › ') ?? words.t('detail.wholeFrame')}</span>
        {fact !== undefined && (
          <span class="line-fact">
            {fact.found} <span class="muted">/ {fact.needed}</span>
          </span>
        )}
      </p>
    </div>
  );
}

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
    const names = report.unmatched.candidates.join(', ');
    return { sign: 'unmatched', text: words.t('check.ambiguous', { names }) };
  }
  if (report.placement === null) {
    return {
      sign: 'unmatched',
      text: words.t('check.noSpec', { width: entry.width, height: entry.height }),
    };
  }
  const spec = specs.find(({ id }) => id === report.placement?.id);
  const name = spec === undefined ? report.placement.id : spec.name[words.locale];
  return { sign: frameSign(report.findings.map(markOf), report.verdict), text: name };
}

const frameSign = (found: readonly Sign[], verdict: string): Sign => {
  if (verdict === 'clean') return 'clean';
  if (verdict === 'unknown') return 'unknown';
  return found.includes('blocking') ? 'blocking' : 'major';
};
