import { describe, expect, test } from 'vitest';
import { documentOf, frame, type NodeDraft, page, text } from '../../helpers/document-builder.ts';
import { evaluateInPlugin, runPlugin } from '../../helpers/plugin-run.ts';

const shape = (id: string, fields: Omit<NodeDraft, 'id'> = {}): NodeDraft => ({
  id,
  box: [20, 30, 40, 50],
  ...fields,
});
const of = (...nodes: readonly NodeDraft[]) => documentOf([page('1:0', ...nodes)]);
const read = (node: NodeDraft, expression: string): Promise<unknown> =>
  evaluateInPlugin(of(node), `const node = await figma.getNodeByIdAsync('${node.id}'); return ${expression}`);

describe('a node handle', () => {
  test('shows id, type, name, parent and the two switches', async () => {
    const node = shape('1:2', { name: 'Logo 标志', visible: false });
    expect(
      await read(
        node,
        '[node.id, node.type, node.name, node.parent.type, node.visible, node.locked, node.removed]',
      ),
    ).toEqual(['1:2', 'RECTANGLE', 'Logo 标志', 'PAGE', false, false, false]);
  });

  test('tells by `in` what its kind has', async () => {
    const expression = `['characters', 'children', 'fills', 'clipsContent', 'exportAsync'].map((name) => name in node)`;
    expect(await read(shape('1:2'), expression)).toEqual([false, false, true, false, true]);
    expect(await read(text('1:3', 'Hi'), expression)).toEqual([true, false, true, false, true]);
    expect(await read(frame('1:4', [0, 0, 9, 9]), expression)).toEqual([false, true, true, true, true]);
    expect(
      await read(
        { id: '1:5', type: 'SECTION', box: [0, 0, 9, 9], children: [] },
        `['rotation' in node, 'absoluteRenderBounds' in node]`,
      ),
    ).toEqual([false, false]);
  });

  test('gives undefined for what other kinds have, and refuses what no kind in the host has', async () => {
    expect(await read(shape('1:2'), 'node.characters === undefined')).toBe(true);
    expect(await read(shape('1:2'), 'node.resolvedVariableModes')).toEqual({
      threw: 'NOT_IN_HOST: node.resolvedVariableModes',
    });
    expect(await read(shape('1:2'), 'figma.variables')).toEqual({ threw: 'NOT_IN_HOST: figma.variables' });
  });

  test('gives new frozen arrays on every read', async () => {
    const node = frame('1:1', [0, 0, 9, 9], shape('1:2'));
    expect(
      await read(
        node,
        '[node.children === node.children, Object.isFrozen(node.children), Object.isFrozen(node.fills)]',
      ),
    ).toEqual([false, true, true]);
  });

  test('survives types nobody has heard of', async () => {
    const node = {
      id: '1:9',
      type: 'HOLOGRAM',
      box: [0, 0, 4, 4] as const,
      fills: [{ type: 'SHADER', code: 1 }],
      effects: [{ type: 'FOG' }],
      children: [shape('1:2')],
    };
    expect(await read(node, '[node.type, node.fills, node.effects, node.children.length]')).toEqual([
      'HOLOGRAM',
      [{ type: 'SHADER', code: 1, visible: true, opacity: 1, blendMode: 'NORMAL' }],
      [{ type: 'FOG', visible: true, radius: 0 }],
      1,
    ]);
  });

  test('throws on every access once the node is removed, but tells `removed`', async () => {
    const run = await runPlugin(
      of(shape('1:2')),
      `figma.showUI('');
      figma.getNodeByIdAsync('1:2').then((node) => {
        figma.ui.postMessage(node.name);
        figma.ui.on('message', async () => {
          let text; try { text = node.name } catch (error) { text = error.message }
          figma.ui.postMessage([node.removed, text, await figma.getNodeByIdAsync('1:2')]);
        });
      });`,
    );
    await run.messages(1);
    run.host.remove('1:2');
    run.host.port.post('look');
    expect(await run.messages(2)).toEqual(['1:2', [true, 'The node with id "1:2" does not exist', null]]);
    await run.host.close();
  });

  test('sees an edit made between two reads', async () => {
    const run = await runPlugin(
      of(shape('1:2')),
      `figma.showUI('');
      figma.getNodeByIdAsync('1:2').then((node) => {
        figma.ui.postMessage([node.name, node.x]);
        figma.ui.on('message', () => figma.ui.postMessage([node.name, node.x]));
      });`,
    );
    await run.messages(1);
    run.host.edit('1:2', { name: 'new', absoluteBoundingBox: { x: 99, y: 30, width: 40, height: 50 } });
    run.host.port.post('look');
    expect(await run.messages(2)).toEqual([
      ['1:2', 20],
      ['new', 99],
    ]);
    await run.host.close();
  });
});

describe('geometry', () => {
  test('x and y count from the container, absolute boxes from the page', async () => {
    const document = of(
      frame('1:1', [100, 200, 300, 300], {
        id: '1:3',
        type: 'GROUP',
        box: [110, 220, 40, 50],
        children: [shape('1:2', { box: [110, 220, 40, 50] })],
      }),
    );
    const body = `const node = await figma.getNodeByIdAsync('1:2'); return [node.x, node.y, node.width, node.height, node.absoluteBoundingBox, node.absoluteTransform]`;
    expect(await evaluateInPlugin(document, body)).toEqual([
      10,
      20,
      40,
      50,
      { x: 110, y: 220, width: 40, height: 50 },
      [
        [1, 0, 110],
        [0, 1, 220],
      ],
    ]);
  });

  test('a rotated node without geometry=paths has the size and transform its box and rotation tell', async () => {
    // 40 x 20 turned by 90° clockwise lies in 20 x 40, its top left corner at the box's top right.
    const node = shape('1:2', { box: [10, 10, 20, 40], rotation: Math.PI / 2 });
    expect(await read(node, '[node.width, node.height, node.rotation, node.x, node.y]')).toEqual([
      expect.closeTo(40, 4),
      expect.closeTo(20, 4),
      expect.closeTo(-90, 4),
      expect.closeTo(30, 4),
      expect.closeTo(10, 4),
    ]);
  });

  test('Figma’s own size and transforms are used where the source has them', async () => {
    const node = shape('1:2', {
      box: [0, 0, 50, 50],
      size: { x: 30, y: 40 },
      relativeTransform: [
        [-1, 0, 7],
        [0, 1, 8],
      ],
    });
    expect(await read(node, '[node.width, node.height, node.x, node.y, node.relativeTransform]')).toEqual([
      30,
      40,
      7,
      8,
      [
        [-1, 0, 7],
        [0, 1, 8],
      ],
    ]);
  });

  test('numbers are float32, as Figma stores them', async () => {
    expect(await read(shape('1:2', { opacity: 0.1, box: [0.1, 0, 1, 1] }), '[node.opacity, node.x]')).toEqual(
      [Math.fround(0.1), Math.fround(0.1)],
    );
  });

  test('render bounds are the source’s, null in both of Figma’s spellings, and the clipped box where the source has none', async () => {
    expect(await read(shape('1:2', { absoluteRenderBounds: null }), 'node.absoluteRenderBounds')).toBeNull();
    const spelled = { x: null, y: null, width: null, height: null };
    expect(
      await read(shape('1:2', { absoluteRenderBounds: spelled }), 'node.absoluteRenderBounds'),
    ).toBeNull();
    const old = { id: '1:2', absoluteBoundingBox: { x: 50, y: 0, width: 100, height: 10 } };
    const body = `return (await figma.getNodeByIdAsync('1:2')).absoluteRenderBounds`;
    expect(await evaluateInPlugin(of(frame('1:1', [0, 0, 100, 100], old)), body)).toEqual({
      x: 50,
      y: 0,
      width: 50,
      height: 10,
    });
    expect(
      await evaluateInPlugin(of(frame('1:1', [0, 0, 100, 100], { ...old, visible: false })), body),
    ).toBeNull();
  });
});
