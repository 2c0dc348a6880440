import { quadOfRect } from '../../geometry/quad.ts';
import { classIndexIn } from '../class-index.ts';
import type { Split } from '../dataset.ts';
import { elementLoss } from '../element-loss.ts';
import { defineExporter } from '../exporter.ts';
import { shapeInPicture } from '../shape-in-picture.ts';
import { trainedElements } from '../trained-elements.ts';
import { withoutRepeats } from '../without-repeats.ts';
import { yoloDataFile } from '../yolo-data-file.ts';
import { yoloDrops } from '../yolo-drops.ts';
import { yoloOwnRoot } from '../yolo-own-root.ts';
import { pointsRow } from '../yolo-rows.ts';

/** Ultralytics YOLO with turned boxes: four corners per element. See docs/formats/yolo-obb.md. */
export default defineExporter({
  id: 'yolo-obb',
  boxes: 'quad-0-1',
  copiesPictures: true,
  drops: yoloDrops(['mask']),
  start(dataset) {
    const classIndex = classIndexIn(dataset);
    const came = new Set<Split>();
    return {
      frame(frame, { image }) {
        came.add(frame.planned.split);
        const shaped = trainedElements(frame).map(({ element, box }) => ({
          element,
          shape: shapeInPicture(element, box, frame.image),
        }));
        const { kept, repeats } = withoutRepeats(
          shaped.map(({ element, shape }) =>
            pointsRow(
              element,
              classIndex(element.classId),
              // Readers lay the smallest turned box around the points. Around a cut one it has another angle: upright is honest.
              shape.is === 'turned' ? shape.turned.quad : quadOfRect(shape.box),
              frame.image,
            ),
          ),
        );
        const cut = shaped.filter(({ shape }) => shape.is === 'outline');
        return {
          files: yoloOwnRoot('yolo-obb/', frame, image, kept),
          losses: [
            ...cut.map(({ element }) => elementLoss('turned-box-cut', 'yolo-obb', frame, element)),
            ...repeats.map(({ element }) => elementLoss('same-label-row', 'yolo-obb', frame, element)),
          ],
        };
      },
      finish: () => [yoloDataFile(dataset, 'yolo-obb/', came)],
    };
  },
});
