import { IconClose16 } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FrameSnapshot } from '../../../core/snapshot/frame-snapshot.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useStore } from '../../components/use-store.ts';
import type { ListRow } from '../../state/finding-rows.ts';
import type { ScreenProps } from '../screen-props.ts';
import { FindingDetail } from './finding-detail.tsx';
import { FrameDetail } from './frame-detail.tsx';
import { FrameSketch } from './frame-sketch.tsx';

export interface DetailPaneProps extends ScreenProps {
  readonly row: ListRow;
  readonly onShow: () => void;
}

/** The open row: a sketch of its frame beside what is known about it. */
export function DetailPane({ panel, words, row, onShow }: DetailPaneProps): JSX.Element {
  const entry = row.is === 'frame' ? row.row.entry : row.entry;
  const checked = useStore(panel.check.view);
  const [snapshot, setSnapshot] = useState<FrameSnapshot | null>(null);
  useEffect(() => {
    let isWanted = true;
    void panel.check.snapshotOf(entry.id).then((answer) => {
      if (isWanted) setSnapshot(answer.ok ? answer.value : null);
    });
    return () => {
      isWanted = false;
    };
  }, [entry.id, checked.phase]);
  const finding = row.is === 'finding' ? row.finding : null;
  const size = { frame: entry.name, width: entry.width, height: entry.height };
  return (
    <section class="detail" aria-label={words.t('detail.title')}>
      <div class="detail-close">
        <IconButton
          label={words.t('detail.close')}
          onClick={() => {
            panel.selectedKey.set(null);
          }}
        >
          <IconClose16 />
        </IconButton>
      </div>
      <div class="detail-sketch">
        {snapshot !== null && (
          <FrameSketch
            snapshot={snapshot}
            layerId={finding?.layer?.id ?? null}
            region={finding?.region ?? null}
            label={words.t((finding?.region ?? null) === null ? 'detail.sketchPlain' : 'detail.sketch', size)}
          />
        )}
      </div>
      {row.is === 'finding' ? (
        <FindingDetail
          panel={panel}
          words={words}
          entry={row.entry}
          report={row.report}
          finding={row.finding}
          onShow={onShow}
        />
      ) : (
        <FrameDetail panel={panel} words={words} row={row} onShow={onShow} />
      )}
    </section>
  );
}
