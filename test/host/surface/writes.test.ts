import { describe, expect, test } from 'vitest';
import { documentOf, frame, page, text } from '../../helpers/document-builder.ts';
import { evaluateInPlugin, nextTurn, runPlugin, scriptOf } from '../../helpers/plugin-run.ts';

const document = documentOf([
  page(
    '1:0',
    frame(
      '1:1',
      [100, 100, 200, 100],
      {
        id: '1:2',
        type: 'RECTANGLE',
        box: [110, 110, 40, 20],
        fills: [{ type: 'SOLID', color: { r: 1, g: 0, b: 0, a: 1 } }],
      },
      text('1:3', 'Autumn tea'),
      {
        id: '1:4',
        type: 'INSTANCE',
        box: [150, 150, 20, 20],
        children: [{ id: 'I1:4;9:1', type: 'RECTANGLE', box: [150, 150, 10, 10] }],
      },
      {
        id: '1:5',
        type: 'FRAME',
        box: [200, 100, 50, 50],
        layoutMode: 'HORIZONTAL',
        children: [{ id: '1:6', type: 'RECTANGLE', box: [200, 100, 10, 10] }],
      },
    ),
  ),
  page('2:0'),
]);

const at = (id: string, body: string): string =>
  `const node = await figma.getNodeByIdAsync('${id}'); ${body}`;
const run = (id: string, body: string): Promise<unknown> => evaluateInPlugin(document, at(id, body));

const creators = ['createFrame', 'createRectangle', 'createEllipse', 'createLine', 'createText'];

describe('new nodes', () => {
  test('lie at the origin of the current page, 100 px wide, and may be put elsewhere', async () => {
    const body = `const made = [${creators.map((name) => `figma.${name}()`).join()}];
      const frame = await figma.getNodeByIdAsync('1:1'); frame.appendChild(made[1]);
      return [made.map((node) => [node.type, node.parent.id, node.x, node.y, node.width]), made[1].absoluteBoundingBox, frame.children.length]`;
    expect(await evaluateInPlugin(document, body)).toEqual([
      [
        ['FRAME', '1:0', 0, 0, 100],
        ['RECTANGLE', '1:1', 0, 0, 100],
        ['ELLIPSE', '1:0', 0, 0, 100],
        ['LINE', '1:0', 0, 0, 100],
        ['TEXT', '1:0', 0, 0, 0],
      ],
      { x: 100, y: 100, width: 100, height: 100 },
      5,
    ]);
  });

  test('are refused in Dev Mode', async () => {
    for (const name of creators)
      expect(await evaluateInPlugin(document, `figma.${name}()`, { editor: 'dev' })).toEqual({
        threw: `in ${name}: Cannot write to internal and read-only nodes`,
      });
  });

  test('go with undo, and their handles are removed', async () => {
    expect(
      await evaluateInPlugin(
        document,
        `const made = figma.createFrame(); figma.triggerUndo(); return made.removed`,
      ),
    ).toBe(true);
  });

  test.each([
    [`frame.appendChild(frame)`, 'in appendChild: A node cannot be appended to itself'],
    [`frame.insertChild(9, figma.createFrame())`, 'in insertChild: Expected "index" to be between 0 and 4'],
    [
      `frame.children[2].appendChild(figma.createFrame())`,
      'in appendChild: Cannot move node. New parent is an instance',
    ],
    [`frame.children[3].appendChild(figma.createFrame())`, 'NOT_IN_HOST: appendChild into auto layout'],
    [`frame.appendChild(7)`, 'in appendChild: Expected node, but got number instead'],
    [
      `figma.root.children[1].appendChild(figma.createFrame())`,
      'on a page that has not been explicitly loaded',
    ],
  ])('%s is refused', async (expression, words) => {
    const body = `const frame = await figma.getNodeByIdAsync('1:1'); ${expression}`;
    expect(await evaluateInPlugin(document, body)).toEqual({
      threw: expect.stringContaining(words) as string,
    });
  });
});

describe('place and size', () => {
  test('are written in the container’s px and read back on the page, bounds worked out anew', async () => {
    const body = `node.x = 30; node.y = 40; node.resize(20.5, 10); return [node.absoluteBoundingBox, node.absoluteRenderBounds]`;
    const box = { x: 130, y: 140, width: 20.5, height: 10 };
    expect(await run('1:2', body)).toEqual([box, box]);
  });

  test('of a frame take what is inside along', async () => {
    expect(await run('1:1', `node.x = 0; return node.children[0].absoluteBoundingBox`)).toEqual({
      x: 10,
      y: 110,
      width: 40,
      height: 20,
    });
  });

  test('turn counterclockwise around the top left corner', async () => {
    expect(
      await run(
        '1:2',
        `node.rotation = 90; return [node.rotation, node.x, node.y, node.absoluteBoundingBox]`,
      ),
    ).toEqual([
      expect.closeTo(90, 3),
      10,
      10,
      {
        x: expect.closeTo(110, 3) as number,
        y: expect.closeTo(70, 3) as number,
        width: expect.closeTo(20, 3) as number,
        height: expect.closeTo(40, 3) as number,
      },
    ]);
  });

  test('rescale grows all inside from the top left corner, text sizes too', async () => {
    expect(
      await run(
        '1:1',
        `const before = node.children[1].fontSize; node.rescale(2); const [box, text] = node.children; return [node.width, box.absoluteBoundingBox, text.fontSize / before]`,
      ),
    ).toEqual([400, { x: 120, y: 120, width: 80, height: 40 }, 2]);
  });

  test('are held to Figma’s limits', async () => {
    expect(await run('1:2', `node.resize(0, 10)`)).toEqual({
      threw: expect.stringContaining('Expected "width" to have value >= 0.01') as string,
    });
    expect(await run('1:2', `node.rescale(0)`)).toEqual({
      threw: expect.stringContaining('in rescale: Expected "scale"') as string,
    });
    expect(await run('1:2', `node.x = '3'`)).toEqual({
      threw: 'in set_x: Expected "x" to have type number but got string instead',
    });
    expect(await evaluateInPlugin(document, `figma.createLine().resize(10, 1)`)).toEqual({
      threw: 'in resize: Expected "height" of a line to be 0',
    });
  });

  test('belong to auto layout where there is one: a written place is ignored', async () => {
    expect(await run('1:6', `node.x = 30; return [node.x, node.layoutPositioning]`)).toEqual([0, 'AUTO']);
  });
});

describe('inside an instance', () => {
  test.each(['node.x = 1', 'node.rotation = 3', 'node.resize(5, 5)', 'node.rescale(2)'])(
    '%s is refused in Figma’s words',
    async (expression) => {
      expect(await run('I1:4;9:1', expression)).toEqual({
        threw: expect.stringContaining('This property cannot be overriden on an instance') as string,
      });
    },
  );

  test('overrides are allowed, and the instance itself may move', async () => {
    expect(
      await run(
        'I1:4;9:1',
        `node.visible = false; node.fills = []; node.parent.x = 0; return node.absoluteBoundingBox.x`,
      ),
    ).toBe(100);
  });
});

describe('paints, effects and export settings', () => {
  test.each([
    [`node.fills = 3`, 'in set_fills: Property "fills" failed validation'],
    [
      `node.fills = [{ type: 'SOLID', color: { r: 1, g: 1, b: 1, a: 1 } }]`,
      "Unrecognized key(s) in object: 'a'",
    ],
    [`node.fills = [{ type: 'SOLID', color: { r: 2, g: 1, b: 1 } }]`, 'Number must be between 0 and 1'],
    [`node.fills = [{ type: 'GRADIENT_LINEAR' }]`, 'NOT_IN_HOST'],
    [`node.dashPattern = ['a']`, 'in set_dashPattern'],
    [`node.cornerRadius = -1`, 'in set_cornerRadius'],
    [`node.effects = [{ type: 'DROP_SHADOW' }]`, 'Required at .color'],
    [`node.exportSettings = [{ format: 'GIF' }]`, 'Invalid format'],
  ])('%s is refused', async (expression, words) => {
    expect(await run('1:2', expression)).toEqual({ threw: expect.stringContaining(words) as string });
  });

  test('read back as written, with float32 channels', async () => {
    const body = `node.fills = [{ type: 'SOLID', color: { r: 229 / 255, g: 0, b: 0 }, opacity: 0.5 }]; node.strokes = node.fills; node.strokeWeight = 3; node.dashPattern = [4, 2]; node.cornerRadius = 6; node.opacity = 0.25;
      return [node.fills[0].color.r, node.fills[0].opacity, node.strokes.length, node.strokeWeight, node.dashPattern, node.cornerRadius, node.opacity]`;
    expect(await run('1:2', body)).toEqual([0.8980392217636108, 0.5, 1, 3, [4, 2], 6, 0.25]);
  });

  test('an outside stroke and a shadow widen the render bounds; a hidden node has none', async () => {
    const body = `node.strokeAlign = 'OUTSIDE'; node.strokes = [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }]; node.strokeWeight = 2; const wide = node.absoluteRenderBounds; node.visible = false; return [wide, node.absoluteRenderBounds]`;
    expect(await run('1:2', body)).toEqual([{ x: 108, y: 108, width: 44, height: 24 }, null]);
  });
});

describe('texts', () => {
  const load = `for (const { fontName } of node.getStyledTextSegments(['fontName'])) await figma.loadFontAsync(fontName);`;

  test.each([
    `node.characters = 'x'`,
    `node.fontSize = 20`,
    `node.setRangeFontSize(0, 2, 20)`,
    `node.insertCharacters(0, 'x')`,
    `node.deleteCharacters(0, 1)`,
    `node.textAutoResize = 'HEIGHT'`,
  ])('%s needs the font loaded', async (expression) => {
    expect(await run('1:3', expression)).toEqual({
      threw: expect.stringContaining('Cannot write to node with unloaded font') as string,
    });
    expect(await run('1:3', `${load} ${expression}; return 'done'`)).toBe('done');
  });

  test('a font that this computer lacks cannot be loaded', async () => {
    const body = `await figma.loadFontAsync({ family: 'Inter', style: 'Bold' })`;
    expect(await evaluateInPlugin(document, body, { hostile: { missingFonts: ['Inter'] } })).toEqual({
      threw: 'in loadFontAsync: The font "Inter Bold" could not be loaded',
    });
  });

  test('keep the styles of stretches when characters come and go', async () => {
    const body = `${load} node.setRangeFontSize(7, 10, 40); node.insertCharacters(7, 'green ', 'AFTER'); node.deleteCharacters(0, 2);
      return node.getStyledTextSegments(['fontSize']).map(({ characters, fontSize }) => [characters, fontSize === 40])`;
    expect(await run('1:3', body)).toEqual([
      ['tumn ', false],
      ['green tea', true],
    ]);
    expect(
      await run(
        '1:3',
        `${load} node.setRangeFontSize(7, 10, 40); node.characters = 'new'; return node.fontSize === 40`,
      ),
    ).toBe(false);
  });

  test('refuse stretches outside the characters', async () => {
    for (const range of ['3, 3', '0, 11', '-1, 2'])
      expect(await run('1:3', `${load} node.setRangeFontSize(${range}, 20)`)).toEqual({
        threw: expect.stringContaining('Range outside of available characters') as string,
      });
  });

  test('that size themselves grow with their words', async () => {
    const body = `const node = figma.createText(); ${load} await figma.loadFontAsync(node.fontName); node.characters = 'abc'; const short = node.width; node.characters = 'abcdef'; return [short > 0, node.width > short, node.height > 0]`;
    expect(await evaluateInPlugin(document, body)).toEqual([true, true, true]);
  });
});

describe('undo', () => {
  test('gives back the same document, byte for byte, step by step', async () => {
    const script = scriptOf(
      at(
        '1:1',
        `node.x = 7; figma.commitUndo(); node.children[0].rescale(3); node.children[0].remove(); figma.createFrame(); figma.commitUndo()`,
      ),
    );
    const started = await runPlugin(document, script);
    const { host } = started;
    const before = JSON.stringify(host.document);
    await started.messages(1);
    const after = JSON.stringify(host.document);
    expect(after).not.toBe(before);
    host.undo();
    expect(JSON.stringify(host.document)).not.toBe(before);
    host.undo();
    expect(JSON.stringify(host.document)).toBe(before);
    host.undo();
    expect(JSON.stringify(host.document)).toBe(before);
    await host.close();
  });

  test('keeps a person’s edit apart from the plugin’s', async () => {
    const started = await runPlugin(document, scriptOf(at('1:1', `node.name = 'plugin'`)));
    const { host } = started;
    await started.messages(1);
    host.edit('1:1', { name: 'person' });
    const name = (): unknown => host.document.document.children[0]?.children[0]?.name;
    expect(name()).toBe('person');
    host.undo();
    expect(name()).toBe('plugin');
    host.undo();
    expect(name()).toBe('1:1');
    await host.close();
  });
});

describe('nodechange', () => {
  test('tells own writes by property and new nodes as created', async () => {
    const script = scriptOf(
      at(
        '1:2',
        `const told = []; figma.currentPage.on('nodechange', ({ nodeChanges }) => { for (const { type, origin, properties } of nodeChanges) told.push([type, origin, properties]); });
        node.x = 3; node.resize(5, 5); node.fills = []; figma.createFrame(); await new Promise((resolve) => setTimeout(resolve, 5)); return told`,
      ),
    );
    const started = await runPlugin(document, script);
    const { host } = started;
    const [told] = await started.messages(1);
    await nextTurn();
    expect(told).toEqual([
      ['PROPERTY_CHANGE', 'LOCAL', ['x']],
      ['PROPERTY_CHANGE', 'LOCAL', ['width', 'height']],
      ['PROPERTY_CHANGE', 'LOCAL', ['fills']],
      ['CREATE', 'LOCAL', undefined],
    ]);
    await host.close();
  });
});
