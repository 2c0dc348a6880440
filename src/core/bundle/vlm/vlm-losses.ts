import type { DatasetFrame, Loss } from '../dataset.ts';
import { lossOf } from '../loss-of.ts';
import { trainedElements } from '../trained-elements.ts';
import { plainText, vlmText } from './vlm-text.ts';

/** Said once a frame: some copy looks like a trainer's token and was written with other brackets. */
export const vlmLosses = (format: string, frame: DatasetFrame): readonly Loss[] => {
  const isChanged = trainedElements(frame).some(({ element }) => {
    const copy = element.text?.characters ?? '';
    return vlmText(copy) !== plainText(copy);
  });
  return isChanged ? [lossOf(format, frame, 'text-made-harmless', {})] : [];
};

/** What a question and its answer cannot carry. */
export const vlmDrops: readonly string[] = [
  'attributes',
  'component',
  'groups',
  'layers',
  'masks',
  'parents',
  'quad',
  'relations',
  'rotation',
  'tags',
  'text-runs',
  'unclipped-box',
];
