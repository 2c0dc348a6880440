/**
 * What a layer is in the picture: the closed vocabulary of the placement specs (reference R21).
 * Specs may add their own words with selectors, so a role is a string; these are the ones everybody shares.
 */
export const baseRoles = [
  'background',
  'product',
  'person',
  'face',
  'logo',
  'brandName',
  'title',
  'subtitle',
  'benefit',
  'price',
  'cta',
  'badge',
  'watermark',
  'legal',
  'adMark',
  'qr',
  'decoration',
  'frame',
  'ageMark',
] as const;

export type BaseRole = (typeof baseRoles)[number];

/** A base role or a word a spec defines for itself. */
export type Role = BaseRole | (string & {});
