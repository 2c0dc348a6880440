import { foldedText } from '../check/fold-text.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { FrameSupplement } from '../snapshot/supplement.ts';
import { dominantImage } from './dominant-image.ts';
import { frameCopy } from './frame-copy.ts';
import { type LayoutSketch, sketchLayout } from './layout-sketch.ts';
import type { PictureHashes } from './picture-hashes.ts';
import { storedOwners } from './stored-owners.ts';
import { templateKey } from './template-key.ts';

/** What tells whether a frame belongs together with others. Small enough to keep for a page of thousands. */
export interface GroupItem {
  readonly frameId: string;
  /** 16 hex digits, see `template-key.ts`. */
  readonly templateKey: string;
  readonly layout: LayoutSketch;
  /** See `FrameSnapshot.componentKey`. */
  readonly componentKey: string | null;
  /** See `stored-owners.ts`. */
  readonly owners: readonly string[];
  /** The campaign it is tagged with, folded. */
  readonly campaign: string | null;
  /** Figma's hash of the picture that fills a quarter of it or more. */
  readonly dominantImage: string | null;
  /** Its copy, folded; null = too short to say anything. */
  readonly copy: string | null;
  /** Null = not looked at, or flat. */
  readonly hashes: PictureHashes | null;
}

/** `stored`: the plugin data read with the frame. `hashes`: of its picture, where one is there. */
export const groupItemOf = (
  frame: FrameSnapshot,
  beside: {
    readonly stored: FrameSupplement['stored'];
    readonly campaign: string | null;
    readonly hashes: PictureHashes | null;
  },
): GroupItem => {
  const layout = sketchLayout(frame);
  const campaign = foldedText(beside.campaign ?? '').trim();
  return {
    frameId: frame.id,
    templateKey: templateKey(frame, layout),
    layout,
    componentKey: frame.componentKey,
    owners: storedOwners(frame, beside.stored),
    campaign: campaign === '' ? null : campaign,
    dominantImage: dominantImage(frame),
    copy: frameCopy(frame),
    hashes: beside.hashes,
  };
};
