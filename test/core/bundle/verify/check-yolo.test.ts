import { describe, expect, it } from 'vitest';
import { readYoloNames } from '../../../../src/core/bundle/verify/check-yolo.ts';
import { type MemoryBundle, relist, said, utf8, verifyMemory } from '../../../helpers/memory-bundle.ts';
import { tinyPng } from '../../../helpers/tiny-png.ts';

const yaml = 'train: images/train\nval: images/val\nnames: {0: "photo", 1: "headline"}\n';
const labels = 'labels/train/faaaaaaa1.txt';

const found = async (
  rows: string,
  config = yaml,
  change: (bundle: MemoryBundle) => void = () => undefined,
): Promise<readonly string[]> => {
  const bundle: MemoryBundle = new Map([
    ['data.yaml', utf8(config)],
    ['images/train/faaaaaaa1.png', tinyPng(100, 50)],
    [labels, utf8(rows)],
  ]);
  change(bundle);
  relist(bundle);
  return said((await verifyMemory(bundle)).faults).filter((one) => !one.includes('bundle.json'));
};

describe('a YOLO tree', () => {
  it('is sound with boxes inside, and with none', async () => {
    expect(await found('1 0.500000 0.500000 0.200000 0.400000\n')).toEqual([]);
    expect(await found('')).toEqual([]);
  });

  it.each([
    ['a corner below 0', '0 0.1 0.1 -0.2 0.2\n', 'box-outside'],
    ['a corner beyond 1', '0 0.1 0.1 1.000001 0.2\n', 'box-outside'],
    ['a class that has no name', '2 0.5 0.5 0.2 0.2\n', 'category-unknown'],
    ['a class written as a fraction', '0.0 0.5 0.5 0.2 0.2\n', 'category-unknown'],
    ['a row twice', '0 0.5 0.5 0.2 0.2\n0 0.5 0.5 0.2 0.2\n', 'element-twice'],
    ['a number missing', '0 0.5 0.5 0.2\n', 'record-invalid'],
    ['a word for a number', '0 0.5 NaN 0.2 0.2\n', 'record-invalid'],
    ['a box among outlines', '0 0.5 0.5 0.2 0.2\n0 0.1 0.1 0.2 0.1 0.2 0.2\n', 'yolo-kinds-mixed'],
  ])('is not with %s', async (_title, rows, code) => {
    expect(await found(rows)).toContain(`${code} ${labels}`);
  });

  it('must not mix files of boxes with files of outlines', async () => {
    const mixed = await found('0 0.5 0.5 0.2 0.2\n', yaml, (bundle) => {
      bundle.set('images/train/faaaaaaa2.png', tinyPng(100, 50));
      bundle.set('labels/train/faaaaaaa2.txt', utf8('0 0.1 0.1 0.2 0.1 0.2 0.2\n'));
    });
    expect(mixed).toContain('yolo-kinds-mixed labels');
  });

  it('must not name a path, which means the trainer’s own folder', async () => {
    expect(await found('', `path: .\n${yaml}`)).toContain('yolo-path-key data.yaml');
  });

  it('needs its picture where loaders look for it', async () => {
    const lone = await found('', yaml, (bundle) => {
      bundle.delete('images/train/faaaaaaa1.png');
    });
    expect(lone).toContain(`picture-missing ${labels}`);
  });
});

describe('names of a data.yaml', () => {
  it.each([
    ['names: {0: a, 1: "b c"}\n'],
    ['names: [a, "b c"]\n'],
    ["names: ['a', 'b c']\n"],
    ['names:\n  0: a\n  1: "b c"\nnc: 2\n'],
    ['names:\n- a\n- b c\n'],
    ['nc: 2\nnames:\n  - a\n  - b c\n'],
  ])('are read from %j', (text) => {
    expect(readYoloNames(text)).toEqual(['a', 'b c']);
  });
});
