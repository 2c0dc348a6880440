import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import type { PlacementSpec } from '../../../core/placement/placement-spec.ts';
import { WindowedList } from '../../components/windowed-list.tsx';
import type { ListRow } from '../../state/finding-rows.ts';
import { fixItemOf } from '../../state/fix-state.ts';
import type { Words } from '../../words.ts';
import { FailureLine, FindingLine, FrameLine, MendedLine } from './list-lines.tsx';
import type { RowActions } from './row-actions.ts';

export interface FindingListProps {
  readonly rows: readonly ListRow[];
  readonly selectedKey: string | null;
  readonly specs: readonly PlacementSpec[];
  readonly words: Words;
  readonly actions: RowActions;
  /** Examples are looked at, not mended. */
  readonly canFix: boolean;
  readonly onPick: (row: ListRow) => void;
  readonly onClearFilters: () => void;
}

/** Fixed, so that a list of thousands knows where each row lies without drawing it. */
const heightsPx: Readonly<Record<ListRow['is'], number>> = {
  frame: 40,
  finding: 64,
  failure: 64,
  mended: 28,
};

export function FindingList(props: FindingListProps): JSX.Element {
  const { rows, selectedKey, specs, words, actions, canFix, onPick, onClearFilters } = props;
  if (rows.length === 0) {
    return (
      <div class="no-match">
        <p>{words.t('check.noMatch')}</p>
        <Button secondary onClick={onClearFilters}>
          {words.t('check.clearFilters')}
        </Button>
      </div>
    );
  }
  return (
    <WindowedList
      label={words.t('check.list')}
      rows={rows}
      keyOf={({ key }) => key}
      heightPxOf={({ is }) => heightsPx[is]}
      selectedKey={selectedKey}
      onPick={onPick}
      draw={(row, isSelected) => {
        if (row.is === 'frame') return <FrameLine row={row.row} specs={specs} words={words} />;
        if (row.is === 'failure') return <FailureLine failure={row.failure} words={words} />;
        if (row.is === 'mended') return <MendedLine finding={row.finding} words={words} />;
        const { entry, finding } = row;
        const item = canFix ? fixItemOf(entry, finding) : null;
        return (
          <FindingLine
            finding={finding}
            words={words}
            isSelected={isSelected}
            fix={
              item && {
                isSafe: item.fix.is === 'safe',
                onFix: () => {
                  actions.fix(entry, finding);
                },
              }
            }
            menu={actions.menuOf(row, () => {
              onPick(row);
            })}
          />
        );
      }}
    />
  );
}
