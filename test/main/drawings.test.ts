import { afterEach, describe, expect, it } from 'vitest';
import { readZones } from '../../src/core/placement/read-zones.ts';
import { readSnapshot } from '../../src/core/snapshot/read-snapshot.ts';
import { type OpenPlugin, openPlugin } from '../helpers/open-plugin.ts';
import { frame, node, restFile } from '../helpers/write-document.ts';

const document = restFile({
  First: [
    frame('1:1', 'hero', [100, 50, 400, 300], []),
    node('GROUP', '1:2', 'group', [0, 900, 10, 10], { children: [] }),
  ],
});

let plugin: OpenPlugin;
const open = async (
  ...part: Parameters<typeof openPlugin> extends [unknown, ...infer Rest] ? Rest : never
): Promise<void> => {
  plugin = await openPlugin(document, ...part);
};
afterEach(async () => {
  expect(plugin.host.foreignGlobals).toEqual([]);
  await plugin.close();
});

interface Drawn {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly children?: readonly Drawn[];
  readonly absoluteBoundingBox: { x: number; y: number; width: number; height: number };
  readonly [field: string]: unknown;
}
const find = (id: string): Drawn => {
  const page = plugin.host.document.document.children[0] as unknown as { children: readonly Drawn[] };
  const found = page.children.find((child) => child.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

const template = {
  name: '开屏 · zones',
  width: 750,
  height: 1624,
  zones: [
    {
      id: 'safe',
      title: '安全区',
      rects: [
        { x: 0, y: 0, width: 750, height: 88 },
        { x: 0, y: 1500, width: 750, height: 124 },
      ],
    },
    { id: 'skip', title: 'Skip button', rects: [], circle: { x: 680, y: 120, radius: 40 } },
  ],
};
const draw = async (): Promise<string> => {
  const answer = await plugin.client.ask('drawZones', structuredClone(template));
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value.nodeId;
};
const read = async (frameId: string) => {
  const answer = await plugin.client.ask('readFrame', { frameId });
  if (!answer.ok) throw new Error(answer.failure.code);
  const snapshot = readSnapshot(answer.value.json, answer.value.supplement);
  if (!snapshot.ok) throw new Error(snapshot.failure.code);
  return readZones(snapshot.value, answer.value.supplement.stored);
};

describe('a zone template', () => {
  it('is drawn beside everything on the page, one named shape for each rect and circle', async () => {
    await open();
    const id = await draw();
    const drawn = find(id);
    expect(drawn).toMatchObject({
      name: '开屏 · zones',
      absoluteBoundingBox: { x: 600, y: 50, width: 750, height: 1624 },
    });
    expect(drawn.children?.map(({ name, type }) => [name, type])).toEqual([
      ['zone/safe', 'RECTANGLE'],
      ['zone/safe', 'RECTANGLE'],
      ['zone/skip', 'ELLIPSE'],
    ]);
  });

  it('reads back as it was drawn', async () => {
    await open();
    expect(await read(await draw())).toEqual({
      width: 750,
      height: 1624,
      zones: [
        {
          id: 'safe',
          title: '安全区',
          shapes: [
            { is: 'rect', x: 0, y: 0, width: 750, height: 88, radius: 0 },
            { is: 'rect', x: 0, y: 1500, width: 750, height: 124, radius: 0 },
          ],
        },
        { id: 'skip', title: 'Skip button', shapes: [{ is: 'circle', x: 680, y: 120, radius: 40 }] },
      ],
      skipped: [],
    });
  });

  it('reads what the person moved, hid, renamed and added, and names what can be no zone', async () => {
    const shapes = restFile({
      First: [
        frame(
          '1:1',
          'by hand',
          [100, 100, 400, 300],
          [
            node('RECTANGLE', '1:2', 'Bottom Bar 底栏', [100, 350, 400, 50], { cornerRadius: 12 }),
            node('RECTANGLE', '1:3', '顶部', [100, 100, 400, 20]),
            node('RECTANGLE', '1:4', 'off', [100, 100, 10, 10], { visible: false }),
            node('RECTANGLE', '1:5', 'turned', [150, 150, 60, 50], { rotation: 0.2 }),
            node('ELLIPSE', '1:6', 'egg', [150, 150, 60, 50]),
            node('RECTANGLE', '1:7', 'away', [600, 600, 10, 10]),
            node('GROUP', '1:8', 'group', [300, 200, 20, 20], {
              children: [node('ELLIPSE', '1:9', 'Dot', [300, 200, 20, 20])],
            }),
          ],
        ),
      ],
    });
    plugin = await openPlugin(shapes);
    expect(await read('1:1')).toEqual({
      width: 400,
      height: 300,
      zones: [
        {
          id: 'bottom-bar',
          title: 'Bottom Bar 底栏',
          shapes: [{ is: 'rect', x: 0, y: 250, width: 400, height: 50, radius: 12 }],
        },
        {
          id: 'zone-1-3',
          title: '顶部',
          shapes: [{ is: 'rect', x: 0, y: 0, width: 400, height: 20, radius: 0 }],
        },
        { id: 'dot', title: 'Dot', shapes: [{ is: 'circle', x: 210, y: 110, radius: 10 }] },
      ],
      skipped: [
        { layerId: '1:5', because: 'TURNED' },
        { layerId: '1:6', because: 'NOT_ROUND' },
        { layerId: '1:7', because: 'OUTSIDE' },
      ],
    });
  });

  it('is one undo step, and no frame of the page unless the person points at it', async () => {
    await open();
    const id = await draw();
    const ids = async (kind: 'page' | 'selection'): Promise<unknown> => {
      const answer = await plugin.client.ask(
        'listFrames',
        kind === 'page' ? { kind, pageId: null } : { kind },
      );
      return answer.ok && answer.value.frames.map((one) => one.id);
    };
    expect(await ids('page')).toEqual(['1:1']);
    // Drawing selects what was drawn.
    expect(await ids('selection')).toEqual([id]);
    plugin.host.undo();
    expect(() => find(id)).toThrow();
  });

  it('is refused in Dev Mode', async () => {
    await open({ editor: 'dev' });
    expect(await plugin.client.ask('drawZones', structuredClone(template))).toMatchObject({
      failure: { code: 'READ_ONLY' },
    });
  });
});

describe('a spec sheet', () => {
  const sheet = {
    name: '开屏 Splash',
    width: 750,
    height: 1624,
    sections: [
      { title: 'Limits', lines: ['Logo 96–160 px', '标题不超过 12 字'] },
      { title: 'Roles', lines: ['logo, title, cta'] },
    ],
    zones: [
      { title: 'Safe zone', rect: { x: 0, y: 88, width: 750, height: 1412 }, kind: 'keep' as const },
      { title: 'Status bar', rect: { x: 0, y: 0, width: 750, height: 88 }, kind: 'avoid' as const },
    ],
    examples: [
      {
        isGood: true,
        caption: 'Clear of the bar',
        zone: { x: 0, y: 0, width: 750, height: 88 },
        layer: { x: 40, y: 120, width: 200, height: 80 },
      },
      {
        isGood: false,
        caption: 'Under the bar',
        zone: { x: 0, y: 0, width: 750, height: 88 },
        layer: { x: 40, y: 40, width: 200, height: 80 },
      },
    ],
  };

  it('holds the canvas to scale, all texts and each pair side by side, and nothing sticks out of it', async () => {
    await open();
    const answer = await plugin.client.ask('drawSheet', structuredClone(sheet));
    if (!answer.ok) throw new Error(answer.failure.code);
    const drawn = find(answer.value.nodeId);
    const boards = drawn.children?.filter(({ type }) => type === 'FRAME') ?? [];
    expect(boards.map(({ name }) => name)).toEqual(Array(3).fill('750 × 1624'));
    const [canvas, good, bad] = boards.map(({ absoluteBoundingBox }) => absoluteBoundingBox);
    expect((canvas?.width ?? 0) / (canvas?.height ?? 1)).toBeCloseTo(750 / 1624, 3);
    expect(good?.y).toBe(bad?.y);
    expect(good?.x).toBeLessThan(bad?.x ?? 0);
    const words = JSON.stringify(drawn);
    for (const text of [
      '开屏 Splash',
      'Logo 96–160 px',
      '标题不超过 12 字',
      '✓ Clear of the bar',
      '✕ Under the bar',
    ])
      expect(words).toContain(`"characters":"${text}"`);
    const { x, y, width, height } = drawn.absoluteBoundingBox;
    for (const { absoluteBoundingBox: box } of drawn.children ?? []) {
      expect(box.x).toBeGreaterThanOrEqual(x);
      expect(box.y).toBeGreaterThanOrEqual(y);
      expect(box.x + box.width).toBeLessThanOrEqual(x + width);
      expect(box.y + box.height).toBeLessThanOrEqual(y + height);
    }
    const texts = (drawn.children ?? []).filter(({ type }) => type === 'TEXT');
    const tops = texts.map(({ absoluteBoundingBox }) => absoluteBoundingBox.y);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  it('can be drawn with nothing to say, and is one undo step', async () => {
    await open();
    const answer = await plugin.client.ask('drawSheet', {
      ...structuredClone(sheet),
      sections: [],
      zones: [],
      examples: [],
    });
    if (!answer.ok) throw new Error(answer.failure.code);
    expect(find(answer.value.nodeId).children?.length).toBe(3);
    plugin.host.undo();
    expect(() => find(answer.value.nodeId)).toThrow();
  });

  it('is refused without its fonts and in Dev Mode, and then leaves nothing behind', async () => {
    await open({ hostile: { missingFonts: ['Inter'] } });
    expect(await plugin.client.ask('drawSheet', structuredClone(sheet))).toEqual({
      ok: false,
      failure: { code: 'FONT_MISSING', data: { font: 'Inter Regular' } },
    });
    expect(plugin.host.writes).toEqual([]);
    await plugin.close();
    await open({ editor: 'dev' });
    expect(await plugin.client.ask('drawSheet', structuredClone(sheet))).toMatchObject({
      failure: { code: 'READ_ONLY' },
    });
  });
});

describe('records', () => {
  const record = (version: number, body: unknown = null): string =>
    JSON.stringify({ schema: `waivers/${String(version)}`, body });
  const write = async (nodeId: string, text: string, key = 'waivers'): Promise<unknown> => {
    const answer = await plugin.client.ask('writeRecords', { records: [{ nodeId, key, text }], ends: true });
    return answer.ok ? answer.value.outcomes[0] : answer;
  };

  it('are kept on a node or on the document, in chunks, and read back by prefix', async () => {
    await open();
    const long = record(1, '展'.repeat(60_000));
    for (const [nodeId, key, text] of [
      ['1:1', 'waivers', long],
      ['1:1', 'assignment', record(1)],
      ['document', 'waivers', record(1)],
    ] as const)
      expect(await write(nodeId, text, key)).toEqual({ is: 'written' });
    const answer = await plugin.client.ask('readRecords', {
      nodeIds: ['document', '1:1', '9:9'],
      prefix: 'waivers',
    });
    expect(answer.ok && answer.value.records).toEqual([
      { nodeId: 'document', key: 'waivers', text: record(1) },
      { nodeId: '1:1', key: 'waivers', text: long },
    ]);
    await write('1:1', record(1, 'short'));
    const all = await plugin.client.ask('readRecords', { nodeIds: ['1:1'], prefix: '' });
    expect(all.ok && all.value.records.map(({ key, text }) => [key, text])).toEqual([
      ['assignment', record(1)],
      ['waivers', record(1, 'short')],
    ]);
    await write('1:1', '');
    const left = await plugin.client.ask('readRecords', { nodeIds: ['1:1'], prefix: '' });
    expect(left.ok && left.value.records.map(({ key }) => key)).toEqual(['assignment']);
  });

  it('can be written in Dev Mode, where nothing else can', async () => {
    await open({ editor: 'dev' });
    expect(await write('1:1', record(1))).toEqual({ is: 'written' });
  });

  it('of a later version are never written over; those of another kind are', async () => {
    await open();
    await write('1:1', record(2));
    expect(await write('1:1', record(1))).toEqual({
      is: 'refused',
      code: 'NEWER_VERSION',
      data: { found: 2, known: 1 },
    });
    for (const text of [record(2, 'new'), record(3), '{broken', record(1)])
      expect(await write('1:1', text)).toEqual({ is: 'written' });
  });

  it('are refused when too large, and on nodes that are gone', async () => {
    await open();
    expect(await write('1:1', 'x'.repeat(500_001))).toEqual({
      is: 'refused',
      code: 'TOO_LARGE',
      data: { sizeBytes: 500_001, limitBytes: 500_000 },
    });
    expect(await write('9:9', record(1))).toEqual({ is: 'refused', code: 'NODE_GONE', data: { id: '9:9' } });
    expect(
      await plugin.client.ask('writeRecords', {
        records: [{ nodeId: '1:1', key: 'no.dots', text: '' }],
        ends: true,
      }),
    ).toMatchObject({ failure: { code: 'BAD_REQUEST' } });
  });

  it('of several requests are one undo step, and those that are refused keep nobody else back', async () => {
    await open();
    const ask = (records: { nodeId: string; key: string; text: string }[], ends: boolean) =>
      plugin.client.ask('writeRecords', { records, ends });
    await write('1:1', record(1, 'before'), 'label');
    await ask([{ nodeId: '1:1', key: 'label', text: record(1, 'after') }], false);
    const last = await ask(
      [
        { nodeId: '9:9', key: 'label', text: record(1) },
        { nodeId: 'document', key: 'taxonomy', text: record(1) },
      ],
      true,
    );
    expect(last.ok && last.value.outcomes.map(({ is }) => is)).toEqual(['refused', 'written']);
    plugin.host.undo();
    const left = await plugin.client.ask('readRecords', { nodeIds: ['1:1', 'document'], prefix: '' });
    expect(left.ok && left.value.records).toEqual([
      { nodeId: '1:1', key: 'label', text: record(1, 'before') },
    ]);
  });
});
