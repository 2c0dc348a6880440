import { toolVersion } from '../tool-version.ts';
import type { ExportPlan, SplitPlan } from './dataset.ts';
import { defaultMaxPartBytes } from './plan-dataset.ts';

/** Everything is for training. */
export const noSplit: SplitPlan = {
  salt: '',
  shares: { train: 1, validation: 0, test: 0 },
  lock: null,
  onConflict: 'stop',
};

/** The plan of somebody who has chosen nothing but the document. */
export const basePlan = (documentName: string): ExportPlan => ({
  documentName,
  targets: [{ is: 'scale', scale: 1 }],
  images: { mime: 'image/png', maxBytes: null },
  masks: 'none',
  gate: 'all',
  negatives: false,
  unlabelled: 'by-type',
  split: noSplit,
  captions: [],
  formats: [],
  maxPartBytes: defaultMaxPartBytes,
  toolVersion,
  licence: null,
  createdAt: null,
});
