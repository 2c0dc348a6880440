import { describe, expect, it } from 'vitest';
import yoloDetect from '../../../../src/core/bundle/exporters/yolo-detect.ts';
import { dataset, datasetFrame, element, pixelsOf, planned } from '../../../helpers/dataset-frame-builder.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { namesOf, readYolo } from '../../../helpers/read-yolo.ts';
import { onPoster, poster, posterClasses, writeFrames } from '../../../helpers/running-example.ts';
import { judgeLabels, labelPathOf } from '../../../helpers/ultralytics-rules.ts';
import { conforms } from '../conforms.ts';

conforms(yoloDetect, { read: readYolo(''), tolerancePx: 0.001, integerKeys: [] });

const rows = (text: string): readonly string[] => text.trimEnd().split('\n');

describe('yolo-detect', () => {
  it('equals its golden bundle', () => matchesGolden('yolo-detect'));

  it('writes the poster of the reference page', () => {
    const { text, paths } = writeFrames(yoloDetect, [poster()]);
    expect(paths).toEqual(['labels/train/f7c1e09ab.txt', 'data.yaml']);
    expect(rows(text('labels/train/f7c1e09ab.txt'))).toEqual([
      '0 0.766667 0.500000 0.466667 1.000000',
      '1 0.253333 0.267516 0.400000 0.152866',
      expect.stringMatching(/^2 0\.153333 0\.726115 /u),
      '3 0.033333 0.063694 0.033333 0.063694',
    ]);
  });

  it('lies where the loader looks for it', () => {
    const { paths } = writeFrames(yoloDetect, [poster()]);
    expect(paths).toContain(labelPathOf('images/train/f7c1e09ab.png'));
  });

  it('writes five columns in every row, so that no file of boxes is taken for outlines', () => {
    const { text } = writeFrames(yoloDetect, [poster()]);
    for (const row of rows(text('labels/train/f7c1e09ab.txt'))) expect(row.split(' ')).toHaveLength(5);
  });

  it('counts classes from 0 by their place, whatever their ids are, and names every one', () => {
    const classes = posterClasses.map((one) => ({ ...one, id: one.id * 10, name: `${one.name}_"x"` }));
    const frame = poster([onPoster(1, 'cta', [10, 10, 20, 20], { classId: 30 })]);
    const { text } = writeFrames(yoloDetect, [frame], classes);
    expect(text('labels/train/f7c1e09ab.txt')).toMatch(/^2 /u);
    expect(namesOf(text('data.yaml'))).toEqual(classes.map(({ name }) => name));
  });

  it('writes an empty file for a picture without elements', () => {
    expect(writeFrames(yoloDetect, [poster([])]).text('labels/train/f7c1e09ab.txt')).toBe('');
  });

  it('keeps the front one of two rows that rounding makes equal, and reports the other', () => {
    const [behind, front] = [onPoster(1, 'cta', [10, 10, 20, 20]), onPoster(2, 'cta', [10.0001, 10, 20, 20])];
    const { text, losses } = writeFrames(yoloDetect, [poster([behind, front])]);
    const written = text('labels/train/f7c1e09ab.txt');
    expect(rows(written)).toHaveLength(1);
    expect(judgeLabels(written, 4)).toMatchObject({ droppedRepeats: 0 });
    expect(losses).toEqual([
      expect.objectContaining({
        code: 'same-label-row',
        format: 'yolo-detect',
        layer: { id: behind.layerId, name: behind.name },
      }),
    ]);
  });

  it('keeps two classes with one box apart', () => {
    const both = [onPoster(1, 'cta', [10, 10, 20, 20]), onPoster(2, 'logo', [10, 10, 20, 20])];
    expect(writeFrames(yoloDetect, [poster(both)]).losses).toEqual([]);
  });

  it('leaves out what no trainer should see', () => {
    const ignored = onPoster(1, 'cta', [10, 10, 20, 20], { ignore: 'duplicate' });
    expect(writeFrames(yoloDetect, [poster([ignored])]).text('labels/train/f7c1e09ab.txt')).toBe('');
  });

  it('puts every split into its folder and names the three, without a path of their own', () => {
    const frames = (['train', 'validation', 'test'] as const).map((split, at) =>
      datasetFrame(planned(at + 1, split), { elements: [element()] }),
    );
    const { text, paths } = writeFrames(yoloDetect, frames);
    expect(paths.slice(0, 3)).toEqual(frames.map(({ image }) => labelPathOf(image.path)));
    expect(text('data.yaml').split('names:')[0]).toBe(
      'train: images/train\nval: images/val\ntest: images/test\n',
    );
  });

  it('says that val is a stand-in while no frame lies in it', () => {
    const yaml = writeFrames(yoloDetect, [poster()]).text('data.yaml');
    expect(yaml).toMatch(/^train: images\/train\n# No frame lies in val: .*\nval: images\/train\nnames:\n/u);
  });

  it('points at no split of which no frame came through, though one was planned', () => {
    const [lost, kept] = [planned(1, 'validation'), planned(2, 'train')];
    const run = yoloDetect.start(dataset([lost, kept]));
    const frame = datasetFrame(kept);
    run.frame(frame, pixelsOf(frame));
    const [yaml] = run.finish();
    if (yaml === undefined || !('text' in yaml)) throw new Error('No data.yaml.');
    expect(yaml.text.join('')).not.toContain('images/val');
  });

  it('says that train is a stand-in while every frame is for testing', () => {
    const yaml = writeFrames(yoloDetect, [datasetFrame(planned(1, 'test'))]).text('data.yaml');
    expect(yaml).toMatch(/^# .*\ntrain: images\/test\n# .*\nval: images\/test\ntest: images\/test\n/u);
  });
});

describe('the rules of the loader, as the tests know them', () => {
  it.each([
    ['0 0.5 0.5 1.2 0.2', 'a coordinate beyond the picture'],
    ['4 0.5 0.5 0.2 0.2', 'a class that names does not list'],
    ['0 0.5 0.5 0.2', 'a box row without five columns'],
    ['0 0.1 0.1 0.2 0.2 0.3 0.3 0.4', 'an outline with half a point'],
    ['0 x 0.5 0.2 0.2', 'a coordinate beyond the picture'],
  ])('throw the picture away for %s', (text, because) => {
    expect(judgeLabels(text, 4)).toEqual({ is: 'corrupt', because });
  });

  it('take a box among outlines for an outline of two points', () => {
    const verdict = judgeLabels('0 0.5 0.5 0.2 0.2\n1 0.1 0.1 0.2 0.1 0.2 0.2', 2);
    const [, x, y, w, h] = (verdict.is === 'used' ? verdict.boxes[0] : undefined) ?? [];
    expect([x, y, w, h].map((value) => value?.toFixed(2))).toEqual(['0.35', '0.35', '0.30', '0.30']);
  });

  it('drop one of two outlines with the same class and box', () => {
    const two = '0 0.1 0.1 0.3 0.1 0.3 0.3\n0 0.1 0.1 0.3 0.3 0.1 0.3';
    expect(judgeLabels(two, 1)).toMatchObject({ droppedRepeats: 1 });
  });

  it('change only the last images folder of a path', () => {
    expect(labelPathOf('images/x/images/train/a.b.png')).toBe('images/x/labels/train/a.b.txt');
    expect(labelPathOf('pictures/a.png')).toBe('pictures/a.txt');
  });
});
