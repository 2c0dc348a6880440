import type { RestFields } from '../document/node-entry.ts';

const paint = (grey: number): RestFields => ({
  blendMode: 'NORMAL',
  type: 'SOLID',
  color: { r: grey, g: grey, b: grey, a: 1 },
});
/** Figma's grey of new shapes, #D9D9D9. */
const grey = paint(Math.fround(0.8509804010391235));

const placed = (width: number, height: number): RestFields => ({
  scrollBehavior: 'SCROLLS',
  absoluteBoundingBox: { x: 0, y: 0, width, height },
  absoluteRenderBounds: { x: 0, y: 0, width, height },
  relativeTransform: [
    [1, 0, 0],
    [0, 1, 0],
  ],
  size: { x: width, y: height },
  constraints: { vertical: 'TOP', horizontal: 'LEFT' },
  blendMode: 'PASS_THROUGH',
  strokes: [],
  strokeWeight: 1,
  effects: [],
});

/** What `figma.create…` makes: 100 × 100, at the origin of the current page. */
export const newNodes: Readonly<Record<string, RestFields>> = {
  createFrame: {
    name: 'Frame',
    type: 'FRAME',
    ...placed(100, 100),
    clipsContent: true,
    fills: [paint(1)],
    strokeAlign: 'INSIDE',
  },
  createRectangle: {
    name: 'Rectangle',
    type: 'RECTANGLE',
    ...placed(100, 100),
    fills: [grey],
    strokeAlign: 'INSIDE',
  },
  createEllipse: {
    name: 'Ellipse',
    type: 'ELLIPSE',
    ...placed(100, 100),
    fills: [grey],
    strokeAlign: 'INSIDE',
    arcData: { startingAngle: 0, endingAngle: 6.2831854820251465, innerRadius: 0 },
  },
  createLine: {
    name: 'Line',
    type: 'LINE',
    ...placed(100, 0),
    fills: [],
    strokes: [paint(0)],
    strokeAlign: 'CENTER',
  },
  createText: {
    name: 'Text',
    type: 'TEXT',
    ...placed(0, 15),
    fills: [paint(0)],
    strokeAlign: 'OUTSIDE',
    characters: '',
    characterStyleOverrides: [],
    styleOverrideTable: {},
    style: {
      fontFamily: 'Inter',
      fontStyle: 'Regular',
      fontPostScriptName: null,
      fontWeight: 400,
      fontSize: 12,
      textAutoResize: 'WIDTH_AND_HEIGHT',
      textAlignHorizontal: 'LEFT',
      textAlignVertical: 'TOP',
      letterSpacing: 0,
      lineHeightPx: 14.522727012634277,
      lineHeightUnit: 'INTRINSIC_%',
    },
  },
};
