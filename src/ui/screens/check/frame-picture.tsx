import { h, type JSX } from 'preact';
import type { Finding } from '../../../core/check/finding.ts';
import type { Rect } from '../../../core/geometry/rect.ts';
import { unionBounds } from '../../../core/geometry/union-bounds.ts';
import type { FrameSnapshot } from '../../../core/snapshot/frame-snapshot.ts';
import { useSize } from '../../components/use-size.ts';
import type { FramePicture as Picture } from '../../state/picture-shelf.ts';
import { FrameSketch } from './frame-sketch.tsx';
import { MarkBoxes } from './mark-boxes.tsx';

export interface FramePictureProps {
  readonly snapshot: FrameSnapshot;
  /** Null = not there yet, or Figma does not render it: then the frame is drawn from its numbers. */
  readonly picture: Picture | null;
  /** Null = the frame as a whole. */
  readonly finding: Finding | null;
  /** Found and needed for the distance line, longest first: the first that has room is shown. */
  readonly captions: readonly string[];
  readonly hidesBoxes: boolean;
  /** Shows only the part around the marks. */
  readonly isNear: boolean;
  readonly label: string;
}

/** The person's own frame, with what was found and what was needed drawn over it. */
export function FramePicture(props: FramePictureProps): JSX.Element {
  const { snapshot, picture, finding, captions, hidesBoxes, isNear, label } = props;
  const [ref, size] = useSize<HTMLDivElement>();
  const view = viewOf(snapshot, picture, isNear ? finding : null);
  const scale = Math.min(size.width / view.width, size.height / view.height);
  // Frame px per px on screen: lines and letters keep their size whatever the frame's.
  const onePx = scale > 0 ? 1 / scale : Math.max(view.width, view.height) / 200;
  return (
    <div ref={ref} class="picture">
      <svg
        role="img"
        aria-label={label}
        viewBox={[view.x, view.y, view.width, view.height].map(String).join(' ')}
        width="100%"
        height="100%"
      >
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
        {finding !== null && !hidesBoxes && (
          <MarkBoxes marks={finding.marks} captions={captions} onePx={onePx} view={view} />
        )}
      </svg>
    </div>
  );
}

/** Share of the frame's longer side that a near view always shows: the surroundings say where one is. */
const nearShare = 0.3;

function viewOf({ size }: FrameSnapshot, picture: Picture | null, near: Finding | null): Rect<'frame'> {
  const frame: Rect<'frame'> = { x: 0, y: 0, ...size };
  const whole = unionBounds<'frame'>(picture === null ? [frame] : [frame, picture.rect]) ?? frame;
  const margin = Math.max(whole.width, whole.height) / 100;
  const marks = near === null ? null : unionBounds<'frame'>(near.marks.slice(0, 1).map(({ rect }) => rect));
  if (marks === null) return grown(whole, margin);
  const side = Math.max(size.width, size.height) * nearShare;
  const width = Math.max(marks.width * 1.6, side);
  const height = Math.max(marks.height * 1.6, side);
  return {
    x: marks.x + marks.width / 2 - width / 2,
    y: marks.y + marks.height / 2 - height / 2,
    width,
    height,
  };
}

const grown = ({ x, y, width, height }: Rect<'frame'>, by: number): Rect<'frame'> => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
