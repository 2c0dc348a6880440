import { describe, expect, test } from 'vitest';
import { documentOf, frame, page } from '../../helpers/document-builder.ts';
import { evaluateInPlugin, runPlugin } from '../../helpers/plugin-run.ts';

const document = documentOf([
  page('1:0', frame('1:1', [0, 0, 10, 10], { id: '1:2', box: [1, 1, 2, 2] })),
  page('2:0', frame('2:1', [0, 0, 10, 10])),
]);
const unloaded = (what: string): string =>
  `Cannot access ${what} on a page that has not been explicitly loaded. Remember to call \`await page.loadAsync()\` or \`await figma.loadAllPagesAsync()' first.`;

describe('pages under dynamic-page', () => {
  test('all are listed, only the current one is loaded', async () => {
    const answer = await evaluateInPlugin(
      document,
      'return [figma.root.name, figma.root.children.map((p) => p.name), figma.currentPage.children.length]',
    );
    expect(answer).toEqual(['Test document', ['1:0', '2:0'], 1]);
  });

  test.each([
    ['figma.root.children[1].children', unloaded('children')],
    ['figma.root.children[1].findAll()', unloaded('method `findAll()`')],
    [
      'figma.root.children[1].findAllWithCriteria({ types: ["FRAME"] })',
      unloaded('method `findAllWithCriteria()`'),
    ],
    ['figma.root.children[1].exportAsync({ format: "JSON_REST_V1" })', unloaded('method `exportAsync()`')],
    [
      'figma.root.findAll()',
      'Cannot call with documentAccess: dynamic-page without calling figma.loadAllPagesAsync() first.',
    ],
  ])('%s throws before the page is loaded', async (expression, text) => {
    expect(await evaluateInPlugin(document, `return ${expression}`)).toEqual({ threw: text });
  });

  test('loadAsync opens one page, loadAllPagesAsync opens all, and neither at once', async () => {
    const one = `const p = figma.root.children[1]; const loading = p.loadAsync(); let early; try { p.children } catch (e) { early = 'shut' }
      await loading; return [early, p.children.length]`;
    expect(await evaluateInPlugin(document, one)).toEqual(['shut', 1]);
    const all =
      'await figma.loadAllPagesAsync(); return figma.root.findAll((n) => n.type === "FRAME").map((n) => n.id)';
    expect(await evaluateInPlugin(document, all)).toEqual(['1:1', '2:1']);
  });

  test('fetching a node loads its page; fetching a page does not', async () => {
    const node = `await figma.getNodeByIdAsync('2:1'); return figma.root.children[1].children.length`;
    expect(await evaluateInPlugin(document, node)).toBe(1);
    const shell = `const p = await figma.getNodeByIdAsync('2:0'); return p.children`;
    expect(await evaluateInPlugin(document, shell)).toEqual({ threw: unloaded('children') });
  });

  test.each([
    ['figma.getNodeById("1:1")', 'getNodeById', 'figma.getNodeByIdAsync'],
    ['figma.currentPage = figma.root.children[1]', 'set_currentPage', 'figma.setCurrentPageAsync'],
    ['figma.getStyleById("S")', 'getStyleById', 'figma.getStyleByIdAsync'],
  ])('%s throws and names the way out', async (expression, what, instead) => {
    expect(await evaluateInPlugin(document, `return ${expression}`)).toEqual({
      threw: `in ${what}: Cannot call with documentAccess: dynamic-page. Use ${instead} instead.`,
    });
  });
});

describe('page and selection events', () => {
  const script = `figma.showUI('');
    figma.on('currentpagechange', () => figma.ui.postMessage(['page', figma.currentPage.id]));
    figma.on('selectionchange', () => figma.ui.postMessage(['selection', figma.currentPage.selection.map((n) => n.id)]));`;

  test('several changes at once are one event, told later', async () => {
    const run = await runPlugin(document, script);
    run.host.select(['1:1']);
    run.host.select(['1:2']);
    expect(await run.messages(1)).toEqual([['selection', ['1:2']]]);
    await run.host.close();
  });

  test('a page change is followed by a selection change', async () => {
    const run = await runPlugin(document, script);
    run.host.goToPage('2:0');
    expect(await run.messages(2)).toEqual([
      ['page', '2:0'],
      ['selection', []],
    ]);
    await run.host.close();
  });

  test('the plugin’s own selecting is an event and a signal', async () => {
    const run = await runPlugin(
      document,
      `${script} figma.getNodeByIdAsync('1:2').then((n) => { figma.currentPage.selection = [n] })`,
    );
    expect(await run.messages(1)).toEqual([['selection', ['1:2']]]);
    expect(run.signals).toContainEqual({ kind: 'selected', ids: ['1:2'] });
    expect(run.host.writes).toEqual([]);
    await run.host.close();
  });

  test('setCurrentPageAsync changes the page', async () => {
    const run = await runPlugin(document, `${script} figma.setCurrentPageAsync(figma.root.children[1])`);
    expect(await run.messages(2)).toEqual([
      ['page', '2:0'],
      ['selection', []],
    ]);
    await run.host.close();
  });

  test('a listener that was taken off hears nothing, one for once hears once', async () => {
    const run = await runPlugin(
      document,
      `figma.showUI('');
      const off = () => figma.ui.postMessage('off'); figma.on('selectionchange', off); figma.off('selectionchange', off);
      figma.once('selectionchange', () => figma.ui.postMessage('once'));
      let n = 0; figma.on('selectionchange', () => figma.ui.postMessage(++n));`,
    );
    run.host.select(['1:1']);
    await run.messages(2);
    run.host.select([]);
    expect(await run.messages(3)).toEqual(['once', 1, 2]);
    await run.host.close();
  });

  test('an event the host does not model is refused', async () => {
    expect(await evaluateInPlugin(document, `figma.on('documentchange', () => 1)`)).toEqual({
      threw: "NOT_IN_HOST: figma.on('documentchange')",
    });
  });

  test('run tells the command', async () => {
    const run = await runPlugin(
      document,
      `figma.showUI(''); figma.on('run', ({ command }) => figma.ui.postMessage([command, figma.command]))`,
    );
    expect(await run.messages(1)).toEqual([['check', 'check']]);
    await run.host.close();
  });
});

describe('the selection', () => {
  const many = documentOf([
    page('1:0', ...Array.from({ length: 8 }, (_, n) => frame(`1:${String(n + 1)}`, [n * 10, 0, 5, 5]))),
  ]);

  test('comes in a fixed order that is not the document’s', async () => {
    const body =
      'figma.currentPage.selection = figma.currentPage.children; return figma.currentPage.selection.map((n) => n.id)';
    const [first, second] = [await evaluateInPlugin(many, body), await evaluateInPlugin(many, body)];
    const inDocument = Array.from({ length: 8 }, (_, n) => `1:${String(n + 1)}`);
    expect(first).toEqual(second);
    expect(first).not.toEqual(inDocument);
    expect([...(first as string[])].sort()).toEqual(inDocument);
  });

  test('never holds a node together with its descendant', async () => {
    const body = `const [f] = figma.currentPage.children; figma.currentPage.selection = [f.children[0], f]; return figma.currentPage.selection.map((n) => n.id)`;
    expect(await evaluateInPlugin(document, body)).toEqual(['1:1']);
  });

  test('takes only nodes of its page', async () => {
    const body = `figma.currentPage.selection = [await figma.getNodeByIdAsync('2:1')]`;
    expect(await evaluateInPlugin(document, body)).toEqual({
      threw: 'in set_selection: The selection of a page can only include nodes in that page',
    });
  });

  test('loses nodes that are removed', async () => {
    const run = await runPlugin(
      document,
      `figma.showUI(''); figma.on('selectionchange', () => figma.ui.postMessage(figma.currentPage.selection.length))`,
    );
    run.host.select(['1:2']);
    await run.messages(1);
    run.host.remove('1:1');
    expect(await run.messages(2)).toEqual([1, 0]);
    await run.host.close();
  });
});
