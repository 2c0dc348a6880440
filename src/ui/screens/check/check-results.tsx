import { Fragment, h, type JSX } from 'preact';
import { type CheckTotals, type RuleTotals } from '../../state/check-totals.ts';
import { noFilters } from '../../state/finding-rows.ts';
import { fixesFor } from '../../state/fix-state.ts';
import type { ScreenProps } from '../screen-props.ts';
import { CheckHead } from './check-head.tsx';
import { CheckNotices } from './check-notices.tsx';
import { DetailPane } from './detail-pane.tsx';
import { FilterBar, type Grouping } from './filter-bar.tsx';
import { FindingList } from './finding-list.tsx';
import { RuleList } from './rule-list.tsx';
import { SetFindings } from './set-findings.tsx';
import type { CheckList } from './use-check-list.ts';

export interface CheckResultsProps extends ScreenProps {
  readonly list: CheckList;
  readonly totals: CheckTotals;
  readonly ruleTotals: readonly RuleTotals[];
  readonly isRunning: boolean;
  readonly grouping: Grouping;
  readonly onGroup: (grouping: Grouping) => void;
}

/** Everything about frames in scope: the verdict, what is missing from it, and the findings. */
export function CheckResults(props: CheckResultsProps): JSX.Element {
  const { panel, words, list, totals, ruleTotals, isRunning, grouping, onGroup } = props;
  return (
    <Fragment>
      <CheckHead
        totals={totals}
        topRule={topRuleOf(ruleTotals, totals.flagged)}
        words={words}
        isRunning={isRunning}
      />
      <CheckNotices panel={panel} words={words} totals={totals} />
      <SetFindings panel={panel} words={words} />
      <FilterBar
        grouping={grouping}
        filters={list.filters}
        totals={totals}
        words={words}
        onGroup={onGroup}
        onFilter={(next) => {
          panel.filters.set(next);
        }}
        onToggle={list.toggleMark}
      />
      <div class="check-body">
        {grouping === 'rule' ? (
          <RuleList
            rules={ruleTotals}
            yieldNow={totals.yield ?? 0}
            words={words}
            fixesOf={(rule) => (list.canFix ? fixesFor(panel.check.view.get().rows, rule).length : 0)}
            onFixAll={list.actions.fixAll}
            onPick={(rule) => {
              panel.filters.set({ ...noFilters, rule });
              onGroup('frame');
            }}
          />
        ) : (
          <Findings panel={panel} words={words} list={list} />
        )}
      </div>
    </Fragment>
  );
}

type FindingsProps = Pick<CheckResultsProps, 'panel' | 'words' | 'list'>;

const Findings = ({
  panel,
  words,
  list: { rows, selected, selectedKey, show, actions, canFix },
}: FindingsProps): JSX.Element => (
  <Fragment>
    <FindingList
      rows={rows}
      selectedKey={selectedKey}
      specs={panel.check.specsInUse()}
      words={words}
      actions={actions}
      canFix={canFix}
      onPick={show}
      onClearFilters={() => {
        panel.filters.set(noFilters);
      }}
    />
    {selected !== null && (
      <DetailPane
        key={selected.key}
        panel={panel}
        words={words}
        row={selected}
        actions={actions}
        onShow={() => {
          show(selected);
        }}
      />
    )}
  </Fragment>
);

/** The rule behind more than half of the flagged frames, if there is one. */
function topRuleOf(rules: readonly RuleTotals[], flagged: number): string | null {
  const top = [...rules]
    .sort((a, b) => b.frames - a.frames)
    .find(({ mark }) => mark === 'blocking' || mark === 'major');
  return top !== undefined && flagged > 1 && top.frames * 2 > flagged ? top.rule : null;
}
