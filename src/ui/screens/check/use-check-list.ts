import { useEffect, useMemo } from 'preact/hooks';
import { sayFinding } from '../../../i18n/say-finding.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useStore } from '../../components/use-store.ts';
import { type Mark, marks } from '../../state/check-totals.ts';
import type { CheckedFrame } from '../../state/check-view.ts';
import { type Filters, hasWork, type ListRow, listRows, nextStop } from '../../state/finding-rows.ts';
import type { ScreenProps } from '../screen-props.ts';
import { overlayDrawing } from './overlay-drawing.ts';
import { createRowActions, type RowActions } from './row-actions.ts';

export interface CheckList {
  readonly rows: readonly ListRow[];
  readonly filters: Filters;
  readonly selectedKey: string | null;
  readonly selected: ListRow | null;
  readonly hasNext: boolean;
  readonly actions: RowActions;
  /** False for examples: they are looked at, not mended. */
  readonly canFix: boolean;
  /** Opens a row and shows its layer on the canvas. */
  readonly show: (row: ListRow) => void;
  readonly showNext: () => void;
  readonly toggleMark: (mark: Mark) => void;
}

/** The list of findings as the person has filtered it, its open row, and the keys that move in it. */
export function useCheckList({ panel, words }: ScreenProps): CheckList {
  const view = useStore(panel.check.view);
  const filters = useStore(panel.filters);
  const selectedKey = useStore(panel.selectedKey);
  const canvasLayers = useStore(panel.canvasLayers);
  const rows = useMemo(
    () => listRows(view.rows, filters, (finding) => sayFinding(finding, words.locale)),
    [view.rows, filters, words],
  );
  const selected = rows.find(({ key }) => key === selectedKey) ?? null;
  const show = (row: ListRow): void => {
    panel.selectedKey.set(row.key);
    void panel.showLayer(layerIdOf(row));
  };
  const showNext = (): void => {
    const next = nextStop(rows, selectedKey, 1);
    if (next !== null) show(next);
  };
  const toggleMark = (mark: Mark): void => {
    const without = filters.marks.filter((one) => one !== mark);
    const isOn = without.length < filters.marks.length;
    panel.filters.set({ ...filters, marks: isOn ? without : [...without, mark] });
  };
  useEffect(() => {
    const found = rows.find(
      (row) => row.is === 'finding' && canvasLayers.includes(row.finding.layer?.id ?? ''),
    );
    if (found !== undefined) panel.selectedKey.set(found.key);
  }, [canvasLayers]);
  const actions = useMemo(() => createRowActions({ panel, words }), [panel, words]);
  useOverlay({ panel, words }, selected);
  useListKeys({ panel, words }, { rows, selected, actions, show, toggleMark });
  return {
    rows,
    filters,
    selectedKey,
    selected,
    actions,
    canFix: view.scope !== 'example',
    hasNext: hasWork(rows),
    show,
    showNext,
    toggleMark,
  };
}

function useListKeys(
  { panel }: ScreenProps,
  {
    rows,
    selected,
    actions,
    show,
    toggleMark,
  }: Pick<CheckList, 'rows' | 'selected' | 'actions' | 'show' | 'toggleMark'>,
): void {
  const step = (by: 1 | -1) => () => {
    panel.selectedKey.set(nextStop(rows, selected?.key ?? null, by)?.key ?? null);
  };
  const filterKeys = marks.map((mark, index): [string, () => void] => [
    `Digit${String(index + 1)}`,
    () => {
      toggleMark(mark);
    },
  ]);
  useHotkeys({
    KeyJ: step(1),
    ArrowDown: step(1),
    KeyK: step(-1),
    ArrowUp: step(-1),
    Enter: () => {
      if (selected !== null) show(selected);
    },
    KeyR: () => void panel.check.refresh('all'),
    KeyF: () => {
      if (selected?.is === 'finding') actions.fix(selected.entry, selected.finding);
    },
    KeyW: () => {
      if (selected?.is === 'finding') actions.waive(selected.entry, selected.checked, selected.finding);
    },
    KeyO: () => {
      const checked = checkedOf(selected);
      if (checked !== null) actions.toggleOverlay(checked);
      else void panel.overlay.clear();
    },
    KeyZ: () => void panel.decisions.undo(),
    Escape: () => {
      panel.selectedKey.set(null);
    },
    ...Object.fromEntries(filterKeys),
  });
}

/** Keeps the overlay true: it goes when another frame is opened, and is drawn anew when its findings change. */
function useOverlay({ panel, words }: ScreenProps, selected: ListRow | null): void {
  const { frameId } = useStore(panel.overlay.view);
  const { rows } = useStore(panel.check.view);
  const openId = selected === null ? frameId : frameIdOf(selected);
  const outcome = rows.find(({ entry }) => entry.id === frameId)?.outcome;
  useEffect(() => {
    if (frameId === null) return;
    if (openId !== frameId || outcome === undefined) void panel.overlay.clear();
    else if (outcome.is === 'checked') void panel.overlay.show(overlayDrawing(outcome, words));
  }, [frameId, openId, outcome, words]);
}

const frameIdOf = (row: ListRow): string => (row.is === 'frame' ? row.row.entry.id : row.entry.id);

const checkedOf = (row: ListRow | null): CheckedFrame | null => {
  if (row?.is === 'finding') return row.checked;
  return row?.is === 'frame' && row.row.outcome.is === 'checked' ? row.row.outcome : null;
};

/** The layer to show for a row: its own, else the frame. */
const layerIdOf = (row: ListRow): string => {
  if (row.is === 'frame') return row.row.entry.id;
  return row.is === 'failure' ? row.entry.id : (row.finding.layer?.id ?? row.entry.id);
};
