import type { Size } from '../../geometry/rect.ts';
import { ok, type Result } from '../../result.ts';
import { sha256Hex } from '../digest.ts';

/** A picture as the editor made it, and what is to become of it. */
export interface PictureOrder {
  readonly png: Uint8Array;
  /** From its header. */
  readonly size: Size;
}

/** A picture's file as it lies in the bundle. */
export interface FinishedPicture extends Size {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Makes the file of a picture: here, or in a worker. Never rejects. */
export type FinishPicture = (order: PictureOrder) => Promise<Result<FinishedPicture>>;

export const finishPicture: FinishPicture = ({ png, size }) =>
  Promise.resolve(ok({ ...size, bytes: png, sha256: sha256Hex(png) }));
