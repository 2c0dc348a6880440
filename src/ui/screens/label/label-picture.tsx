import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Rect } from '../../../core/geometry/rect.ts';
import { unionBounds } from '../../../core/geometry/union-bounds.ts';
import type { FrameSnapshot } from '../../../core/snapshot/frame-snapshot.ts';
import { useHeldKey } from '../../components/use-held-key.ts';
import { useSize } from '../../components/use-size.ts';
import type { LabelBox } from '../../state/label-boxes.ts';
import type { FramePicture } from '../../state/picture-shelf.ts';
import { FrameSketch } from '../check/frame-sketch.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { LabelBoxes } from './label-boxes.tsx';

export interface LabelPictureProps extends ScreenProps {
  readonly snapshot: FrameSnapshot;
  readonly boxes: readonly LabelBox[];
  readonly selected: ReadonlySet<string>;
  readonly onPick: (box: LabelBox) => void;
  readonly onShow: (box: LabelBox) => void;
}

/** The frame with a box for each element. Holding H shows it without. */
export function LabelPicture(props: LabelPictureProps): JSX.Element {
  const { panel, words, snapshot, boxes, selected, onPick, onShow } = props;
  const [ref, size] = useSize<HTMLDivElement>();
  const hidesBoxes = useHeldKey('KeyH');
  const picture = usePicture({ panel, words }, snapshot);
  const view = viewOf(snapshot, picture);
  const scale = Math.min(size.width / view.width, size.height / view.height);
  // Frame px per px on screen: lines and letters keep their size whatever the frame's.
  const onePx = scale > 0 ? 1 / scale : Math.max(view.width, view.height) / 200;
  return (
    <div ref={ref} class="picture label-picture">
      <svg
        role="group"
        aria-label={words.t('label.picture', { frame: snapshot.name })}
        viewBox={[view.x, view.y, view.width, view.height].map(String).join(' ')}
        width="100%"
        height="100%"
        preserveAspectRatio="xMidYMin meet"
      >
        <g aria-hidden="true">
          {picture === null ? (
            <FrameSketch snapshot={snapshot} />
          ) : (
            <image
              href={picture.url}
              {...{
                x: picture.rect.x,
                y: picture.rect.y,
                width: picture.rect.width,
                height: picture.rect.height,
              }}
              preserveAspectRatio="none"
            />
          )}
          <rect class="sketch-edge" width={snapshot.size.width} height={snapshot.size.height} />
        </g>
        {!hidesBoxes && <LabelBoxes {...{ boxes, selected, words, onePx, view, onPick, onShow }} />}
      </svg>
    </div>
  );
}

function usePicture({ panel }: ScreenProps, snapshot: FrameSnapshot): FramePicture | null {
  const [picture, setPicture] = useState<FramePicture | null>(null);
  useEffect(() => {
    let isOver = false;
    setPicture(null);
    if (panel.check.view.get().scope === 'example') return undefined;
    void panel.pictures.pictureOf(snapshot).then((taken) => {
      if (!isOver) setPicture(taken);
    });
    return () => {
      isOver = true;
    };
  }, [snapshot.id, snapshot.hash]);
  return picture;
}

function viewOf({ size }: FrameSnapshot, picture: FramePicture | null): Rect<'frame'> {
  const frame: Rect<'frame'> = { x: 0, y: 0, ...size };
  const whole = unionBounds<'frame'>(picture === null ? [frame] : [frame, picture.rect]) ?? frame;
  const margin = Math.max(whole.width, whole.height) / 100;
  return {
    x: whole.x - margin,
    y: whole.y - margin,
    width: whole.width + 2 * margin,
    height: whole.height + 2 * margin,
  };
}
