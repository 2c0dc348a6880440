import { areaOfRuns } from '../pixels/run-length.ts';
import type { Result } from '../result.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import { copyElements } from './copy-elements.ts';
import type { DatasetElement, DatasetFrame, LayerStack, Loss } from './dataset.ts';
import type { ComposedStack, StackFailure, StackOrder } from './pictures/compose-stack.ts';
import { groundOf } from './pictures/ground-of.ts';
import { groupPieces } from './pictures/group-pieces.ts';
import { paintedUnits } from './pictures/painted-units.ts';
import { planStack, type StackPlan } from './pictures/plan-stack.ts';
import type { MaskOrder, ReadMask } from './pictures/read-masks.ts';
import type { ApartFrame, TakeApart } from './pictures/take-apart.ts';
import type { ApartWish } from './plan-apart.ts';
import { type DrawnPictures, explain, lossesOf } from './take-frame.ts';
import { folderOf } from './used-splits.ts';

export interface FrameToApart {
  readonly frame: DatasetFrame;
  readonly snapshot: FrameSnapshot;
  /** As the editor drew the frame. */
  readonly png: Uint8Array;
  readonly layers: DrawnPictures;
  /** By element number: the layers that paint something for it. */
  readonly members: ReadonlyMap<number, readonly number[]>;
}

export interface FrameApart {
  readonly frame: DatasetFrame;
  /** PNG of each of `frame.stack.layers`. */
  readonly layers: readonly Uint8Array[];
  readonly clean: Uint8Array | null;
  readonly losses: readonly Loss[];
}

/** A sample with masks as they are drawn and with its layers, as far as they are wished for; what fails is named. */
export const apartFrame = async (
  given: FrameToApart,
  wish: ApartWish,
  takeApart: TakeApart,
): Promise<FrameApart> => {
  const { frame, snapshot, layers } = given;
  const planned = wish.stack ? planStack(snapshot) : null;
  const { origin, scale, width, height } = frame.image;
  const answer = await takeApart({
    drawn: {
      snapshot,
      canvas: { width, height, placement: { origin, scale } },
      scale: frame.planned.scale,
      pictures: new Map([...layers].flatMap(([id, png]) => (png.ok ? [[id, png.value] as const] : []))),
    },
    masks: wish.masks ? maskOrders(given) : [],
    stack: planned?.is === 'composable' ? stackOrder(given, planned.pieces) : null,
  });
  // A bench that cannot do it costs masks and layers, never the frame.
  const apart: ApartFrame = answer.ok ? answer.value : { masks: [], stack: null };
  const masked = wish.masks ? withMasks(given, apart.masks) : { elements: frame.elements, losses: [] };
  const stacked = planned === null ? noStack : withStack(given, planned, apart.stack);
  return {
    frame: { ...frame, elements: masked.elements, stack: stacked.stack },
    layers: stacked.layers,
    clean: stacked.clean,
    losses: [...masked.losses, ...stacked.losses],
  };
};

/**
 * Front to back by the lowest layer of each: what lies in a container comes after the container's own ground and covers it, and a
 * container is never said to cover what it holds.
 */
const maskOrders = ({ frame, snapshot, members }: FrameToApart): readonly MaskOrder[] => {
  const unitsOf = paintedUnits(snapshot);
  return frame.elements
    .map(({ number }) => ({ number, units: unitsOf(members.get(number) ?? []) }))
    .filter(({ units }) => units.length > 0)
    .sort((a, b) => (b.units[0]?.unit ?? 0) - (a.units[0]?.unit ?? 0));
};

const stackOrder = (
  { frame, snapshot, members, png, layers }: FrameToApart,
  pieces: Extract<StackPlan, { readonly is: 'composable' }>['pieces'],
): StackOrder => {
  const owners = new Map(
    [...members].flatMap(([number, own]) => own.map((index) => [index, number] as const)),
  );
  const unseen = [...layers].flatMap(([id, one]) =>
    !one.ok && one.failure.code === 'NOTHING_VISIBLE' ? [id] : [],
  );
  return {
    groups: groupPieces(pieces, { snapshot, owners, copy: copyElements(frame) }),
    flat: png,
    ground: groundOf(snapshot),
    unseen: new Set(unseen),
  };
};

const withMasks = (
  { frame, layers, members }: FrameToApart,
  masks: readonly ReadMask[],
): { readonly elements: readonly DatasetElement[]; readonly losses: readonly Loss[] } => {
  const read = new Map(masks.map(({ number, mask }) => [number, mask]));
  const losses: Loss[] = [];
  const elements = frame.elements.map((element): DatasetElement => {
    const mask = read.get(element.number);
    const made = mask?.ok === true ? measured(element, mask.value) : element;
    if (made.mask !== null || made.ignore !== null) return made;
    const because =
      mask?.ok === false
        ? whyNotDrawn(mask.failure, layers)
        : { because: reasonOf(mask !== undefined, (members.get(element.number) ?? []).length) };
    const layer = { id: element.layerId, name: element.name };
    losses.push({ ...lossesOf(frame.planned)('element-without-mask', because), layer });
    return made;
  });
  return { elements, losses };
};

const reasonOf = (isRead: boolean, memberCount: number): string => {
  if (memberCount === 0) return 'no-ink-of-its-own';
  return isRead ? 'nothing-shows' : 'not-read';
};

/** The editor's own reason where it would not draw the layer. */
const whyNotDrawn = (
  { code, data }: Extract<ReadMask['mask'], { readonly ok: false }>['failure'],
  layers: DrawnPictures,
): Loss['data'] => {
  const drawn =
    'layerId' in data && typeof data['layerId'] === 'string' ? layers.get(data['layerId']) : undefined;
  return code === 'no-picture' && drawn?.ok === false ? explain(drawn.failure) : { ...data, because: code };
};

const measured = (
  element: DatasetElement,
  { mask, visibleRatio, occludedRatio }: Extract<ReadMask['mask'], { readonly ok: true }>['value'],
): DatasetElement => {
  const area = areaOfRuns(mask);
  return {
    ...element,
    mask: area > 0 ? { by: 'rendered', rings: null, rle: mask, area } : null,
    visibleShare: visibleRatio,
    occludedShare: area > 0 ? occludedRatio : null,
  };
};

type Stacked = Pick<FrameApart, 'layers' | 'clean' | 'losses'> & { readonly stack: LayerStack | null };

const noStack: Stacked = { stack: null, layers: [], clean: null, losses: [] };

const withStack = (
  { frame }: FrameToApart,
  plan: StackPlan,
  composed: Result<ComposedStack, StackFailure> | null,
): Stacked => {
  if (plan.is === 'flat-only') {
    const because = plan.because.map(({ code }) => code).join(', ');
    return flatOnly(frame, plan.because[0]?.code ?? 'flat-only', { because });
  }
  if (composed === null) return flatOnly(frame, 'not-composed', { because: 'not-composed' });
  if (!composed.ok) {
    const { code, data } = composed.failure;
    return flatOnly(frame, code, { because: code, ...data });
  }
  const { files, clean } = composed.value;
  const { split, fileName } = frame.planned;
  const layers = files.map(({ element, box, png, sha256 }, at) => ({
    path: `layers/${folderOf(split)}/${fileName}/${String(at).padStart(2, '0')}.png`,
    element,
    box,
    sha256,
    bytes: png.length,
  }));
  return { stack: { layers, problem: null }, layers: files.map(({ png }) => png), clean, losses: [] };
};

const flatOnly = (frame: DatasetFrame, problem: string, data: Loss['data']): Stacked => ({
  ...noStack,
  stack: { layers: [], problem },
  losses: [lossesOf(frame.planned)('stack-not-composable', data)],
});
