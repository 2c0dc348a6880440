import type { CanvasKit, Image } from 'canvaskit-wasm/full';

/** Most decoded pictures that stay in memory: those used last, up to this many pixels together. */
const heldPixels = 64_000_000;

/** Decoded image fills of one document, so that a photo used in hundreds of frames is decoded once. */
export class ImageStore {
  readonly #skia: CanvasKit;
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #decoded = new Map<string, Image>();
  #pixels = 0;

  constructor(skia: CanvasKit, files: ReadonlyMap<string, Uint8Array>) {
    this.#skia = skia;
    this.#files = files;
  }

  /** The picture with its mipmaps, valid until the next `trim`; null when the document lacks it or it cannot be read. */
  read(imageRef: string): Image | null {
    const known = this.#decoded.get(imageRef);
    if (known !== undefined) {
      this.#decoded.delete(imageRef);
      this.#decoded.set(imageRef, known);
      return known;
    }
    const file = this.#files.get(imageRef);
    const plain = file === undefined ? null : this.#skia.MakeImageFromEncoded(file);
    if (plain === null) return null;
    const image = plain.makeCopyWithDefaultMipmaps();
    plain.delete();
    this.#decoded.set(imageRef, image);
    this.#pixels += image.width() * image.height();
    return image;
  }

  /** Lets go of what was used longest ago. Only between renders: a render may hold what `read` gave it. */
  trim(): void {
    for (const [ref, image] of this.#decoded) {
      if (this.#pixels <= heldPixels) return;
      this.#pixels -= image.width() * image.height();
      this.#decoded.delete(ref);
      image.delete();
    }
  }
}
