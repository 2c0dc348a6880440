import { byteAt, type Picture } from '../pixels/pixel-grid.ts';

/**
 * A picture shrunk to `columns` × `rows` grey values 0..255, row by row: the mean of every pixel in a cell by the share of it
 * that lies there. Grey is the luma of ITU-R BT.601 (0.299, 0.587, 0.114) over white. All zero for a picture without pixels.
 */
export const greyGrid = (picture: Picture, columns: number, rows: number): Float64Array => {
  const across = partsOf(picture.width, columns);
  const down = partsOf(picture.height, rows);
  const sums = new Float64Array(columns * rows);
  const line = new Float64Array(columns);
  for (let y = 0; y < picture.height; y += 1) {
    line.fill(0);
    addLine(picture, y, across, line);
    for (let part = down.starts[y] ?? 0; part < (down.starts[y + 1] ?? 0); part += 1) {
      const from = (down.cells[part] ?? 0) * columns;
      const weight = down.weights[part] ?? 0;
      for (let column = 0; column < columns; column += 1)
        sums[from + column] = (sums[from + column] ?? 0) + (line[column] ?? 0) * weight;
    }
  }
  return sums;
};

/** The cells that each pixel lies in, and which share of the cell it fills, one pixel after the other. */
interface Parts {
  /** Where those of each pixel begin, and as the last one where they end. */
  readonly starts: readonly number[];
  readonly cells: readonly number[];
  readonly weights: readonly number[];
}

/** A picture smaller than the grid fills several cells with one pixel. */
const partsOf = (pixels: number, count: number): Parts => {
  const starts = [0];
  const cells: number[] = [];
  const weights: number[] = [];
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const from = (pixel * count) / pixels;
    const to = ((pixel + 1) * count) / pixels;
    for (let cell = Math.floor(from); cell < Math.min(count, Math.ceil(to)); cell += 1) {
      const weight = Math.min(to, cell + 1) - Math.max(from, cell);
      if (weight <= 0) continue;
      cells.push(cell);
      weights.push(weight);
    }
    starts.push(cells.length);
  }
  return { starts, cells, weights };
};

const addLine = ({ width, data }: Picture, y: number, parts: Parts, line: Float64Array): void => {
  for (let x = 0; x < width; x += 1) {
    const at = (y * width + x) * 4;
    const luma = 0.299 * byteAt(data, at) + 0.587 * byteAt(data, at + 1) + 0.114 * byteAt(data, at + 2);
    const alpha = byteAt(data, at + 3) / 255;
    const grey = luma * alpha + 255 * (1 - alpha);
    for (let part = parts.starts[x] ?? 0; part < (parts.starts[x + 1] ?? 0); part += 1) {
      const cell = parts.cells[part] ?? 0;
      line[cell] = (line[cell] ?? 0) + grey * (parts.weights[part] ?? 0);
    }
  }
};
