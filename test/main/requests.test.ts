import { afterEach, describe, expect, it } from 'vitest';
import type { Client } from '../../src/contract/client.ts';
import { readPngSize } from '../../src/core/bundle/png-size.ts';
import { type OpenPlugin, openPlugin } from '../helpers/open-plugin.ts';
import { tinyPng } from '../helpers/tiny-png.ts';
import { frame, node, restFile, text } from '../helpers/write-document.ts';

const document = restFile({
  First: [
    frame(
      '1:1',
      'hero',
      [100, 50, 400, 300],
      [
        text('1:2', 'Autumn tea', [120, 70, 160, 40], 32),
        node('RECTANGLE', '1:3', 'ribbon', [200, 100, 100, 100], { rotation: Math.PI / 4 }),
      ],
    ),
    node('SECTION', '1:10', 'Feed', [600, 0, 900, 900], {
      children: [
        node('SECTION', '1:11', 'Inner', [600, 0, 500, 500], {
          children: [frame('1:12', 'deep', [620, 20, 200, 100], [])],
        }),
        node('COMPONENT', '1:13', 'card', [620, 600, 100, 100], { children: [] }),
      ],
    }),
    node('GROUP', '1:20', 'loose group', [0, 900, 10, 10], { children: [] }),
    node('RECTANGLE', '1:21', 'loose shape', [0, 950, 10, 10]),
  ],
  Second: [frame('2:1', 'other page', [0, 0, 400, 300], [])],
});

let plugin: OpenPlugin;
const open = async (
  ...part: Parameters<typeof openPlugin> extends [unknown, ...infer Rest] ? Rest : never
): Promise<Client> => {
  plugin = await openPlugin(document, ...part);
  return plugin.client;
};
afterEach(async () => {
  expect(plugin.host.foreignGlobals).toEqual([]);
  await plugin.close();
});

describe('listFrames', () => {
  it('lists frames, components and instances of the page and of its sections, in document order', async () => {
    const client = await open();
    const answer = await client.ask('listFrames', { kind: 'page', pageId: null });
    expect(answer.ok && answer.value.frames).toEqual([
      { id: '1:1', name: 'hero', type: 'FRAME', pageId: '0:1', pageName: 'First', width: 400, height: 300 },
      { id: '1:12', name: 'deep', type: 'FRAME', pageId: '0:1', pageName: 'First', width: 200, height: 100 },
      {
        id: '1:13',
        name: 'card',
        type: 'COMPONENT',
        pageId: '0:1',
        pageName: 'First',
        width: 100,
        height: 100,
      },
    ]);
  });

  it('lists another page without going there, and says when a page is gone', async () => {
    const client = await open();
    const other = await client.ask('listFrames', { kind: 'page', pageId: '0:2' });
    expect(other.ok && other.value.frames.map(({ id }) => id)).toEqual(['2:1']);
    const facts = await client.ask('readDocument', {});
    expect(facts.ok && facts.value.currentPageId).toBe('0:1');
    expect(await client.ask('listFrames', { kind: 'page', pageId: '9:9' })).toEqual({
      ok: false,
      failure: { code: 'PAGE_GONE', data: {} },
    });
  });

  it('tells who is signed in, so that a decision can name its maker', async () => {
    const client = await open();
    const facts = await client.ask('readDocument', {});
    expect(facts.ok && facts.value.user).toEqual({ id: 'host-user', name: 'Host user' });
  });

  it('takes the top-level frame around each selected layer once, and all frames of a selected section', async () => {
    const client = await open();
    const selected = async (...ids: string[]): Promise<unknown> => {
      plugin.host.select(ids);
      const answer = await client.ask('listFrames', { kind: 'selection' });
      return answer.ok && answer.value.frames.map(({ id }) => id);
    };
    expect(await selected('1:2', '1:3')).toEqual(['1:1']);
    expect(await selected('1:10')).toEqual(['1:12', '1:13']);
    expect(await selected('1:21')).toEqual([]);
    expect(await selected()).toEqual([]);
  });

  it('takes named nodes of any type and leaves out those that are gone', async () => {
    const client = await open();
    const answer = await client.ask('listFrames', { kind: 'nodes', ids: ['1:20', '9:9', '1:2'] });
    expect(answer.ok && answer.value.frames.map(({ id, type }) => [id, type])).toEqual([
      ['1:20', 'GROUP'],
      ['1:2', 'TEXT'],
    ]);
  });
});

describe('readFrame', () => {
  it('gives Figma’s own JSON and beside it what that lacks, and writes nothing', async () => {
    const client = await open();
    const answer = await client.ask('readFrame', { frameId: '1:1' });
    if (!answer.ok) throw new Error(answer.failure.code);
    const { json, supplement } = answer.value;
    expect(JSON.parse(json)).toMatchObject({
      document: { id: '1:1', name: 'hero', children: [{ id: '1:2' }, { id: '1:3' }] },
    });
    expect(supplement).toMatchObject({
      page: { id: '0:1', name: 'First' },
      sections: [],
      missingFonts: [],
      stored: {},
    });
    expect(supplement.transforms.map(({ id }) => id)).toEqual(['1:3']);
    expect(plugin.host.writes).toEqual([]);
  });

  it('names the sections around the frame, outermost first', async () => {
    const client = await open();
    const answer = await client.ask('readFrame', { frameId: '1:12' });
    expect(answer.ok && answer.value.supplement.sections).toEqual(['Feed', 'Inner']);
  });

  it('says when the frame is gone', async () => {
    const client = await open();
    plugin.host.remove('1:1');
    expect(await client.ask('readFrame', { frameId: '1:1' })).toEqual({
      ok: false,
      failure: { code: 'FRAME_GONE', data: { id: '1:1' } },
    });
  });
});

describe('exportFrame', () => {
  it('gives a PNG at the scale asked for', async () => {
    const client = await open();
    const answer = await client.ask('exportFrame', { frameId: '1:1', scale: 2 });
    if (!answer.ok) throw new Error(answer.failure.code);
    expect(readPngSize(answer.value.bytes)).toEqual({ ok: true, value: { width: 800, height: 600 } });
  });

  it('passes on why Figma refused', async () => {
    const client = await open({ hostile: { exportRejects: { '1:1': 'out of memory' } } });
    expect(await client.ask('exportFrame', { frameId: '1:1', scale: 1 })).toMatchObject({
      ok: false,
      failure: { code: 'EXPORT_REJECTED', data: { name: 'hero' } },
    });
  });

  it('tells a frame that paints nothing from one that fails', async () => {
    const hidden = restFile({
      P: [frame('1:1', 'hidden', [0, 0, 10, 10], [], { visible: false, absoluteRenderBounds: null })],
    });
    plugin = await openPlugin(hidden);
    expect(await plugin.client.ask('exportFrame', { frameId: '1:1', scale: 1 })).toMatchObject({
      ok: false,
      failure: { code: 'NOTHING_VISIBLE' },
    });
  });
});

describe('selectLayer', () => {
  it('selects the layer, going to its page first', async () => {
    const client = await open();
    expect(await client.ask('selectLayer', { layerId: '2:1', reveal: true })).toEqual({
      ok: true,
      value: { selected: true },
    });
    const facts = await client.ask('readDocument', {});
    expect(facts.ok && facts.value.currentPageId).toBe('0:2');
  });

  it('says when the layer is gone', async () => {
    const client = await open();
    expect(await client.ask('selectLayer', { layerId: '9:9', reveal: false })).toMatchObject({
      failure: { code: 'LAYER_GONE' },
    });
  });
});

describe('placements in the document', () => {
  it('come back as they were stored, also when they fill several entries', async () => {
    const client = await open();
    const record = JSON.stringify({ schema: 'placements/1', nodeId: '0:0', specs: ['规'.repeat(70_000)] });
    expect(await client.ask('writePlacements', { text: record })).toEqual({ ok: true, value: {} });
    const facts = await client.ask('readDocument', {});
    expect(facts.ok && facts.value.placements).toBe(record);
    expect(plugin.host.writes.length).toBeGreaterThan(1);
    const shorter = JSON.stringify({ schema: 'placements/1', nodeId: '0:0', specs: [] });
    await client.ask('writePlacements', { text: shorter });
    const after = await client.ask('readDocument', {});
    expect(after.ok && after.value.placements).toBe(shorter);
  });

  it('never overwrite what a newer version stored', async () => {
    const client = await open();
    const newer = JSON.stringify({ schema: 'placements/2', nodeId: '0:0', specs: [] });
    await client.ask('writePlacements', { text: newer });
    const answer = await client.ask('writePlacements', {
      text: JSON.stringify({ schema: 'placements/1', nodeId: '0:0', specs: [] }),
    });
    expect(answer).toMatchObject({ failure: { code: 'NEWER_VERSION' } });
    const facts = await client.ask('readDocument', {});
    expect(facts.ok && facts.value.placements).toBe(newer);
  });

  it('are refused in Dev Mode, where nothing is written', async () => {
    const client = await open({ editor: 'dev' });
    expect(await client.ask('writePlacements', { text: '{}' })).toMatchObject({
      failure: { code: 'READ_ONLY' },
    });
    expect(plugin.host.writes).toEqual([]);
  });

  it('are refused when they are too large for a document', async () => {
    const client = await open();
    expect(await client.ask('writePlacements', { text: ' '.repeat(2_000_001) })).toMatchObject({
      failure: { code: 'TOO_LARGE' },
    });
  });
});

describe('what is kept on this device', () => {
  it('is text under its key, until it is forgotten', async () => {
    const client = await open();
    expect(await client.ask('readKept', { key: 'settings' })).toEqual({ ok: true, value: { text: null } });
    await client.ask('writeKept', { key: 'settings', text: '{"schema":"settings/1"}' });
    await client.ask('writeKept', { key: 'export', text: 'journal' });
    expect(await client.ask('readKept', { key: 'settings' })).toEqual({
      ok: true,
      value: { text: '{"schema":"settings/1"}' },
    });
    await client.ask('writeKept', { key: 'export', text: '' });
    expect(await client.ask('readKept', { key: 'export' })).toEqual({ ok: true, value: { text: null } });
    expect(plugin.host.writes).toEqual([]);
  });

  it('reads the plain data that earlier versions kept', async () => {
    const client = await open({ storage: { settings: { schema: 'settings/1' } } });
    expect(await client.ask('readKept', { key: 'settings' })).toEqual({
      ok: true,
      value: { text: '{"schema":"settings/1"}' },
    });
  });
});

describe('exportLayer', () => {
  it('renders one layer alone, at its own size', async () => {
    const client = await open();
    const answer = await client.ask('exportLayer', { layerId: '1:2', scale: 2 });
    if (!answer.ok) throw new Error(answer.failure.code);
    expect(readPngSize(answer.value.bytes)).toEqual({ ok: true, value: { width: 320, height: 80 } });
    expect(plugin.host.writes).toEqual([]);
  });

  it('says when the layer is gone or shows nothing', async () => {
    const client = await open();
    expect(await client.ask('exportLayer', { layerId: '9:9', scale: 1 })).toMatchObject({
      failure: { code: 'LAYER_GONE' },
    });
    plugin.host.edit('1:2', { visible: false });
    expect(await client.ask('exportLayer', { layerId: '1:2', scale: 1 })).toMatchObject({
      failure: { code: 'NOTHING_VISIBLE' },
    });
  });
});

describe('readImage', () => {
  it('says when the document has no such file', async () => {
    const client = await open();
    expect(await client.ask('readImage', { imageRef: 'abc' })).toMatchObject({
      failure: { code: 'IMAGE_GONE', data: { imageRef: 'abc' } },
    });
  });

  it('gives the natural size, and says when the file is no picture', async () => {
    const images = new Map([
      ['good', tinyPng(30, 20)],
      ['bad', Uint8Array.of(1, 2, 3)],
    ]);
    plugin = await openPlugin(document, {}, images);
    expect(await plugin.client.ask('readImage', { imageRef: 'good' })).toEqual({
      ok: true,
      value: { width: 30, height: 20 },
    });
    expect(await plugin.client.ask('readImage', { imageRef: 'bad' })).toMatchObject({
      failure: { code: 'IMAGE_REJECTED' },
    });
  });
});

describe('the dispatcher', () => {
  it('answers a request it does not know, and one whose input does not parse', async () => {
    const client = await open();
    const answers: unknown[] = [];
    const stop = plugin.host.port.listen((message) => answers.push(message));
    plugin.host.port.post({ proofset: 'request', id: 901, name: 'formatDisk', input: {} });
    plugin.host.port.post({ proofset: 'request', id: 902, name: 'readFrame', input: { frameId: 7 } });
    plugin.host.port.post('nonsense');
    await client.ask('readKept', { key: 'settings' });
    stop();
    expect(answers).toContainEqual({
      proofset: 'answer',
      id: 901,
      ok: false,
      failure: { code: 'BAD_REQUEST', data: { request: 'formatDisk', path: 'name' } },
    });
    expect(answers).toContainEqual({
      proofset: 'answer',
      id: 902,
      ok: false,
      failure: { code: 'BAD_REQUEST', data: { request: 'readFrame', path: 'frameId' } },
    });
  });
});

describe('events', () => {
  it.each(['check', 'label', 'dataset'])('tell that the menu asked for the tab %s', async (tab) => {
    const client = await open({ command: `src/main/open-${tab}.ts--default` });
    plugin.host.port.post({ proofset: 'ready' });
    await client.ask('readDocument', {});
    expect(plugin.events).toContainEqual({ proofset: 'event', event: 'opened', tab });
  });

  it('tell the tab, the selection, the page and the edited frame once the panel is ready', async () => {
    const client = await open({ command: 'src/main/open-dataset.ts--default' });
    plugin.host.port.post({ proofset: 'ready' });
    await client.ask('readDocument', {});
    plugin.host.select(['1:2']);
    await client.ask('readDocument', {});
    plugin.host.edit('1:2', { characters: 'Winter tea' });
    await client.ask('readDocument', {});
    await client.ask('readDocument', {});
    expect(plugin.events).toContainEqual({ proofset: 'event', event: 'opened', tab: 'dataset' });
    expect(plugin.events).toContainEqual({ proofset: 'event', event: 'selectionChanged', layerIds: ['1:2'] });
    expect(plugin.events).toContainEqual({ proofset: 'event', event: 'edited', editedFrameIds: ['1:1'] });
  });
});
