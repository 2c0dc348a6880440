import type { DatasetFrame, Loss, LossCode } from './dataset.ts';

/** What one format lost of a frame. */
export const lossOf = (
  format: string,
  { planned }: DatasetFrame,
  code: LossCode,
  data: Loss['data'],
): Loss => ({
  code,
  frame: { id: planned.frameId, name: planned.name },
  layer: null,
  format,
  data,
});
