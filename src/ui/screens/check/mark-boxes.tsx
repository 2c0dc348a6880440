import { Fragment, h, type JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Mark } from '../../../core/check/mark.ts';
import type { Rect } from '../../../core/geometry/rect.ts';
import { distanceLine } from '../../components/distance-line.ts';

export interface MarkBoxesProps {
  readonly marks: readonly Mark[];
  /** What stands at the distance line or at the box, longest first: the first that has room is shown. */
  readonly captions: readonly string[];
  /** Frame px per px on screen. */
  readonly onePx: number;
  /** The part of frame space that is shown. */
  readonly view: Rect<'frame'>;
}

/** Smallest side of a box on screen, px: a hairline must be seen. */
const leastPx = 4;

/** The boxes of a finding: found solid, needed hatched, others dashed, and the distance between them with its numbers. */
export function MarkBoxes({ marks, captions, onePx, view }: MarkBoxesProps): JSX.Element {
  const hatch = useId();
  const order = { other: 0, needed: 1, found: 2 } as const;
  const line = distanceLine(marks);
  const found = marks.find(({ is }) => is === 'found')?.rect ?? null;
  const caption = captions.find((text) => captionWidthPx(text) * onePx <= view.width);
  const anchor = line?.to ?? (found && { x: found.x + found.width / 2, y: found.y + found.height });
  return (
    <Fragment>
      <pattern
        id={hatch}
        width={8 * onePx}
        height={8 * onePx}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="hatch-ground" width={8 * onePx} height={8 * onePx} />
        <rect class="hatch-line" width={1.5 * onePx} height={8 * onePx} />
      </pattern>
      {[...marks]
        .sort((a, b) => order[a.is] - order[b.is])
        .map(({ is, rect }, at) => (
          <g key={at}>
            <rect class="mark-under" {...sides(atLeast(rect, leastPx * onePx))} stroke-width={3 * onePx} />
            <rect
              class={`mark-box mark-box-${is}`}
              {...sides(atLeast(rect, leastPx * onePx))}
              stroke-width={1.5 * onePx}
              stroke-dasharray={is === 'other' ? `${String(4 * onePx)} ${String(3 * onePx)}` : undefined}
              style={is === 'needed' ? { fill: `url(#${hatch})` } : undefined}
            />
          </g>
        ))}
      {line !== null && (
        <line
          class="mark-distance"
          x1={line.from.x}
          y1={line.from.y}
          x2={line.to.x}
          y2={line.to.y}
          stroke-width={2 * onePx}
        />
      )}
      {caption !== undefined && anchor !== null && (
        <Caption text={caption} at={anchor} onePx={onePx} view={view} />
      )}
    </Fragment>
  );
}

interface CaptionProps {
  readonly text: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly onePx: number;
  readonly view: Rect<'frame'>;
}

const captionPx = 10;

/** Px on screen. Latin letters and digits are about 0.62 em wide, Chinese ones 1 em. */
function captionWidthPx(text: string): number {
  let ems = 0;
  for (const letter of text) ems += letter.charCodeAt(0) > 0x2e80 ? 1 : 0.62;
  return 8 + captionPx * ems;
}

/** A short text on its own ground, kept inside the view. */
function Caption({ text, at, onePx, view }: CaptionProps): JSX.Element {
  const width = captionWidthPx(text) * onePx;
  const height = (captionPx + 6) * onePx;
  const x = clamp(at.x - width / 2, view.x, view.x + view.width - width);
  const y = clamp(at.y + 4 * onePx, view.y, view.y + view.height - height);
  return (
    <g>
      <rect class="caption-ground" x={x} y={y} width={width} height={height} rx={3 * onePx} />
      <text
        class="caption-text"
        x={x + width / 2}
        y={y + height / 2 + captionPx * 0.36 * onePx}
        font-size={captionPx * onePx}
        text-anchor="middle"
      >
        {text}
      </text>
    </g>
  );
}

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, Math.max(least, most)));

const sides = ({ x, y, width, height }: Rect<'frame'>) => ({ x, y, width, height });

/** A box thinner than `sidePx` grows around its middle. */
function atLeast(rect: Rect<'frame'>, sidePx: number): Rect<'frame'> {
  const width = Math.max(rect.width, sidePx);
  const height = Math.max(rect.height, sidePx);
  return { x: rect.x - (width - rect.width) / 2, y: rect.y - (height - rect.height) / 2, width, height };
}
