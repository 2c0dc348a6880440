import type { Size } from '../../core/geometry/rect.ts';
import { err, ok, type Result } from '../../core/result.ts';

type ImageFailure = {
  readonly code: 'IMAGE_GONE' | 'IMAGE_REJECTED';
  readonly data: { readonly imageRef: string; readonly text: string };
};

/** Natural size of a file by its hash. Figma may download it, and rejects for empty fills and broken files. */
export async function imageSize(imageRef: string): Promise<Result<Size, ImageFailure>> {
  try {
    const image = figma.getImageByHash(imageRef);
    if (image === null) return err({ code: 'IMAGE_GONE', data: { imageRef, text: '' } });
    const { width, height } = await image.getSizeAsync();
    return ok({ width, height });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return err({ code: 'IMAGE_REJECTED', data: { imageRef, text } });
  }
}
