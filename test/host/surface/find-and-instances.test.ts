import { describe, expect, test } from 'vitest';
import { documentOf, frame, type NodeDraft, page, text } from '../../helpers/document-builder.ts';
import { evaluateInPlugin } from '../../helpers/plugin-run.ts';

const shape = (id: string, fields: Omit<NodeDraft, 'id'> = {}): NodeDraft => ({
  id,
  box: [20, 30, 40, 50],
  ...fields,
});
const of = (...nodes: readonly NodeDraft[]) => documentOf([page('1:0', ...nodes)]);
describe('finding', () => {
  const document = of(
    frame('1:1', [0, 0, 100, 100], text('1:2', 'a'), {
      id: '1:3',
      type: 'GROUP',
      box: [0, 0, 9, 9],
      children: [text('1:4', 'b'), shape('1:5')],
    }),
    frame('1:6', [0, 0, 100, 100]),
  );

  test('goes in pre-order, back to front, without the node itself', async () => {
    const body = `const page = figma.currentPage; const ids = (nodes) => nodes.map((n) => n.id);
      return [ids(page.findAll()), ids(page.findAll((n) => n.type === 'TEXT')), page.findOne((n) => n.type === 'TEXT').id, page.findOne(() => false),
        ids(page.findChildren()), page.findChild((n) => n.id === '1:6').id, ids(page.findAllWithCriteria({ types: ['TEXT', 'GROUP'] }))]`;
    expect(await evaluateInPlugin(document, body)).toEqual([
      ['1:1', '1:2', '1:3', '1:4', '1:5', '1:6'],
      ['1:2', '1:4'],
      '1:2',
      null,
      ['1:1', '1:6'],
      '1:6',
      ['1:2', '1:3', '1:4'],
    ]);
  });

  test('finds by plugin data, with and without keys', async () => {
    const stored = of(
      shape('1:1', { sharedPluginData: { proofset: { label: 'x' } } }),
      shape('1:2', { sharedPluginData: { other: { label: 'x' } } }),
      shape('1:3'),
    );
    const body = `const by = (c) => figma.currentPage.findAllWithCriteria(c).map((n) => n.id);
      figma.currentPage.children[2].setPluginData('mine', '1');
      return [by({ sharedPluginData: { namespace: 'proofset' } }), by({ sharedPluginData: { namespace: 'proofset', keys: ['no', 'label'] } }),
        by({ sharedPluginData: { namespace: 'proofset', keys: ['no'] } }), by({ pluginData: {} }), by({ types: ['TEXT'], pluginData: {} })]`;
    expect(await evaluateInPlugin(stored, body)).toEqual([['1:1'], ['1:1'], [], ['1:3'], []]);
  });

  test('refuses criteria of another shape', async () => {
    expect(
      await evaluateInPlugin(document, 'return figma.currentPage.findAllWithCriteria({ types: "TEXT" })'),
    ).toEqual({ threw: 'in findAllWithCriteria: Invalid criteria' });
  });
});

describe('instances', () => {
  const instance = {
    id: '1:2',
    type: 'INSTANCE',
    componentId: '9:1',
    box: [0, 0, 9, 9] as const,
    children: [shape('I1:2;3:4', { visible: false }), shape('I1:2;3:5')],
  };
  const component = { key: 'k', name: 'Badge', description: 'd', remote: true, documentationLinks: [] };

  test('sync mainComponent throws; the async one finds local and remote components', async () => {
    const body = `const n = await figma.getNodeByIdAsync('1:2'); const main = await n.getMainComponentAsync(); return main && [main.type, main.name, main.key, main.remote, main.parent && main.parent.id]`;
    expect(
      await evaluateInPlugin(of(instance), `return figma.currentPage.children[0].mainComponent`),
    ).toEqual({
      threw:
        'in get_mainComponent: Cannot call with documentAccess: dynamic-page. Use node.getMainComponentAsync instead.',
    });
    const remote = documentOf([page('1:0', instance)], { components: { '9:1': component } });
    expect(await evaluateInPlugin(remote, body)).toEqual(['COMPONENT', 'Badge', 'k', true, null]);
    const local = documentOf([
      page('1:0', instance, { id: '9:1', type: 'COMPONENT', name: 'Here', box: [0, 0, 9, 9], children: [] }),
    ]);
    expect(await evaluateInPlugin(local, body)).toEqual(['COMPONENT', 'Here', '', false, '1:0']);
    expect(await evaluateInPlugin(of(instance), body)).toBeNull();
  });

  test('skipInvisibleInstanceChildren hides switched-off sublayers everywhere, and held handles throw', async () => {
    const body = `const held = await figma.getNodeByIdAsync('I1:2;3:4'); const before = [figma.skipInvisibleInstanceChildren, held.name];
      figma.skipInvisibleInstanceChildren = true; let text; try { held.name } catch (error) { text = error.message }
      const json = await figma.currentPage.children[0].exportAsync({ format: 'JSON_REST_V1' });
      return [before, text, figma.currentPage.findAll().map((n) => n.id), await figma.getNodeByIdAsync('I1:2;3:4'), json.document.children.length]`;
    const document = of(instance, shape('1:3', { visible: false }));
    expect(await evaluateInPlugin(document, body)).toEqual([
      [false, 'I1:2;3:4'],
      'The node (instance sublayer or table cell) with id "I1:2;3:4" does not exist',
      ['1:2', 'I1:2;3:5', '1:3'],
      null,
      1,
    ]);
    expect(
      await evaluateInPlugin(document, 'return figma.skipInvisibleInstanceChildren', { editor: 'dev' }),
    ).toBe(true);
  });

  test('sublayers cannot be removed', async () => {
    expect(
      await evaluateInPlugin(of(instance), `(await figma.getNodeByIdAsync('I1:2;3:5')).remove()`),
    ).toEqual({ threw: 'in remove: Removing this node is not allowed' });
  });
});
