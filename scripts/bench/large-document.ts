import type { LoadedDocument } from '../../src/host/document/loaded-document.ts';

/** Rectangles and texts in a frame of `layers` layers; every tenth is inside a group. Page px. */
export function largeDocument(frames: number, layers: number): LoadedDocument {
  const children = Array.from({ length: frames }, (_, index) => benchFrame(index, layers));
  const document = {
    id: '0:0',
    name: 'Document',
    type: 'DOCUMENT',
    scrollBehavior: 'SCROLLS',
    children: [
      {
        id: '0:1',
        name: 'Page 1',
        type: 'CANVAS',
        scrollBehavior: 'SCROLLS',
        backgroundColor: { r: 1, g: 1, b: 1, a: 1 },
        prototypeStartNodeID: null,
        prototypeDevice: { type: 'NONE', rotation: 'NONE' },
        flowStartingPoints: [],
        children,
      },
    ],
  };
  return {
    name: `bench ${String(frames)}×${String(layers)}`,
    // The bench writes only the fields that reading needs; the REST types ask for dozens more.
    document: document as unknown as LoadedDocument['document'],
    components: {},
    componentSets: {},
    styles: {},
    schemaVersion: 0,
    roots: null,
    images: new Map(),
    recorded: [],
    notes: [],
  };
}

const columns = 50;

function benchFrame(index: number, layers: number): object {
  const x = (index % columns) * 400;
  const y = Math.floor(index / columns) * 300;
  const box = { x, y, width: 360, height: 240 };
  const children = Array.from({ length: layers }, (_, at) => benchLayer(index, at, x, y));
  return {
    id: `${String(index + 1)}:0`,
    name: `banner ${String(index)}`,
    type: 'FRAME',
    clipsContent: true,
    blendMode: 'PASS_THROUGH',
    absoluteBoundingBox: box,
    absoluteRenderBounds: box,
    fills: [solid(0.95)],
    strokes: [],
    effects: [],
    children,
  };
}

function benchLayer(frame: number, at: number, x: number, y: number): object {
  const box = { x: x + ((at * 37) % 300), y: y + ((at * 53) % 200), width: 48, height: 24 };
  const shared = {
    id: `${String(frame + 1)}:${String(at + 1)}`,
    name: at % 3 === 0 ? `text ${String(at)}` : `shape ${String(at)}`,
    blendMode: 'PASS_THROUGH',
    absoluteBoundingBox: box,
    absoluteRenderBounds: box,
    strokes: [],
    strokeWeight: 1,
    strokeAlign: 'INSIDE',
    effects: [],
    constraints: { vertical: 'TOP', horizontal: 'LEFT' },
    fills: [solid((at % 10) / 10)],
  };
  if (at % 3 !== 0) return { ...shared, type: 'RECTANGLE', cornerRadius: 4 };
  return {
    ...shared,
    type: 'TEXT',
    characters: `限时 offer ${String(at)}`,
    characterStyleOverrides: [],
    styleOverrideTable: {},
    style: {
      fontFamily: 'Inter',
      fontWeight: 400,
      fontSize: 14,
      textAlignHorizontal: 'LEFT',
      textAlignVertical: 'TOP',
      letterSpacing: 0,
      lineHeightPx: 17,
    },
  };
}

const solid = (grey: number): object => ({
  blendMode: 'NORMAL',
  type: 'SOLID',
  color: { r: grey, g: grey, b: grey, a: 1 },
});
