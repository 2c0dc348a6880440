import { expect, it } from 'vitest';
import { exportScene, plan } from '../../helpers/export-scene.ts';
import { verifyMemory } from '../../helpers/memory-bundle.ts';
import { trapScene } from '../../helpers/trap-scene.ts';

const formats = [
  'canonical',
  'coco',
  'cvat',
  'label-studio',
  'voc',
  'yolo-detect',
  'yolo-obb',
  'yolo-segment',
];

it('the formats for detection and annotation tools lie side by side without a fault', async () => {
  const { files, outcome } = await exportScene(trapScene, plan({ formats }));
  expect(outcome.state).toBe('done');
  expect((await verifyMemory(files)).faults).toEqual([]);
});
