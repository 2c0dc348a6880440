import { describe, expect, test } from 'vitest';
import { documentOf, type NodeDraft, page, text } from '../../helpers/document-builder.ts';
import { evaluateInPlugin } from '../../helpers/plugin-run.ts';

const shape = (id: string, fields: Omit<NodeDraft, 'id'> = {}): NodeDraft => ({
  id,
  box: [20, 30, 40, 50],
  ...fields,
});
const of = (...nodes: readonly NodeDraft[]) => documentOf([page('1:0', ...nodes)]);
const read = (node: NodeDraft, expression: string): Promise<unknown> =>
  evaluateInPlugin(of(node), `const node = await figma.getNodeByIdAsync('${node.id}'); return ${expression}`);

describe('paint', () => {
  test('colour and alpha are told apart, image hashes and crops renamed, gradients turned', async () => {
    const fills = [
      { type: 'SOLID', color: { r: 229 / 255, g: 0, b: 0, a: 1 }, opacity: 0.5 },
      { type: 'IMAGE', imageRef: 'abc', scaleMode: 'STRETCH', visible: false },
      {
        type: 'GRADIENT_LINEAR',
        gradientHandlePositions: [
          { x: 0, y: 0.5 },
          { x: 1, y: 0.5 },
          { x: 0, y: 1 },
        ],
        gradientStops: [{ position: 0, color: { r: 1, g: 1, b: 1, a: 0 } }],
      },
    ];
    expect(await read(shape('1:2', { fills }), 'node.fills')).toEqual([
      {
        type: 'SOLID',
        visible: true,
        opacity: 0.5,
        blendMode: 'NORMAL',
        color: { r: 0.8980392217636108, g: 0, b: 0 },
      },
      { type: 'IMAGE', visible: false, opacity: 1, blendMode: 'NORMAL', scaleMode: 'CROP', imageHash: 'abc' },
      {
        type: 'GRADIENT_LINEAR',
        visible: true,
        opacity: 1,
        blendMode: 'NORMAL',
        gradientStops: [{ position: 0, color: { r: 1, g: 1, b: 1, a: 0 } }],
        gradientTransform: [
          [1, 0, 0],
          [0, 1, 0],
        ],
      },
    ]);
  });

  test('corners and strokes that differ by side are mixed', async () => {
    const node = shape('1:2', {
      rectangleCornerRadii: [1, 2, 3, 4],
      individualStrokeWeights: { top: 1, right: 1, bottom: 2, left: 1 },
    });
    expect(
      await read(
        node,
        '[node.cornerRadius === figma.mixed, node.bottomRightRadius, node.strokeWeight === figma.mixed]',
      ),
    ).toEqual([true, 3, true]);
    expect(
      await read(
        shape('1:2', { cornerRadius: 6, strokeWeight: 2 }),
        '[node.cornerRadius, node.topLeftRadius, node.strokeWeight]',
      ),
    ).toEqual([6, 6, 2]);
  });
});

describe('text', () => {
  const runs = {
    characterStyleOverrides: [0, 0, 5, 5],
    styleOverrideTable: {
      5: { fontWeight: 700, fontSize: 24, fills: [{ type: 'SOLID', color: { r: 1, g: 0, b: 0, a: 1 } }] },
    },
  };

  test('fields that differ between runs are figma.mixed', async () => {
    const node = text('1:2', 'ab😀c', runs);
    expect(
      await read(
        node,
        '[node.characters, node.fontSize === figma.mixed, node.fills === figma.mixed, node.textCase, typeof figma.mixed]',
      ),
    ).toEqual(['ab😀c', true, true, 'ORIGINAL', 'symbol']);
  });

  test('segments count UTF-16 units, join equal neighbours and fall back to the node’s style after the last override', async () => {
    const node = text('1:2', 'ab😀c', runs);
    expect(await read(node, `node.getStyledTextSegments(['fontSize', 'fontName'])`)).toEqual([
      { characters: 'ab', start: 0, end: 2, fontSize: 16, fontName: { family: 'Inter', style: 'Regular' } },
      { characters: '😀', start: 2, end: 4, fontSize: 24, fontName: { family: 'Inter', style: 'Bold' } },
      { characters: 'c', start: 4, end: 5, fontSize: 16, fontName: { family: 'Inter', style: 'Regular' } },
    ]);
    expect(await read(node, `node.getStyledTextSegments(['textCase']).length`)).toBe(1);
  });

  test('a segment field the host does not model is refused', async () => {
    expect(await read(text('1:2', 'a'), `node.getStyledTextSegments(['listOptions'])`)).toEqual({
      threw: 'NOT_IN_HOST: getStyledTextSegments(listOptions)',
    });
  });

  test('empty text still has a style and no segments', async () => {
    expect(await read(text('1:2', ''), `[node.fontSize, node.getStyledTextSegments(['fontSize'])]`)).toEqual([
      16,
      [],
    ]);
  });

  test('truncation and missing fonts are told', async () => {
    const node = text('1:2', 'long', {
      style: { fontFamily: 'Oswald', fontSize: 10, textTruncation: 'ENDING', maxLines: 2 },
    });
    expect(
      await read(node, '[node.textTruncation, node.maxLines, node.hasMissingFont, figma.hasMissingFont]'),
    ).toEqual(['ENDING', 2, false, false]);
    const body = `const n = await figma.getNodeByIdAsync('1:2'); return [n.hasMissingFont, figma.hasMissingFont]`;
    expect(await evaluateInPlugin(of(node), body, { hostile: { missingFonts: ['Oswald'] } })).toEqual([
      true,
      true,
    ]);
    expect(await evaluateInPlugin(of(node), body, { hostile: { missingFonts: ['Inter'] } })).toEqual([
      false,
      false,
    ]);
  });

  test('cannot be written without its font', async () => {
    expect(await read(text('1:2', 'a'), `(node.characters = 'b')`)).toEqual({
      threw: expect.stringContaining(
        'in set_characters: Cannot write to node with unloaded font "Inter Regular"',
      ) as string,
    });
  });
});
