import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Fields = Readonly<Record<string, unknown>>;
type PageBox = readonly [number, number, number, number];

const rect = ([x, y, width, height]: PageBox): Fields => ({ x, y, width, height });
const paint = (r: number, g: number, b: number): Fields => ({
  type: 'SOLID',
  blendMode: 'NORMAL',
  color: { r, g, b, a: 1 },
});

/** A node as the REST API writes it, whose render bounds are its box. Page px. */
export const node = (type: string, id: string, name: string, box: PageBox, more: Fields = {}): Fields => ({
  id,
  name,
  type,
  scrollBehavior: 'SCROLLS',
  blendMode: 'PASS_THROUGH',
  absoluteBoundingBox: rect(box),
  absoluteRenderBounds: rect(box),
  fills: [paint(0.2, 0.4, 0.8)],
  strokes: [],
  strokeWeight: 1,
  strokeAlign: 'INSIDE',
  effects: [],
  ...more,
});

export const text = (
  id: string,
  characters: string,
  box: PageBox,
  fontSize: number,
  more: Fields = {},
): Fields =>
  node('TEXT', id, characters, box, {
    characters,
    characterStyleOverrides: [],
    styleOverrideTable: {},
    fills: [paint(0, 0, 0)],
    style: {
      fontFamily: 'Inter',
      fontWeight: 400,
      fontSize,
      textAlignHorizontal: 'LEFT',
      textAlignVertical: 'TOP',
      letterSpacing: 0,
      lineHeightPx: fontSize * 1.2,
    },
    ...more,
  });

/** A clipping white frame. */
export const frame = (
  id: string,
  name: string,
  box: PageBox,
  children: readonly Fields[],
  more: Fields = {},
): Fields => node('FRAME', id, name, box, { clipsContent: true, fills: [paint(1, 1, 1)], children, ...more });

/** A file as the REST API answers it, with one page per entry. */
export const restFile = (pages: Readonly<Record<string, readonly Fields[]>>): Fields => ({
  name: 'Test document',
  schemaVersion: 0,
  components: {},
  componentSets: {},
  styles: {},
  document: {
    id: '0:0',
    name: 'Document',
    type: 'DOCUMENT',
    scrollBehavior: 'SCROLLS',
    children: Object.entries(pages).map(([name, children], index) => ({
      id: `0:${String(index + 1)}`,
      name,
      type: 'CANVAS',
      scrollBehavior: 'SCROLLS',
      backgroundColor: { r: 1, g: 1, b: 1, a: 1 },
      children,
    })),
  },
});

/** Writes files into a fresh folder and gives the folder's path. */
export function writeFolder(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'proofset-test-'));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

/** A spec for frames of 400×300 with the given rules. */
export const bannerSpec = (rules: readonly Fields[], more: Fields = {}): Fields => ({
  schema: 'placement/1',
  id: 'test.banner',
  version: 3,
  name: { en: 'Test banner', 'zh-CN': '测试横幅' },
  platform: 'test',
  source: { trust: 'example', reference: 'made up for a test', date: '2026-11-23' },
  match: { sizes: [{ width: 400, height: 300 }] },
  rules,
  ...more,
});

export const minSizeRule = (minPx: number): Fields => ({
  id: 'readable',
  rule: 'text.minSize',
  severity: 'major',
  params: { minPx },
});
