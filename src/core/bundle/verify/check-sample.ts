import { canonicalIntegers } from '../canonical-integers.ts';
import type { Dataset, DatasetFrame } from '../dataset.ts';
import { toCanonical } from '../to-canonical.ts';
import { writeJson } from '../write-json.ts';
import { type CanonicalCheck, checkCanonical } from './check-canonical.ts';
import { checkNames } from './check-names.ts';
import { checkPicture } from './check-picture.ts';
import { createFaultList, type Fault } from './fault.ts';

/** What one export has let through so far. */
export interface SampleGate {
  /** What a loader would get wrong about this sample; empty = it may be written. */
  faultsOf(frame: DatasetFrame, image: Uint8Array): readonly Fault[];
}

/**
 * Holds every sample of an export against the promises of docs/formats/promises.md before a byte of it is written: its
 * picture file, and its canonical record as it would be written, against its schema, the picture, itself, and the groups
 * that other splits already hold.
 */
export const createSampleGate = (dataset: Dataset): SampleGate => {
  const check: CanonicalCheck = { frames: new Map(), splitOfGroup: new Map() };
  return {
    faultsOf(frame, image) {
      const faults = createFaultList();
      const { path } = frame.image;
      checkNames([path], faults);
      const header = checkPicture(path, image, faults);
      const line = writeJson(toCanonical(dataset, frame), canonicalIntegers);
      const pictures = new Map(header === null ? [] : [[path, header]]);
      checkCanonical(
        `canonical/${frame.planned.split}.jsonl`,
        line,
        pictures,
        dataset.classes,
        check,
        faults,
      );
      // Only who has which split is worth keeping: a record may be long.
      check.frames.clear();
      return faults.list();
    },
  };
};
