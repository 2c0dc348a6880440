import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import type { PlacementSpec } from '../../../core/placement/placement-spec.ts';
import { WindowedList } from '../../components/windowed-list.tsx';
import type { ListRow } from '../../state/finding-rows.ts';
import type { Words } from '../../words.ts';
import { FailureLine, FindingLine, FrameLine } from './list-lines.tsx';

export interface FindingListProps {
  readonly rows: readonly ListRow[];
  readonly selectedKey: string | null;
  readonly specs: readonly PlacementSpec[];
  readonly words: Words;
  readonly onPick: (row: ListRow) => void;
  readonly onClearFilters: () => void;
}

/** Fixed, so that a list of thousands knows where each row lies without drawing it. */
const heightsPx: Readonly<Record<ListRow['is'], number>> = { frame: 40, finding: 64, failure: 64 };

export function FindingList(props: FindingListProps): JSX.Element {
  const { rows, selectedKey, specs, words, onPick, onClearFilters } = props;
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
      draw={(row) => {
        if (row.is === 'frame') return <FrameLine row={row.row} specs={specs} words={words} />;
        if (row.is === 'failure') return <FailureLine failure={row.failure} words={words} />;
        return <FindingLine finding={row.finding} words={words} />;
      }}
    />
  );
}
