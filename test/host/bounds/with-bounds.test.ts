import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MeasureInk, withBounds } from '../../../src/host/bounds/with-bounds.ts';
import { boundsOf, type GeometryDraft, geometryDocument } from '../../helpers/bounds-tree.ts';

const bounded = (drafts: readonly GeometryDraft[], measureInk?: MeasureInk): ReturnType<typeof withBounds> =>
  withBounds(geometryDocument(...drafts), measureInk);
const render = (id: string, ...drafts: readonly GeometryDraft[]): unknown =>
  boundsOf(bounded(drafts), id).render;
const solid = { type: 'SOLID', color: { r: 0, g: 0, b: 0, a: 1 } };
const frame = (children: readonly GeometryDraft[], fields: Partial<GeometryDraft> = {}): GeometryDraft => ({
  id: 'frame',
  type: 'FRAME',
  at: [100, 100, 200, 100],
  clipsContent: false,
  children,
  ...fields,
});

describe('withBounds places boxes', () => {
  it('composes transforms down the tree, groups included', () => {
    const document = bounded([
      frame([
        { id: 'group', type: 'GROUP', at: [10, 20, 50, 50], children: [{ id: 'a', at: [1, 2, 3, 4] }] },
      ]),
    ]);
    expect(boundsOf(document, 'group').box).toEqual([110, 120, 50, 50]);
    expect(boundsOf(document, 'a').box).toEqual([111, 122, 3, 4]);
  });

  it('gives the box around a rotated or mirrored node', () => {
    const half = Math.SQRT1_2;
    const turned = {
      id: 'a',
      size: { x: 10, y: 10 },
      relativeTransform: [
        [half, -half, 50],
        [half, half, 0],
      ],
    };
    const mirrored = {
      id: 'b',
      size: { x: 10, y: 4 },
      relativeTransform: [
        [-1, 0, 30],
        [0, 1, 5],
      ],
    };
    const document = bounded([turned, mirrored]);
    expect(boundsOf(document, 'a').box).toEqual([42.928932, 0, 14.142136, 14.142136]);
    expect(boundsOf(document, 'b').box).toEqual([20, 5, 10, 4]);
  });

  it('keeps what the source says, and uses it where there are no transforms', () => {
    const own = { x: 5, y: 6, width: 7, height: 8 };
    const document = bounded([
      { id: 'a', absoluteBoundingBox: own },
      { id: 'b', at: [0, 0, 9, 9], absoluteRenderBounds: own },
    ]);
    expect(boundsOf(document, 'a')).toEqual({ box: [5, 6, 7, 8], render: [5, 6, 7, 8] });
    expect(boundsOf(document, 'b')).toEqual({ box: [0, 0, 9, 9], render: [5, 6, 7, 8] });
  });

  it('keeps render bounds of null', () => {
    expect(render('a', { id: 'a', at: [0, 0, 9, 9], absoluteRenderBounds: null })).toBeNull();
  });

  it('moves every box by as much as its frame moves', () => {
    const px = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(px, px, px, px, (x, y, dx, dy) => {
        const at = (left: number, top: number): readonly number[] =>
          boundsOf(bounded([frame([{ id: 'a', at: [x, y, 5, 5] }], { at: [left, top, 10, 10] })]), 'a').box ??
          [];
        const [before, after] = [at(0, 0), at(dx, dy)];
        expect(after[0]).toBe((before[0] ?? 0) + dx);
        expect(after[1]).toBe((before[1] ?? 0) + dy);
      }),
    );
  });
});

describe('withBounds computes what a node paints', () => {
  const stroked = (fields: Partial<GeometryDraft>): GeometryDraft => ({
    id: 'a',
    at: [0, 0, 10, 10],
    strokes: [solid],
    strokeWeight: 4,
    ...fields,
  });

  it.each([
    ['an inner stroke', { strokeAlign: 'INSIDE' }, [0, 0, 10, 10]],
    ['a centred stroke', { strokeAlign: 'CENTER' }, [-2, -2, 14, 14]],
    ['an outer stroke', { strokeAlign: 'OUTSIDE' }, [-4, -4, 18, 18]],
    [
      'sides of their own',
      { strokeAlign: 'OUTSIDE', individualStrokeWeights: { top: 0, right: 1, bottom: 2, left: 3 } },
      [-3, 0, 14, 12],
    ],
    ['a hidden stroke', { strokeAlign: 'OUTSIDE', strokes: [{ ...solid, visible: false }] }, [0, 0, 10, 10]],
    ['a stroke of no weight', { strokeAlign: 'OUTSIDE', strokeWeight: 0 }, [0, 0, 10, 10]],
    ['only a stroke', { strokeAlign: 'OUTSIDE', fills: [] }, [-4, -4, 18, 18]],
    ['a line, above itself', { type: 'LINE', at: [0, 0, 10, 0], fills: [] }, [0, -4, 10, 4]],
  ])('with %s', (_name, fields, expected) => {
    expect(render('a', stroked(fields as Partial<GeometryDraft>))).toEqual(expected);
  });

  it('uses the outlines where the source has them, cutting an inner stroke back to the shape', () => {
    const shape = {
      fillGeometry: [{ path: 'M2 2L8 2L8 8Z' }],
      strokeGeometry: [{ path: 'M0 0L10 0L10 10L0 10Z' }],
    };
    expect(render('a', stroked({ type: 'VECTOR', strokes: [], ...shape }))).toEqual([2, 2, 6, 6]);
    expect(render('a', stroked({ type: 'VECTOR', strokeAlign: 'OUTSIDE', ...shape }))).toEqual([
      0, 0, 10, 10,
    ]);
    expect(render('a', stroked({ type: 'VECTOR', strokeAlign: 'INSIDE', ...shape }))).toEqual([2, 2, 6, 6]);
  });

  it('does not guess the stroke of a free shape without outlines', () => {
    const document = bounded([stroked({ type: 'STAR', strokeAlign: 'CENTER' })]);
    expect(boundsOf(document, 'a').render).toBeUndefined();
    expect(document.notes).toEqual([{ code: 'RENDER_BOUNDS_UNKNOWN', data: { count: 1 } }]);
  });

  it('does not guess where a rotated node without a transform lies', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 };
    expect(
      boundsOf(bounded([{ id: 'a', absoluteBoundingBox: box, rotation: 0.5 }]), 'a').render,
    ).toBeUndefined();
    expect(boundsOf(bounded([{ id: 'a', absoluteBoundingBox: box, rotation: 0 }]), 'a').render).toEqual([
      0, 0, 10, 10,
    ]);
  });

  it.each([
    [
      'grows by shadow radius and spread, moved by its offset',
      { type: 'DROP_SHADOW', radius: 4, spread: 1, offset: { x: 10, y: 0 } },
      [0, -5, 25, 20],
    ],
    [
      'keeps the shape itself where the shadow is far away',
      { type: 'DROP_SHADOW', radius: 0, offset: { x: 100, y: 0 } },
      [0, 0, 110, 10],
    ],
    ['grows by a layer blur', { type: 'LAYER_BLUR', radius: 3 }, [-3, -3, 16, 16]],
    [
      'does not grow by an inner shadow',
      { type: 'INNER_SHADOW', radius: 9, offset: { x: 5, y: 5 } },
      [0, 0, 10, 10],
    ],
    ['does not grow by a background blur', { type: 'BACKGROUND_BLUR', radius: 9 }, [0, 0, 10, 10]],
    ['does not grow by a hidden effect', { type: 'LAYER_BLUR', radius: 3, visible: false }, [0, 0, 10, 10]],
  ])('%s', (_name, effect, expected) => {
    expect(render('a', { id: 'a', at: [0, 0, 10, 10], effects: [effect] })).toEqual(expected);
  });

  it.each([
    ['hidden', { visible: false }],
    ['at opacity 0', { opacity: 0 }],
    ['without paint', { fills: [] }],
    [
      'painted with nothing visible',
      {
        fills: [
          { ...solid, visible: false },
          { ...solid, opacity: 0 },
        ],
      },
    ],
  ])('is null for a shape that is %s', (_name, fields) => {
    expect(render('a', { id: 'a', at: [0, 0, 10, 10], ...fields })).toBeNull();
  });

  it('counts frames and groups with their box even where they paint nothing', () => {
    expect(render('frame', frame([], { fills: [] }))).toEqual([100, 100, 200, 100]);
    expect(render('g', { id: 'g', type: 'GROUP', at: [1, 2, 3, 4], fills: [], children: [] })).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it('hides everything below a hidden node and inside a boolean operation', () => {
    const child = { id: 'a', at: [0, 0, 10, 10] } as const;
    expect(render('a', frame([child], { visible: false }))).toBeNull();
    expect(
      render('a', { id: 'b', type: 'BOOLEAN_OPERATION', at: [0, 0, 10, 10], children: [child] }),
    ).toBeNull();
    expect(
      render('b', { id: 'b', type: 'BOOLEAN_OPERATION', at: [0, 0, 10, 10], children: [child] }),
    ).toEqual([0, 0, 10, 10]);
  });
});

describe('withBounds lets parents and masks cut', () => {
  it('cuts what reaches over a clipping frame and drops what lies outside', () => {
    const children = [
      { id: 'over', at: [-20, 90, 50, 50] },
      { id: 'out', at: [500, 0, 10, 10] },
      { id: 'touching', at: [200, 0, 10, 10] },
    ] as const;
    const document = bounded([frame(children, { clipsContent: true })]);
    expect(boundsOf(document, 'over').render).toEqual([100, 190, 30, 10]);
    expect(boundsOf(document, 'out').render).toBeNull();
    expect(boundsOf(document, 'touching').render).toBeNull();
    expect(boundsOf(document, 'frame').render).toEqual([100, 100, 200, 100]);
  });

  it('grows a frame that does not clip by what its children paint', () => {
    expect(render('frame', frame([{ id: 'over', at: [-20, 0, 50, 50] }]))).toEqual([80, 100, 220, 100]);
  });

  it('cuts through groups, by every clipping ancestor', () => {
    const inner = frame(
      [{ id: 'g', type: 'GROUP', at: [0, 0, 500, 500], children: [{ id: 'a', at: [0, 0, 500, 500] }] }],
      { id: 'inner', at: [50, 50, 500, 500], clipsContent: true },
    );
    expect(render('a', frame([inner], { clipsContent: true }))).toEqual([150, 150, 150, 50]);
  });

  it('makes a mask null and cuts the siblings after it, to the end of its parent', () => {
    const group = {
      id: 'g',
      type: 'GROUP',
      at: [0, 0, 100, 100],
      children: [
        { id: 'below', at: [0, 0, 100, 100] },
        { id: 'mask', at: [10, 10, 20, 20], isMask: true },
        { id: 'above', at: [0, 0, 100, 100] },
      ],
    } as const;
    const document = bounded([group, { id: 'after', at: [0, 0, 100, 100] }]);
    expect(boundsOf(document, 'below').render).toEqual([0, 0, 100, 100]);
    expect(boundsOf(document, 'mask').render).toBeNull();
    expect(boundsOf(document, 'above').render).toEqual([10, 10, 20, 20]);
    expect(boundsOf(document, 'after').render).toEqual([0, 0, 100, 100]);
  });

  it('lets a hidden mask cut nothing', () => {
    const children = [
      { id: 'mask', at: [0, 0, 1, 1], isMask: true, visible: false },
      { id: 'a', at: [0, 0, 50, 50] },
    ] as const;
    expect(render('a', frame(children))).toEqual([100, 100, 50, 50]);
  });
});

describe('withBounds and text', () => {
  const text: GeometryDraft = { id: 'text', type: 'TEXT', at: [10, 10, 80, 20], characters: 'Sale' };

  it('uses the ink it is given, in the px of the text', () => {
    const document = bounded([frame([text])], () => ({ x: 2, y: 4, width: 30, height: 12 }));
    expect(boundsOf(document, 'text').render).toEqual([112, 114, 30, 12]);
    expect(document.notes).toEqual([]);
  });

  it('is null for a text whose glyphs show nothing, or without paint', () => {
    expect(
      boundsOf(
        bounded([text], () => null),
        'text',
      ).render,
    ).toBeNull();
    expect(
      boundsOf(
        bounded([{ ...text, fills: [] }], () => ({ x: 0, y: 0, width: 1, height: 1 })),
        'text',
      ).render,
    ).toBeNull();
  });

  it('leaves a text without measured ink open, but not the frame around it', () => {
    const document = bounded([frame([text])]);
    expect(boundsOf(document, 'text')).toEqual({ box: [110, 110, 80, 20], render: undefined });
    expect(boundsOf(document, 'frame').render).toEqual([100, 100, 200, 100]);
    expect(document.notes).toEqual([{ code: 'RENDER_BOUNDS_UNKNOWN', data: { count: 1 } }]);
  });

  it('leaves a frame open too where it hangs on such a text, unless it clips', () => {
    const over = { ...text, at: [150, 10, 80, 20] } as const;
    expect(boundsOf(bounded([frame([over])]), 'frame').render).toBeUndefined();
    expect(boundsOf(bounded([frame([over], { clipsContent: true })]), 'frame').render).toEqual([
      100, 100, 200, 100,
    ]);
  });

  it('does not guess how far the stroke of a text reaches', () => {
    const outlined = { ...text, strokes: [solid], strokeWeight: 3, strokeAlign: 'OUTSIDE' };
    expect(
      boundsOf(
        bounded([outlined], () => ({ x: 0, y: 0, width: 1, height: 1 })),
        'text',
      ).render,
    ).toBeUndefined();
  });
});
