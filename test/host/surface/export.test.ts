import { describe, expect, test } from 'vitest';
import type { HostOptions } from '../../../src/host/host.ts';
import { documentOf, frame, type NodeDraft, page, text } from '../../helpers/document-builder.ts';
import { evaluateInPlugin, runPlugin, scriptOf } from '../../helpers/plugin-run.ts';

const nothing = {
  threw: 'in exportAsync: Failed to export node. This node may not have any visible layers.',
};
const exported = (node: NodeDraft, settings = '', options: Partial<HostOptions> = {}): Promise<unknown> =>
  evaluateInPlugin(
    documentOf([page('1:0', node)]),
    `return (await figma.getNodeByIdAsync('1:2')).exportAsync(${settings})`,
    options,
  );
const wide = frame('1:2', [0, 0, 200, 100]);
const shadowed = { ...wide, absoluteRenderBounds: { x: -10, y: -10, width: 220, height: 120 } };

async function asked(
  node: NodeDraft,
  settings: string,
  options: Partial<HostOptions> = {},
): Promise<unknown> {
  const run = await runPlugin(
    documentOf([page('1:0', node)]),
    scriptOf(`return (await figma.getNodeByIdAsync('1:2')).exportAsync(${settings})`),
    options,
  );
  const [answer] = await run.messages(1);
  await run.host.close();
  expect(answer).toEqual(Uint8Array.of(1, 2, 3, 4));
  return run.asked;
}

describe('a picture', () => {
  test('without settings is a PNG at 1x of the render bounds', async () => {
    expect(await asked(wide, '')).toEqual([
      { nodeId: '1:2', scale: 1, useAbsoluteBounds: false, format: 'PNG' },
    ]);
  });

  test.each([
    [`{ type: 'SCALE', value: 2 }`, false, 2],
    [`{ type: 'WIDTH', value: 440 }`, false, 2],
    [`{ type: 'WIDTH', value: 400 }`, true, 2],
    [`{ type: 'HEIGHT', value: 60 }`, false, 0.5],
  ])(
    'with constraint %s and useAbsoluteBounds %s has scale %s',
    async (constraint, useAbsoluteBounds, scale) => {
      const settings = `{ format: 'JPG', useAbsoluteBounds: ${String(useAbsoluteBounds)}, constraint: ${constraint} }`;
      expect(await asked(shadowed, settings)).toEqual([
        { nodeId: '1:2', scale, useAbsoluteBounds, format: 'JPG' },
      ]);
    },
  );

  test('may come in another size, and may ignore useAbsoluteBounds', async () => {
    const settings = `{ format: 'PNG', useAbsoluteBounds: true, constraint: { type: 'SCALE', value: 2 } }`;
    expect(
      await asked(wide, settings, {
        hostile: { exportSizeFactor: { '1:2': 0.5 }, absoluteBounds: 'ignored' },
      }),
    ).toEqual([{ nodeId: '1:2', scale: 1, useAbsoluteBounds: false, format: 'PNG' }]);
  });

  test.each([
    ['hidden', { ...wide, visible: false }],
    ['without render bounds', { ...wide, absoluteRenderBounds: null }],
    ['of no height', { ...wide, absoluteRenderBounds: { x: 0, y: 0, width: 10, height: 0 } }],
    ['of no width', { ...wide, absoluteRenderBounds: { x: 0, y: 0, width: 0, height: 10 } }],
  ])('of a node %s is refused in Figma’s words', async (_why, node) => {
    expect(await exported(node)).toEqual(nothing);
  });

  test('of a node inside a hidden one is refused', async () => {
    const inner = { id: '1:2', box: [0, 0, 5, 5] as const };
    expect(
      await exported({ id: '1:9', type: 'FRAME', box: [0, 0, 9, 9], visible: false, children: [inner] }),
    ).toEqual(nothing);
  });

  test.each([
    [`{ format: 'SVG' }`, 'NOT_IN_HOST: exportAsync SVG'],
    [`{ format: 'PDF' }`, 'NOT_IN_HOST: exportAsync PDF'],
    [`{ contentsOnly: false }`, 'NOT_IN_HOST: exportAsync contentsOnly: false'],
    [`{ constraint: { type: 'SCALE', value: 0 } }`, 'in exportAsync: Invalid constraint value'],
    [`{ constraint: { type: 'AREA', value: 1 } }`, 'in exportAsync: Invalid constraint type'],
  ])('with %s is refused', async (settings, threw) => {
    expect(await exported(wide, settings)).toEqual({ threw });
  });

  test('can be made to fail, and a failing source says why', async () => {
    expect(await exported(wide, '', { hostile: { exportRejects: { '1:2': 'lightning' } } })).toEqual({
      threw: 'lightning',
    });
    const failing: HostOptions['pixels'] = {
      render: () => Promise.resolve({ ok: false, failure: { code: 'NO_PICTURE', data: { scale: 3 } } }),
    };
    expect(await exported(wide, '', { pixels: failing })).toEqual({
      threw: 'in exportAsync: NO_PICTURE {"scale":3}',
    });
    const blank: HostOptions['pixels'] = {
      render: () => Promise.resolve({ ok: false, failure: { code: 'NOTHING_VISIBLE', data: {} } }),
    };
    expect(await exported(wide, '', { pixels: blank })).toEqual(nothing);
  });

  test('holds the thread: timers and messages wait until it is done', async () => {
    const script = `figma.showUI(''); const seen = [];
      figma.ui.on('message', () => seen.push('message'));
      setTimeout(() => seen.push('timer'), 1);
      figma.getNodeByIdAsync('1:2').then((node) => node.exportAsync()).then(() => { seen.push('exported'); setTimeout(() => figma.ui.postMessage(seen), 5) });`;
    const run = await runPlugin(documentOf([page('1:0', wide)]), script, {
      hostile: { exportDelayMs: 30 },
      onSignal: (signal) => {
        if (signal.kind === 'read') queueMicrotask(() => run.host.port.post('now'));
      },
    });
    const [seen] = await run.messages(1);
    expect((seen as string[])[0]).toBe('exported');
    expect([...(seen as string[])].sort()).toEqual(['exported', 'message', 'timer']);
    await run.host.close();
  });

  test('of a node that goes away meanwhile is refused', async () => {
    const run = await runPlugin(
      documentOf([page('1:0', wide)]),
      scriptOf(`return (await figma.getNodeByIdAsync('1:2')).exportAsync()`),
      {
        hostile: { exportDelayMs: 10 },
        onSignal: (signal) => {
          if (signal.kind === 'read') queueMicrotask(() => run.host.remove('1:2'));
        },
      },
    );
    expect(await run.messages(1)).toEqual([
      { threw: 'in exportAsync: The node with id "1:2" does not exist' },
    ]);
    await run.host.close();
  });
});

describe('JSON_REST_V1', () => {
  test('is the subtree without geometry or plugin data, with only what it refers to', async () => {
    const node = frame(
      '1:2',
      [0, 0, 50, 50],
      text('1:3', '</script>', {
        size: { x: 1, y: 1 },
        relativeTransform: [
          [1, 0, 0],
          [0, 1, 0],
        ],
        fillGeometry: [],
        strokeGeometry: [],
        styles: { fill: 'S:1' },
        sharedPluginData: { proofset: { a: 'b' } },
      }),
      {
        id: '1:4',
        type: 'INSTANCE',
        componentId: 'C:1',
        box: [0, 0, 1, 1],
        children: [],
        absoluteRenderBounds: null,
      },
    );
    const component = (componentSetId?: string) => ({
      key: 'k',
      name: 'n',
      description: '',
      remote: false,
      documentationLinks: [],
      ...(componentSetId === undefined ? {} : { componentSetId }),
    });
    const set = { key: 's', name: 'set', description: '', remote: false, documentationLinks: [] };
    const style = { key: 'y', name: 'ink', description: '', remote: false, styleType: 'FILL' as const };
    const document = documentOf([page('1:0', node)], {
      components: { 'C:1': component('CS:1'), 'C:2': component() },
      componentSets: { 'CS:1': set, 'CS:2': set },
      styles: { 'S:1': style, 'S:2': style },
      schemaVersion: 3,
    });
    const answer = (await evaluateInPlugin(
      document,
      `return figma.currentPage.children[0].exportAsync({ format: 'JSON_REST_V1' })`,
    )) as Record<string, unknown>;
    expect(Object.keys(answer).sort()).toEqual([
      'componentSets',
      'components',
      'document',
      'schemaVersion',
      'styles',
    ]);
    expect([
      Object.keys(answer['components'] as object),
      Object.keys(answer['componentSets'] as object),
      Object.keys(answer['styles'] as object),
      answer['schemaVersion'],
    ]).toEqual([['C:1'], ['CS:1'], ['S:1'], 3]);
    const { children } = answer['document'] as { children: Record<string, unknown>[] };
    expect(children[0]).toMatchObject({
      characters: '</script>',
      absoluteRenderBounds: { x: 10, y: 10, width: 80, height: 20 },
    });
    for (const absent of ['size', 'relativeTransform', 'fillGeometry', 'strokeGeometry', 'sharedPluginData'])
      expect(children[0]).not.toHaveProperty(absent);
    expect(children[1]?.['absoluteRenderBounds']).toBeNull();
  });

  test('keeps render bounds absent where the source has none', async () => {
    const old = { id: '1:2', absoluteBoundingBox: { x: 0, y: 0, width: 1, height: 1 } };
    expect(await exported(old, `{ format: 'JSON_REST_V1' }`)).toMatchObject({ document: { id: '1:2' } });
    expect((await exported(old, `{ format: 'JSON_REST_V1' }`)) as object).not.toHaveProperty(
      'document.absoluteRenderBounds',
    );
  });

  test('shows edits, works for hidden nodes and for the loaded page', async () => {
    const run = await runPlugin(
      documentOf([page('1:0', { ...wide, visible: false })]),
      `figma.showUI(''); figma.ui.on('message', async () => figma.ui.postMessage((await figma.currentPage.exportAsync({ format: 'JSON_REST_V1' })).document.children[0].name))`,
    );
    run.host.edit('1:2', { name: 'edited' });
    run.host.port.post('go');
    expect(await run.messages(1)).toEqual(['edited']);
    await run.host.close();
  });
});
