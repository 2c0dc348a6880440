import { area } from '../geometry/area.ts';
import { isDefaultName } from '../snapshot/default-name.ts';
import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import type { Role } from '../snapshot/role.ts';
import { ofRole } from './pick-layers.ts';
import { isSeen, seenPart } from './seen-part.ts';
import { shortText } from './short-text.ts';

/** What can be said about roles nobody sees a layer of. */
export type Absence =
  /** A layer has the role but is hidden, see-through, empty or cut away. */
  | { readonly is: 'hidden'; readonly layer: LayerSnapshot }
  /** No layer has it, but visible leaves that nobody named could be it. */
  | { readonly is: 'unlabelled'; readonly layer: LayerSnapshot; readonly candidates: number }
  /** No layer has it, but a picture is large enough to hold it. */
  | { readonly is: 'inPicture'; readonly layer: LayerSnapshot; readonly percent: number }
  | { readonly is: 'missing' };

/** A picture that covers this share of the frame may have a logo or a product drawn in. Brief of checking kind 13. */
const largePictureShare = 0.2;

/** What photographs and flattened key visuals show as a matter of course. */
const drawnIntoPictures: readonly Role[] = [
  'logo',
  'brandName',
  'badge',
  'watermark',
  'adMark',
  'ageMark',
  'qr',
  'product',
  'person',
  'face',
];

/**
 * Why none of `roles` is seen, the most telling reason first. Call it only when that is so. `mayBePicture`: false = the spec
 * wants a layer, so that a picture is no excuse.
 */
export function whyAbsent(frame: FrameSnapshot, roles: readonly Role[], mayBePicture: boolean): Absence {
  const hidden = roles.flatMap((role) => ofRole(frame, role)).find((layer) => !isSeen(frame, layer));
  if (hidden !== undefined) return { is: 'hidden', layer: hidden };
  const candidates = frame.layers.filter(
    (layer) => isSeen(frame, layer) && roles.some((role) => couldBe(role, layer)),
  );
  const [candidate] = candidates;
  if (candidate !== undefined) return { is: 'unlabelled', layer: candidate, candidates: candidates.length };
  if (!mayBePicture || !roles.some((role) => drawnIntoPictures.includes(role))) return { is: 'missing' };
  return largestPicture(frame) ?? { is: 'missing' };
}

function largestPicture(frame: FrameSnapshot): Absence | null {
  const whole = frame.size.width * frame.size.height;
  const pictures = frame.layers
    .filter(({ hasImageFill }) => hasImageFill)
    .map((layer) => ({ layer, share: area(seenPart(frame, layer) ?? nothing) / whole }))
    .sort((a, b) => b.share - a.share);
  const [largest] = pictures;
  if (largest === undefined || !(largest.share >= largePictureShare)) return null;
  return { is: 'inPicture', layer: largest.layer, percent: 100 * largest.share };
}

const nothing = { x: 0, y: 0, width: 0, height: 0 } as const;

const textRoles: readonly Role[] = [
  'title',
  'subtitle',
  'benefit',
  'price',
  'cta',
  'legal',
  'brandName',
  'adMark',
  'ageMark',
];
const pictureRoles: readonly Role[] = [
  'background',
  'product',
  'person',
  'face',
  'qr',
  'decoration',
  'frame',
];

/** A visible leaf nobody named, of a kind that can be this role: Figma names a text layer after its copy. */
export function couldBe(role: Role, layer: LayerSnapshot): boolean {
  if (!layer.isLeaf || !layer.isVisible || layer.isMask || layer.role !== null) return false;
  if (layer.text === null) return !textRoles.includes(role) && isDefaultName(layer.name, layer.type);
  if (pictureRoles.includes(role)) return false;
  return isDefaultName(layer.name, layer.type) || shortText(layer.name) === shortText(layer.text.characters);
}
