import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import JSZip from 'jszip';
import { afterEach, describe, expect, it } from 'vitest';
import type { LoadedDocument } from '../../../src/host/document/loaded-document.ts';
import { loadDocument } from '../../../src/host/loaders/load-document.ts';
import { LOAD_LIMITS, type LoadLimits } from '../../../src/host/loaders/load-limits.ts';
import { onDisk } from '../../helpers/on-disk.ts';
import { tinyPng } from '../../helpers/tiny-png.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;
interface Draft {
  readonly [field: string]: unknown;
}

let clean: (() => void)[] = [];
afterEach(() => {
  for (const remove of clean) remove();
  clean = [];
});

const load = async (
  files: Files,
  name = '',
  limits: Partial<LoadLimits> = {},
): ReturnType<typeof loadDocument> => {
  const { folder, remove } = onDisk(files);
  clean.push(remove);
  return loadDocument(`${folder}/${name}`, { ...LOAD_LIMITS, ...limits });
};

const loaded = async (files: Files, name = ''): Promise<LoadedDocument> => {
  const result = await load(files, name);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const failure = async (files: Files, name = '', limits: Partial<LoadLimits> = {}): Promise<Draft> => {
  const result = await load(files, name, limits);
  if (result.ok) throw new Error('it loaded');
  return { code: result.failure.code, ...result.failure.data };
};

const box = (width: number, height: number, x = 0, y = 0): Draft => ({ x, y, width, height });
const frame = (id: string, fields: Draft = {}): Draft => ({
  id,
  name: `Frame ${id}`,
  type: 'FRAME',
  absoluteBoundingBox: box(100, 50),
  absoluteRenderBounds: box(100, 50),
  children: [],
  ...fields,
});
const file = (...frames: readonly Draft[]): Draft => ({
  name: 'Campaign',
  document: {
    id: '0:0',
    name: 'Document',
    type: 'DOCUMENT',
    children: [{ id: '0:1', name: 'Page', type: 'CANVAS', children: frames }],
  },
  components: { '5:1': { key: 'k', name: 'Button' } },
  schemaVersion: 14,
});
const json = (value: unknown): string => JSON.stringify(value);
const codes = (document: LoadedDocument): string[] => document.notes.map((note) => note.code);
const zipOf = (files: Files): Promise<Uint8Array> => {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

describe('loadDocument reads every shape of REST JSON', () => {
  it('takes a file answer as it is', async () => {
    const document = await loaded({ 'a.json': json(file(frame('1:1'), frame('1:2'))) }, 'a.json');
    expect(document).toMatchObject({ name: 'Campaign', roots: null, schemaVersion: 14 });
    expect(document.components).toHaveProperty(['5:1', 'name'], 'Button');
    expect(document.document.children[0]?.children.map((node) => node.id)).toEqual(['1:1', '1:2']);
  });

  it.each([
    ['a bare node', frame('7:1')],
    ['a plugin export', { document: frame('7:1'), components: {}, schemaVersion: 0 }],
    ['a nodes answer', { name: 'x', nodes: { '7:1': { document: frame('7:1') } } }],
  ])('puts %s on a page and names it as root', async (_name, value) => {
    const document = await loaded({ 'banner.json': json(value) }, 'banner.json');
    expect(document.roots).toEqual(['7:1']);
    expect(document.document).toMatchObject({
      type: 'DOCUMENT',
      children: [{ type: 'CANVAS', children: [{ id: '7:1' }] }],
    });
  });

  it('takes a bare page as a page, without roots', async () => {
    const page = { id: '3:0', name: 'P', type: 'CANVAS', children: [frame('3:1')] };
    const document = await loaded({ 'a.json': json(page) }, 'a.json');
    expect(document.roots).toBeNull();
    expect(document.document.children.map((node) => node.id)).toEqual(['3:0']);
  });

  it('lists the frames of a page and the loose nodes as roots where an answer has both', async () => {
    const page = { id: '3:0', name: 'P', type: 'CANVAS', children: [frame('3:1')] };
    const nodes = { '3:0': { document: page }, '4:1': { document: frame('4:1') } };
    const document = await loaded({ 'a.json': json({ nodes }) }, 'a.json');
    expect(document.roots).toEqual(['4:1', '3:1']);
  });

  it('merges the tables of a nodes answer and notes the nodes it did not get', async () => {
    const nodes = {
      '1:1': { document: frame('1:1'), components: { '5:1': { name: 'A', key: 'a' } } },
      '1:2': { document: frame('1:2'), components: { '5:2': { name: 'B', key: 'b' }, '5:3': 'junk' } },
      '9:9': null,
    };
    const document = await loaded({ 'a.json': json({ nodes }) }, 'a.json');
    expect(Object.keys(document.components)).toEqual(['5:1', '5:2']);
    expect(document.notes).toContainEqual({ code: 'NODE_MISSING', data: { id: '9:9' } });
  });

  it('gives the page it invents an id that no node has', async () => {
    const document = await loaded({ 'a.json': json(frame('0:1')) }, 'a.json');
    expect(document.document.children[0]?.id).not.toBe('0:1');
    expect(document.document.id).not.toBe(document.document.children[0]?.id);
  });

  it('calls a document after its folder where the file name says nothing', async () => {
    const document = await loaded({ 'spring-sale/document.json': json(frame('1:1')) }, 'spring-sale');
    expect(document.name).toBe('spring-sale');
  });
});

describe('loadDocument keeps what it does not know and mends what is broken', () => {
  it.each([
    ['null', null, null],
    ['all-null', { x: null, y: null, width: null, height: null }, null],
    ['a box', box(1, 2), box(1, 2)],
  ])('reads render bounds that are %s', async (_name, given, expected) => {
    const document = await loaded(
      { 'a.json': json(frame('1:1', { absoluteRenderBounds: given })) },
      'a.json',
    );
    expect(document.document.children[0]?.children[0]).toHaveProperty('absoluteRenderBounds', expected);
  });

  it('leaves missing render bounds missing', async () => {
    const document = await loaded(
      { 'a.json': json(frame('1:1', { absoluteRenderBounds: undefined })) },
      'a.json',
    );
    expect(document.document.children[0]?.children[0]).not.toHaveProperty('absoluteRenderBounds');
  });

  it('keeps unknown types and fields, with a note', async () => {
    const child = { id: '1:2', name: 'x', type: 'HOLOGRAM', glow: { depth: 3 } };
    const document = await loaded({ 'a.json': json(frame('1:1', { children: [child] })) }, 'a.json');
    expect(document.document.children[0]?.children[0]).toHaveProperty('children', [child]);
    expect(document.notes).toContainEqual({ code: 'UNKNOWN_TYPE', data: { type: 'HOLOGRAM', count: 1 } });
  });

  it('takes a field out that is not what it should be, and says so once per field', async () => {
    const document = await loaded(
      {
        'a.json': json(
          file(
            frame('1:1', { opacity: 'half' }),
            frame('1:2', { opacity: [] }),
            frame('1:3', { fills: null }),
          ),
        ),
      },
      'a.json',
    );
    const frames = document.document.children[0]?.children ?? [];
    expect(frames.map((node) => 'opacity' in node || 'fills' in node)).toEqual([false, false, false]);
    expect(document.notes.filter((note) => note.code === 'FIELD_DROPPED').map((note) => note.data)).toEqual([
      { field: 'opacity', id: '1:2', count: 2 },
    ]);
  });

  it('gives containers without children an empty list', async () => {
    const document = await loaded({ 'a.json': json(frame('1:1', { children: undefined })) }, 'a.json');
    expect(document.document.children[0]?.children[0]).toHaveProperty('children', []);
  });

  it('notes an id that occurs twice', async () => {
    const document = await loaded({ 'a.json': json(file(frame('1:1'), frame('1:1'))) }, 'a.json');
    expect(document.notes).toContainEqual({ code: 'DUPLICATE_ID', data: { id: '1:1', name: 'Frame 1:1' } });
  });

  it('stops listing one kind of note after fifty and counts the rest', async () => {
    const document = await loaded(
      { 'a.json': json(file(...Array.from({ length: 61 }, () => frame('1:1')))) },
      'a.json',
    );
    expect(codes(document).filter((code) => code === 'DUPLICATE_ID')).toHaveLength(50);
    expect(document.notes).toContainEqual({
      code: 'NOTES_LEFT_OFF',
      data: { of: 'DUPLICATE_ID', count: 10 },
    });
  });

  it('is not fooled by keys that name an object prototype', async () => {
    const text =
      '{"nodes":{"1:1":{"document":{"id":"1:1","name":"x","type":"FRAME"},"components":{"__proto__":{"name":"evil"}}}}}';
    const document = await loaded({ 'a.json': text }, 'a.json');
    expect(Object.getPrototypeOf(document.components)).toBe(Object.prototype);
    expect(({} as Draft)['name']).toBeUndefined();
  });
});

describe('loadDocument says what is wrong and where', () => {
  it.each([
    ['id', { name: 'x', type: 'TEXT' }, 'a node has no id'],
    ['type', { id: '2:2', name: 'x' }, 'a node has no type'],
    ['name', { id: '2:2', type: 'TEXT', name: 7 }, 'a node has no name'],
    ['list of children', { id: '2:2', type: 'GROUP', name: 'x', children: {} }, 'children is not a list'],
    ['object', 'text', 'a node is not an object'],
  ])('names the place of a node without %s', async (_name, bad, reason) => {
    const found = await failure(
      { 'a.json': json(file(frame('1:1'), frame('1:2', { children: [frame('1:3'), bad] }))) },
      'a.json',
    );
    expect(found).toMatchObject({
      code: 'NOT_A_DOCUMENT',
      reason,
      where: 'document.children[0].children[1].children[1]',
    });
  });

  it.each([
    ['a list', [frame('1:1')], 'the JSON is not an object'],
    ['an object of something else', { rules: [] }, 'neither document, nodes nor a node was found'],
    ['an error answer', { status: 403, err: 'Invalid token' }, 'this is an error answer of the Figma API'],
    ['an answer without nodes', { nodes: { '1:1': null } }, 'the answer holds no node'],
    [
      'a page of the wrong type',
      { id: '0:0', name: 'D', type: 'DOCUMENT', children: [frame('1:1')] },
      'a page is not a CANVAS',
    ],
  ])('refuses %s', async (_name, value, reason) => {
    expect(await failure({ 'a.json': json(value) }, 'a.json')).toMatchObject({
      code: 'NOT_A_DOCUMENT',
      reason,
    });
  });

  it('points at the character that breaks the JSON', async () => {
    const found = await failure({ 'a.json': '{\n  "id": "1:1",\n  "name": oops\n}' }, 'a.json');
    expect(found).toMatchObject({ code: 'JSON_BROKEN', line: 3, column: 11, offset: 27 });
    expect(found['near']).toContain('oops');
  });

  it('points at the end of truncated JSON', async () => {
    const text = json(file(frame('1:1'))).slice(0, 60);
    expect(await failure({ 'a.json': text }, 'a.json')).toMatchObject({ code: 'JSON_BROKEN', offset: 60 });
  });

  it('points at bytes that are not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    expect(await failure({ 'a.json': bytes }, 'a.json')).toMatchObject({ code: 'JSON_BROKEN', offset: 9 });
  });

  it('reads JSON with a byte order mark', async () => {
    expect((await loaded({ 'a.json': `﻿${json(frame('1:1'))}` }, 'a.json')).roots).toEqual(['1:1']);
  });

  it.each([
    ['brackets', '['.repeat(200_000)],
    ['nodes', `${'{"id":"1","name":"","type":"GROUP","children":['.repeat(5000)}${']}'.repeat(5000)}`],
  ])('refuses bottomless %s instead of overflowing', async (_name, text) => {
    expect(await failure({ 'a.json': text }, 'a.json')).toMatchObject({ code: 'TOO_DEEP', limit: 1000 });
  });

  it('accepts nesting at the limit and refuses one level more', async () => {
    const nested = (levels: number): string =>
      json(frame('1:1', { deep: JSON.parse('['.repeat(levels) + ']'.repeat(levels)) }));
    expect((await load({ 'a.json': nested(9) }, 'a.json', { jsonLevels: 10 })).ok).toBe(true);
    expect(await failure({ 'a.json': nested(10) }, 'a.json', { jsonLevels: 10 })).toMatchObject({
      code: 'TOO_DEEP',
    });
  });

  it('counts only brackets outside texts', async () => {
    const text = json(frame('1:1', { name: `${'['.repeat(50)}\\"${'{'.repeat(50)}` }));
    expect((await load({ 'a.json': text }, 'a.json', { jsonLevels: 10 })).ok).toBe(true);
  });

  it.each([
    ['missing', {}, 'a.json', 'FILE_NOT_FOUND'],
    ['empty', { 'a.json': '' }, 'a.json', 'EMPTY_FILE'],
    ['blank', { 'a.json': ' \n' }, 'a.json', 'EMPTY_FILE'],
    ['gzipped badly', { 'a.gz': Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2) }, 'a.gz', 'GZIP_BROKEN'],
    ['zipped badly', { 'a.zip': Buffer.from('PK\u0003\u0004nonsense') }, 'a.zip', 'ZIP_BROKEN'],
    ['a .fig without content', { 'a.fig': Buffer.from('fig-kiwi') }, 'a.fig', 'FIG_UNREADABLE'],
  ] as const)('has a code for a file that is %s', async (_name, files, name, code) => {
    expect(await failure(files, name)).toMatchObject({ code });
  });

  it('refuses a file above the limit and accepts one at it', async () => {
    const text = json(frame('1:1'));
    expect((await load({ 'a.json': text }, 'a.json', { fileBytes: text.length })).ok).toBe(true);
    const found = await failure({ 'a.json': text }, 'a.json', { fileBytes: text.length - 1 });
    expect(found).toMatchObject({ code: 'TOO_LARGE', limitBytes: text.length - 1 });
  });

  it('never throws, whatever the JSON says', async () => {
    const node = fc.record(
      {
        id: fc.string(),
        name: fc.string(),
        type: fc.constantFrom('FRAME', 'TEXT', 'CANVAS', 'DOCUMENT'),
        children: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const anything = fc.oneof(
      fc.jsonValue(),
      node,
      fc.record({ document: node }),
      fc.record({ nodes: fc.dictionary(fc.string(), fc.record({ document: node })) }),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        const { folder, remove } = onDisk({ 'a.json': json(value) });
        const result = await loadDocument(`${folder}/a.json`);
        remove();
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });
});

describe('loadDocument opens archives and folders', () => {
  it('reads gzipped JSON', async () => {
    expect((await loaded({ 'a.json.gz': gzipSync(json(frame('1:1'))) }, 'a.json.gz')).roots).toEqual(['1:1']);
  });

  it('refuses a gzip bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000, ' '));
    expect(await failure({ 'a.gz': bomb }, 'a.gz', { fileBytes: 100_000 })).toMatchObject({
      code: 'TOO_LARGE',
    });
  });

  it('reads a zip with its images, in a folder of its own, past what macOS adds', async () => {
    const png = tinyPng(2, 2);
    const fills = [
      { type: 'IMAGE', imageRef: 'abc123' },
      { type: 'IMAGE', imageRef: 'not-there' },
    ];
    const zip = await zipOf({
      'export/document.json': json(frame('1:1', { fills })),
      'export/images/abc123.png': png,
      'export/images/unused.png': png,
      '__MACOSX/export/._document.json': 'junk',
      'export/._document.json': 'junk',
    });
    const document = await loaded({ 'a.zip': zip }, 'a.zip');
    expect([...document.images]).toEqual([['abc123', png]]);
    expect(document.notes).toContainEqual({ code: 'IMAGES_MISSING', data: { count: 1, of: 2 } });
  });

  it('reads the only JSON of a zip, whatever its name, and refuses to choose between two', async () => {
    const one = await zipOf({ 'banner.json': json(frame('1:1')) });
    const two = await zipOf({ 'a.json': json(frame('1:1')), 'b.json': json(frame('1:1')) });
    const none = await zipOf({ 'readme.txt': 'hello' });
    expect((await loaded({ 'a.zip': one }, 'a.zip')).roots).toEqual(['1:1']);
    expect(await failure({ 'a.zip': two }, 'a.zip')).toMatchObject({
      code: 'NOT_A_DOCUMENT',
      where: 'the zip',
    });
    expect(await failure({ 'a.zip': none }, 'a.zip')).toMatchObject({ reason: 'the zip holds no JSON' });
  });

  it('refuses a zip whose entry unpacks beyond the limit, whatever its header claims', async () => {
    const zip = await zipOf({ 'document.json': ' '.repeat(500_000) });
    expect(zip.byteLength).toBeLessThan(10_000);
    expect(await failure({ 'a.zip': zip }, 'a.zip', { fileBytes: 100_000 })).toMatchObject({
      code: 'TOO_LARGE',
      limitBytes: 100_000,
    });
  });

  it('refuses a zip with too many entries', async () => {
    const zip = await zipOf({ a: '1', b: '2', c: '3' });
    expect(await failure({ 'a.zip': zip }, 'a.zip', { archiveEntries: 2 })).toMatchObject({
      code: 'TOO_LARGE',
      limitEntries: 2,
    });
  });

  it('stops taking images out of a zip once the archive has given its share', async () => {
    const images = { 'images/aa.png': new Uint8Array(3000), 'images/bb.png': new Uint8Array(3000) };
    const fills = [
      { type: 'IMAGE', imageRef: 'aa' },
      { type: 'IMAGE', imageRef: 'bb' },
    ];
    const zip = await zipOf({ 'document.json': json(frame('1:1', { fills })), ...images });
    const result = await load({ 'a.zip': zip }, 'a.zip', { archiveBytes: 4500 });
    expect(result.ok && [...result.value.images.keys()]).toEqual(['aa']);
    expect(result.ok && codes(result.value)).toEqual(['IMAGE_UNREADABLE', 'IMAGES_MISSING']);
  });

  it('finds the document of a folder by its usual name, or because it is the only one', async () => {
    const usual = { 'truth.json': '{}', 'document.json': json(frame('1:1')), 'README.md': '' };
    expect((await loaded(usual)).roots).toEqual(['1:1']);
    expect((await loaded({ 'x.json': json(frame('1:2')) })).roots).toEqual(['1:2']);
  });

  it('asks for a choice where a folder holds several documents or none', async () => {
    expect(await failure({ 'a.json': '{}', 'b.fig': 'x' })).toMatchObject({
      code: 'FOLDER_AMBIGUOUS',
      count: 2,
      files: 'a.json, b.fig',
    });
    expect(await failure({ 'README.md': '' })).toMatchObject({ code: 'FOLDER_WITHOUT_DOCUMENT' });
  });
});

describe('loadDocument finds the pictures that Figma rendered', () => {
  const two = json(
    file(
      frame('1:1', { name: 'Hero' }),
      frame('1:2', {
        name: 'Hero small',
        absoluteBoundingBox: box(40, 40),
        absoluteRenderBounds: box(44, 44),
      }),
    ),
  );
  const recorded = async (files: Files): Promise<(string | number)[]> =>
    (await loaded(files)).recorded.flatMap((render) => [render.nodeId, render.scale]);

  it('takes render@2x.png as the only frame, at the scale its name says', async () => {
    const png = tinyPng(200, 100);
    const document = await loaded({ 'document.json': json(frame('1:1')), 'render@2x.png': png });
    expect(document.recorded).toEqual([{ nodeId: '1:1', scale: 2, png }]);
  });

  it.each(['1-2@1.5x.png', '1_2@1.5x.png', 'renders/1:2@1.5x.png'])(
    'takes %s as the node with that id',
    async (name) => {
      expect(await recorded({ 'document.json': two, [name]: tinyPng(60, 60) })).toEqual(['1:2', 1.5]);
    },
  );

  it('takes a layer of an instance by its id', async () => {
    const layer = { id: 'I1:2;3:4', name: 'x', type: 'TEXT' };
    const document = json(file(frame('1:1', { children: [layer] })));
    expect(await recorded({ 'document.json': document, 'I1-2_3-4@2x.png': tinyPng(6, 6) })).toEqual([
      'I1:2;3:4',
      2,
    ]);
  });

  it('leaves render.png out where it could be any of several frames', async () => {
    const document = await loaded({ 'document.json': two, 'render.png': tinyPng(100, 50) });
    expect(document.recorded).toEqual([]);
    expect(document.notes).toContainEqual({
      code: 'RENDER_IGNORED',
      data: { file: 'render.png', reason: 'fits 2 frames' },
    });
  });

  it.each([
    ['its box', tinyPng(40, 40)],
    ['its render bounds', tinyPng(44, 44)],
  ])('takes <document>.showcase.png as the one frame of which it has %s', async (_name, png) => {
    expect(await recorded({ 'banner.json': two, 'banner.showcase.png': png })).toEqual(['1:2', 1]);
  });

  it('takes <frame name>.png only if it has the size of that frame', async () => {
    expect(await recorded({ 'banner.json': two, 'Hero.png': tinyPng(100, 50) })).toEqual(['1:1', 1]);
    expect(await recorded({ 'banner.json': two, 'Hero.png': tinyPng(103, 50) })).toEqual([]);
  });

  it('ignores thumbnails, strangers, and files that are no PNG', async () => {
    const document = await loaded({
      'document.json': json(frame('1:1')),
      'thumbnail.png': tinyPng(100, 50),
      'holiday.png': tinyPng(100, 50),
      'render@2x.png': 'not a picture',
    });
    expect(document.recorded).toEqual([]);
    expect(document.notes).toEqual([
      { code: 'RENDER_IGNORED', data: { file: 'render@2x.png', reason: 'not a PNG' } },
    ]);
  });
});
