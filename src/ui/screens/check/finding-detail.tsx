import { Button } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import type { FrameEntry } from '../../../contract/shapes.ts';
import type { WaivedFinding } from '../../../core/review/apply-waivers.ts';
import { sayFinding } from '../../../i18n/say-finding.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { MarkIcon } from '../../components/mark-icon.tsx';
import { factsOf } from '../../components/measured-facts.ts';
import { useStore } from '../../components/use-store.ts';
import { markOf } from '../../state/check-totals.ts';
import type { CheckedFrame } from '../../state/check-view.ts';
import { noFilters } from '../../state/finding-rows.ts';
import { fixesFor, fixItemOf } from '../../state/fix-state.ts';
import type { ScreenProps } from '../screen-props.ts';
import { FindingFacts } from './finding-facts.tsx';
import { fixAllText } from './fix-words.ts';
import { FullReport } from './full-report.tsx';
import { GoodAndBad } from './good-and-bad.tsx';
import type { RowActions } from './row-actions.ts';
import { ruleTitle } from './rule-words.ts';
import { WaiverCard } from './waiver-card.tsx';
import { canBeWaived } from './waiver-words.ts';

export interface FindingDetailProps extends ScreenProps {
  readonly entry: FrameEntry;
  readonly checked: CheckedFrame;
  readonly finding: WaivedFinding;
  readonly actions: RowActions;
  readonly onShow: () => void;
}

/** The rule card: what is wrong on this very frame, found against needed, why the rule exists, what to do. */
export function FindingDetail(props: FindingDetailProps): JSX.Element {
  const { panel, words, entry, checked, finding, actions, onShow } = props;
  const { rows, scope } = useStore(panel.check.view);
  const mark = markOf(finding);
  const message = sayFinding(finding, words.locale);
  const fix = scope === 'example' ? null : fixItemOf(entry, finding);
  const fixes = scope === 'example' ? 0 : fixesFor(rows, finding.rule).length;
  const others = rows.reduce(
    (sum, { outcome }) =>
      sum +
      (outcome.is === 'checked'
        ? outcome.report.findings.filter(({ rule }) => rule === finding.rule).length
        : 0),
    -1,
  );
  const canWaive = canBeWaived(finding) && scope !== 'example';
  const snapshot = panel.check.peek(entry.id);
  return (
    <div class="detail-text">
      <h2 class="detail-title">
        <MarkIcon sign={mark} />
        {ruleTitle(finding.rule, words)}
        <span class="muted">{words.t(`severity.${mark}`)}</span>
      </h2>
      <p class="detail-message">{message}</p>
      <FactTable finding={finding} words={words} />
      {finding.hint !== null && (
        <p>
          <b>{words.t('card.do')}</b> {words.wording(finding.hint, finding.data)}
        </p>
      )}
      <div class="detail-buttons">
        {fix !== null && (
          <Button
            onClick={() => {
              actions.fix(entry, finding);
            }}
          >
            {words.t(fix.fix.is === 'safe' ? 'fix.this' : 'fix.suggest')}
          </Button>
        )}
        <Button secondary onClick={onShow}>
          {words.t('detail.show')}
        </Button>
        {canWaive && (
          <Button
            secondary
            onClick={() => {
              actions.waive(entry, checked, finding);
            }}
          >
            {words.t('waive.open')}
          </Button>
        )}
        <CopyButton title={words.t('detail.copy')} words={words} text={() => `${entry.name}: ${message}`} />
      </div>
      {finding.waiver !== null && <WaiverCard panel={panel} words={words} waiver={finding.waiver} />}
      {!finding.isWaivable && <p class="muted">{words.t('waive.never')}</p>}
      <FindingFacts panel={panel} words={words} checked={checked} finding={finding} />
      {snapshot !== null && <GoodAndBad finding={finding} size={snapshot.size} words={words} />}
      <FullReport panel={panel} words={words} checked={checked} />
      {others > 0 && (
        <p class="detail-more">
          {words.count('detail.more', others)}{' '}
          {fixes > 1 && (
            <Fragment>
              <button
                type="button"
                class="link"
                onClick={() => {
                  actions.fixAll(finding.rule);
                }}
              >
                {fixAllText(fixes, others + 1, words)}
              </button>{' '}
            </Fragment>
          )}
          <button
            type="button"
            class="link"
            onClick={() => {
              panel.filters.set({ ...noFilters, rule: finding.rule });
            }}
          >
            {words.t('detail.showAll')}
          </button>
        </p>
      )}
    </div>
  );
}

const arrows = { top: '↑', right: '→', bottom: '↓', left: '←' } as const;

function FactTable({ finding, words }: Pick<FindingDetailProps, 'finding' | 'words'>): JSX.Element | null {
  const facts = factsOf(finding, words.locale);
  if (facts.length === 0) return null;
  return (
    <div class="facts">
      {facts.map(({ side, found, needed }) => (
        <div key={side ?? 'one'} class="fact">
          {side !== null && <span class="fact-side">{arrows[side]}</span>}
          <span>
            <span class="muted">{words.t('detail.found')}</span> <b>{found}</b>
          </span>
          <span>
            <span aria-hidden="true">→</span> <span class="muted">{words.t('detail.needed')}</span>{' '}
            <b>{needed}</b>
          </span>
        </div>
      ))}
    </div>
  );
}
