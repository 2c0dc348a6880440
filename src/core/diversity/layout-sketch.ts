import type { Rect, Size } from '../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';

/** How a frame is laid out, without its words, paints, pictures and names. */
export interface LayoutSketch {
  /** In pre-order. Layers that are switched off are in it: switching one on does not make another template. */
  readonly units: readonly LayoutUnit[];
}

/** One layer, or a small container with all it holds, in shares of the frame: x of its width, y of its height. */
export interface LayoutUnit {
  /** Figma's type; every kind of container is a `BOX`, so that detaching or grouping changes nothing. */
  readonly kind: string;
  /** 0 = directly in the frame. */
  readonly depth: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Its words decide how large it is, so only one of its edges says where it lies. */
  readonly isElastic: boolean;
  /** The edge that stays when words change: -1 left or top, 0 middle, 1 right or bottom. */
  readonly anchorX: Anchor;
  readonly anchorY: Anchor;
  /** Text: size of its first letters as a share of the square root of the frame's area. Else 0. */
  readonly letter: number;
}

export type Anchor = -1 | 0 | 1;

/**
 * A container that covers less of the frame than this is one unit: buttons, badges, icons. What a variant changes inside
 * them is not layout.
 */
const smallShare = 0.02;

export const sketchLayout = (frame: FrameSnapshot): LayoutSketch => {
  const units: LayoutUnit[] = [];
  const depths: number[] = [];
  const closed = new Set<number>();
  frame.layers.forEach((layer, index) => {
    const { parent } = layer;
    const depth = parent === null ? 0 : (depths[parent] ?? 0) + 1;
    depths.push(depth);
    if (parent !== null && closed.has(parent)) {
      closed.add(index);
      return;
    }
    const isSmall = isContainer(layer) && isSmallBox(layer.box, frame.size);
    if (isSmall) closed.add(index);
    units.push(unitOf(layer, depth, isSmall, frame.size));
  });
  return { units };
};

/** The same layout as a mirror shows it. */
export const mirrorLayout = ({ units }: LayoutSketch): LayoutSketch => ({
  units: units.map((unit) => ({
    ...unit,
    left: 1 - unit.right,
    right: 1 - unit.left,
    anchorX: unit.anchorX === -1 ? 1 : unit.anchorX === 1 ? -1 : 0,
  })),
});

const containerTypes: ReadonlySet<string> = new Set([
  'FRAME',
  'GROUP',
  'INSTANCE',
  'COMPONENT',
  'COMPONENT_SET',
  'SECTION',
]);

const isContainer = ({ type }: LayerSnapshot): boolean => containerTypes.has(type);

const isSmallBox = (box: Rect<'frame'> | null, { width, height }: Size): boolean =>
  box !== null && box.width * box.height < smallShare * width * height;

const unitOf = (layer: LayerSnapshot, depth: number, isSmall: boolean, size: Size): LayoutUnit => {
  const { box, text } = layer;
  const width = Math.max(1, size.width);
  const height = Math.max(1, size.height);
  const { x, y } = box ?? { x: 0, y: 0 };
  return {
    kind: isContainer(layer) ? 'BOX' : text === null ? layer.type : 'TEXT',
    depth,
    left: share(x, width),
    top: share(y, height),
    right: share(x + (box?.width ?? 0), width),
    bottom: share(y + (box?.height ?? 0), height),
    isElastic: text !== null || isSmall,
    anchorX: text === null ? 0 : (anchors.get(text.alignHorizontal) ?? -1),
    anchorY: text === null ? 0 : (anchors.get(text.alignVertical) ?? -1),
    letter: (text?.runs[0]?.fontSizePx ?? 0) / Math.sqrt(width * height),
  };
};

const anchors: ReadonlyMap<string, Anchor> = new Map([
  ['LEFT', -1],
  ['TOP', -1],
  ['CENTER', 0],
  ['RIGHT', 1],
  ['BOTTOM', 1],
]);

/** Something far outside the frame is just outside: its distance is no layout. */
const share = (px: number, side: number): number => Math.min(2, Math.max(-1, px / side));
