import type { Client } from '../../contract/client.ts';
import { readPngSize } from '../../core/bundle/png-size.ts';
import { fitImage } from '../../core/geometry/fit-image.ts';
import type { Rect } from '../../core/geometry/rect.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';

/** A picture of a frame and the part of frame space it shows. */
export interface FramePicture {
  readonly url: string;
  readonly rect: Rect<'frame'>;
}

export interface PictureShelf {
  /** The frame's own picture; null = Figma does not render it, or what it shows cannot be told. */
  pictureOf(snapshot: FrameSnapshot): Promise<FramePicture | null>;
  close(): void;
}

/** The longer side of a picture, image px: twice what the pane shows. */
const longestPx = 640;
const mostPictures = 12;

/** Pictures of the frames looked at last, one export each, by frame and hash. */
export function createPictureShelf(client: Pick<Client, 'ask'>): PictureShelf {
  const shelf = new Map<string, Promise<FramePicture | null>>();
  const drop = (key: string): void => {
    void shelf.get(key)?.then((picture) => {
      if (picture !== null) URL.revokeObjectURL(picture.url);
    });
    shelf.delete(key);
  };
  return {
    pictureOf(snapshot) {
      const key = `${snapshot.id} ${snapshot.hash}`;
      const known = shelf.get(key);
      if (known !== undefined) {
        shelf.delete(key);
        shelf.set(key, known);
        return known;
      }
      const taken = take(client, snapshot);
      shelf.set(key, taken);
      for (const oldest of shelf.keys()) {
        if (shelf.size <= mostPictures) break;
        drop(oldest);
      }
      return taken;
    },
    close() {
      for (const key of [...shelf.keys()]) drop(key);
    },
  };
}

async function take(client: Pick<Client, 'ask'>, snapshot: FrameSnapshot): Promise<FramePicture | null> {
  const { width, height } = snapshot.size;
  // A turned frame's picture stands upright on the page; its marks would not lie on it.
  if (snapshot.rotationDeg !== 0) return null;
  const scale = Math.max(0.01, Math.min(2, longestPx / Math.max(width, height)));
  const answer = await client.ask('exportFrame', { frameId: snapshot.id, scale });
  if (!answer.ok) return null;
  const { bytes } = answer.value;
  const png = readPngSize(bytes);
  if (!png.ok) return null;
  const { pageBox, painted } = snapshot;
  const box = { x: 0, y: 0, width: pageBox.width, height: pageBox.height };
  const fit = fitImage({ png: png.value, scale, box, painted, pageOrigin: pageBox });
  if (!fit.ok) return null;
  return {
    url: URL.createObjectURL(new Blob([bytes.slice()], { type: 'image/png' })),
    rect: { ...fit.value.origin, width: png.value.width / scale, height: png.value.height / scale },
  };
}
