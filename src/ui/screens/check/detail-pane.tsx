import { IconClose16 } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FrameSnapshot } from '../../../core/snapshot/frame-snapshot.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { factsOf } from '../../components/measured-facts.ts';
import { useHeldKey } from '../../components/use-held-key.ts';
import { useStore } from '../../components/use-store.ts';
import type { ListRow } from '../../state/finding-rows.ts';
import type { FramePicture as Picture } from '../../state/picture-shelf.ts';
import type { ScreenProps } from '../screen-props.ts';
import { FindingDetail } from './finding-detail.tsx';
import { FrameDetail } from './frame-detail.tsx';
import { FramePicture } from './frame-picture.tsx';
import type { RowActions } from './row-actions.ts';

export interface DetailPaneProps extends ScreenProps {
  readonly row: ListRow;
  readonly actions: RowActions;
  readonly onShow: () => void;
}

/** The open row: its frame as a picture beside what is known about it. */
export function DetailPane({ panel, words, row, actions, onShow }: DetailPaneProps): JSX.Element {
  const entry = row.is === 'frame' ? row.row.entry : row.entry;
  const { snapshot, picture } = useFrame({ panel, words }, entry.id);
  const [isNear, setNear] = useState(false);
  const hidesBoxes = useHeldKey('KeyH');
  const finding = row.is === 'finding' ? row.finding : null;
  const size = { frame: entry.name, width: entry.width, height: entry.height };
  const fact = finding === null ? undefined : factsOf(finding, words.locale)[0];
  const hasPlace = finding !== null && finding.region !== null;
  return (
    <section
      class={`detail${entry.width > entry.height * 1.1 ? ' detail-wide' : ''}`}
      aria-label={words.t('detail.title')}
    >
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
          <FramePicture
            snapshot={snapshot}
            picture={picture}
            finding={finding}
            captions={fact === undefined ? [] : [`${fact.found} / ${fact.needed}`, fact.found]}
            hidesBoxes={hidesBoxes}
            isNear={isNear && hasPlace}
            label={words.t(hasPlace ? 'detail.sketch' : 'detail.sketchPlain', size)}
          />
        )}
        {snapshot !== null && hasPlace && (
          <button
            type="button"
            class="row-button picture-zoom"
            aria-pressed={isNear}
            onClick={() => {
              setNear(!isNear);
            }}
          >
            {words.t(isNear ? 'card.whole' : 'card.near')}
          </button>
        )}
      </div>
      {row.is === 'finding' && (
        <FindingDetail
          panel={panel}
          words={words}
          entry={row.entry}
          checked={row.checked}
          finding={row.finding}
          actions={actions}
          onShow={onShow}
        />
      )}
      {(row.is === 'frame' || row.is === 'failure') && (
        <FrameDetail panel={panel} words={words} row={row} onShow={onShow} />
      )}
    </section>
  );
}

/** The frame as it was checked, and its picture when that has come. */
function useFrame(
  { panel }: ScreenProps,
  frameId: string,
): { readonly snapshot: FrameSnapshot | null; readonly picture: Picture | null } {
  const checked = useStore(panel.check.view);
  const [snapshot, setSnapshot] = useState<FrameSnapshot | null>(null);
  const [picture, setPicture] = useState<Picture | null>(null);
  useEffect(() => {
    let isOver = false;
    const isWanted = (): boolean => !isOver;
    const load = async (): Promise<void> => {
      const answer = await panel.check.snapshotOf(frameId);
      if (!isWanted()) return;
      setSnapshot(answer.ok ? answer.value : null);
      const isExample = panel.check.view.get().scope === 'example';
      const taken = answer.ok && !isExample ? await panel.pictures.pictureOf(answer.value) : null;
      if (isWanted()) setPicture(taken);
    };
    void load();
    return () => {
      isOver = true;
    };
  }, [frameId, checked.phase]);
  return { snapshot, picture };
}
