import { describe, expect, test } from 'vitest';
import type { PixelSource } from '../../../src/host/render/pixel-source.ts';
import { documentOf, frame, page, text } from '../../helpers/document-builder.ts';
import { evaluateInPlugin, nextTurn, runPlugin, scriptOf } from '../../helpers/plugin-run.ts';

const document = documentOf([
  page('1:0', frame('1:1', [0, 0, 10, 10], text('1:2', 'a')), frame('1:3', [20, 0, 10, 10])),
]);

describe('Dev Mode', () => {
  test.each([
    [`node.name = 'x'`, 'in set_name: Cannot write to internal and read-only nodes'],
    [`node.visible = false`, 'in set_visible: Cannot write to internal and read-only nodes'],
    [`node.fills = []`, 'in set_fills: Cannot write to internal and read-only nodes'],
    [`node.clone()`, 'in clone: Cannot write to internal and read-only nodes'],
    [`node.remove()`, 'in remove: Cannot write to internal and read-only nodes'],
  ])('refuses %s', async (expression, threw) => {
    const body = `const node = await figma.getNodeByIdAsync('1:1'); ${expression}`;
    expect(await evaluateInPlugin(document, body, { editor: 'dev' })).toEqual({ threw });
  });

  test('allows plugin data, relaunch data and export, and selects one node at most', async () => {
    const body = `const node = await figma.getNodeByIdAsync('1:1'); node.setPluginData('a', '1'); node.setSharedPluginData('proofset', 'a', '1'); node.setRelaunchData({});
      figma.currentPage.selection = figma.currentPage.children; const bytes = await node.exportAsync();
      return [figma.editorType, figma.mode, node.getPluginData('a'), bytes.length, figma.currentPage.selection.length]`;
    expect(await evaluateInPlugin(document, body, { editor: 'dev' })).toEqual(['dev', 'inspect', '1', 4, 1]);
  });
});

describe('writing in Design', () => {
  test('checks types in Figma’s words and refuses what the host does not model', async () => {
    const on = (expression: string) =>
      evaluateInPlugin(
        document,
        `const node = await figma.getNodeByIdAsync('1:1'); ${expression}; return [node.name, node.opacity, node.visible]`,
      );
    expect(await on(`node.opacity = '1'`)).toEqual({
      threw: 'in set_opacity: Expected "opacity" to have type number but got string instead',
    });
    expect(await on(`node.blendMode = 'MULTIPLY'`)).toEqual({ threw: 'NOT_IN_HOST: node.blendMode =' });
    expect(await on(`'use strict'; node.nonsense = 3`)).toEqual({ threw: 'NOT_IN_HOST: node.nonsense =' });
    expect(await on(`node.name = 'new'; node.opacity = 0.5; node.visible = false`)).toEqual([
      'new',
      0.5,
      false,
    ]);
  });

  test('every write is recorded', async () => {
    const run = await runPlugin(
      document,
      `const [a, b] = figma.currentPage.children; a.name = 'x'; a.clone(); b.remove();`,
    );
    expect(run.host.writes.map(({ what, nodeId }) => `${what} ${nodeId}`)).toEqual([
      'set_name 1:1',
      'clone 1:1',
      'remove 1:3',
    ]);
    await run.host.close();
  });

  test('the loaded document itself is never written', async () => {
    const before = JSON.stringify(document.document);
    const run = await runPlugin(
      document,
      `figma.currentPage.children[0].name = 'x'; figma.currentPage.children[1].remove()`,
    );
    run.host.edit('1:2', { characters: 'b' });
    expect(JSON.stringify(document.document)).toBe(before);
    expect(run.host.document.document.children[0]?.children).toMatchObject([
      { name: 'x', children: [{ characters: 'b' }] },
    ]);
    await run.host.close();
  });
});

describe('nodechange', () => {
  const script = `figma.showUI(''); figma.currentPage.on('nodechange', ({ nodeChanges }) =>
    figma.ui.postMessage(nodeChanges.map((c) => [c.type, c.id, c.origin, c.properties, c.node.removed])));`;

  test('tells what was edited, by whom, all at once and later', async () => {
    const run = await runPlugin(document, script);
    run.host.edit('1:1', { name: 'x' });
    run.host.edit('1:2', { absoluteBoundingBox: { x: 1, y: 1, width: 1, height: 1 } }, 'REMOTE');
    expect(await run.messages(1)).toEqual([
      [
        ['PROPERTY_CHANGE', '1:1', 'LOCAL', ['name'], false],
        ['PROPERTY_CHANGE', '1:2', 'REMOTE', ['x', 'y', 'width', 'height'], false],
      ],
    ]);
    await run.host.close();
  });

  test('names plugin data without its key, also for the plugin’s own writes', async () => {
    const run = await runPlugin(
      document,
      `${script} figma.currentPage.children[0].setSharedPluginData('proofset', 'k', 'v')`,
    );
    expect(await run.messages(1)).toEqual([[['PROPERTY_CHANGE', '1:1', 'LOCAL', ['pluginData'], false]]]);
    await run.host.close();
  });

  test('tells a removed or added subtree by its root alone', async () => {
    const run = await runPlugin(
      document,
      `${script} figma.ui.on('message', () => figma.currentPage.children[0].clone())`,
    );
    run.host.remove('1:1', 'REMOTE');
    expect(await run.messages(1)).toEqual([[['DELETE', '1:1', 'REMOTE', undefined, true]]]);
    run.host.port.post('clone');
    const [, second] = await run.messages(2);
    expect(second).toEqual([['CREATE', expect.any(String) as string, 'LOCAL', undefined, false]]);
    await run.host.close();
  });

  test('of another page is not heard here', async () => {
    const two = documentOf([
      page('1:0', frame('1:1', [0, 0, 9, 9])),
      page('2:0', frame('2:1', [0, 0, 9, 9])),
    ]);
    const run = await runPlugin(two, script);
    run.host.edit('2:1', { name: 'x' });
    run.host.edit('1:1', { name: 'y' });
    expect(await run.messages(1)).toEqual([[['PROPERTY_CHANGE', '1:1', 'LOCAL', ['name'], false]]]);
    await run.host.close();
  });
});

describe('the panel', () => {
  test('is told of by signals: shown with the final html, resized, notified with the text cut at 100', async () => {
    const run = await runPlugin(
      document,
      `figma.showUI('<p>' + __html__, { width: 10, height: 640, themeColors: true }); figma.ui.resize(500, 600); figma.notify('x'.repeat(101)); figma.viewport.scrollAndZoomIntoView(figma.currentPage.children)`,
      { uiBundle: 'ui' },
    );
    expect(run.signals.filter(({ kind }) => kind !== 'read')).toEqual([
      { kind: 'shown', html: '<p>ui', width: 70, height: 640 },
      { kind: 'resized', width: 500, height: 600 },
      { kind: 'notified', text: 'x'.repeat(100) },
      { kind: 'viewed', ids: ['1:1', '1:3'] },
    ]);
    await run.host.close();
  });

  test('needs html text', async () => {
    expect(await evaluateInPlugin(document, 'figma.showUI(5)')).toEqual({
      threw: 'in showUI: Expected "html" to have type string but got number instead',
    });
  });
});

describe('the end', () => {
  test('closePlugin tells `close`, kills timers, and makes figma throw', async () => {
    const run = await runPlugin(
      document,
      `figma.on('close', () => console.log('closing'));
      setTimeout(() => console.log('timer'), 0);
      figma.closePlugin('bye'); try { figma.currentPage } catch (error) { console.log(error.message) }`,
    );
    await nextTurn();
    await nextTurn();
    expect(run.signals.map((signal) => (signal.kind === 'logged' ? signal.text : signal.kind))).toEqual([
      'notified',
      'closing',
      'closed',
      'in currentPage: The plugin is closed',
    ]);
    await run.host.close();
  });

  test('can come at any await: what is pending never settles', async () => {
    let finish: (pixels: Awaited<ReturnType<PixelSource['render']>>) => void = () => undefined;
    const rendering: ReturnType<PixelSource['render']> = new Promise((resolve) => (finish = resolve));
    const run = await runPlugin(
      document,
      `figma.on('close', () => console.log('closing'));
      figma.currentPage.children[0].exportAsync().then(() => console.log('exported'), () => console.log('rejected'))`,
      { pixels: { render: () => rendering } },
    );
    await nextTurn();
    await run.host.close();
    finish({ ok: true, value: { bytes: new Uint8Array(4), source: 'rendered' } });
    await nextTurn();
    expect(run.signals.flatMap((signal) => (signal.kind === 'logged' ? signal.text : []))).toEqual([
      'closing',
    ]);
    run.host.port.post('into the void');
    run.host.select(['1:1']);
    await run.host.close();
  });

  test('can be asked for from within a signal', async () => {
    const run = await runPlugin(
      document,
      `figma.showUI(''); figma.ui.on('message', () => { figma.notify('now'); console.log('after') })`,
      {
        onSignal: (signal) => {
          if (signal.kind === 'notified') void run.host.close();
        },
      },
    );
    run.host.port.post('go');
    await run.signal('logged');
    expect(run.signals.map(({ kind }) => kind)).toEqual(['shown', 'notified', 'closed', 'logged']);
    await run.host.close();
  });
});

describe('a hostile world', () => {
  test('nodes vanish as soon as they were listed or fetched', async () => {
    const listed = `const nodes = figma.currentPage.children; return nodes.map((n) => n.removed ? null : n.name)`;
    expect(await evaluateInPlugin(document, listed, { hostile: { vanishAfterRead: ['1:1'] } })).toEqual([
      null,
      '1:3',
    ]);
    const fetched = `const node = await figma.getNodeByIdAsync('1:2'); return [node.removed, await figma.getNodeByIdAsync('1:2')]`;
    expect(await evaluateInPlugin(document, fetched, { hostile: { vanishAfterRead: ['1:2'] } })).toEqual([
      true,
      null,
    ]);
  });

  test('a VM that holds more than its limit dies, and no catch can help it', async () => {
    const script = `figma.showUI(''); figma.ui.on('message', () => { const held = []; for (let n = 0; ; n += 1) { try { held.push(new Uint8Array(100000)) } catch (error) { console.log('caught') } } })`;
    const run = await runPlugin(document, script, { hostile: { memoryLimitBytes: 8_000_000 } });
    run.host.port.post('go');
    await run.signal('closed');
    expect(run.signals.map(({ kind }) => kind)).toEqual(['shown', 'died', 'closed']);
    expect(run.host.memory().peakBytes).toBeGreaterThan(8_000_000);
    await run.host.close();
  });

  test('a VM that lets go of what it posted lives', async () => {
    const body = `for (let n = 0; n < 40; n += 1) { figma.ui.postMessage(new Uint8Array(1000000)); await new Promise((done) => setTimeout(done, 0)) } return 'alive'`;
    const run = await runPlugin(document, scriptOf(body), { hostile: { memoryLimitBytes: 4_000_000 } });
    expect((await run.messages(41)).at(-1)).toBe('alive');
    expect(run.host.memory().usedBytes).toBeLessThan(4_000_000);
    await run.host.close();
  });

  test('a name that breaks out of a script element is only text', async () => {
    const evil = '</script><img src=x onerror=alert(1)>';
    const named = documentOf([page('1:0', { ...frame('1:1', [0, 0, 1, 1]), name: evil })]);
    expect(await evaluateInPlugin(named, 'return figma.currentPage.children[0].name')).toBe(evil);
  });
});

describe('scale', () => {
  test('a page of 5,000 frames and 200,000 nodes is listed, searched and read frame by frame', async () => {
    const leaves = (id: string): ReturnType<typeof text>[] =>
      Array.from({ length: 39 }, (_, n) => text(`${id}.${String(n)}`, 'x'));
    const big = documentOf([
      page(
        '1:0',
        ...Array.from({ length: 5000 }, (_, n) =>
          frame(`2:${String(n)}`, [n * 10, 0, 9, 9], ...leaves(`3:${String(n)}`)),
        ),
      ),
    ]);
    const body = `const frames = figma.currentPage.children; let sum = 0; for (const f of frames) sum += f.width;
      const json = await frames[4999].exportAsync({ format: 'JSON_REST_V1' });
      return [frames.length, sum, figma.currentPage.findAllWithCriteria({ types: ['TEXT'] }).length, json.document.children.length]`;
    expect(await evaluateInPlugin(big, body)).toEqual([5000, 45_000, 195_000, 39]);
  });
});
