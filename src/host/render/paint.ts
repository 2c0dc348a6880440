import type { ImagePaint, Paint as RestPaint } from '@figma/rest-api-spec';
import type { Paint } from 'canvaskit-wasm/full';
import { skiaBlendMode } from './blend-mode.ts';
import { gradientShader } from './gradient.ts';
import { imageColours, imageShader } from './image-paint.ts';
import { newPaint, type Painter } from './painter.ts';
import type { Placed } from './place-node.ts';

/** Whether a paint leaves anything visible. */
export const isInked = (paint: RestPaint): boolean =>
  paint.visible !== false &&
  (paint.opacity ?? 1) > 0 &&
  (paint.type === 'SOLID'
    ? paint.color.a > 0
    : !('gradientStops' in paint) || paint.gradientStops.some(({ color }) => color.a > 0));

/** Whether nothing behind the paint shines through. */
export const isOpaque = (paint: RestPaint): boolean =>
  paint.visible !== false && (paint.opacity ?? 1) === 1 && paint.type === 'SOLID' && paint.color.a === 1;

/**
 * A Skia paint for a fill or stroke of a node of this size, in the node's own axes.
 *
 * @returns null for what leaves nothing visible and for kinds of paint that are not modelled (patterns).
 */
export const skiaPaint = (painter: Painter, paint: RestPaint, placed: Placed): Paint | null => {
  if (!isInked(paint)) return null;
  const made = newPaint(painter);
  made.setBlendMode(skiaBlendMode(painter.skia, paint.blendMode));
  const opacity = Math.min(1, paint.opacity ?? 1);
  switch (paint.type) {
    case 'SOLID': {
      const { r, g, b, a } = paint.color;
      made.setColor(painter.skia.Color4f(r, g, b, a * opacity));
      return made;
    }
    case 'GRADIENT_LINEAR':
    case 'GRADIENT_RADIAL':
    case 'GRADIENT_ANGULAR':
    case 'GRADIENT_DIAMOND': {
      const shader = gradientShader(painter, paint, placed);
      if (shader === null) return null;
      made.setShader(shader);
      made.setAlphaf(opacity);
      return made;
    }
    case 'IMAGE':
      return withImage(painter, made, paint, placed, opacity);
    default:
      return null;
  }
};

/** A fill whose picture is not there is painted in a plain light grey, so that what lies on it can still be judged. */
const missingPicture = 0.88;

const withImage = (
  painter: Painter,
  made: Paint,
  paint: ImagePaint,
  placed: Placed,
  opacity: number,
): Paint => {
  const { skia } = painter;
  const image = painter.images.read(paint.imageRef);
  const shader = image === null ? null : imageShader(painter, paint, placed, image);
  if (shader === null) {
    made.setColor(skia.Color4f(missingPicture, missingPicture, missingPicture, opacity));
    return made;
  }
  made.setShader(shader);
  const colours = imageColours(painter, paint.filters);
  if (colours !== null) made.setColorFilter(colours);
  made.setAlphaf(opacity);
  return made;
};
