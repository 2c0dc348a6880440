import { describe, expect, test } from 'vitest';
import { openPixelSource } from '../../../src/host/render/open-pixel-source.ts';
import { documentOf, frame, type NodeDraft, page } from '../../helpers/document-builder.ts';
import { blue, pictureOf, readPicture, red, renderFirst, request } from '../../helpers/picture.ts';

const RED = [255, 0, 0, 255];
const BLUE = [0, 0, 255, 255];
const NOTHING = [0, 0, 0, 0];

const shape = (
  type: string,
  box: NonNullable<NodeDraft['box']>,
  fields: Readonly<Record<string, unknown>> = {},
): NodeDraft => ({
  id: `${type} ${box.join(' ')}`,
  type,
  box,
  fills: [red],
  ...fields,
});
const board = (...children: readonly NodeDraft[]): NodeDraft => ({
  ...frame('1:1', [0, 0, 100, 100], ...children),
  fills: [blue],
});

describe('clips and masks', () => {
  test('a clipping frame cuts its children, another lets them out', async () => {
    const child = shape('RECTANGLE', [50, 0, 100, 50]);
    const outer = (clipsContent: boolean): NodeDraft => ({
      id: '1:0',
      type: 'FRAME',
      box: [0, 0, 200, 100],
      children: [{ ...board(child), clipsContent }],
    });
    expect((await pictureOf([outer(true)])).at(120, 10)).toEqual(NOTHING);
    expect((await pictureOf([outer(false)])).at(120, 10)).toEqual(RED);
  });

  test('a mask cuts what lies above it, is not painted itself, and ends at the next mask', async () => {
    const mask = (x: number): NodeDraft =>
      shape('RECTANGLE', [x, 0, 20, 100], { isMask: true, maskType: 'ALPHA', fills: [blue] });
    const picture = await pictureOf([
      board(mask(0), shape('RECTANGLE', [0, 0, 100, 50]), mask(60), shape('RECTANGLE', [0, 50, 100, 50])),
    ]);
    expect([
      picture.at(10, 25),
      picture.at(50, 25),
      picture.at(70, 75),
      picture.at(10, 75),
      picture.at(70, 25),
    ]).toEqual([RED, BLUE, RED, BLUE, BLUE]);
  });

  test('a hidden mask masks nothing', async () => {
    const mask = shape('RECTANGLE', [0, 0, 20, 100], { isMask: true, visible: false });
    expect((await pictureOf([board(mask, shape('RECTANGLE', [0, 0, 100, 50]))])).at(50, 25)).toEqual(RED);
  });

  test('a vector mask shows its outline even when it is painted with nothing', async () => {
    const mask = shape('ELLIPSE', [0, 0, 100, 100], { isMask: true, maskType: 'VECTOR', fills: [] });
    const picture = await pictureOf([board(mask, shape('RECTANGLE', [0, 0, 100, 100]))]);
    expect([picture.at(50, 50), picture.at(2, 2)]).toEqual([RED, BLUE]);
  });
});

describe('place', () => {
  test('transforms compose through groups, each relative to its parent', async () => {
    const place = (x: number, y: number): Readonly<Record<string, unknown>> => ({
      relativeTransform: [
        [1, 0, x],
        [0, 1, y],
      ],
      size: { x: 20, y: 20 },
    });
    const inner = { id: 'r', type: 'RECTANGLE', fills: [red], ...place(5, 5) };
    const group = { id: 'g', type: 'GROUP', ...place(40, 40), children: [inner] };
    const root = { ...board(), ...place(0, 0), size: { x: 100, y: 100 }, children: [group] };
    const picture = await pictureOf([root]);
    expect([picture.at(46, 46), picture.at(10, 10), picture.at(66, 66)]).toEqual([RED, BLUE, BLUE]);
  });

  test('a turned box is the same from its transform and from its upright box and rotation', async () => {
    const turn = Math.PI / 6;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const byTransform = {
      id: 'r',
      type: 'RECTANGLE',
      fills: [red],
      size: { x: 40, y: 20 },
      relativeTransform: [
        [cos, -sin, 50],
        [sin, cos, 20],
      ],
    };
    const [width, height] = [40 * cos + 20 * sin, 40 * sin + 20 * cos];
    const byBox = {
      id: 'r',
      type: 'RECTANGLE',
      fills: [red],
      rotation: turn,
      box: [50 - 20 * sin, 20, width, height] as const,
    };
    const exact = await pictureOf([
      {
        ...board(byTransform),
        size: { x: 100, y: 100 },
        relativeTransform: [
          [1, 0, 0],
          [0, 1, 0],
        ],
      },
    ]);
    const found = await pictureOf([board(byBox)]);
    for (let y = 0; y < 100; y += 3)
      for (let x = 0; x < 100; x += 3) {
        const difference = Math.abs(exact.at(x, y)[0] - found.at(x, y)[0]);
        expect(difference).toBeLessThanOrEqual(2);
      }
  });
});

describe('paint', () => {
  test('opacity acts on a node as a whole, so overlapping children do not shine through each other', async () => {
    const group = {
      id: 'g',
      type: 'GROUP',
      box: [0, 0, 100, 100] as const,
      opacity: 0.5,
      children: [shape('RECTANGLE', [0, 0, 60, 60], { fills: [blue] }), shape('RECTANGLE', [30, 30, 60, 60])],
    };
    const picture = await pictureOf([group]);
    const [r, , b, a] = picture.at(45, 45);
    expect([r, b]).toEqual([255, 0]);
    expect(Math.abs(a - 128)).toBeLessThanOrEqual(1);
  });

  test('blending mixes with what lies below', async () => {
    const green = { ...red, color: { r: 0, g: 1, b: 0, a: 1 } };
    expect(
      (
        await pictureOf([board(shape('RECTANGLE', [0, 0, 50, 50], { blendMode: 'SCREEN', fills: [green] }))])
      ).at(10, 10),
    ).toEqual([0, 255, 255, 255]);
  });

  test('a linear gradient runs from its first handle to its second', async () => {
    const gradient = {
      type: 'GRADIENT_LINEAR',
      blendMode: 'NORMAL',
      gradientHandlePositions: [
        { x: 0, y: 0.5 },
        { x: 1, y: 0.5 },
        { x: 0, y: 1 },
      ],
      gradientStops: [
        { position: 0, color: red.color },
        { position: 1, color: blue.color },
      ],
    };
    const picture = await pictureOf([shape('RECTANGLE', [0, 0, 100, 100], { fills: [gradient] })]);
    expect(picture.at(1, 50)[0]).toBeGreaterThan(248);
    expect(picture.at(98, 50)[2]).toBeGreaterThan(248);
    expect(Math.abs(picture.at(50, 10)[0] - 127)).toBeLessThan(4);
  });

  test('corner radii leave the corners empty', async () => {
    const picture = await pictureOf([
      shape('RECTANGLE', [0, 0, 100, 100], { rectangleCornerRadii: [40, 0, 0, 0] }),
    ]);
    expect([picture.at(2, 2), picture.at(97, 2)]).toEqual([NOTHING, RED]);
  });

  test.each([
    ['INSIDE', [BLUE, RED, RED]],
    ['OUTSIDE', [RED, RED, BLUE]],
  ] as const)('a stroke that lies %s stays on its side of the edge', async (strokeAlign, colours) => {
    const stroked = shape('RECTANGLE', [20, 20, 60, 60], { strokes: [blue], strokeWeight: 8, strokeAlign });
    const picture = await pictureOf([{ ...board(stroked), fills: [red] }]);
    expect([picture.at(23, 50), picture.at(50, 50), picture.at(16, 50)]).toEqual(colours);
  });

  test('a line shows its stroke, half on either side', async () => {
    const picture = await pictureOf([
      board(shape('LINE', [10, 50, 80, 0], { fills: [], strokes: [red], strokeWeight: 6 })),
    ]);
    expect([picture.at(50, 48), picture.at(50, 52), picture.at(50, 56)]).toEqual([RED, RED, BLUE]);
  });

  test('a drop shadow falls beyond its shape and not onto it', async () => {
    const shadow = {
      type: 'DROP_SHADOW',
      visible: true,
      blendMode: 'NORMAL',
      radius: 0,
      offset: { x: 20, y: 0 },
      color: { r: 0, g: 0, b: 0, a: 1 },
    };
    const half = { ...red, opacity: 0.5 };
    const solid = await pictureOf([board(shape('RECTANGLE', [20, 20, 40, 40], { effects: [shadow] }))]);
    expect([solid.at(70, 40), solid.at(30, 40)]).toEqual([[0, 0, 0, 255], RED]);
    const glass = await pictureOf([
      board(shape('RECTANGLE', [20, 20, 40, 40], { fills: [half], effects: [shadow] })),
    ]);
    expect(glass.at(50, 40)[2]).toBeGreaterThan(120);
  });
});

describe('image fills', () => {
  /** A picture with a red left half and a blue right half, 40 x 20 px. */
  const halves = renderFirst([
    {
      id: 'i',
      type: 'FRAME',
      box: [0, 0, 40, 20],
      fills: [blue],
      children: [shape('RECTANGLE', [0, 0, 20, 20])],
    },
  ]);

  const filled = async (fill: Readonly<Record<string, unknown>>): Promise<ReturnType<typeof readPicture>> => {
    const images = new Map([['ref', (await halves).bytes]]);
    const node = shape('RECTANGLE', [0, 0, 100, 100], {
      fills: [{ type: 'IMAGE', blendMode: 'NORMAL', imageRef: 'ref', ...fill }],
    });
    const made = await (await openPixelSource(documentOf([page('0:1', node)], { images }))).render(
      request(node.id),
    );
    if (!made.ok) throw new Error(made.failure.code);
    return readPicture(made.value.bytes);
  };

  test('FILL covers the box around its centre', async () => {
    const picture = await filled({ scaleMode: 'FILL' });
    expect([picture.at(10, 5), picture.at(90, 95)]).toEqual([RED, BLUE]);
  });

  test('FIT lies inside the box and leaves the rest empty', async () => {
    const picture = await filled({ scaleMode: 'FIT' });
    expect([picture.at(10, 50), picture.at(90, 50), picture.at(50, 10)]).toEqual([RED, BLUE, NOTHING]);
  });

  test('STRETCH shows the part that its transform names', async () => {
    const picture = await filled({
      scaleMode: 'STRETCH',
      imageTransform: [
        [0.5, 0, 0.5],
        [0, 1, 0],
      ],
    });
    expect([picture.at(5, 50), picture.at(95, 50)]).toEqual([BLUE, BLUE]);
  });

  test('TILE repeats at its scaling factor', async () => {
    const picture = await filled({ scaleMode: 'TILE', scalingFactor: 1 });
    expect([picture.at(10, 10), picture.at(30, 10), picture.at(50, 10), picture.at(70, 30)]).toEqual([
      RED,
      BLUE,
      RED,
      BLUE,
    ]);
  });
});
