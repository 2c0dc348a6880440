import type { CanvasKit } from 'canvaskit-wasm/full';
import { developPicture } from './develop.ts';
import { pictures } from './pictures.ts';
import { drawTitleArt } from './title-art.ts';

/** File bytes of every picture of the sample, by name. */
export const takePictures = (skia: CanvasKit): ReadonlyMap<string, Uint8Array> =>
  new Map([
    ...pictures(skia).map((picture) => [picture.name, developPicture(skia, picture)] as const),
    ['title-art', drawTitleArt(skia)] as const,
  ]);
