import type { Rect, Size } from '../../geometry/rect.ts';
import type { Dataset, DatasetFrame } from '../dataset.ts';
import type { JsonValue } from '../write-json.ts';
import type { Corners } from './box-corners.ts';
import { makeTasks } from './make-tasks.ts';
import type { VlmPiece } from './vlm-task.ts';

/** Every task of a frame as a record with `conversations` of `human` and `gpt`, boxes as lists of four numbers in the text. */
export const conversationsOf = (
  dataset: Dataset,
  frame: DatasetFrame,
  corners: (box: Rect<'image'>, picture: Size) => Corners,
): readonly JsonValue[] => {
  const textOf = (pieces: readonly VlmPiece[]): string =>
    pieces
      .map((piece) => {
        if (typeof piece === 'string') return piece;
        return 'ref' in piece ? piece.ref : `[${corners(piece.box, frame.image).join(', ')}]`;
      })
      .join('');
  return makeTasks(dataset, frame).map(({ id, ask, answer }) => ({
    id: `${frame.planned.fileName}-${id}`,
    image: frame.image.path,
    conversations: [
      { from: 'human', value: `<image>\n${textOf(ask)}` },
      { from: 'gpt', value: textOf(answer) },
    ],
  }));
};
