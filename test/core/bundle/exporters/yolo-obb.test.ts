import { describe, expect, it } from 'vitest';
import yoloObb from '../../../../src/core/bundle/exporters/yolo-obb.ts';
import { quadOfRect } from '../../../../src/core/geometry/quad.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { readYolo } from '../../../helpers/read-yolo.ts';
import { onPoster, poster, turnedOnPoster, writeFrames } from '../../../helpers/running-example.ts';
import { labelPathOf } from '../../../helpers/ultralytics-rules.ts';
import { conforms } from '../conforms.ts';

const root = 'yolo-obb/';
const label = `${root}labels/train/f7c1e09ab.txt`;

conforms(yoloObb, { read: readYolo(root), tolerancePx: 0.002, integerKeys: [] });

describe('yolo-obb', () => {
  it('equals its golden bundle', () => matchesGolden('yolo-obb'));

  it('writes the poster of the reference page in a root of its own', () => {
    const { paths, text, losses } = writeFrames(yoloObb, [poster()]);
    expect(paths).toEqual([`${root}images/train/f7c1e09ab.png`, label, `${root}data.yaml`]);
    expect(paths).toContain(labelPathOf(paths[0] ?? ''));
    const rows = text(label).trimEnd().split('\n');
    expect(rows[2]).toBe('2 0.058482 0.642755 0.256535 0.695941 0.248185 0.809475 0.050132 0.756288');
    for (const row of rows) expect(row.split(' ')).toHaveLength(9);
    expect(losses).toEqual([]);
  });

  it('writes the upright box of what is left of a turned layer that the edge cuts, and reports it', () => {
    const cut = turnedOnPoster(1, 'cta', [-60, 100, 120, 120], 45, {
      boxInImage: { x: 0, y: 75.147, width: 84.853, height: 169.706 },
    });
    const { text, losses } = writeFrames(yoloObb, [poster([cut])]);
    expect(text(label)).toBe('2 0.000000 0.119661 0.070711 0.119661 0.070711 0.389893 0.000000 0.389893\n');
    expect(losses.map(({ code, layer }) => [code, layer?.id])).toEqual([['turned-box-cut', cut.layerId]]);
  });

  it('keeps the angle of a text whose glyphs do not fill its box', () => {
    const text = turnedOnPoster(1, 'headline', [300, 200, 200, 40], 30);
    const { x, y, width, height } = text.box;
    const inked = { x: x + 8, y: y + 6, width: width - 16, height: height - 12 };
    const { losses } = writeFrames(yoloObb, [poster([{ ...text, box: inked, boxInImage: inked }])]);
    expect(losses).toEqual([]);
  });

  it('gives up the angle of a layer that the frame around it cuts to a small part', () => {
    const turned = turnedOnPoster(1, 'photo', [300, 200, 200, 100], 30);
    const window = { x: 350, y: 220, width: 40, height: 40 };
    const { losses } = writeFrames(yoloObb, [poster([{ ...turned, box: window, boxInImage: window }])]);
    expect(losses.map(({ code }) => code)).toEqual(['turned-box-cut']);
  });

  it('writes a quarter-turned layer and one whose transform is not known by the upright box', () => {
    const quarter = turnedOnPoster(1, 'cta', [300, 200, 200, 100], 90);
    const unknown = onPoster(2, 'logo', [350, 150, 100, 200], { quad: null });
    const { text } = writeFrames(yoloObb, [poster([quarter, unknown])]);
    const [first = '', second = ''] = text(label).split('\n');
    expect(first.slice(2)).toBe(second.slice(2));
  });

  it('goes round a mirrored layer clockwise too', () => {
    const [a, b, c, d] =
      turnedOnPoster(1, 'cta', [64, 420, 240, 72], 8).quad ?? quadOfRect({ x: 0, y: 0, width: 0, height: 0 });
    const mirrored = turnedOnPoster(1, 'cta', [64, 420, 240, 72], 8, { quad: [b, a, d, c] });
    expect(writeFrames(yoloObb, [poster([mirrored])]).text(label)).toBe(
      '2 0.058482 0.642755 0.256535 0.695941 0.248185 0.809475 0.050132 0.756288\n',
    );
    expect(c.x).toBeGreaterThan(0);
  });
});
