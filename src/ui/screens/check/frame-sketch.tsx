import { Fragment, h, type JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { FrameSnapshot, LayerSnapshot } from '../../../core/snapshot/frame-snapshot.ts';

export interface FrameSketchProps {
  readonly snapshot: FrameSnapshot;
}

/** More boxes than this are noise at the size of a thumbnail. */
const maxBoxes = 400;

/** The frame drawn from its numbers, inside an SVG in frame px: painted boxes in paint order. No pixels. */
export function FrameSketch({ snapshot }: FrameSketchProps): JSX.Element {
  const clip = useId();
  const { width, height } = snapshot.size;
  const leaves = snapshot.layers.filter((layer) => layer.isLeaf && layer.isVisible).slice(0, maxBoxes);
  const ground = snapshot.fills.find((paint) => paint.visible && paint.hex !== null)?.hex ?? null;
  return (
    <Fragment>
      <clipPath id={clip}>
        <rect width={width} height={height} />
      </clipPath>
      <rect
        class="sketch-ground"
        width={width}
        height={height}
        style={ground === null ? undefined : { fill: ground }}
      />
      <g clip-path={`url(#${clip})`}>{leaves.map((layer) => drawLayer(layer))}</g>
    </Fragment>
  );
}

function drawLayer(layer: LayerSnapshot): JSX.Element | null {
  if (layer.painted === null) return null;
  const { x, y, width, height } = layer.painted;
  const colour = layer.fills.find((paint) => paint.visible && paint.hex !== null)?.hex;
  const kind = layer.text === null ? (layer.hasImageFill ? 'image' : 'shape') : 'text';
  return (
    <rect
      key={layer.id}
      class={`sketch-box sketch-${kind}`}
      {...{ x, y, width, height }}
      opacity={layer.opacity}
      style={colour === undefined || kind === 'image' ? undefined : { fill: colour }}
    />
  );
}
