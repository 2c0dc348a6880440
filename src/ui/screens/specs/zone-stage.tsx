import { h, type JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Finding } from '../../../core/check/finding.ts';
import { type Zone, zoneName } from '../../../core/check/params/zone.ts';
import { type ZoneRegion, zoneRegion } from '../../../core/check/zone-region.ts';
import type { Rect, Size } from '../../../core/geometry/rect.ts';
import { reshapeZone } from '../../../core/placement/reshape-zone.ts';
import type { EditorPreview } from '../../state/spec-editor-state.ts';
import type { Words } from '../../words.ts';

export interface ZoneStageProps {
  readonly preview: EditorPreview;
  /** The canvas when no frame is chosen. */
  readonly size: Size;
  readonly zones: readonly Zone[];
  readonly findings: readonly Finding[];
  readonly selectedId: string | null;
  readonly words: Words;
  /** Left out = only to look at. */
  readonly onChange?: ((zone: Zone) => void) | undefined;
  readonly onSelect?: (id: string) => void;
}

type Grip = 'move' | 'left' | 'right' | 'top' | 'bottom' | 'corner';

/** The chosen frame with the zones over it: drag to move, drag an edge to resize; arrows do the same by 1 or 10 px. */
export function ZoneStage(props: ZoneStageProps): JSX.Element {
  const { preview, size, zones, findings, selectedId, words, onChange, onSelect } = props;
  const ref = useRef<SVGSVGElement>(null);
  const drag = useRef<{
    readonly zone: Zone;
    readonly rect: Rect<'frame'>;
    readonly grip: Grip;
    readonly x: number;
    readonly y: number;
  } | null>(null);
  const picture = usePicture(preview.png);
  const { width, height } = size;
  const unit = Math.max(width, height) / 240;
  const placed = zones.map((zone) => ({ zone, region: zoneRegion(zone, size) }));
  const reshape = (zone: Zone, rect: Rect<'frame'>): void => {
    const next = reshapeZone(zone, rect, size);
    if (next !== null) onChange?.(next);
  };
  const frameAt = (event: PointerEvent): { readonly x: number; readonly y: number } => {
    const box = ref.current?.getBoundingClientRect();
    // The drawing keeps its proportions in whatever room it has.
    const scale = box === undefined || box.width === 0 ? 1 : Math.max(width / box.width, height / box.height);
    return { x: event.clientX * scale, y: event.clientY * scale };
  };
  const begin = (event: PointerEvent, zone: Zone, region: ZoneRegion, grip: Grip): void => {
    onSelect?.(zone.id);
    if (onChange === undefined || region.bounds === null) return;
    ref.current?.setPointerCapture(event.pointerId);
    drag.current = { zone, rect: region.bounds, grip, ...frameAt(event) };
  };
  return (
    <svg
      ref={ref}
      class="stage"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      style={{ aspectRatio: `${String(width)} / ${String(height)}` }}
      role="group"
      aria-label={words.t('edit.stage')}
      onPointerMove={(event) => {
        const from = drag.current;
        if (from === null) return;
        const at = frameAt(event);
        reshape(from.zone, dragged(from.rect, from.grip, at.x - from.x, at.y - from.y));
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
    >
      <rect class="stage-ground" width={width} height={height} />
      {picture === null ? (
        <Boxes preview={preview} />
      ) : (
        <image href={picture} width={width} height={height} />
      )}
      {findings.flatMap(({ fingerprint, marks }) =>
        marks.map((mark, at) => (
          <rect
            key={`${fingerprint} ${String(at)}`}
            class={`stage-mark stage-${mark.is}`}
            {...sidesOf(mark.rect)}
          />
        )),
      )}
      {placed.map(({ zone, region }) => (
        <g key={zone.id}>
          <ZoneShape
            zone={zone}
            region={region}
            isSelected={zone.id === selectedId}
            canChange={onChange !== undefined}
            words={words}
            onPointerDown={(event) => {
              begin(event, zone, region, 'move');
            }}
            onFocus={() => onSelect?.(zone.id)}
            onNudge={(dx, dy, isResize) => {
              if (region.bounds !== null) {
                reshape(zone, dragged(region.bounds, isResize ? 'corner' : 'move', dx, dy));
              }
            }}
          />
          {onChange !== undefined && zone.id === selectedId && region.bounds !== null && (
            <Grips
              rect={region.bounds}
              sidePx={unit * 4}
              onGrip={(event, grip) => {
                begin(event, zone, region, grip);
              }}
            />
          )}
        </g>
      ))}
    </svg>
  );
}

interface ZoneShapeProps {
  readonly zone: Zone;
  readonly region: ZoneRegion;
  readonly isSelected: boolean;
  readonly canChange: boolean;
  readonly words: Words;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onFocus: () => void;
  readonly onNudge: (dx: number, dy: number, isResize: boolean) => void;
}

function ZoneShape(props: ZoneShapeProps): JSX.Element {
  const { zone, region, isSelected, canChange, words, onPointerDown, onFocus, onNudge } = props;
  const { bounds } = region;
  const facts = { zone: zoneName(zone), ...rounded(bounds) };
  const label = bounds === null ? words.t('edit.zoneEmpty', facts) : words.t('edit.zoneAt', facts);
  return (
    <g
      class={isSelected ? 'stage-zone selected' : 'stage-zone'}
      tabIndex={canChange ? 0 : undefined}
      role={canChange ? 'button' : 'img'}
      aria-label={label}
      aria-pressed={canChange ? isSelected : undefined}
      onPointerDown={onPointerDown}
      onFocus={onFocus}
      onKeyDown={(event) => {
        const step = event.shiftKey ? 10 : 1;
        const move = {
          ArrowLeft: [-step, 0],
          ArrowRight: [step, 0],
          ArrowUp: [0, -step],
          ArrowDown: [0, step],
        }[event.code];
        if (move === undefined || !canChange) return;
        event.preventDefault();
        event.stopPropagation();
        const [dx = 0, dy = 0] = move;
        onNudge(dx, dy, event.altKey);
      }}
    >
      <title>{label}</title>
      {region.polygons.map((polygon, at) => (
        <polygon key={at} points={polygon.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ')} />
      ))}
    </g>
  );
}

const grips: readonly Exclude<Grip, 'move'>[] = ['left', 'right', 'top', 'bottom', 'corner'];

interface GripsProps {
  readonly rect: Rect<'frame'>;
  readonly sidePx: number;
  readonly onGrip: (event: PointerEvent, grip: Grip) => void;
}

const Grips = ({ rect: { x, y, width, height }, sidePx, onGrip }: GripsProps): JSX.Element => {
  const at: Readonly<Record<Exclude<Grip, 'move'>, readonly [number, number]>> = {
    left: [x, y + height / 2],
    right: [x + width, y + height / 2],
    top: [x + width / 2, y],
    bottom: [x + width / 2, y + height],
    corner: [x + width, y + height],
  };
  return (
    <g>
      {grips.map((grip) => (
        <rect
          key={grip}
          class={`stage-grip grip-${grip}`}
          x={at[grip][0] - sidePx / 2}
          y={at[grip][1] - sidePx / 2}
          width={sidePx}
          height={sidePx}
          onPointerDown={(event) => {
            event.stopPropagation();
            onGrip(event, grip);
          }}
        />
      ))}
    </g>
  );
};

/** A zone keeps a side of at least one px. */
function dragged({ x, y, width, height }: Rect<'frame'>, grip: Grip, dx: number, dy: number): Rect<'frame'> {
  switch (grip) {
    case 'move':
      return { x: x + dx, y: y + dy, width, height };
    case 'left': {
      const by = Math.min(dx, width - 1);
      return { x: x + by, y, width: width - by, height };
    }
    case 'top': {
      const by = Math.min(dy, height - 1);
      return { x, y: y + by, width, height: height - by };
    }
    case 'right':
      return { x, y, width: Math.max(1, width + dx), height };
    case 'bottom':
      return { x, y, width, height: Math.max(1, height + dy) };
    case 'corner':
      return { x, y, width: Math.max(1, width + dx), height: Math.max(1, height + dy) };
  }
}

/** The picture as an address; given back when another comes. */
function usePicture(png: Uint8Array | null): string | null {
  const address = useMemo(
    () => (png === null ? null : URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' }))),
    [png],
  );
  useEffect(
    () => () => {
      if (address !== null) URL.revokeObjectURL(address);
    },
    [address],
  );
  return address;
}

/** More boxes than this are noise at this size. */
const mostBoxes = 400;

/** Stands in for the picture: the painted boxes in paint order. */
const Boxes = ({ preview: { snapshot } }: { readonly preview: EditorPreview }): JSX.Element => (
  <g>
    {(snapshot?.layers ?? [])
      .filter((layer) => layer.isLeaf && layer.isVisible && layer.painted !== null)
      .slice(0, mostBoxes)
      .map(
        ({ id, painted }) => painted !== null && <rect key={id} class="sketch-box" {...sidesOf(painted)} />,
      )}
  </g>
);

const sidesOf = ({ x, y, width, height }: Rect<'frame'>) => ({ x, y, width, height });

const rounded = (rect: Rect<'frame'> | null) => ({
  x: Math.round(rect?.x ?? 0),
  y: Math.round(rect?.y ?? 0),
  width: Math.round(rect?.width ?? 0),
  height: Math.round(rect?.height ?? 0),
});
