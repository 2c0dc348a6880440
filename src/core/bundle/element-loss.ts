import type { DatasetElement, DatasetFrame, Loss, LossCode } from './dataset.ts';

/** A note about what one format could not keep of an element. */
export const elementLoss = (
  code: LossCode,
  format: string,
  { planned }: DatasetFrame,
  element: DatasetElement,
): Loss => ({
  code,
  frame: { id: planned.frameId, name: planned.name },
  layer: { id: element.layerId, name: element.name },
  format,
  data: {},
});
