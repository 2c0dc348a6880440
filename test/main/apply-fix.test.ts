import { afterEach, describe, expect, it } from 'vitest';
import type { FixOutcome } from '../../src/contract/apply-fix.ts';
import type { FixStep } from '../../src/core/check/fix.ts';
import { type OpenPlugin, openPlugin } from '../helpers/open-plugin.ts';
import { nextTurn } from '../helpers/plugin-run.ts';
import { frame, node, restFile, text } from '../helpers/write-document.ts';

const solid = (r: number, g: number, b: number) => ({
  type: 'SOLID',
  blendMode: 'NORMAL',
  color: { r, g, b, a: 1 },
});
const shadow = {
  type: 'DROP_SHADOW',
  visible: true,
  blendMode: 'NORMAL',
  radius: 4,
  offset: { x: 0, y: 2 },
  color: { r: 0, g: 0, b: 0, a: 0.5 },
};

const document = restFile({
  First: [
    frame(
      '1:1',
      'hero',
      [100, 50, 400, 300],
      [
        text('1:2', 'Autumn tea', [120, 70, 160, 40], 32),
        node('RECTANGLE', '1:3', 'ribbon', [200, 100, 100, 50], { effects: [shadow] }),
        node('GROUP', '1:4', 'logo', [300, 200, 60, 40], {
          children: [
            node('RECTANGLE', '1:5', 'left', [300, 200, 20, 40]),
            node('RECTANGLE', '1:6', 'right', [340, 210, 20, 20]),
          ],
        }),
        node('INSTANCE', '1:7', 'button', [120, 250, 80, 30], {
          componentId: '9:9',
          children: [
            text('I1:7;2:1', 'Buy', [130, 255, 40, 20], 14),
            node('RECTANGLE', 'I1:7;2:2', 'plate', [120, 250, 80, 30]),
          ],
        }),
        frame('1:8', 'row', [120, 300, 200, 40], [node('RECTANGLE', '1:9', 'chip', [120, 300, 50, 40])], {
          layoutMode: 'HORIZONTAL',
        }),
        node('RECTANGLE', '1:10', 'photo', [400, 60, 80, 80], {
          fills: [{ type: 'IMAGE', blendMode: 'NORMAL', scaleMode: 'STRETCH', imageRef: 'abc' }],
        }),
      ],
    ),
    frame('1:20', 'elsewhere', [600, 50, 100, 100], [node('RECTANGLE', '1:21', 'far', [610, 60, 10, 10])]),
    // A frame turned by 90° clockwise: its content's axes are not the page's.
    frame('1:30', 'turned', [0, 500, 300, 400], [node('RECTANGLE', '1:31', 'bar', [50, 600, 20, 100])], {
      rotation: Math.PI / 2,
    }),
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

const apply = async (...steps: FixStep[]): Promise<FixOutcome> => {
  const frameId = steps[0]?.layerId === '1:31' ? '1:30' : '1:1';
  const answer = await plugin.client.ask('applyFix', {
    frameId,
    fixes: [{ steps: structuredClone(steps) as never }],
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  const [outcome] = answer.value.outcomes;
  if (outcome === undefined) throw new Error('no outcome');
  return outcome;
};
const read = async (frameId = '1:1'): Promise<string> => {
  const answer = await plugin.client.ask('readFrame', { frameId });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value.json;
};
interface Layer {
  readonly id: string;
  readonly children?: readonly Layer[];
  readonly [field: string]: unknown;
}
const layer = async (id: string, frameId = '1:1'): Promise<Layer | null> => {
  const root = (JSON.parse(await read(frameId)) as { document: Layer }).document;
  const find = (at: Layer): Layer | null => {
    if (at.id === id) return at;
    for (const child of at.children ?? []) {
      const found = find(child);
      if (found !== null) return found;
    }
    return null;
  };
  return find(root);
};
const boxOf = async (id: string, frameId = '1:1'): Promise<unknown> =>
  (await layer(id, frameId))?.['absoluteBoundingBox'];

const applied: FixOutcome = { is: 'applied' };
const refused = (code: string): unknown => expect.objectContaining({ is: 'refused', code });

/** One step of each kind, and what a reader of the frame sees afterwards. */
const kinds: readonly (readonly [FixStep, string, Readonly<Record<string, unknown>>])[] = [
  [
    { do: 'move', layerId: '1:3', dx: 8, dy: -4 },
    '1:3',
    { absoluteBoundingBox: { x: 208, y: 96, width: 100, height: 50 } },
  ],
  [
    { do: 'resize', layerId: '1:3', was: { width: 100, height: 50 }, width: 120, height: 60 },
    '1:3',
    { absoluteBoundingBox: { x: 200, y: 100, width: 120, height: 60 } },
  ],
  [
    { do: 'scale', layerId: '1:3', factor: 2 },
    '1:3',
    { absoluteBoundingBox: { x: 150, y: 75, width: 200, height: 100 }, strokeWeight: 2 },
  ],
  [
    { do: 'setFontSize', layerId: '1:2', start: 0, end: 6, was: 32, fontSizePx: 40 },
    '1:2',
    {
      characterStyleOverrides: [1, 1, 1, 1, 1, 1],
      styleOverrideTable: { 1: { fontSize: 40, lineHeightPx: 48 } },
    },
  ],
  [
    { do: 'replaceText', layerId: '1:2', start: 7, end: 10, was: 'tea', text: '新茶' },
    '1:2',
    { characters: 'Autumn 新茶' },
  ],
  [
    { do: 'setLineHeight', layerId: '1:2', start: 0, end: 10, was: 38.4, lineHeightPx: 44 },
    '1:2',
    { style: expect.objectContaining({ lineHeightPx: 44, lineHeightUnit: 'PIXELS' }) as unknown },
  ],
  [
    { do: 'setLetterSpacing', layerId: '1:2', start: 0, end: 10, was: 0, letterSpacingPx: 1 },
    '1:2',
    { style: expect.objectContaining({ letterSpacing: 1 }) as unknown },
  ],
  [
    { do: 'setVisible', layerId: '1:3', was: true, visible: false },
    '1:3',
    { visible: false, absoluteRenderBounds: null },
  ],
  [{ do: 'rename', layerId: '1:3', was: 'ribbon', name: '丝带' }, '1:3', { name: '丝带' }],
  [{ do: 'removeEffects', layerId: '1:3', types: ['DROP_SHADOW'] }, '1:3', { effects: [] }],
  [{ do: 'setFill', layerId: '1:3', was: '#3366cc', hex: '#ff0000' }, '1:3', { fills: [solid(1, 0, 0)] }],
  [{ do: 'setCornerRadius', layerId: '1:3', radiusPx: 8 }, '1:3', { cornerRadius: 8 }],
  [{ do: 'setClipsContent', layerId: '1:1', was: true, clips: false }, '1:1', { clipsContent: false }],
  [
    { do: 'setImageFit', layerId: '1:10', was: 'STRETCH', fit: 'FILL' },
    '1:10',
    { fills: [{ type: 'IMAGE', blendMode: 'NORMAL', scaleMode: 'FILL', imageRef: 'abc' }] },
  ],
  [
    { do: 'setExportSettings', layerId: '1:1', format: 'PNG', scale: 2 },
    '1:1',
    { exportSettings: [{ suffix: '', format: 'PNG', constraint: { type: 'SCALE', value: 2 } }] },
  ],
];

describe('applyFix', () => {
  it.each(kinds)('does what $do says, and undo gives back the same bytes', async (step, id, seen) => {
    await open();
    const before = await read();
    expect(await apply(step)).toEqual(applied);
    expect(await layer(id)).toMatchObject(seen);
    plugin.host.undo();
    expect(await read()).toBe(before);
  });

  it('turns a layer upright around its middle', async () => {
    await open();
    expect(await apply({ do: 'rotate', layerId: '1:3', was: 0, deg: 90 })).toEqual(applied);
    expect(await boxOf('1:3')).toEqual({
      x: expect.closeTo(225, 3) as number,
      y: expect.closeTo(75, 3) as number,
      width: expect.closeTo(50, 3) as number,
      height: expect.closeTo(100, 3) as number,
    });
    expect((await layer('1:3'))?.['rotation']).toBeCloseTo(Math.PI / 2, 5);
    expect(await apply({ do: 'rotate', layerId: '1:3', was: 90, deg: 0 })).toEqual(applied);
    expect(await boxOf('1:3')).toEqual({ x: 200, y: 100, width: 100, height: 50 });
  });

  it('moves a layer along the page’s axes inside a turned frame', async () => {
    await open();
    expect(await apply({ do: 'move', layerId: '1:31', dx: 10, dy: 5 })).toEqual(applied);
    expect(await boxOf('1:31', '1:30')).toEqual({
      x: expect.closeTo(60, 3) as number,
      y: expect.closeTo(605, 3) as number,
      width: expect.closeTo(20, 3) as number,
      height: expect.closeTo(100, 3) as number,
    });
  });

  it('moves a group with all in it, and fits the group when one of them moves', async () => {
    await open();
    expect(await apply({ do: 'move', layerId: '1:4', dx: -10, dy: 0 })).toEqual(applied);
    expect(await boxOf('1:6')).toEqual({ x: 330, y: 210, width: 20, height: 20 });
    expect(await apply({ do: 'move', layerId: '1:6', dx: 10, dy: 30 })).toEqual(applied);
    expect(await boxOf('1:4')).toEqual({ x: 290, y: 200, width: 70, height: 60 });
    expect(await boxOf('1:5')).toEqual({ x: 290, y: 200, width: 20, height: 40 });
  });

  it('removes a layer and lifts one above another, whatever lies between', async () => {
    await open();
    const order = async (): Promise<unknown> => (await layer('1:1'))?.children?.map(({ id }) => id);
    expect(await apply({ do: 'raiseAbove', layerId: '1:2', siblingId: '1:4' })).toEqual(applied);
    expect(await order()).toEqual(['1:3', '1:4', '1:2', '1:7', '1:8', '1:10']);
    expect(await apply({ do: 'remove', layerId: '1:7' })).toEqual(applied);
    expect(await order()).toEqual(['1:3', '1:4', '1:2', '1:8', '1:10']);
    plugin.host.undo();
    plugin.host.undo();
    expect(await order()).toEqual(['1:2', '1:3', '1:4', '1:7', '1:8', '1:10']);
    expect(await apply({ do: 'raiseAbove', layerId: '1:4', siblingId: '1:2' })).toEqual(
      refused('CHANGED_MEANWHILE'),
    );
  });

  it('keeps the styles of a text around what it replaces', async () => {
    await open();
    await apply({ do: 'setFontSize', layerId: '1:2', start: 7, end: 10, was: 32, fontSizePx: 20 });
    expect(
      await apply({ do: 'replaceText', layerId: '1:2', start: 0, end: 6, was: 'Autumn', text: 'A' }),
    ).toEqual(applied);
    expect(await layer('1:2')).toMatchObject({
      characters: 'A tea',
      characterStyleOverrides: [0, 0, 1, 1, 1],
    });
    expect(await apply({ do: 'replaceText', layerId: '1:2', start: 5, end: 5, was: '', text: '!' })).toEqual(
      applied,
    );
    expect(await layer('1:2')).toMatchObject({
      characters: 'A tea!',
      characterStyleOverrides: [0, 0, 1, 1, 1, 1],
    });
  });

  it('makes each fix an undo step of its own', async () => {
    await open();
    const before = await read();
    const fixes = [
      { steps: [{ do: 'rename' as const, layerId: '1:3', was: 'ribbon', name: 'one' }] },
      { steps: [{ do: 'rename' as const, layerId: '1:3', was: 'one', name: 'two' }] },
    ];
    const answer = await plugin.client.ask('applyFix', { frameId: '1:1', fixes });
    expect(answer.ok && answer.value.outcomes).toEqual([applied, applied]);
    plugin.host.undo();
    expect((await layer('1:3'))?.['name']).toBe('one');
    plugin.host.undo();
    expect(await read()).toBe(before);
  });

  it('takes back the steps before one that is refused', async () => {
    await open();
    const before = await read();
    const outcome = await apply(
      { do: 'move', layerId: '1:3', dx: 50, dy: 0 },
      { do: 'rename', layerId: '1:3', was: 'banner', name: 'x' },
    );
    expect(outcome).toEqual({
      is: 'refused',
      code: 'CHANGED_MEANWHILE',
      data: { layerId: '1:3', name: 'ribbon', expected: 'banner', found: 'ribbon' },
    });
    expect(await read()).toBe(before);
  });

  it('refuses when a second editor changed what the check found', async () => {
    await open();
    plugin.host.edit('1:2', { style: { fontFamily: 'Inter', fontWeight: 400, fontSize: 30 } }, 'REMOTE');
    expect(
      await apply({ do: 'setFontSize', layerId: '1:2', start: 0, end: 10, was: 32, fontSizePx: 40 }),
    ).toEqual({
      is: 'refused',
      code: 'CHANGED_MEANWHILE',
      data: { layerId: '1:2', name: 'Autumn tea', expected: '32', found: '30' },
    });
  });

  it.each<readonly [string, FixStep]>([
    ['a size', { do: 'resize', layerId: '1:3', was: { width: 99, height: 50 }, width: 10, height: 10 }],
    ['an angle', { do: 'rotate', layerId: '1:3', was: 5, deg: 0 }],
    ['the end of a text', { do: 'setFontSize', layerId: '1:2', start: 0, end: 11, was: 32, fontSizePx: 9 }],
    ['words', { do: 'replaceText', layerId: '1:2', start: 0, end: 6, was: 'Spring', text: 'x' }],
    ['a line height', { do: 'setLineHeight', layerId: '1:7', start: 0, end: 1, was: 3, lineHeightPx: 9 }],
    [
      'letter spacing',
      { do: 'setLetterSpacing', layerId: '1:2', start: 0, end: 1, was: 3, letterSpacingPx: 0 },
    ],
    ['visibility', { do: 'setVisible', layerId: '1:3', was: false, visible: true }],
    ['effects', { do: 'removeEffects', layerId: '1:3', types: ['LAYER_BLUR'] }],
    ['a colour', { do: 'setFill', layerId: '1:3', was: '#000000', hex: '#ffffff' }],
    ['clipping', { do: 'setClipsContent', layerId: '1:1', was: false, clips: true }],
    ['an image’s fit', { do: 'setImageFit', layerId: '1:10', was: 'TILE', fit: 'FIT' }],
  ])('refuses when %s is another than the check found, and writes nothing', async (_what, step) => {
    await open();
    const { code } = (await apply(step)) as { code: string };
    expect(code).toBe(step.layerId === '1:7' ? 'NOT_SUPPORTED' : 'CHANGED_MEANWHILE');
    expect(plugin.host.writes).toEqual([]);
  });

  it.each<readonly [string, FixStep]>([
    ['move', { do: 'move', layerId: 'I1:7;2:2', dx: 1, dy: 0 }],
    ['resize', { do: 'resize', layerId: 'I1:7;2:2', was: { width: 80, height: 30 }, width: 9, height: 9 }],
    ['scale', { do: 'scale', layerId: 'I1:7;2:2', factor: 2 }],
    ['remove', { do: 'remove', layerId: 'I1:7;2:2' }],
    ['raise', { do: 'raiseAbove', layerId: 'I1:7;2:1', siblingId: 'I1:7;2:2' }],
  ])('refuses to %s a layer inside an instance', async (_what, step) => {
    await open();
    expect(await apply(step)).toEqual(refused('INSTANCE_LAYER'));
    expect(plugin.host.writes).toEqual([]);
  });

  it('changes inside an instance what an instance may override', async () => {
    await open();
    expect(
      await apply({ do: 'replaceText', layerId: 'I1:7;2:1', start: 0, end: 3, was: 'Buy', text: 'Go' }),
    ).toEqual(applied);
    expect(await apply({ do: 'setVisible', layerId: 'I1:7;2:2', was: true, visible: false })).toEqual(
      applied,
    );
  });

  it('refuses what auto layout would undo', async () => {
    await open();
    expect(await apply({ do: 'move', layerId: '1:9', dx: 4, dy: 0 })).toEqual(refused('AUTO_LAYOUT'));
    expect(await apply({ do: 'scale', layerId: '1:9', factor: 2 })).toEqual(refused('AUTO_LAYOUT'));
    plugin.host.edit('1:9', { layoutPositioning: 'ABSOLUTE' });
    expect(await apply({ do: 'move', layerId: '1:9', dx: 4, dy: 0 })).toEqual(applied);
    plugin.host.edit('1:9', { layoutSizingHorizontal: 'FILL' });
    const size = { width: 50, height: 40 };
    const resize = { do: 'resize', layerId: '1:9', was: size } as const;
    expect(await apply({ ...resize, width: 60, height: 40 })).toEqual(refused('AUTO_LAYOUT'));
    expect(await apply({ ...resize, width: 50, height: 44 })).toEqual(applied);
  });

  it('refuses to set a text whose font this computer lacks, and names the font', async () => {
    await open({ hostile: { missingFonts: ['Inter'] } });
    expect(
      await apply({ do: 'setFontSize', layerId: '1:2', start: 0, end: 10, was: 32, fontSizePx: 40 }),
    ).toEqual({
      is: 'refused',
      code: 'FONT_MISSING',
      data: { layerId: '1:2', name: 'Autumn tea', font: 'Inter Regular' },
    });
  });

  it('refuses layers that are gone or lie in another frame', async () => {
    await open();
    expect(await apply({ do: 'remove', layerId: '1:999' })).toEqual(refused('LAYER_GONE'));
    expect(await apply({ do: 'remove', layerId: '1:21' })).toEqual(refused('LAYER_GONE'));
    expect(await apply({ do: 'remove', layerId: '1:3' }, { do: 'remove', layerId: '1:3' })).toEqual(
      refused('LAYER_GONE'),
    );
    expect(await boxOf('1:3')).toBeDefined();
  });

  it('says what a kind of layer does not have', async () => {
    await open();
    expect(await apply({ do: 'setCornerRadius', layerId: '1:2', radiusPx: 4 })).toEqual(
      refused('NOT_SUPPORTED'),
    );
    expect(await apply({ do: 'replaceText', layerId: '1:3', start: 0, end: 0, was: '', text: 'x' })).toEqual(
      refused('NOT_SUPPORTED'),
    );
  });

  it('writes nothing in Dev Mode or for a frame that is gone', async () => {
    await open({ editor: 'dev' });
    const fixes = [{ steps: [{ do: 'remove' as const, layerId: '1:3' }] }];
    expect(await plugin.client.ask('applyFix', { frameId: '1:1', fixes })).toMatchObject({
      failure: { code: 'READ_ONLY' },
    });
    await plugin.close();
    await open();
    expect(await plugin.client.ask('applyFix', { frameId: '1:99', fixes })).toEqual({
      ok: false,
      failure: { code: 'FRAME_GONE', data: { id: '1:99' } },
    });
    expect(plugin.host.writes).toEqual([]);
  });

  it('tells the panel that the frame was edited', async () => {
    await open();
    plugin.host.port.post({ proofset: 'ready' });
    await nextTurn();
    await apply({ do: 'move', layerId: '1:3', dx: 1, dy: 0 });
    await nextTurn();
    expect(plugin.events).toContainEqual({ proofset: 'event', event: 'edited', editedFrameIds: ['1:1'] });
  });
});
