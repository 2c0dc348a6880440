import { describe, expect, test } from 'vitest';
import { documentOf, frame, page } from '../../helpers/document-builder.ts';
import { evaluateInPlugin, runPlugin } from '../../helpers/plugin-run.ts';

const document = documentOf([page('1:0', frame('1:1', [0, 0, 10, 10]))]);
const onFrame = (body: string): string => `const node = await figma.getNodeByIdAsync('1:1'); ${body}`;

describe('plugin data', () => {
  test('is private or shared by namespace, lists its keys, and empty text deletes', async () => {
    const body = onFrame(`
      node.setPluginData('a', 'own'); node.setSharedPluginData('proofset', 'a', 'shared'); node.setSharedPluginData('proofset', 'b', 'x');
      const before = [node.getPluginData('a'), node.getSharedPluginData('proofset', 'a'), node.getSharedPluginData('elsewhere', 'a'), node.getSharedPluginDataKeys('proofset')];
      node.setSharedPluginData('proofset', 'b', ''); node.setPluginData('a', '');
      return [before, node.getPluginDataKeys(), node.getSharedPluginDataKeys('proofset'), node.getSharedPluginData('proofset', 'b')]`);
    expect(await evaluateInPlugin(document, body)).toEqual([
      ['own', 'shared', '', ['a', 'b']],
      [],
      ['a'],
      '',
    ]);
  });

  test('of the document’s source is there, whatever it holds', async () => {
    const stored = documentOf([
      page('1:0', {
        id: '1:1',
        box: [0, 0, 1, 1],
        sharedPluginData: { proofset: { label: '{not json', broken: 7 } },
      }),
    ]);
    const body = onFrame(
      `return [node.getSharedPluginDataKeys('proofset'), node.getSharedPluginData('proofset', 'label')]`,
    );
    expect(await evaluateInPlugin(stored, body)).toEqual([['label'], '{not json']);
  });

  test('takes an entry of 100 kB, namespace and key counted in UTF-8 bytes, and refuses one byte more', async () => {
    const room = 100_000 - 'proofset'.length - 'k'.length;
    const body = onFrame(`node.setSharedPluginData('proofset', 'k', 'x'.repeat(${String(room)})); let text;
      try { node.setSharedPluginData('proofset', 'k', 'y'.repeat(${String(room + 1)})) } catch (error) { text = error.message }
      let wide; try { node.setSharedPluginData('proofset', 'w', '展'.repeat(40000)) } catch (error) { wide = 'refused' }
      const kept = node.getSharedPluginData('proofset', 'k');
      return [kept.length, kept[0], text, wide]`);
    expect(await evaluateInPlugin(document, body)).toEqual([
      room,
      'x',
      expect.stringContaining('larger than 100 kB') as string,
      'refused',
    ]);
  });

  test.each([
    ['ab', false],
    ['a-b', false],
    ['', false],
    ['abc', true],
    ['proofset', true],
  ])('namespace %j is allowed: %s', async (namespace, isAllowed) => {
    const answer = await evaluateInPlugin(
      document,
      onFrame(`node.setSharedPluginData('${namespace}', 'k', 'v'); return 'written'`),
    );
    if (isAllowed) expect(answer).toBe('written');
    else
      expect(answer).toEqual({
        threw:
          'in setSharedPluginData: The shared plugin data namespace must be at least 3 alphanumeric characters',
      });
  });

  test('takes text only', async () => {
    expect(await evaluateInPlugin(document, onFrame(`node.setPluginData('k', 5)`))).toEqual({
      threw: 'in setPluginData: Expected "value" to have type string but got number instead',
    });
  });

  test('every write is told and recorded, and shows in the document', async () => {
    const run = await runPlugin(
      document,
      `figma.root.setSharedPluginData('proofset', 'k', 'v'); figma.currentPage.children[0].setRelaunchData({ open: '' })`,
    );
    expect(run.host.writes).toEqual([
      { what: 'setSharedPluginData', nodeId: '0:0' },
      { what: 'setRelaunchData', nodeId: '1:1' },
    ]);
    expect(run.signals).toContainEqual({ kind: 'wrote', what: 'setSharedPluginData', nodeId: '0:0' });
    expect(run.host.document.document).toMatchObject({ sharedPluginData: { proofset: { k: 'v' } } });
    await run.host.close();
  });
});

describe('relaunch data', () => {
  test('is replaced as a whole, and a description of more than 1000 characters throws', async () => {
    const body =
      onFrame(`node.setRelaunchData({ a: '1', b: '2' }); node.setRelaunchData({ c: 'x'.repeat(1000) }); let text;
      try { node.setRelaunchData({ d: 'x'.repeat(1001) }) } catch (error) { text = error.message }
      return [Object.keys(node.getRelaunchData()), text]`);
    expect(await evaluateInPlugin(document, body)).toEqual([
      ['c'],
      'in setRelaunchData: The description must not be longer than 1000 characters',
    ]);
  });
});

describe('two editors on one node', () => {
  test('Figma merges plugin data per node: the other’s copy replaces all keys', async () => {
    const run = await runPlugin(
      document,
      `figma.showUI('');
      const node = figma.currentPage.children[0];
      node.setSharedPluginData('proofset', 'mine', '1'); node.setPluginData('own', '2');
      figma.ui.on('message', () => figma.ui.postMessage([node.getSharedPluginDataKeys('proofset'), node.getPluginData('own')]));`,
    );
    run.host.edit('1:1', { sharedPluginData: { proofset: { theirs: '1' } } }, 'REMOTE');
    run.host.port.post('look');
    expect(await run.messages(1)).toEqual([[['theirs'], '2']]);
    await run.host.close();
  });

  test('the other can write between our read and our write', async () => {
    let edit = (): void => undefined;
    const run = await runPlugin(
      document,
      `figma.showUI(''); figma.ui.on('message', () => {
         const node = figma.currentPage.children[0];
         const before = node.getSharedPluginData('proofset', 'k');
         node.setSharedPluginData('proofset', 'mine', 'after ' + before);
         figma.ui.postMessage([before, node.getSharedPluginData('proofset', 'k'), node.getSharedPluginDataKeys('proofset')]);
       })`,
      {
        onSignal: (signal) => {
          if (signal.kind === 'read') edit();
        },
      },
    );
    edit = () => {
      edit = () => undefined;
      run.host.edit('1:1', { sharedPluginData: { proofset: { k: 'theirs' } } }, 'REMOTE');
    };
    run.host.port.post('go');
    expect(await run.messages(1)).toEqual([['', 'theirs', ['k', 'mine']]]);
    await run.host.close();
  });
});

describe('client storage', () => {
  test('keeps plain data and bytes, and lists and deletes keys', async () => {
    const body = `const s = figma.clientStorage; await s.setAsync('a', { list: [1, null], bytes: new Uint8Array([1, 2]) }); await s.setAsync('b', 'x');
      const all = await s.keysAsync(); await s.deleteAsync('b');
      return [all, await s.getAsync('a'), await s.getAsync('b'), await s.keysAsync()]`;
    expect(await evaluateInPlugin(document, body)).toEqual([
      ['a', 'b'],
      { list: [1, null], bytes: Uint8Array.of(1, 2) },
      undefined,
      ['a'],
    ]);
  });

  test('starts with what it is given, garbage included, and shows what it holds', async () => {
    const run = await runPlugin(
      document,
      `figma.showUI(''); figma.clientStorage.getAsync('settings').then(async (value) => { await figma.clientStorage.setAsync('next', 1); figma.ui.postMessage(value) })`,
      {
        storage: { settings: [{ schema: 'settings/99' }, 7] },
      },
    );
    expect(await run.messages(1)).toEqual([[{ schema: 'settings/99' }, 7]]);
    expect([...run.host.storage.keys()]).toEqual(['settings', 'next']);
    await run.host.close();
  });

  test('rejects what goes over its limit, counting key and JSON, and keeps the old value', async () => {
    // "k" + the JSON text of ten letters with its quotes = 13 bytes.
    const body = `const s = figma.clientStorage; await s.setAsync('k', 'x'.repeat(10)); let text;
      try { await s.setAsync('k', 'y'.repeat(11)) } catch (error) { text = error.message } return [await s.getAsync('k'), text]`;
    expect(await evaluateInPlugin(document, body, { hostile: { storageLimitBytes: 13 } })).toEqual([
      'xxxxxxxxxx',
      'in setAsync: the client storage quota of this plugin is exceeded',
    ]);
    expect(
      await evaluateInPlugin(
        document,
        `await figma.clientStorage.setAsync('k', new Uint8Array(5 * 1024 * 1024 + 1)); return 'kept'`,
      ),
    ).toEqual({
      threw: 'in setAsync: the client storage quota of this plugin is exceeded',
    });
  });
});

describe('undo', () => {
  test('takes back everything since the last commit in one step', async () => {
    const body = onFrame(`node.setPluginData('a', '1'); figma.commitUndo();
      node.setPluginData('a', '2'); node.name = 'renamed'; node.setRelaunchData({ x: '' }); const copy = node.clone(); figma.triggerUndo();
      return [node.getPluginData('a'), node.name, node.getRelaunchData(), copy.removed]`);
    expect(await evaluateInPlugin(document, body)).toEqual(['1', '1:1', {}, true]);
  });

  test('brings a removed node back, its children with it', async () => {
    const nested = documentOf([page('1:0', frame('1:1', [0, 0, 10, 10], { id: '1:2', box: [0, 0, 1, 1] }))]);
    const body = onFrame(
      `node.remove(); const gone = await figma.getNodeByIdAsync('1:2'); figma.triggerUndo(); return [gone, node.children[0].id, figma.currentPage.children.length]`,
    );
    expect(await evaluateInPlugin(nested, body)).toEqual([null, '1:2', 1]);
  });
});

describe('a clone', () => {
  test('has a new id and carries plugin data and relaunch data', async () => {
    const body =
      onFrame(`node.setSharedPluginData('proofset', 'owner', node.id); node.setRelaunchData({ open: 'x' }); const copy = node.clone();
      return [copy.id !== node.id, copy.getSharedPluginData('proofset', 'owner'), copy.getRelaunchData(), copy.parent.id]`);
    expect(await evaluateInPlugin(document, body)).toEqual([true, '1:1', { open: 'x' }, '1:0']);
  });
});
