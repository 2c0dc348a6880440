import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import initSkia, { type CanvasKit, type Typeface } from 'canvaskit-wasm/full';

const require = createRequire(import.meta.url);

/** Skia from its npm package; the same bytes on every machine. */
export const openSkia = (): Promise<CanvasKit> =>
  initSkia({ locateFile: () => require.resolve('canvaskit-wasm/bin/full/canvaskit.wasm') });

const files = {
  serif: 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  serifLight: 'noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf',
  latin: 'cormorant-garamond/600SemiBold/CormorantGaramond_600SemiBold.ttf',
} as const;

/** A font file of the packages, for text that is painted into a picture. */
export const typeface = (skia: CanvasKit, name: keyof typeof files): Typeface => {
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/${files[name]}`));
  const face = skia.Typeface.MakeFreeTypeFaceFromData(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
  );
  if (face === null) throw new Error(`font ${name} cannot be read`);
  return face;
};
