import type { ImageFilters, ImagePaint } from '@figma/rest-api-spec';
import type { ColorFilter, Image, Shader } from 'canvaskit-wasm/full';
import { invert } from '../../core/geometry/matrix.ts';
import type { Matrix } from '../../core/geometry/rect.ts';
import { type Painter, skiaMatrix } from './painter.ts';
import type { Placed } from './place-node.ts';

/**
 * FILL covers the box around its centre, FIT lies inside it, TILE repeats at `scalingFactor`, and STRETCH maps the box onto the
 * picture through `imageTransform` (box parts to picture parts), which is how Figma writes a crop.
 */
export const imageShader = (
  painter: Painter,
  paint: ImagePaint,
  placed: Placed,
  image: Image,
): Shader | null => {
  const { skia, trash } = painter;
  const matrix = imageMatrix(painter, paint, placed, image.width(), image.height());
  if (matrix === null) return null;
  const { Repeat, Decal, Clamp } = skia.TileMode;
  const tile = paint.scaleMode === 'TILE' ? Repeat : paint.scaleMode === 'FILL' ? Clamp : Decal;
  return trash.keep(
    image.makeShaderOptions(tile, tile, skia.FilterMode.Linear, skia.MipmapMode.Linear, matrix),
  );
};

const imageMatrix = (
  { skia }: Painter,
  paint: ImagePaint,
  { width, height }: Placed,
  imageWidth: number,
  imageHeight: number,
): number[] | null => {
  const matrix = skia.Matrix;
  if (paint.scaleMode === 'STRETCH') {
    const crop = paint.imageTransform === undefined ? null : invert(asMatrix(paint.imageTransform));
    const toBox = matrix.multiply(
      matrix.scaled(width, height),
      crop === null ? matrix.identity() : skiaMatrix(crop),
    );
    return matrix.multiply(toBox, matrix.scaled(1 / imageWidth, 1 / imageHeight));
  }
  const turns = Math.round((paint.rotation ?? 0) / 90);
  const upright = turns % 2 === 0;
  const seenWidth = upright ? imageWidth : imageHeight;
  const seenHeight = upright ? imageHeight : imageWidth;
  const turned = matrix.multiply(
    matrix.translated(seenWidth / 2, seenHeight / 2),
    matrix.rotated((turns * Math.PI) / 2),
    matrix.translated(-imageWidth / 2, -imageHeight / 2),
  );
  if (paint.scaleMode === 'TILE') {
    const factor = paint.scalingFactor ?? 1;
    return factor > 0 ? matrix.multiply(matrix.scaled(factor, factor), turned) : null;
  }
  const [across, down] = [width / seenWidth, height / seenHeight];
  const factor = paint.scaleMode === 'FIT' ? Math.min(across, down) : Math.max(across, down);
  const shift = matrix.translated((width - seenWidth * factor) / 2, (height - seenHeight * factor) / 2);
  return matrix.multiply(shift, matrix.scaled(factor, factor), turned);
};

const asMatrix = (written: readonly (readonly number[])[]): Matrix => {
  const [[a = 1, c = 0, e = 0] = [], [b = 0, d = 1, f = 0] = []] = written;
  return [
    [a, c, e],
    [b, d, f],
  ];
};

/**
 * Exposure, contrast and saturation as one colour matrix: near Figma's look, not its formula, which is not published.
 * The other four sliders are left alone.
 */
export const imageColours = (
  { skia, trash }: Painter,
  filters: ImageFilters | undefined,
): ColorFilter | null => {
  const { exposure = 0, contrast = 0, saturation = 0 } = filters ?? {};
  if (exposure === 0 && contrast === 0 && saturation === 0) return null;
  const gain = 2 ** exposure * (1 + contrast * 0.5);
  const lift = 0.5 - 0.5 * (1 + contrast * 0.5);
  const keep = 1 + saturation;
  const row = (own: number): number[] =>
    lumaWeights.map((weight, at) => gain * (weight * (1 - keep) + (at === own ? keep : 0))).concat(0, lift);
  return trash.keep(skia.ColorFilter.MakeMatrix([...row(0), ...row(1), ...row(2), 0, 0, 0, 1, 0]));
};

/** ITU-R BT.709. */
const lumaWeights = [0.2126, 0.7152, 0.0722];
