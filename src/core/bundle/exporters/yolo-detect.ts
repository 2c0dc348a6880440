import { classIndexIn } from '../class-index.ts';
import type { Split } from '../dataset.ts';
import { elementLoss } from '../element-loss.ts';
import { defineExporter } from '../exporter.ts';
import { trainedElements } from '../trained-elements.ts';
import { folderOf } from '../used-splits.ts';
import { withoutRepeats } from '../without-repeats.ts';
import { yoloDataFile } from '../yolo-data-file.ts';
import { yoloDrops } from '../yolo-drops.ts';
import { boxRow, rowsText } from '../yolo-rows.ts';

/** Ultralytics YOLO detection: boxes beside the shared pictures. See docs/formats/yolo-detect.md. */
export default defineExporter({
  id: 'yolo-detect',
  boxes: 'center-wh-0-1',
  isTextOnly: true,
  drops: yoloDrops(['mask', 'quad', 'rotation']),
  start(dataset) {
    const classIndex = classIndexIn(dataset);
    const came = new Set<Split>();
    return {
      frame(frame) {
        const { split, fileName } = frame.planned;
        came.add(split);
        const { kept, repeats } = withoutRepeats(
          trainedElements(frame).map(({ element, box }) =>
            boxRow(element, classIndex(element.classId), box, frame.image),
          ),
        );
        return {
          files: [
            { path: `labels/${folderOf(split)}/${fileName}.txt`, role: 'label', split, text: rowsText(kept) },
          ],
          losses: repeats.map(({ element }) => elementLoss('same-label-row', 'yolo-detect', frame, element)),
        };
      },
      finish: () => [yoloDataFile(dataset, '', came)],
    };
  },
});
