import type { TypeStyle } from '@figma/rest-api-spec';

/** OpenType switches as Skia takes them. Small capitals are a letter case in Figma and a feature in the font. */
export const fontFeatures = (style: TypeStyle): { name: string; value: number }[] => {
  const features = Object.entries(style.opentypeFlags ?? {}).flatMap(([name, value]) =>
    /^[A-Z0-9]{4}$/i.test(name) && Number.isInteger(value) ? [{ name: name.toLowerCase(), value }] : [],
  );
  if (style.textCase === 'SMALL_CAPS') features.push({ name: 'smcp', value: 1 });
  if (style.textCase === 'SMALL_CAPS_FORCED')
    features.push({ name: 'smcp', value: 1 }, { name: 'c2sc', value: 1 });
  return features;
};
