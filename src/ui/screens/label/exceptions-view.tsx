import { Fragment, h, type JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useStore } from '../../components/use-store.ts';
import { WindowedList } from '../../components/windowed-list.tsx';
import { boxesOf } from '../../state/label-boxes.ts';
import { picked, selectOnly } from '../../state/label-selection.ts';
import type { ScreenProps } from '../screen-props.ts';
import { FrameTagsField } from './frame-tags-field.tsx';
import { LabelCard } from './label-card.tsx';
import { LabelPicture } from './label-picture.tsx';
import { LabelRowLine } from './label-row-line.tsx';

export interface ExceptionsViewProps extends ScreenProps {
  readonly canLabel: boolean;
  readonly onFind: () => void;
}

/** Fixed, so that a list of thousands knows where each row lies without drawing it. */
const rowPx = 44;

/** The layers to look at, the frame of the selected one with its boxes, and what can be said about it. */
export function ExceptionsView({ panel, words, canLabel, onFind }: ExceptionsViewProps): JSX.Element {
  const view = useStore(panel.labels.view);
  const selection = useStore(panel.labels.selection);
  const { taxonomy } = useStore(panel.labelBook.view);
  const names = useMemo(() => new Map(view.frames.map(({ entry }) => [entry.id, entry.name])), [view.frames]);
  const boxes = useMemo(
    () => (view.open === null ? [] : boxesOf(view.open, taxonomy)),
    [view.open, taxonomy],
  );
  const detail = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (detail.current !== null) detail.current.scrollTop = 0;
  }, [selection.key]);
  const size = view.open?.snapshot.size;
  const isWide = size !== undefined && size.width > size.height * 1.1;
  return (
    <div class="label-body">
      {view.rows.length > 0 ? (
        <WindowedList
          label={words.t('label.list')}
          rows={view.rows}
          keyOf={({ key }) => key}
          heightPxOf={() => rowPx}
          selectedKey={selection.key}
          selectedKeys={selection.keys}
          onPick={(row, how) => {
            panel.labels.select(picked(view.rows, selection, row, how));
          }}
          draw={(row) => (
            <LabelRowLine row={row} frame={names.get(row.frameId) ?? ''} taxonomy={taxonomy} words={words} />
          )}
        />
      ) : (
        <p class="label-empty-list muted">
          {view.phase === 'done' && view.totals.failed === 0
            ? words.t('label.success')
            : words.t('label.running')}
        </p>
      )}
      <section
        ref={detail}
        class={`label-detail${isWide ? ' label-wide' : ''}`}
        aria-label={words.t('label.detail')}
      >
        {view.open !== null && (
          <Fragment>
            <LabelPicture
              panel={panel}
              words={words}
              snapshot={view.open.snapshot}
              boxes={boxes}
              selected={selection.keys}
              onPick={(box) => {
                panel.labels.select(selectOnly(selection.frameId, box.key));
              }}
              onShow={(box) => void panel.showLayer(box.layerId)}
            />
            <div class="label-side">
              <LabelCard
                open={view.open}
                selection={selection}
                rows={view.rows}
                taxonomy={taxonomy}
                words={words}
                canLabel={canLabel}
                onLabel={(name) => void panel.labels.label(name)}
                onAccept={() => void panel.labels.accept()}
                onFind={onFind}
                onAttribute={(layerId, name, value) => {
                  if (selection.frameId !== null)
                    void panel.labels.setAttribute(selection.frameId, layerId, name, value);
                }}
              />
              <FrameTagsField
                key={view.open.snapshot.id}
                panel={panel}
                words={words}
                open={view.open}
                canEdit={canLabel}
              />
            </div>
          </Fragment>
        )}
      </section>
    </div>
  );
}
