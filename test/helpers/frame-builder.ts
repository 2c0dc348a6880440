import { intersect } from '../../src/core/geometry/intersect.ts';
import { quadOfRect } from '../../src/core/geometry/quad.ts';
import type { Rect } from '../../src/core/geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot, RoleGuess } from '../../src/core/snapshot/frame-snapshot.ts';
import type { Box, LayerDraft, LayerFields } from './layer-builder.ts';
import { rectOf, solid } from './layer-builder.ts';

export interface FrameFields extends Partial<Omit<FrameSnapshot, 'size' | 'painted' | 'layers'>> {
  readonly width?: number;
  readonly height?: number;
  readonly painted?: Box | null;
  /** The frame's own opacity. */
  readonly opacity?: number;
}

/**
 * A snapshot written out by hand: `frame({ width: 1080, height: 1920 }, layer({ name: 'Logo', role: 'logo', box: [0, 0, 100, 50] }))`.
 * White, 1080 × 1920 px, clipping, on "Page 1"; layers back to front. Ids run `1:1`, `1:2` … in pre-order.
 * Clips cut `painted`; masks do not, so a test about masks writes `painted` and `maskedBy` itself.
 */
export const frame = (fields: FrameFields, ...drafts: readonly LayerDraft[]): FrameSnapshot => {
  const { width = 1080, height = 1920, painted, opacity = 1, ...rest } = fields;
  const box: Rect<'frame'> = { x: 0, y: 0, width, height };
  const clipsContent = rest.clipsContent ?? true;
  const layers: LayerSnapshot[] = [];
  const top: Place = { parent: null, path: [], isOn: true, opacity, clip: clipsContent ? box : null };
  for (const draft of drafts) place(draft, top, layers);
  return {
    id: '1:0',
    name: 'Frame',
    type: 'FRAME',
    componentKey: null,
    page: { id: '0:1', name: 'Page 1' },
    sections: [],
    size: { width, height },
    painted: painted === undefined ? box : painted && rectOf(painted),
    pageBox: { x: 0, y: 0, width, height },
    hasRenderBounds: true,
    clipsContent,
    rotationDeg: 0,
    fills: [solid('#ffffff')],
    strokes: [],
    strokeWeight: 0,
    effects: [],
    cornerRadius: 0,
    exportSettings: [],
    hash: '0'.repeat(64),
    stored: {},
    ...rest,
    layers,
  };
};

/** What a layer takes over from above. */
interface Place {
  readonly parent: number | null;
  readonly path: readonly string[];
  readonly isOn: boolean;
  readonly opacity: number;
  readonly clip: Rect<'frame'> | null;
}

const place = (draft: LayerDraft, above: Place, layers: LayerSnapshot[]): void => {
  const index = layers.length;
  const built = buildLayer(draft, above, index);
  layers.push(built);
  const below: Place = {
    parent: index,
    path: built.path,
    isOn: above.isOn && built.isSwitchedOn,
    opacity: built.opacity,
    clip: built.clipsContent && built.box !== null ? cut(built.box, above.clip) : above.clip,
  };
  for (const child of draft.children) place(child, below, layers);
};

const buildLayer = ({ fields, children }: LayerDraft, above: Place, index: number): LayerSnapshot => {
  const { box: givenBox, painted: givenPainted, clip: givenClip, role, opacity: own = 1, ...rest } = fields;
  const name = rest.name ?? 'Rectangle 1';
  const box = givenBox === null ? null : rectOf(givenBox ?? [0, 0, 100, 100]);
  const clip = givenClip === undefined ? above.clip : givenClip && rectOf(givenClip);
  const isOn = above.isOn && (rest.isSwitchedOn ?? true);
  const painted =
    givenPainted === undefined ? defaultPainted(box, clip, isOn) : givenPainted && rectOf(givenPainted);
  const opacity = above.opacity * own;
  return {
    ...plain,
    id: `1:${String(index + 1)}`,
    isLeaf: children.length === 0,
    isVisible: isOn && opacity > 0.02 && painted !== null,
    quad: box && quadOfRect(box),
    size: box && { width: box.width, height: box.height },
    ...rest,
    name,
    parent: above.parent,
    path: [...above.path, name],
    opacity,
    box,
    painted,
    clip,
    role: roleOf(role),
  };
};

const plain = {
  type: 'RECTANGLE',
  isSwitchedOn: true,
  isLocked: false,
  blendMode: 'PASS_THROUGH',
  rotationDeg: 0,
  isMask: false,
  maskedBy: null,
  clipsContent: false,
  fills: [solid('#cccccc')],
  strokes: [],
  strokeWeight: 0,
  effects: [],
  cornerRadius: 0,
  text: null,
  component: null,
  styleNames: { text: null, fill: null, stroke: null, effect: null },
  layoutMode: 'NONE',
  isInAutoLayout: false,
  hasImageFill: false,
} as const;

const defaultPainted = (
  box: Rect<'frame'> | null,
  clip: Rect<'frame'> | null,
  isOn: boolean,
): Rect<'frame'> | null => {
  if (box === null || !isOn) return null;
  return clip === null ? box : intersect(box, clip);
};

const cut = (box: Rect<'frame'>, clip: Rect<'frame'> | null): Rect<'frame'> =>
  clip === null ? box : (intersect(box, clip) ?? { x: box.x, y: box.y, width: 0, height: 0 });

const roleOf = (role: LayerFields['role']): RoleGuess | null => {
  if (role === undefined || role === null) return null;
  return typeof role === 'string' ? { role, by: 'label', confidence: 1 } : role;
};
