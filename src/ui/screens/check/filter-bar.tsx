import { IconClose16 } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { IconButton } from '../../components/icon-button.tsx';
import { MarkIcon } from '../../components/mark-icon.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { SegmentedChoice } from '../../components/segmented-choice.tsx';
import { type CheckTotals, type Mark, marks } from '../../state/check-totals.ts';
import type { Filters } from '../../state/finding-rows.ts';
import type { Words } from '../../words.ts';
import { ruleTitle } from './rule-words.ts';

export type Grouping = 'frame' | 'rule';

export interface FilterBarProps {
  readonly grouping: Grouping;
  readonly filters: Filters;
  readonly totals: CheckTotals;
  readonly words: Words;
  readonly onGroup: (grouping: Grouping) => void;
  readonly onFilter: (filters: Filters) => void;
  readonly onToggle: (mark: Mark) => void;
}

/** Counts that are filters, a search, and the two ways to group. */
export function FilterBar(props: FilterBarProps): JSX.Element {
  const { grouping, filters, totals, words, onGroup, onFilter, onToggle } = props;
  const present = marks.filter((mark) => totals.marks[mark] > 0 || filters.marks.includes(mark));
  return (
    <div class="filter-bar">
      <div class="filter-line">
        <SegmentedChoice
          label={words.t('check.grouping')}
          name="grouping"
          value={grouping}
          options={[
            { value: 'frame', text: words.t('check.byFrame') },
            { value: 'rule', text: words.t('check.byRule') },
          ]}
          onSelect={onGroup}
        />
        {grouping === 'frame' && (
          <SearchField
            label={words.t('check.search')}
            hint={words.t('check.searchHint')}
            value={filters.search}
            onInput={(search) => {
              onFilter({ ...filters, search });
            }}
          />
        )}
      </div>
      {grouping === 'frame' && present.length > 0 && (
        <div class="filter-line" role="group" aria-label={words.t('check.filters')}>
          {present.map((mark) => (
            <button
              key={mark}
              type="button"
              class="chip"
              aria-pressed={filters.marks.includes(mark)}
              onClick={() => {
                onToggle(mark);
              }}
            >
              <MarkIcon sign={mark} />
              {words.t(`severity.${mark}`)} <b>{words.number(totals.marks[mark])}</b>
            </button>
          ))}
        </div>
      )}
      {grouping === 'frame' && filters.rule !== null && (
        <div class="filter-line rule-filter">
          <span>{ruleTitle(filters.rule, words)}</span>
          <IconButton
            label={words.t('check.clearFilters')}
            onClick={() => {
              onFilter({ ...filters, rule: null });
            }}
          >
            <IconClose16 />
          </IconButton>
        </div>
      )}
    </div>
  );
}
