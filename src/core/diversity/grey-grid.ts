import { byteAt, type Picture } from '../pixels/pixel-grid.ts';

/**
 * A picture shrunk to `columns` × `rows` grey values 0..255, row by row: the mean of every pixel in a cell by the share of it
 * that lies there. Grey is the luma of ITU-R BT.601 (0.299, 0.587, 0.114) over white. All zero for a picture without pixels.
 */
export const greyGrid = (picture: Picture, columns: number, rows: number): Float64Array => {
  const across = spans(picture.width, columns);
  const down = spans(picture.height, rows);
  const sums = new Float64Array(columns * rows);
  const line = new Float64Array(columns);
  down.forEach((parts, y) => {
    line.fill(0);
    across.forEach((cells, x) => {
      const grey = greyAt(picture, (y * picture.width + x) * 4);
      for (const { cell, weight } of cells) line[cell] = (line[cell] ?? 0) + grey * weight;
    });
    for (const { cell, weight } of parts) {
      for (let column = 0; column < columns; column += 1) {
        const at = cell * columns + column;
        sums[at] = (sums[at] ?? 0) + (line[column] ?? 0) * weight;
      }
    }
  });
  return sums;
};

interface Part {
  readonly cell: number;
  /** Share of the cell that this pixel fills. */
  readonly weight: number;
}

/** For each of `pixels`, the cells it lies in. A picture smaller than the grid fills several cells with one pixel. */
const spans = (pixels: number, cells: number): readonly (readonly Part[])[] =>
  Array.from({ length: pixels }, (_, pixel) => {
    const from = (pixel * cells) / pixels;
    const to = ((pixel + 1) * cells) / pixels;
    const parts: Part[] = [];
    for (let cell = Math.floor(from); cell < Math.min(cells, Math.ceil(to)); cell += 1) {
      const weight = Math.min(to, cell + 1) - Math.max(from, cell);
      if (weight > 0) parts.push({ cell, weight });
    }
    return parts;
  });

const greyAt = ({ data }: Picture, at: number): number => {
  const luma = 0.299 * byteAt(data, at) + 0.587 * byteAt(data, at + 1) + 0.114 * byteAt(data, at + 2);
  const alpha = byteAt(data, at + 3) / 255;
  return luma * alpha + 255 * (1 - alpha);
};
