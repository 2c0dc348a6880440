import { at, type Draft, moved, section } from './draft.ts';
import type { FrameFamily } from './kit.ts';
import { type JsonObject, solid } from './paints.ts';

const GAP = 120;
const PADDING = 140;

interface Laid {
  readonly frames: readonly Draft[];
  readonly width: number;
  readonly height: number;
}

/** Frames in tidy rows, tops aligned, from (0, 0). */
const rows = ({ frames, perRow }: FrameFamily): Laid => {
  const placed: Draft[] = [];
  let [y, width] = [0, 0];
  for (let start = 0; start < frames.length; start += perRow) {
    const row = frames.slice(start, start + perRow);
    let x = 0;
    for (const one of row) {
      placed.push(moved(one, x, y));
      x += one.width + GAP;
    }
    width = Math.max(width, x - GAP);
    y += Math.ceil(Math.max(...row.map((one) => one.height))) + GAP;
  }
  return { frames: placed, width, height: y - GAP };
};

const ground: JsonObject = solid('#ece7de');

/** A family in a section of its own, its corner at (0, 0). */
const inSection = (family: FrameFamily): Draft => {
  const { frames, width, height } = rows(family);
  const box = at(0, 0, width + PADDING * 2, height + PADDING * 2);
  return section(
    family.title,
    box,
    ground,
    frames.map((one) => moved(one, one.x + PADDING, one.y + PADDING)),
  );
};

/** Families one under the other in columns; a family without a section lies on the page itself. */
export const arrange = (
  columns: readonly (readonly { readonly family: FrameFamily; readonly isLoose?: boolean }[])[],
): Draft[] => {
  const drafts: Draft[] = [];
  let left = 0;
  for (const column of columns) {
    let [top, widest] = [0, 0];
    for (const { family, isLoose } of column) {
      const laid = rows(family);
      const block = isLoose === true ? laid.frames : [inSection(family)];
      drafts.push(...block.map((one) => moved(one, one.x + left, one.y + top)));
      const size = isLoose === true ? laid : (block[0] ?? laid);
      top += size.height + GAP * 2;
      widest = Math.max(widest, size.width);
    }
    left += widest + GAP * 2;
  }
  return drafts;
};
