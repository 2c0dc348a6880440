/** Something that is not in the bundle, or not exactly: counted, named, never silent. */
export interface Loss {
  readonly code: LossCode;
  readonly frame: { readonly id: string; readonly name: string } | null;
  readonly layer: { readonly id: string; readonly name: string } | null;
  readonly format: string | null;
  readonly data: Readonly<Record<string, string | number>>;
}

export const lossCodes = [
  /** The frame is not in the bundle. */
  'frame-gated',
  /** It would have to be drawn larger or smaller than the editor can. */
  'frame-beyond-scale',
  'frame-gone',
  'frame-unreadable',
  'frame-nothing-visible',
  'frame-export-failed',
  'frame-size-fits-neither',
  'frame-size-fits-both',
  'frame-not-png',
  /** A promise of the bundle would not hold for it. */
  'frame-refused',
  'frame-skipped-by-person',
  /** The run was cancelled before its turn. */
  'frame-not-reached',
  /** With data.isExported 1: in the bundle, with its new truth. With 0: it never stood still long enough to be read. */
  'frame-changed-during-export',
  /** The frame is in the bundle, something about it is not exact. */
  'bounds-estimated',
  'image-side-under-28',
  'image-aspect-over-200',
  'element-outside-image',
  'element-clipped',
  'element-too-small',
  'element-duplicate',
  'element-covered',
  'element-without-quad',
  'element-unlabelled',
  'label-not-used',
  /** A format cannot carry it like this. */
  'over-100-objects',
  'turned-box-cut',
  'mask-holes-lost',
  'mask-parts-lost',
  'same-label-row',
  /** See-through parts were laid on the frame's ground. */
  'image-flattened',
  /** No quality brings the picture below the asked size: it is written at the lowest. */
  'image-over-limit',
  /** Part of the frame lies outside a picture of a fixed size. */
  'image-cropped',
  /** Of data.count elements geometry does not tell the outline. */
  'elements-without-outline',
  /** Drawing it gave an element no mask, or the frame no layers; data.because says why. */
  'element-without-mask',
  'stack-not-composable',
  /** Frames that belong together were locked into different splits. */
  'split-conflict',
  /** Words that a trainer would take for a command were written otherwise. */
  'text-made-harmless',
  /** The frame is there as one picture only. */
  'layers-flat-only',
  /** The poster corpus data.file has data.kept of data.total elements. */
  'layout-elements-left-out',
  /** A format cannot carry it. */
  'format-drops',
] as const;
export type LossCode = (typeof lossCodes)[number];
