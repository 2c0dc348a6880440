import { describe, expect, it } from 'vitest';
import type { Dataset, DatasetFrame } from '../../../../src/core/bundle/dataset.ts';
import { planDataset } from '../../../../src/core/bundle/plan-dataset.ts';
import { toDatasetFrame } from '../../../../src/core/bundle/to-dataset-frame.ts';
import { createSampleGate } from '../../../../src/core/bundle/verify/check-sample.ts';
import { plan } from '../../../helpers/export-scene.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { layer } from '../../../helpers/layer-builder.ts';
import { said } from '../../../helpers/memory-bundle.ts';
import { reportOf } from '../../../helpers/report-of.ts';
import { tinyPng } from '../../../helpers/tiny-png.ts';

const snapshot = frame(
  { id: '1:1', name: 'Hero', width: 100, height: 60 },
  layer({ box: [10, 10, 20, 20] }),
  layer({ box: [50, 10, 20, 20] }),
);
const png = tinyPng(200, 120);

const sampleOf = (): { readonly dataset: Dataset; readonly sample: DatasetFrame } => {
  const { dataset } = planDataset(plan(), [{ report: reportOf(snapshot), size: snapshot.size }]);
  const [planned] = dataset.frames;
  if (planned === undefined) throw new Error('nothing planned');
  const picture = {
    width: 200,
    height: 120,
    shows: 'box',
    originX: 0,
    originY: 0,
    scale: 2,
    sha256: 'a'.repeat(64),
    sizeBytes: png.length,
  } as const;
  const { frame: sample } = toDatasetFrame({
    plan: plan(),
    planned,
    snapshot,
    picture,
    labelling: dataset.labelling,
  });
  return { dataset, sample };
};

const faults = (change: (sample: DatasetFrame) => DatasetFrame, image = png): readonly string[] => {
  const { dataset, sample } = sampleOf();
  return said(createSampleGate(dataset).faultsOf(change(sample), image)).map(
    (one) => one.split(' ')[0] ?? '',
  );
};

/** The sample with its first element changed. */
const withFirst =
  (fields: Partial<DatasetFrame['elements'][number]>) =>
  (sample: DatasetFrame): DatasetFrame => ({
    ...sample,
    elements: sample.elements.map((element, at) => (at === 0 ? { ...element, ...fields } : element)),
  });

describe('the gate before writing', () => {
  it('lets a sound sample through', () => {
    expect(faults((sample) => sample)).toEqual([]);
  });

  it('refuses a picture that is not the one measured', () => {
    expect(faults((sample) => sample, tinyPng(201, 120))).toEqual(['size-differs']);
  });

  it('refuses a picture too small for trainers', () => {
    expect(faults((sample) => sample, tinyPng(200, 27))).toEqual(['picture-small', 'size-differs']);
  });

  it('refuses bytes that are no picture', () => {
    expect(faults((sample) => sample, new Uint8Array([1, 2, 3]))).toEqual([
      'picture-broken',
      'picture-missing',
    ]);
  });

  it('refuses an angle that contradicts the corners', () => {
    expect(faults(withFirst({ rotationDeg: 12 }))).toEqual(['rotation-differs']);
  });

  it('refuses a box cut in another way than by the picture', () => {
    expect(faults(withFirst({ boxInImage: { x: 0, y: 0, width: 5, height: 5 } }))).toEqual(['clip-differs']);
  });

  it('refuses two elements of one class in one place', () => {
    expect(
      faults((sample) => ({ ...sample, elements: sample.elements.flatMap((one) => [one, one]) })),
    ).toEqual(['element-twice']);
  });

  it('refuses a group that already lies in another split', () => {
    const { dataset, sample } = sampleOf();
    const gate = createSampleGate(dataset);
    gate.faultsOf(sample, png);
    const planned = { ...sample.planned, split: 'test' as const };
    const moved = {
      ...sample,
      planned,
      image: { ...sample.image, path: `images/test/${planned.fileName}.png` },
    };
    expect(said(gate.faultsOf(moved, png))).toEqual(['group-in-two-splits canonical/test.jsonl']);
  });
});
