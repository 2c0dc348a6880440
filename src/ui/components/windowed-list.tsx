import { h, type JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { stackHeights, virtualWindow } from './virtual-window.ts';

export interface WindowedListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly heightPxOf: (row: Row) => number;
  readonly selectedKey: string | null;
  /** Every selected row, where several can be; missing = at most the one. */
  readonly selectedKeys?: ReadonlySet<string>;
  readonly draw: (row: Row, isSelected: boolean) => JSX.Element;
  /** A click on a row, or Enter on the selected one. */
  readonly onPick: (row: Row, how: PickKind) => void;
}

/** With Shift everything up to the row, with Ctrl or ⌘ the row beside the others. */
export type PickKind = 'only' | 'toggle' | 'range';

/** Below this all rows are drawn: the browser's own search then finds every one. */
const windowFromRows = 200;

/** A one-column grid with one selected row, whose rows may hold buttons; draws only the rows in view when there are many. */
export function WindowedList<Row>(props: WindowedListProps<Row>): JSX.Element {
  const { label, rows, keyOf, heightPxOf, selectedKey, selectedKeys, draw, onPick } = props;
  const ref = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ topPx: 0, viewPx: 600 });
  const tops = useMemo(() => stackHeights(rows.map(heightPxOf)), [rows]);
  const selectedAt = rows.findIndex((row) => keyOf(row) === selectedKey);
  const measure = (): void => {
    const list = ref.current;
    if (list !== null) setScroll({ topPx: list.scrollTop, viewPx: list.clientHeight });
  };
  useLayoutEffect(measure, [rows]);
  useEffect(() => {
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('resize', measure);
    };
  }, []);
  useEffect(() => {
    const list = ref.current;
    const topPx = tops[selectedAt];
    const endPx = tops[selectedAt + 1];
    if (list === null || topPx === undefined || endPx === undefined) return;
    if (topPx < list.scrollTop) list.scrollTop = topPx;
    else if (endPx > list.scrollTop + list.clientHeight) list.scrollTop = endPx - list.clientHeight;
  }, [selectedKey]);

  const { first, end, abovePx, belowPx } =
    rows.length < windowFromRows
      ? { first: 0, end: rows.length, abovePx: 0, belowPx: 0 }
      : virtualWindow(tops, scroll.topPx, scroll.viewPx);
  return (
    <div
      ref={ref}
      class="list"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length}
      aria-multiselectable={selectedKeys === undefined ? undefined : true}
      aria-activedescendant={selectedAt === -1 ? undefined : rowId(selectedAt)}
      onScroll={measure}
    >
      <div role="presentation" style={{ height: `${String(abovePx)}px` }} />
      {rows.slice(first, end).map((row, index) => {
        const at = first + index;
        return (
          <div
            key={keyOf(row)}
            id={rowId(at)}
            class="list-row"
            role="row"
            aria-selected={at === selectedAt || selectedKeys?.has(keyOf(row)) === true}
            aria-rowindex={at + 1}
            style={{ height: `${String(heightPxOf(row))}px` }}
            onClick={(event) => {
              onPick(row, pickKind(event));
            }}
          >
            <div role="gridcell" class="list-cell">
              {draw(row, at === selectedAt)}
            </div>
          </div>
        );
      })}
      <div role="presentation" style={{ height: `${String(belowPx)}px` }} />
    </div>
  );
}

const pickKind = ({ shiftKey, ctrlKey, metaKey }: MouseEvent): PickKind =>
  shiftKey ? 'range' : ctrlKey || metaKey ? 'toggle' : 'only';

const rowId = (at: number): string => `list-row-${String(at)}`;
