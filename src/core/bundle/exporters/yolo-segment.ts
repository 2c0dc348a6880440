import { classIndexIn } from '../class-index.ts';
import type { Split } from '../dataset.ts';
import { elementLoss } from '../element-loss.ts';
import { defineExporter } from '../exporter.ts';
import { mainRing } from '../main-ring.ts';
import { trainedElements } from '../trained-elements.ts';
import { withoutRepeats } from '../without-repeats.ts';
import { yoloDataFile } from '../yolo-data-file.ts';
import { yoloDrops } from '../yolo-drops.ts';
import { yoloOwnRoot } from '../yolo-own-root.ts';
import { pointsRow } from '../yolo-rows.ts';

/** Ultralytics YOLO segmentation: one outline per element. See docs/formats/yolo-segment.md. */
export default defineExporter({
  id: 'yolo-segment',
  boxes: 'polygon-0-1',
  copiesPictures: true,
  drops: yoloDrops(['mask-holes', 'mask-parts', 'rotation']),
  start(dataset) {
    const classIndex = classIndexIn(dataset);
    const came = new Set<Split>();
    return {
      frame(frame, { image }) {
        came.add(frame.planned.split);
        const outlined = trainedElements(frame).map(({ element, box }) => ({
          element,
          ...mainRing(element, box),
        }));
        const { kept, repeats } = withoutRepeats(
          outlined.map(({ element, ring }) =>
            pointsRow(element, classIndex(element.classId), ring, frame.image),
          ),
        );
        const lost = outlined.flatMap(({ element, losses }) =>
          losses.map((code) => elementLoss(code, 'yolo-segment', frame, element)),
        );
        return {
          files: yoloOwnRoot('yolo-segment/', frame, image, kept),
          losses: [
            ...lost,
            ...repeats.map(({ element }) => elementLoss('same-label-row', 'yolo-segment', frame, element)),
          ],
        };
      },
      finish: () => [yoloDataFile(dataset, 'yolo-segment/', came)],
    };
  },
});
