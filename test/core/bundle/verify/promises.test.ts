import { encode } from 'fast-png';
import { createTar } from 'nanotar';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FaultCode } from '../../../../src/core/bundle/verify/fault.ts';
import { faultPromises } from '../../../../src/core/bundle/verify/fault.ts';
import { exportScene, plan } from '../../../helpers/export-scene.ts';
import { type MemoryBundle, relist, said, utf8, verifyMemory } from '../../../helpers/memory-bundle.ts';
import { tinyPng } from '../../../helpers/tiny-png.ts';
import { trapScene } from '../../../helpers/trap-scene.ts';

let sound: MemoryBundle = new Map();
let root = '';
let images: readonly string[] = [];
beforeAll(async () => {
  const { files } = await exportScene(trapScene, plan({ formats: ['canonical', 'coco'] }));
  sound = files;
  root = /"name":"([^"]+)"/u.exec(textOf(sound, 'bundle.json'))?.[1] ?? '';
  images = [...files.keys()].filter((path) => path.startsWith('images/'));
});

const textOf = (bundle: MemoryBundle, path: string): string =>
  Buffer.from(bundle.get(path) ?? []).toString('utf8');

/** What is said of a bundle after one damage, its lists written anew. */
const after = async (damage: (bundle: MemoryBundle) => void): Promise<readonly string[]> => {
  const bundle = new Map(sound);
  damage(bundle);
  relist(bundle);
  return said((await verifyMemory(bundle, root)).faults);
};

const edit =
  (path: string, from: string | RegExp, to: string) =>
  (bundle: MemoryBundle): void => {
    const before = textOf(bundle, path);
    const edited = before.replace(from, to);
    if (edited === before) throw new Error(`nothing to damage in ${path}: ${String(from)}`);
    bundle.set(path, utf8(edited));
  };

const records = 'canonical/train.jsonl';
const coco = 'annotations/instances_train.json';
const add =
  (path: string, content: string | Uint8Array) =>
  (bundle: MemoryBundle): void => {
    bundle.set(path, typeof content === 'string' ? utf8(content) : content);
  };
const renamePicture =
  (name: string) =>
  (bundle: MemoryBundle): void => {
    const [path = ''] = images;
    bundle.set(path.replace(/[^/]*$/u, name), bundle.get(path) ?? new Uint8Array());
  };

describe('a bundle as it was written', () => {
  it('has no fault', async () => {
    expect(said((await verifyMemory(sound, root)).faults)).toEqual([]);
  });

  it('tells what it read', async () => {
    expect(await verifyMemory(sound, root)).toMatchObject({ pictures: 4, formats: ['canonical', 'coco'] });
  });
});

/** Promise, what is broken, how, and what the validator must say first. */
const damages: readonly (readonly [
  promise: number,
  title: string,
  damage: (bundle: MemoryBundle) => void,
  code: FaultCode,
])[] = [
  [1, 'a picture with a dot in its name', renamePicture('hero@2.0x.png'), 'name-dotted'],
  [1, 'a picture named after a split', renamePicture('ab-test-2.png'), 'name-split-word'],
  [1, 'a picture that loaders skip', renamePicture('_hero0001.png'), 'name-hidden'],
  [1, 'a picture that kept its layer’s name', renamePicture('Hero_1.png'), 'name-not-opaque'],
  [
    1,
    'two samples that a tar reader merges',
    (bundle) => add('webdataset/train-000000.tar', tar(['hero@2.0x.json', 'hero@2.5x.json']))(bundle),
    'name-not-opaque',
  ],
  [
    1,
    'a sample torn apart in a tar',
    (bundle) =>
      add('webdataset/train-000000.tar', tar(['faaaaaaa1.json', 'faaaaaaa2.json', 'faaaaaaa1.png']))(bundle),
    'tar-order',
  ],
  [2, 'a size that is not the picture’s', edit(records, '"w":240', '"w":239'), 'size-differs'],
  [2, 'a COCO size that is not the picture’s', edit(coco, '"width":240', '"width":480'), 'size-differs'],
  [2, 'a scale that is not the picture’s', edit(records, '"scale":2.0', '"scale":1.0'), 'scale-differs'],
  [3, 'COCO boxes moved by a pixel', edit(coco, /"bbox":\[\d+/u, '"bbox":[13'), 'boxes-differ'],
  [
    4,
    'an angle that is not the corners’',
    edit(records, '"rotationDeg":30.0', '"rotationDeg":-30.0'),
    'rotation-differs',
  ],
  [
    5,
    'a COCO box beyond the picture',
    edit(coco, /"bbox":\[128.0,0.0,112.0,/u, '"bbox":[128.0,0.0,130.0,'),
    'box-outside',
  ],
  [
    5,
    'a cut box that is not cut',
    edit(records, /"bboxClipped":\[128.0,0.0,112.0,160.0\]/u, '"bboxClipped":[128.0,-8.0,120.0,180.0]'),
    'clip-differs',
  ],
  [
    6,
    'a length without a decimal point',
    edit(records, '"visibleRatio":1.0', '"visibleRatio":1'),
    'number-without-point',
  ],
  [
    6,
    'a COCO length without a decimal point',
    edit(coco, /"area":(\d+)\.0/u, '"area":$1'),
    'number-without-point',
  ],
  [7, 'a record without one of its keys', edit(records, '"tags":[],', ''), 'record-invalid'],
  [
    7,
    'rows of two shapes',
    add(
      'imagefolder/train/metadata.jsonl',
      '{"file_name":"faaaaaaa1.png","n":1.5}\n{"file_name":"faaaaaaa1.png","n":"x"}\n',
    ),
    'row-shape-differs',
  ],
  [
    7,
    'rows of two splits of two shapes',
    (bundle) => {
      add('vlm/a_train.jsonl', '{"images":[],"x":[{"a":1.5}]}\n')(bundle);
      add('vlm/a_test.jsonl', '{"images":[],"x":[{"b":1.5}]}\n')(bundle);
    },
    'row-shape-differs',
  ],
  [8, 'an annotation 0', edit(coco, '"id":1,"image_id"', '"id":0,"image_id"'), 'annotation-id-zero'],
  [
    8,
    'an annotation id used twice',
    edit(coco, '"id":2,"image_id"', '"id":1,"image_id"'),
    'annotation-id-twice',
  ],
  [
    8,
    'a category that does not exist',
    edit(coco, /"category_id":\d+/u, '"category_id":99'),
    'category-unknown',
  ],
  [
    8,
    'an empty segmentation',
    edit(coco, /"segmentation":\[\[[^\]]*\]\]/u, '"segmentation":[]'),
    'segmentation-shape',
  ],
  [
    8,
    'a box instead of an outline',
    edit(coco, /"segmentation":\[\[[^\]]*\]\]/u, '"segmentation":[[1.0,2.0,3.0,4.0]]'),
    'segmentation-shape',
  ],
  [
    8,
    'runs that do not fill the picture',
    edit(coco, /"segmentation":\[\[[^\]]*\]\]/u, '"segmentation":{"size":[160,240],"counts":[5,7]}'),
    'runs-do-not-fill',
  ],
  [8, 'an annotation without iscrowd', edit(coco, '"iscrowd":0,', ''), 'key-missing'],
  [
    9,
    'classes in another order',
    edit(coco, /"id":1,"name":"text"/u, '"id":1,"name":"image"'),
    'classes-differ',
  ],
  [9, 'a class table that starts at 0', edit('canonical/taxonomy.json', /"id":1,/u, '"id":0,'), 'class-ids'],
  [10, 'a picture with alpha', (bundle) => add(images[0] ?? '', rgba(240, 160))(bundle), 'picture-alpha'],
  [
    10,
    'a picture cut off',
    (bundle) =>
      add(images[0] ?? '', (sound.get(images[0] ?? '') ?? new Uint8Array()).subarray(0, -14))(bundle),
    'picture-broken',
  ],
  [11, 'a picture 27 px high', (bundle) => add(images[0] ?? '', tinyPng(240, 27))(bundle), 'picture-small'],
  [
    11,
    'a picture longer than 200:1',
    (bundle) => add(images[0] ?? '', tinyPng(28 * 201, 28))(bundle),
    'picture-long',
  ],
  [
    12,
    'a group in two splits',
    (bundle) => {
      const line = textOf(bundle, records).split('\n')[2] ?? '';
      add(
        'canonical/test.jsonl',
        `${line.replace('"split":"train"', '"split":"test"').replaceAll('images/train', 'images/test')}\n`,
      )(bundle);
    },
    'group-in-two-splits',
  ],
  [
    12,
    'a record in the wrong file',
    edit(records, '"split":"train"', '"split":"validation"'),
    'split-differs',
  ],
  [
    13,
    'a box without area',
    edit(coco, /"bbox":\[([\d.]+),([\d.]+),[\d.]+,/u, '"bbox":[$1,$2,0.0,'),
    'element-empty',
  ],
  [
    13,
    'the same element twice',
    edit(records, /"ignore":true,"ignoreReason":"duplicate"/u, '"ignore":false,"ignoreReason":null'),
    'element-twice',
  ],
  [
    14,
    'a root without the hash of its plan',
    edit('bundle.json', /"name":"[^"]+"/u, '"name":"spring"'),
    'root-without-hash',
  ],
  [15, 'no bundle.json', (bundle) => bundle.delete('bundle.json'), 'manifest-missing'],
  [
    15,
    'a picture without labels',
    (bundle) => add('images/train/fzzzzzzz1.png', tinyPng(60, 60))(bundle),
    'label-missing',
  ],
  [15, 'labels without their picture', (bundle) => bundle.delete(images[0] ?? ''), 'picture-missing'],
  [
    15,
    'a shard that did not come along',
    add('data/train-00000-of-00002.parquet', 'PAR1xxxxPAR1'),
    'shard-missing',
  ],
  [
    15,
    'a caption that is empty',
    (bundle) => {
      add('kohya/train/faaaaaaa1.png', tinyPng(60, 60))(bundle);
      add('kohya/train/faaaaaaa1.txt', ' \n')(bundle);
    },
    'caption-missing',
  ],
  [
    15,
    'a caption of two lines',
    (bundle) => {
      add('kohya/train/faaaaaaa1.png', tinyPng(60, 60))(bundle);
      add('kohya/train/faaaaaaa1.txt', 'one\ntwo\n')(bundle);
    },
    'caption-missing',
  ],
];

const tar = (names: readonly string[]): Uint8Array => createTar(names.map((name) => ({ name, data: '{}' })));

const rgba = (width: number, height: number): Uint8Array =>
  encode({ width, height, data: new Uint8Array(width * height * 4).fill(128), channels: 4, depth: 8 });

describe('each of the fifteen promises', () => {
  it.each(damages)('%i is kept: %s is found', async (promise, _title, damage, code) => {
    expect(faultPromises[code]).toBe(promise);
    const found = await after(damage);
    expect(found.map((one) => one.split(' ')[0])).toContain(code);
  });

  it('has a damage that breaks it', () => {
    expect([...new Set(damages.map(([promise]) => promise))].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 15 }, (_, at) => at + 1),
    );
  });

  it('names the frame that a broken record is about', async () => {
    const bundle = new Map(sound);
    edit(records, '"w":240', '"w":239')(bundle);
    const { faults } = await verifyMemory(bundle, root);
    expect(faults.find(({ code }) => code === 'size-differs')?.where).toContain('Hero/春季 🌸');
  });
});

describe('the bundle’s own lists', () => {
  it('find a changed file', async () => {
    const bundle = new Map(sound);
    edit(records, 'Hero', 'hero')(bundle);
    expect(said((await verifyMemory(bundle, root)).faults)).toContain(`hash-differs ${records}`);
  });

  it('find a missing file and one that a loader left behind', async () => {
    const bundle = new Map(sound);
    bundle.delete(coco);
    bundle.set('labels/train.cache', utf8('x'));
    const found = said((await verifyMemory(bundle, root)).faults);
    expect(found).toContain(`file-missing ${coco}`);
    expect(found).toContain('file-unlisted labels/train.cache');
  });

  it('are missed when they are not there', async () => {
    const bundle = new Map(sound);
    bundle.delete('SHA256SUMS');
    expect(said((await verifyMemory(bundle, root)).faults)).toContain('manifest-missing SHA256SUMS');
  });

  it('do not believe a root folder of another name', async () => {
    expect(said((await verifyMemory(sound, 'renamed')).faults)).toEqual(['root-without-hash bundle.json']);
  });
});

describe('a bundle that nobody should trust', () => {
  it('is read to its end even if a file cannot be', async () => {
    const { faults } = await verifyMemory(
      new Map([...sound, ['data/x.parquet', utf8('no')], ['webdataset/y.tar', new Uint8Array(700).fill(65)]]),
      root,
    );
    expect(said(faults)).toContain('file-unreadable data/x.parquet');
  });

  it('lists a fault of every record of a file twenty times, and counts them all', async () => {
    const rows = Array.from({ length: 50 }, () => 'no json\n').join('');
    const { faults, counts } = await verifyMemory(new Map([['rows.jsonl', utf8(rows)]]));
    expect(faults.filter(({ code }) => code === 'record-invalid')).toHaveLength(20);
    expect(counts.get('record-invalid')).toBe(50);
  });
});
