import { h, type JSX } from 'preact';
import type { Rect } from '../../../core/geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../../core/snapshot/frame-snapshot.ts';

export interface FrameSketchProps {
  readonly snapshot: FrameSnapshot;
  readonly layerId: string | null;
  readonly region: Rect<'frame'> | null;
  readonly label: string;
}

/** More boxes than this are noise at the size of a thumbnail. */
const maxBoxes = 400;

/** The frame drawn from its numbers: painted boxes in paint order, the layer concerned, and where the rule looked. No pixels. */
export function FrameSketch({ snapshot, layerId, region, label }: FrameSketchProps): JSX.Element {
  const { width, height } = snapshot.size;
  const onePx = Math.max(width, height) / 200;
  const leaves = snapshot.layers.filter((layer) => layer.isLeaf && layer.isVisible).slice(0, maxBoxes);
  const concerned = snapshot.layers.find((layer) => layer.id === layerId)?.painted ?? null;
  const ground = snapshot.fills.find((paint) => paint.visible && paint.hex !== null)?.hex ?? null;
  return (
    <svg
      class="sketch"
      role="img"
      aria-label={label}
      viewBox={`${String(-onePx)} ${String(-onePx)} ${String(width + 2 * onePx)} ${String(height + 2 * onePx)}`}
    >
      <clipPath id="sketch-frame">
        <rect width={width} height={height} />
      </clipPath>
      <rect
        class="sketch-ground"
        width={width}
        height={height}
        style={ground === null ? undefined : { fill: ground }}
      />
      <g clip-path="url(#sketch-frame)">{leaves.map((layer) => drawLayer(layer))}</g>
      <rect class="sketch-edge" width={width} height={height} />
      {concerned !== null && <rect class="sketch-layer" {...sides(concerned)} />}
      {region !== null && <rect class="sketch-region" {...sides(atLeast(region, 2 * onePx))} />}
    </svg>
  );
}

function drawLayer(layer: LayerSnapshot): JSX.Element | null {
  if (layer.painted === null) return null;
  const colour = layer.fills.find((paint) => paint.visible && paint.hex !== null)?.hex;
  const kind = layer.text === null ? (layer.hasImageFill ? 'image' : 'shape') : 'text';
  return (
    <rect
      key={layer.id}
      class={`sketch-box sketch-${kind}`}
      {...sides(layer.painted)}
      opacity={layer.opacity}
      style={colour === undefined || kind === 'image' ? undefined : { fill: colour }}
    />
  );
}

const sides = ({
  x,
  y,
  width,
  height,
}: Rect<'frame'>): Pick<Rect<'frame'>, 'x' | 'y' | 'width' | 'height'> => ({ x, y, width, height });

/** A region thinner than `sidePx` grows around its middle, so that it can be seen. */
function atLeast(rect: Rect<'frame'>, sidePx: number): Rect<'frame'> {
  const width = Math.max(rect.width, sidePx);
  const height = Math.max(rect.height, sidePx);
  return { x: rect.x - (width - rect.width) / 2, y: rect.y - (height - rect.height) / 2, width, height };
}
