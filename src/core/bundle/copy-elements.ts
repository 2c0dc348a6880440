import type { DatasetFrame } from './dataset.ts';

/** Roles and classes that say something, beside text: what a picture without copy must not show. */
const saying: ReadonlySet<string> = new Set([
  'text',
  'title',
  'subtitle',
  'benefit',
  'price',
  'legal',
  'logo',
  'brandName',
  'cta',
  'badge',
  'watermark',
  'adMark',
  'qr',
  'ageMark',
]);

/**
 * Numbers of the elements that a picture without copy leaves out: text, logos, buttons, badges and marks, and the plates that any of
 * them lies on. Background, product, person and decoration stay.
 */
export const copyElements = ({ elements, relations }: DatasetFrame): ReadonlySet<number> => {
  const copy = new Set(
    elements
      .filter(
        ({ text, role, labels }) => text !== null || [role ?? '', ...labels].some((one) => saying.has(one)),
      )
      .map(({ number }) => number),
  );
  const plates = relations.flatMap(({ is, a, b }) => (is === 'underlay-of' && copy.has(b) ? [a] : []));
  return new Set([...copy, ...plates]);
};
