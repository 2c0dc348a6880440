import { afterEach, describe, expect, it } from 'vitest';
import { type OpenPlugin, openPlugin } from '../helpers/open-plugin.ts';
import { nextTurn } from '../helpers/plugin-run.ts';
import { frame, restFile, text } from '../helpers/write-document.ts';

const document = restFile({
  First: [
    frame('1:1', 'hero', [100, 50, 400, 300], [text('1:2', 'Autumn tea', [120, 70, 160, 40], 32)]),
    frame('1:3', 'other', [600, 50, 400, 300], [text('1:4', 'Tea', [620, 70, 60, 40], 32)]),
  ],
  Second: [frame('2:1', 'other page', [0, 0, 400, 300], [])],
});

const overlay = {
  frameId: '1:1',
  marks: [
    { number: 1, is: 'found' as const, rect: { x: 20, y: 20, width: 160, height: 40 }, label: '32 px' },
    { number: null, is: 'needed' as const, rect: { x: 24, y: 24, width: 160, height: 40 }, label: '' },
  ],
  zones: [{ title: '安全区', rects: [{ x: 0, y: 0, width: 400, height: 24 }] }],
};

let plugin: OpenPlugin;
const open = async (
  ...part: Parameters<typeof openPlugin> extends [unknown, ...infer Rest] ? Rest : never
): Promise<void> => {
  plugin = await openPlugin(document, ...part);
  plugin.host.port.post({ proofset: 'ready' });
  await nextTurn();
};
afterEach(async () => {
  expect(plugin.host.foreignGlobals).toEqual([]);
  await plugin.close();
});

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly children?: readonly Shown[];
  readonly [field: string]: unknown;
}
const topLevel = (page = 0): readonly Shown[] =>
  (plugin.host.document.document.children[page] as unknown as { children: readonly Shown[] }).children;
const overlays = (page = 0): readonly Shown[] =>
  topLevel(page).filter(({ name }) => name.startsWith('Proofset:'));
const show = async (): Promise<string> => {
  const answer = await plugin.client.ask('showOverlay', structuredClone(overlay));
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value.overlayId;
};

describe('an overlay', () => {
  it('is one locked frame on the page right above its frame, with a hatch for each zone and a flag for each number', async () => {
    await open();
    const id = await show();
    const [shown, ...others] = overlays();
    expect(others).toEqual([]);
    expect(shown).toMatchObject({
      id,
      name: 'Proofset: hero',
      locked: true,
      clipsContent: false,
      fills: [],
      absoluteBoundingBox: { x: 100, y: 50, width: 400, height: 300 },
    });
    expect(topLevel().at(-1)?.id).toBe(id);
    const texts = JSON.stringify(shown);
    expect(texts).toContain('"characters":"1  32 px"');
    expect(texts).toContain('"characters":"安全区"');
    expect(shown?.children?.filter(({ type }) => type === 'FRAME').map(({ name }) => name)).toEqual([
      '安全区',
      '安全区',
      '1  32 px',
    ]);
    const hatch = shown?.children?.[0]?.children?.[0];
    expect(hatch).toMatchObject({ type: 'LINE', strokeDashes: [1.5, 8] });
  });

  it('replaces the one before and is taken away when asked', async () => {
    await open();
    await show();
    await show();
    expect(overlays()).toHaveLength(1);
    expect(await plugin.client.ask('clearOverlays', {})).toEqual({ ok: true, value: { removed: 1 } });
    expect(overlays()).toEqual([]);
    expect(await plugin.client.ask('clearOverlays', {})).toEqual({ ok: true, value: { removed: 0 } });
  });

  it('is in no frame list and no picture, and reading its frame shows nothing of it', async () => {
    await open();
    const before = await plugin.client.ask('readFrame', { frameId: '1:1' });
    const id = await show();
    const page = await plugin.client.ask('listFrames', { kind: 'page', pageId: null });
    expect(page.ok && page.value.frames.map((one) => one.id)).toEqual(['1:1', '1:3']);
    plugin.host.select([id]);
    const selection = await plugin.client.ask('listFrames', { kind: 'selection' });
    expect(selection.ok && selection.value.frames).toEqual([]);
    expect(await plugin.client.ask('readFrame', { frameId: '1:1' })).toEqual(before);
    expect(overlays()).toHaveLength(1);
    const picture = await plugin.client.ask('exportFrame', { frameId: '1:1', scale: 1 });
    expect(picture.ok).toBe(true);
    expect(overlays()).toEqual([]);
  });

  it('is no edit: the panel hears nothing of its coming and going', async () => {
    await open();
    await show();
    await nextTurn();
    await plugin.client.ask('clearOverlays', {});
    await nextTurn();
    expect(plugin.events.filter(({ event }) => event === 'edited')).toEqual([]);
  });

  it('stays while the person selects in its frame or nothing, and goes when they select in another', async () => {
    await open();
    await show();
    for (const ids of [['1:2'], ['1:1'], []]) {
      plugin.host.select(ids);
      await nextTurn();
      expect(overlays()).toHaveLength(1);
    }
    plugin.host.select(['1:4']);
    await nextTurn();
    expect(overlays()).toEqual([]);
  });

  it('goes when the person turns to another page', async () => {
    await open();
    await show();
    plugin.host.goToPage('0:2');
    await nextTurn();
    expect(overlays()).toEqual([]);
  });

  it('goes when the panel is closed', async () => {
    await open();
    await show();
    await plugin.host.close();
    expect(overlays()).toEqual([]);
  });

  it('goes before a fix is applied, and undo of the fix does not bring it back', async () => {
    await open();
    await show();
    const steps = [{ do: 'rename' as const, layerId: '1:2', was: 'Autumn tea', name: 'title' }];
    const answer = await plugin.client.ask('applyFix', { frameId: '1:1', fixes: [{ steps }] });
    expect(answer.ok && answer.value.outcomes).toEqual([{ is: 'applied' }]);
    expect(overlays()).toEqual([]);
    plugin.host.undo();
    expect(overlays()).toEqual([]);
    expect(topLevel()[0]?.children?.[0]?.name).toBe('Autumn tea');
  });

  it('that a crash left is swept at the next start, copies of it too, and by the menu command on every page', async () => {
    const left = (id: string, made: string) =>
      frame(id, 'Proofset: hero', [0, 0, 10, 10], [], { sharedPluginData: { proofset: { made } } });
    const crashed = restFile({
      First: [left('1:8', 'overlay 1:8'), left('1:9', 'overlay 1:8')],
      Second: [left('2:8', 'overlay 2:8'), frame('2:9', 'mine', [0, 0, 10, 10], [])],
    });
    plugin = await openPlugin(crashed);
    await nextTurn();
    await plugin.client.ask('readKept', { key: 'settings' });
    expect([overlays(0).length, overlays(1).length]).toEqual([0, 1]);
    await plugin.close();
    plugin = await openPlugin(crashed, { command: 'src/main/clean-overlays.ts--default' });
    for (let turn = 0; turn < 20 && overlays(1).length > 0; turn += 1) await nextTurn();
    expect([overlays(0).length, overlays(1).length]).toEqual([0, 0]);
    expect(topLevel(1).map(({ name }) => name)).toEqual(['mine']);
  });

  it('is refused in Dev Mode, without its font, and for a frame that is gone', async () => {
    await open({ editor: 'dev' });
    const refusal = async (frameId = '1:1'): Promise<unknown> => {
      const answer = await plugin.client.ask('showOverlay', { ...structuredClone(overlay), frameId });
      return answer.ok ? null : answer.failure.code;
    };
    expect(await refusal()).toBe('READ_ONLY');
    expect(await plugin.client.ask('clearOverlays', {})).toMatchObject({ failure: { code: 'READ_ONLY' } });
    await plugin.close();
    await open({ hostile: { missingFonts: ['Inter'] } });
    expect(await refusal()).toBe('FONT_MISSING');
    await plugin.close();
    await open();
    expect(await refusal('1:99')).toBe('FRAME_GONE');
    expect(plugin.host.writes).toEqual([]);
  });
});
