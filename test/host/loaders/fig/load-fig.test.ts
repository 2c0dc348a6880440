import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { LoadedDocument } from '../../../../src/host/document/loaded-document.ts';
import { loadDocument } from '../../../../src/host/loaders/load-document.ts';
import { LOAD_LIMITS } from '../../../../src/host/loaders/load-limits.ts';
import { type FigDraft, figBytes, guidOf, moved, path } from '../../../helpers/fig-builder.ts';
import { onDisk } from '../../../helpers/on-disk.ts';
import { tinyPng } from '../../../helpers/tiny-png.ts';

interface Seen {
  readonly id: string;
  readonly type: string;
  readonly children?: readonly Seen[];
  readonly [field: string]: unknown;
}

const loadBytes = async (bytes: Uint8Array, limits = LOAD_LIMITS): ReturnType<typeof loadDocument> => {
  const { folder, remove } = onDisk({ 'design.fig': bytes });
  const result = await loadDocument(`${folder}/design.fig`, limits);
  remove();
  return result;
};

const loaded = async (...drafts: readonly FigDraft[]): Promise<LoadedDocument> => {
  const result = await loadBytes(await figBytes(drafts));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const nodeIn = (document: LoadedDocument, id: string): Seen => {
  const pending: Seen[] = [...document.document.children];
  for (const node of pending) {
    if (node.id === id) return node;
    pending.push(...(node.children ?? []));
  }
  throw new Error(`no node ${id}`);
};

const ids = (node: Seen): readonly unknown[] => [node.id, ...(node.children ?? []).map(ids)];

const red = {
  type: 'SOLID',
  color: { r: 1, g: 0, b: 0, a: 1 },
  opacity: 1,
  visible: true,
  blendMode: 'NORMAL',
};
const blue = { ...red, color: { r: 0, g: 0, b: 1, a: 1 } };
const frame = (id: string, parent = '0:1', fields: Partial<FigDraft> = {}): FigDraft => ({
  id,
  parent,
  type: 'FRAME',
  name: id,
  size: { x: 100, y: 100 },
  ...fields,
});
const shape = (id: string, parent: string, fields: Partial<FigDraft> = {}): FigDraft => ({
  ...frame(id, parent, { type: 'ROUNDED_RECTANGLE', size: { x: 20, y: 10 }, fillPaints: [red], ...fields }),
});
const text = (id: string, parent: string, characters: string, fields: Partial<FigDraft> = {}): FigDraft => ({
  ...frame(id, parent, {
    type: 'TEXT',
    textData: { characters },
    fontSize: 10,
    fontName: { family: 'Inter', style: 'Semi Bold', postscript: '' },
    ...fields,
  }),
});
const nowhere = { family: 'Nowhere Sans', style: 'Regular', postscript: '' };

describe('loading a .fig file', () => {
  it('keeps ids, order and types in the words of REST, and leaves the internal page out', async () => {
    const document = await loaded(
      frame('1:1'),
      shape('1:3', '1:1', { at: 'b' }),
      shape('1:2', '1:1', { at: 'a' }),
      frame('1:4', '1:1', { resizeToFit: true, at: 'c' }),
      frame('1:5', '0:1', { type: 'SYMBOL', at: '"' }),
      frame('1:6', '0:1', { isStateGroup: true, at: '#' }),
      frame('9:9', '0:2'),
    );
    expect(document.document.children.map((page) => page.id)).toEqual(['0:1']);
    expect(ids(nodeIn(document, '0:1'))).toEqual([
      '0:1',
      ['1:1', ['1:2'], ['1:3'], ['1:4']],
      ['1:5'],
      ['1:6'],
    ]);
    expect(['1:1', '1:2', '1:4', '1:5', '1:6'].map((id) => nodeIn(document, id).type)).toEqual([
      'FRAME',
      'RECTANGLE',
      'GROUP',
      'COMPONENT',
      'COMPONENT_SET',
    ]);
    expect(Object.keys(document.components)).toEqual(['1:5']);
    expect(Object.keys(document.componentSets)).toEqual(['1:6']);
  });

  it('leaves removed nodes out', async () => {
    const document = await loaded(frame('1:1'), shape('1:2', '1:1', { phase: 'REMOVED' }));
    expect(nodeIn(document, '1:1').children).toEqual([]);
  });

  it('computes boxes and render bounds through rotation', async () => {
    const turned = { m00: 0, m01: -1, m02: 50, m10: 1, m11: 0, m12: 10 };
    const document = await loaded(
      frame('1:1', '0:1', { transform: moved(1000, 500) }),
      shape('1:2', '1:1', { transform: turned }),
    );
    expect(nodeIn(document, '1:2')).toMatchObject({
      absoluteBoundingBox: { x: 1040, y: 510, width: 10, height: 20 },
      absoluteRenderBounds: { x: 1040, y: 510, width: 10, height: 20 },
      rotation: Math.PI / 2,
    });
  });

  it('writes paints, strokes, corners, effects and layout as REST does', async () => {
    const gradient = {
      type: 'GRADIENT_LINEAR',
      visible: true,
      opacity: 0.5,
      blendMode: 'NORMAL',
      stops: [{ color: red.color, position: 0 }],
      transform: { m00: 0, m01: 1, m02: 0, m10: -1, m11: 0, m12: 1 },
    };
    const image = {
      ...red,
      type: 'IMAGE',
      image: { hash: Uint8Array.of(0xab, 0xcd) },
      imageScaleMode: 'FIT',
    };
    const document = await loaded(
      frame('1:1', '0:1', {
        fillPaints: [red, gradient, { ...image, visible: false }],
        strokePaints: [blue],
        strokeWeight: 2,
        strokeAlign: 'OUTSIDE',
        rectangleTopLeftCornerRadius: 4,
        rectangleBottomRightCornerRadius: 8,
        effects: [
          {
            type: 'DROP_SHADOW',
            color: red.color,
            offset: { x: 1, y: 2 },
            radius: 3,
            spread: 4,
            visible: true,
            blendMode: 'NORMAL',
          },
          { type: 'FOREGROUND_BLUR', radius: 5, visible: false },
        ],
        frameMaskDisabled: true,
        stackMode: 'VERTICAL',
        stackSpacing: 6,
        stackHorizontalPadding: 7,
        stackPrimaryAlignItems: 'SPACE_EVENLY',
        exportSettings: [
          { suffix: '@2x', imageType: 'JPEG', constraint: { type: 'CONTENT_SCALE', value: 2 } },
        ],
      }),
    );
    expect(nodeIn(document, '1:1')).toMatchObject({
      clipsContent: false,
      fills: [
        { type: 'SOLID', color: red.color },
        { type: 'GRADIENT_LINEAR', opacity: 0.5, gradientStops: [{ position: 0 }] },
        { type: 'IMAGE', visible: false, scaleMode: 'FIT', imageRef: 'abcd' },
      ],
      strokes: [{ type: 'SOLID', color: blue.color }],
      strokeWeight: 2,
      strokeAlign: 'OUTSIDE',
      rectangleCornerRadii: [4, 0, 8, 0],
      effects: [
        { type: 'DROP_SHADOW', offset: { x: 1, y: 2 }, radius: 3, spread: 4, visible: true },
        { type: 'LAYER_BLUR', radius: 5, visible: false },
      ],
      layoutMode: 'VERTICAL',
      itemSpacing: 6,
      paddingLeft: 7,
      paddingRight: 7,
      primaryAxisAlignItems: 'SPACE_BETWEEN',
      exportSettings: [{ suffix: '@2x', format: 'JPG', constraint: { type: 'SCALE', value: 2 } }],
    });
  });

  it('turns a gradient transform into the points where the gradient starts, ends and spreads', async () => {
    const down = {
      ...red,
      type: 'GRADIENT_LINEAR',
      stops: [],
      transform: { m00: 0, m01: 1, m02: 0, m10: -1, m11: 0, m12: 1 },
    };
    const document = await loaded(frame('1:1', '0:1', { fillPaints: [down] }));
    expect(nodeIn(document, '1:1')['fills']).toMatchObject([
      {
        gradientHandlePositions: [
          { x: 0.5, y: 0 },
          { x: 0.5, y: 1 },
          { x: 0, y: 0 },
        ],
      },
    ]);
  });

  it('reads a text with its style and runs; line height and spacing come out in px', async () => {
    const document = await loaded(
      frame('1:1'),
      text('1:2', '1:1', 'Big sale', {
        textData: {
          characters: 'Big sale',
          characterStyleIDs: [3, 3, 3, 0, 0],
          styleOverrideTable: [{ styleID: 3, fontSize: 20, fillPaints: [blue] }],
        },
        lineHeight: { value: 1.5, units: 'RAW' },
        letterSpacing: { value: 10, units: 'PERCENT' },
        textAlignHorizontal: 'CENTER',
        textAutoResize: 'HEIGHT',
        textTruncation: 'ENDING',
        maxLines: 2,
      }),
    );
    expect(nodeIn(document, '1:2')).toMatchObject({
      characters: 'Big sale',
      characterStyleOverrides: [3, 3, 3],
      styleOverrideTable: { 3: { fontSize: 20, fills: [{ color: blue.color }] } },
      style: {
        fontFamily: 'Inter',
        fontWeight: 600,
        fontSize: 10,
        lineHeightPx: 15,
        lineHeightUnit: 'FONT_SIZE_%',
        letterSpacing: 1,
        textAlignHorizontal: 'CENTER',
        textAlignVertical: 'TOP',
        textAutoResize: 'HEIGHT',
        textTruncation: 'ENDING',
        maxLines: 2,
      },
    });
  });

  it('takes text ink from stored glyphs, and leaves it open where they do not tell or the font is not here', async () => {
    // One glyph: a triangle half an em wide and a whole em high, y up from the baseline.
    const glyph = Buffer.alloc(28);
    [0, 0, 0.5, 0, 0, 1].forEach((value, index) =>
      glyph.writeFloatLE(value, 1 + Math.floor(index / 2) + index * 4),
    );
    glyph[0] = 1;
    glyph[9] = 2;
    glyph[18] = 2;
    const glyphs = [
      { commandsBlob: 0, position: { x: 5, y: 40 }, fontSize: 20, firstCharacter: 0, advance: 1 },
    ];
    const bytes = await figBytes(
      [
        frame('1:1', '0:1', { transform: moved(100, 100), frameMaskDisabled: true }),
        text('1:2', '1:1', 'A', { fillPaints: [red], derivedTextData: { glyphs, truncationStartIndex: -1 } }),
        text('1:3', '1:1', 'A', { fillPaints: [red], fontName: nowhere }),
        text('1:4', '1:1', 'A', { fillPaints: [red], derivedTextData: { glyphs, truncationStartIndex: 0 } }),
        text('1:5', '1:1', 'A', {
          fillPaints: [red],
          derivedTextData: { glyphs },
          textDecoration: 'UNDERLINE',
        }),
        text('1:6', '1:1', '', { fillPaints: [red], derivedTextData: { glyphs: [] } }),
      ],
      [new Uint8Array(glyph.subarray(0, 27))],
    );
    const result = await loadBytes(bytes);
    if (!result.ok) throw new Error(result.failure.code);
    const bounds = (id: string): unknown => nodeIn(result.value, id)['absoluteRenderBounds'];
    expect(bounds('1:2')).toEqual({ x: 105, y: 120, width: 10, height: 20 });
    expect([bounds('1:3'), bounds('1:4'), bounds('1:5'), bounds('1:6')]).toEqual([
      undefined,
      undefined,
      undefined,
      null,
    ]);
    expect(result.value.notes).toContainEqual({ code: 'RENDER_BOUNDS_UNKNOWN', data: { count: 3 } });
  });

  it('lays text without glyphs out itself where every font is here, and says so', async () => {
    const other = { styleID: 3, fontName: nowhere };
    const large = { styleID: 3, fontSize: 20 };
    const runs = (style: object): Partial<FigDraft> => ({
      textData: { characters: 'HH', characterStyleIDs: [0, 3], styleOverrideTable: [style] },
    });
    const document = await loaded(
      frame('1:1', '0:1', { transform: moved(100, 100), frameMaskDisabled: true }),
      text('1:2', '1:1', 'H', { fillPaints: [red] }),
      text('1:3', '1:1', 'H', { fillPaints: [red], derivedTextData: { glyphs: [] } }),
      text('1:4', '1:1', 'HH', { fillPaints: [red], ...runs(other) }),
      text('1:5', '1:1', 'HH', { fillPaints: [red], ...runs(large) }),
      text('1:6', '1:1', ' ', { fillPaints: [red] }),
      text('1:7', '1:1', 'H', { fillPaints: [red], fontName: undefined }),
    );
    const inkOf = (id: string): unknown => nodeIn(document, id)['absoluteRenderBounds'];
    // A capital of Inter is 0.727 em high, and stands inside its 100 px box.
    expect(inkOf('1:2')).toMatchObject({ height: expect.closeTo(7.27, 0) as number });
    expect(inkOf('1:3')).toEqual(inkOf('1:2'));
    expect(inkOf('1:5')).toMatchObject({ height: expect.closeTo(14.55, 0) as number });
    expect([inkOf('1:4'), inkOf('1:6'), inkOf('1:7')]).toEqual([undefined, null, undefined]);
    expect(document.notes).toContainEqual({ code: 'TEXT_INK_MEASURED', data: { count: 4 } });
  });

  it('says nothing of its own layout where the file holds every glyph', async () => {
    const document = await loaded(frame('1:1'), text('1:2', '1:1', '', { derivedTextData: { glyphs: [] } }));
    expect(document.notes).toEqual([]);
  });

  it('keeps the arc of an ellipse, and gives none to other shapes', async () => {
    const arcData = { startingAngle: 0, endingAngle: 1.5, innerRadius: 0.5 };
    const document = await loaded(
      frame('1:1'),
      shape('1:2', '1:1', { type: 'ELLIPSE', arcData }),
      shape('1:3', '1:1', { arcData }),
    );
    expect(nodeIn(document, '1:2')['arcData']).toEqual(arcData);
    expect(nodeIn(document, '1:3')['arcData']).toBeUndefined();
  });

  it('opens the zip form with its name, its images and the pictures beside it', async () => {
    const fill = { ...red, type: 'IMAGE', image: { hash: Uint8Array.of(0xab, 0xcd) } };
    const zip = new JSZip();
    zip.file('canvas.fig', await figBytes([frame('1:1', '0:1', { name: 'Hero', fillPaints: [fill] })]));
    zip.file('meta.json', JSON.stringify({ file_name: 'Spring sale' }));
    zip.file('images/abcd', Uint8Array.of(1, 2, 3));
    zip.file('thumbnail.png', tinyPng(100, 100));
    const { folder, remove } = onDisk({
      'x.fig': await zip.generateAsync({ type: 'uint8array' }),
      'Hero.png': tinyPng(100, 100),
    });
    const result = await loadDocument(folder);
    remove();
    expect(result).toMatchObject({
      ok: true,
      value: { name: 'Spring sale', recorded: [{ nodeId: '1:1', scale: 1 }] },
    });
    expect(result.ok && [...result.value.images]).toEqual([['abcd', Uint8Array.of(1, 2, 3)]]);
  });
});

describe('unfolding instances of a .fig file', () => {
  const button: readonly FigDraft[] = [
    frame('2:1', '0:1', { type: 'SYMBOL', name: 'Button', fillPaints: [blue], effects: [], at: 'a' }),
    shape('2:2', '2:1', { at: 'a' }),
    text('2:3', '2:1', 'Buy', { at: 'b' }),
  ];
  const instance = (
    id: string,
    parent: string,
    of: string,
    fields: Partial<FigDraft> = {},
    data = {},
  ): FigDraft =>
    frame(id, parent, {
      type: 'INSTANCE',
      symbolData: { symbolID: guidOf(of), symbolOverrides: [], ...data },
      ...fields,
    });

  it('copies the component under ids of its own and inherits its look', async () => {
    const document = await loaded(
      ...button,
      instance('3:1', '0:1', '2:1', { transform: moved(500, 0), at: 'b' }),
    );
    const node = nodeIn(document, '3:1');
    expect(ids(node)).toEqual(['3:1', ['I3:1;2:2'], ['I3:1;2:3']]);
    expect(node).toMatchObject({ componentId: '2:1', name: '3:1', fills: [{ color: blue.color }] });
    expect(nodeIn(document, 'I3:1;2:2')).toMatchObject({
      absoluteBoundingBox: { x: 500, y: 0, width: 20, height: 10 },
    });
    expect(nodeIn(document, 'I3:1;2:3')).toMatchObject({ characters: 'Buy' });
  });

  it('applies overrides to a layer and to the instance itself, and sizes that Figma derived', async () => {
    const overrides = [
      { guidPath: path('2:3'), textData: { characters: '购买' } },
      { guidPath: path('2:1'), fillPaints: [red] },
    ];
    const derived = [{ guidPath: path('2:2'), size: { x: 44, y: 33 }, transform: moved(1, 2) }];
    const document = await loaded(
      ...button,
      instance('3:1', '0:1', '2:1', { derivedSymbolData: derived, at: 'b' }, { symbolOverrides: overrides }),
    );
    expect(nodeIn(document, '3:1')).toMatchObject({ fills: [{ color: red.color }] });
    expect(nodeIn(document, 'I3:1;2:3')).toMatchObject({ characters: '购买' });
    expect(nodeIn(document, 'I3:1;2:2')).toMatchObject({
      absoluteBoundingBox: { x: 1, y: 2, width: 44, height: 33 },
    });
    expect(nodeIn(document, '2:3')).toMatchObject({ characters: 'Buy' });
  });

  it('names layers of nested instances by the whole chain, and lets the outer instance win', async () => {
    const inner = [
      { guidPath: path('2:3'), textData: { characters: 'inner' } },
      { guidPath: path('2:2'), opacity: 0.5 },
    ];
    const outer = [{ guidPath: path('4:2', '2:3'), textData: { characters: 'outer' } }];
    const document = await loaded(
      ...button,
      frame('4:1', '0:1', { type: 'SYMBOL', name: 'Card', at: 'b' }),
      instance('4:2', '4:1', '2:1', {}, { symbolOverrides: inner }),
      instance('5:1', '0:1', '4:1', { at: 'c' }, { symbolOverrides: outer }),
    );
    expect(ids(nodeIn(document, '5:1'))).toEqual(['5:1', ['I5:1;4:2', ['I5:1;4:2;2:2'], ['I5:1;4:2;2:3']]]);
    expect(nodeIn(document, 'I5:1;4:2;2:3')).toMatchObject({ characters: 'outer' });
    expect(nodeIn(document, 'I5:1;4:2;2:2')).toMatchObject({ opacity: 0.5 });
    expect(nodeIn(document, 'I4:2;2:3')).toMatchObject({ characters: 'inner' });
  });

  it('follows component properties: a text, a visibility, a swap', async () => {
    const ref = (def: string, field: string): Record<string, unknown> => ({
      componentPropRefs: [{ defID: guidOf(def), componentPropNodeField: field }],
    });
    const assign = (def: string, value: unknown): unknown => ({ defID: guidOf(def), value });
    const document = await loaded(
      ...button,
      frame('6:1', '0:1', { type: 'SYMBOL', name: 'Other', at: 'b' }),
      shape('6:2', '6:1'),
      frame('7:1', '0:1', { type: 'SYMBOL', name: 'Card', at: 'c' }),
      text('7:2', '7:1', 'Title', { at: 'a', ...ref('8:1', 'TEXT_DATA') }),
      shape('7:3', '7:1', { at: 'b', ...ref('8:2', 'VISIBLE') }),
      instance('7:4', '7:1', '2:1', { at: 'c', ...ref('8:3', 'OVERRIDDEN_SYMBOL_ID') }),
      instance('9:1', '0:1', '7:1', {
        at: 'd',
        componentPropAssignments: [
          assign('8:1', { textValue: { characters: 'New title' } }),
          assign('8:2', { boolValue: false }),
          assign('8:3', { guidValue: guidOf('6:1') }),
        ],
      }),
    );
    expect(nodeIn(document, 'I9:1;7:2')).toMatchObject({ characters: 'New title' });
    expect(nodeIn(document, 'I9:1;7:3')).toMatchObject({ visible: false, absoluteRenderBounds: null });
    expect(nodeIn(document, 'I9:1;7:4')).toMatchObject({
      componentId: '6:1',
      children: [{ id: 'I9:1;7:4;6:2' }],
    });
    expect(nodeIn(document, '7:4')).toMatchObject({ componentId: '2:1' });
  });

  it('keeps an instance whose component is not in the file, with a note', async () => {
    const document = await loaded(instance('3:1', '0:1', '99:1'));
    expect(nodeIn(document, '3:1')).toMatchObject({ type: 'INSTANCE', componentId: '99:1', children: [] });
    expect(document.notes).toContainEqual({ code: 'COMPONENT_MISSING', data: { id: '3:1', name: '3:1' } });
  });

  it('refuses a component that holds itself, also by way of another', async () => {
    const symbols = [
      frame('2:1', '0:1', { type: 'SYMBOL' }),
      frame('3:1', '0:1', { type: 'SYMBOL', at: 'b' }),
    ];
    const own = await figBytes([...symbols, instance('2:2', '2:1', '2:1')]);
    const around = await figBytes([...symbols, instance('2:2', '2:1', '3:1'), instance('3:2', '3:1', '2:1')]);
    const refused = {
      ok: false,
      failure: { code: 'FIG_UNREADABLE', data: { reason: 'a component holds itself' } },
    };
    expect([await loadBytes(own), await loadBytes(around)]).toMatchObject([refused, refused]);
  });

  it('refuses components that multiply without end', async () => {
    const levels = Array.from({ length: 12 }, (_, level) => [
      frame(`20:${String(level)}`, '0:2', { type: 'SYMBOL' }),
      ...Array.from({ length: 6 }, (_unused, copy) =>
        instance(`2${String(copy + 1)}:${String(level)}`, `20:${String(level)}`, `20:${String(level + 1)}`),
      ),
    ]).flat();
    const bytes = await figBytes([
      ...levels,
      frame('20:12', '0:2', { type: 'SYMBOL' }),
      instance('3:1', '0:1', '20:0'),
    ]);
    expect(await loadBytes(bytes, { ...LOAD_LIMITS, nodes: 2000 })).toMatchObject({
      ok: false,
      failure: { code: 'FIG_UNREADABLE', data: { reason: 'the components unfold into too many layers' } },
    });
  });
});

describe('a .fig file that is broken', () => {
  it('never throws and never hangs, wherever it is cut', async () => {
    const bytes = await figBytes([frame('1:1'), text('1:2', '1:1', 'hello')]);
    const cuts = Array.from(
      { length: 40 },
      (_, index) => 8 + Math.floor(((bytes.byteLength - 9) * index) / 40),
    );
    for (const cut of cuts) {
      expect(await loadBytes(bytes.slice(0, cut))).toMatchObject({
        ok: false,
        failure: { code: 'FIG_UNREADABLE' },
      });
    }
  });

  it('is refused where it has no document node', async () => {
    const bytes = await figBytes([frame('1:1')], [], []);
    expect(await loadBytes(bytes)).toMatchObject({
      ok: false,
      failure: { code: 'FIG_UNREADABLE', data: { reason: 'the file has no document node' } },
    });
  });

  it('refuses layers nested beyond the limit and accepts those at it', async () => {
    const nested = (depth: number): FigDraft[] =>
      Array.from({ length: depth }, (_, level) =>
        frame(`1:${String(level)}`, level === 0 ? '0:1' : `1:${String(level - 1)}`),
      );
    const limits = { ...LOAD_LIMITS, jsonLevels: 20 };
    expect((await loadBytes(await figBytes(nested(10)), limits)).ok).toBe(true);
    expect(await loadBytes(await figBytes(nested(11)), limits)).toMatchObject({
      ok: false,
      failure: { code: 'FIG_UNREADABLE' },
    });
  });
});
