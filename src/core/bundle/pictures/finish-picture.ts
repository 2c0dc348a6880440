import type { Size } from '../../geometry/rect.ts';
import type { PictureCodec } from '../../pixels/picture-codec.ts';
import type { Picture } from '../../pixels/pixel-grid.ts';
import { placePicture } from '../../pixels/place-picture.ts';
import { decodePng } from '../../pixels/png/decode-png.ts';
import { encodePng } from '../../pixels/png/encode-png.ts';
import { layOver, opaquePng } from '../../pixels/png/opaque-png.ts';
import { err, ok, type Result } from '../../result.ts';
import type { ImagePlan } from '../dataset.ts';
import { sha256Hex } from '../digest.ts';
import { searchQuality } from './search-quality.ts';

/** A picture as the editor made it, and what is to become of it. */
export interface PictureOrder {
  readonly png: Uint8Array;
  /** What shows through it, `#rrggbb`. */
  readonly ground: string;
  /** Exact size, image px; null = as it is. */
  readonly size: Size | null;
  readonly images: ImagePlan;
}

/** A picture's file as it lies in the bundle. */
export interface FinishedPicture extends Size {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Whole px that image coordinates moved by: negative where the picture was cut on the left or the top. */
  readonly shiftX: number;
  readonly shiftY: number;
  /** More was cut off than rounding to whole px does. */
  readonly isCropped: boolean;
  /** See-through parts were filled with the ground. */
  readonly isFlattened: boolean;
  /** Larger than the limit at the lowest quality. */
  readonly isOverLimit: boolean;
}

/** Makes the file of a picture: here, or in a worker. Never rejects. */
export type FinishPicture = (order: PictureOrder) => Promise<Result<FinishedPicture>>;

/**
 * Opaque RGB always: common readers drop alpha and show whatever colour lies under it. PNG files are the same bytes everywhere;
 * JPEG and WebP are written by the codec of the place.
 */
export const createFinishPicture =
  (codec: Pick<PictureCodec, 'encode'>): FinishPicture =>
  async (order) => {
    try {
      const { images, size } = order;
      return images.mime === 'image/png' && size === null
        ? finishAsItIs(order)
        : await finishAnew(order, codec);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return err({ code: 'PICTURE_UNUSABLE', data: { message: message.slice(0, 200) } });
    }
  };

const finishAsItIs = ({ png, ground }: PictureOrder): Result<FinishedPicture> => {
  const opaque = opaquePng(png, ground);
  if (!opaque.ok) return opaque;
  const { bytes, wasOpaque } = opaque.value;
  const header = new DataView(bytes.buffer, bytes.byteOffset);
  return ok({
    ...described(bytes),
    width: header.getUint32(16),
    height: header.getUint32(20),
    isFlattened: !wasOpaque,
  });
};

const finishAnew = async (
  { png, ground, size, images }: PictureOrder,
  codec: Pick<PictureCodec, 'encode'>,
): Promise<Result<FinishedPicture>> => {
  const decoded = decodePng(png);
  if (!decoded.ok) return decoded;
  const isFlattened = !layOver(decoded.value, ground);
  const { width, height } = size ?? decoded.value;
  const { picture, shift } = placePicture(decoded.value, { width, height }, ground);
  const file = await encoded(picture, images, codec);
  if (file === null) return err({ code: 'NO_ENCODER', data: { mime: images.mime } });
  return ok({
    ...described(file.bytes),
    width,
    height,
    shiftX: shift.x,
    shiftY: shift.y,
    isCropped: decoded.value.width - width > 1 || decoded.value.height - height > 1,
    isFlattened,
    isOverLimit: file.isOverLimit,
  });
};

const described = (
  bytes: Uint8Array,
): Pick<FinishedPicture, 'bytes' | 'sha256' | 'shiftX' | 'shiftY' | 'isCropped' | 'isOverLimit'> => ({
  bytes,
  sha256: sha256Hex(bytes),
  shiftX: 0,
  shiftY: 0,
  isCropped: false,
  isOverLimit: false,
});

const encoded = async (
  picture: Picture,
  { mime, maxBytes }: ImagePlan,
  codec: Pick<PictureCodec, 'encode'>,
): Promise<{ readonly bytes: Uint8Array; readonly isOverLimit: boolean } | null> => {
  if (mime === 'image/png') return { bytes: encodePng(picture, { channels: 3 }), isOverLimit: false };
  const format = mime === 'image/jpeg' ? 'JPG' : 'WEBP';
  return searchQuality((percent) => codec.encode(picture, format, percent / 100), maxBytes);
};
