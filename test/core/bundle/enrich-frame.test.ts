import { describe, expect, it } from 'vitest';
import type { DatasetElement } from '../../../src/core/bundle/dataset.ts';
import { enrichFrame } from '../../../src/core/bundle/enrich-frame.ts';
import { planDataset } from '../../../src/core/bundle/plan-dataset.ts';
import { toDatasetFrame } from '../../../src/core/bundle/to-dataset-frame.ts';
import { defaultLabelling } from '../../../src/core/label/labelling.ts';
import { plan } from '../../helpers/export-scene.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { layer, text } from '../../helpers/layer-builder.ts';
import { reportOf } from '../../helpers/report-of.ts';

const snapshot = frame(
  { width: 100, height: 60 },
  layer({ name: 'button', box: [10, 10, 60, 20] }),
  text('Buy', { name: 'words', box: [20, 14, 40, 12] }),
  layer({ name: 'path', type: 'VECTOR', box: [80, 40, 10, 10] }),
);

const enriched = (
  masks: 'none' | 'vector',
): { element: (name: string) => DatasetElement | undefined; relations: unknown } => {
  const asked = plan({ masks });
  const [planned] = planDataset(asked, [{ report: reportOf(snapshot), size: snapshot.size }]).dataset.frames;
  if (planned === undefined) throw new Error('nothing planned');
  const picture = {
    width: 200,
    height: 120,
    shows: 'box',
    originX: 0,
    originY: 0,
    scale: 2,
    sha256: 'a'.repeat(64),
    sizeBytes: 1,
  } as const;
  const labelled = toDatasetFrame({
    plan: asked,
    planned,
    snapshot,
    picture,
    labelling: defaultLabelling,
  });
  const sample = enrichFrame(labelled.frame, snapshot, asked);
  return {
    element: (name) => sample.elements.find((one) => one.name === name),
    relations: sample.relations,
  };
};

describe('enrichFrame', () => {
  it('outlines plain shapes in px of the picture, and nothing else', () => {
    const { element } = enriched('vector');
    expect(element('button')?.mask).toMatchObject({ by: 'vector', rle: null, area: 120 * 40 });
    expect(element('path')?.mask).toBeNull();
    expect(element('words')?.mask).toBeNull();
  });

  it('makes no mask when none is asked for', () => {
    const { element } = enriched('none');
    expect(element('button')?.mask).toBeNull();
  });

  it('says what lies on what', () => {
    expect(enriched('none').relations).toContainEqual({ is: 'underlay-of', a: 1, b: 2, on: null });
  });
});
