import { describe, expect, it } from 'vitest';
import { layerNamed, read, restFrame, restNode } from '../../helpers/rest-builder.ts';

const absent = 'absent' as const;
const rect = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('painted, with Figma’s render bounds', () => {
  it.each([
    ['null', null],
    ['all-null', { x: null, y: null, width: null, height: null }],
  ])('is nothing where the bounds are %s', (_name, absoluteRenderBounds) => {
    const frame = read(restFrame({}, restNode({ name: 'gone', absoluteRenderBounds })));
    expect(layerNamed(frame, 'gone')).toMatchObject({
      painted: null,
      isVisible: false,
      box: rect(0, 0, 100, 100),
    });
    expect(frame.hasRenderBounds).toBe(true);
  });

  it('is nothing where the bounds have no area', () => {
    const frame = read(restFrame({}, restNode({ name: 'thin', painted: [0, 0, 50, 0] })));
    expect(layerNamed(frame, 'thin').painted).toBeNull();
  });

  it('is cut by the frame if it clips, and not if it does not', () => {
    const overhang = restNode({ name: 'overhang', box: [350, 0, 100, 100] });
    expect(layerNamed(read(restFrame({}, overhang)), 'overhang')).toMatchObject({
      painted: rect(350, 0, 50, 100),
      clip: rect(0, 0, 400, 300),
      box: rect(350, 0, 100, 100),
    });
    expect(layerNamed(read(restFrame({ clipsContent: false }, overhang)), 'overhang')).toMatchObject({
      painted: rect(350, 0, 100, 100),
      clip: null,
    });
  });

  it('is cut by every clipping ancestor between', () => {
    const frame = read(
      restFrame(
        {},
        restNode(
          { name: 'outer', type: 'FRAME', clipsContent: true, box: [0, 0, 100, 100] },
          restNode(
            { name: 'inner', type: 'FRAME', clipsContent: true, box: [50, 50, 100, 100] },
            restNode({ name: 'leaf', box: [0, 0, 400, 300] }),
          ),
        ),
      ),
    );
    expect(layerNamed(frame, 'inner')).toMatchObject({ painted: rect(50, 50, 50, 50), clipsContent: true });
    expect(layerNamed(frame, 'leaf')).toMatchObject({
      painted: rect(50, 50, 50, 50),
      clip: rect(50, 50, 50, 50),
    });
  });

  it('is nothing when two clips leave nothing, and says so with a clip without area', () => {
    const frame = read(
      restFrame(
        {},
        restNode(
          { name: 'far', type: 'FRAME', clipsContent: true, box: [500, 0, 50, 50] },
          restNode({ name: 'leaf', box: [500, 0, 50, 50] }),
        ),
      ),
    );
    expect(layerNamed(frame, 'leaf').painted).toBeNull();
    expect(layerNamed(frame, 'leaf').clip).toMatchObject({ width: 0, height: 0 });
  });

  it('is not cut by groups and boolean operations, whatever they say', () => {
    const frame = read(
      restFrame(
        { clipsContent: false },
        restNode(
          { type: 'GROUP', name: 'group', clipsContent: true, box: [0, 0, 10, 10] },
          restNode({ name: 'leaf' }),
        ),
      ),
    );
    expect(layerNamed(frame, 'group').clipsContent).toBe(false);
    expect(layerNamed(frame, 'leaf')).toMatchObject({ clip: null, painted: rect(0, 0, 100, 100) });
  });
});

describe('masks', () => {
  it('cut later siblings and what is in them up to the end of the parent, and nothing else', () => {
    const frame = read(
      restFrame(
        {},
        restNode(
          { name: 'parent', type: 'GROUP', box: [0, 0, 300, 300] },
          restNode({ id: '3:1', name: 'before' }),
          restNode({ id: '3:2', name: 'mask', isMask: true, box: [20, 20, 30, 30], painted: null }),
          restNode({ id: '3:3', name: 'after', box: [0, 0, 40, 40] }),
          restNode({ id: '3:4', name: 'group', type: 'GROUP' }, restNode({ id: '3:5', name: 'deep' })),
        ),
        restNode({ id: '3:6', name: 'uncle' }),
      ),
    );
    expect(layerNamed(frame, 'before')).toMatchObject({ maskedBy: null, painted: rect(0, 0, 100, 100) });
    expect(layerNamed(frame, 'mask')).toMatchObject({
      isMask: true,
      maskedBy: null,
      painted: null,
      isVisible: false,
    });
    expect(layerNamed(frame, 'after')).toMatchObject({ maskedBy: '3:2', painted: rect(20, 20, 20, 20) });
    expect(layerNamed(frame, 'deep')).toMatchObject({ maskedBy: '3:2', painted: rect(20, 20, 30, 30) });
    expect(layerNamed(frame, 'uncle')).toMatchObject({ maskedBy: null, painted: rect(0, 0, 100, 100) });
  });

  it('cut together when a second one follows', () => {
    const frame = read(
      restFrame(
        {},
        restNode({ id: '3:1', isMask: true, box: [0, 0, 50, 100] }),
        restNode({ id: '3:2', isMask: true, box: [40, 0, 50, 100] }),
        restNode({ id: '3:3', name: 'leaf' }),
      ),
    );
    expect(layerNamed(frame, 'leaf')).toMatchObject({ maskedBy: '3:2', painted: rect(40, 0, 10, 100) });
  });

  it('cut nothing while they are switched off', () => {
    const frame = read(
      restFrame(
        {},
        restNode({ id: '3:1', isMask: true, visible: false, box: [0, 0, 1, 1] }),
        restNode({ name: 'leaf' }),
      ),
    );
    expect(layerNamed(frame, 'leaf')).toMatchObject({ maskedBy: null, painted: rect(0, 0, 100, 100) });
  });

  it('paint nothing, nor does what they are made of, even where Figma gives its bounds', () => {
    const frame = read(
      restFrame(
        {},
        restNode({ type: 'GROUP', isMask: true, painted: null }, restNode({ name: 'made of' })),
        restNode({ name: 'leaf' }),
      ),
    );
    expect(layerNamed(frame, 'made of')).toMatchObject({ painted: null, isVisible: false });
    expect(layerNamed(frame, 'leaf').isVisible).toBe(true);
  });
});

describe('painted, estimated where the document has no render bounds', () => {
  const old = (...children: Parameters<typeof restNode>[0][]) =>
    read(restFrame({ clipsContent: false, painted: absent }, ...children));
  const stroke = [{ type: 'SOLID', color: { r: 0, g: 0, b: 0, a: 1 } }];
  const leaf = (fields: Parameters<typeof restNode>[0]) =>
    layerNamed(old(restNode({ name: 'leaf', box: [100, 100, 50, 50], painted: absent, ...fields })), 'leaf')
      .painted;

  it('is marked as an estimate', () => {
    expect(old().hasRenderBounds).toBe(false);
    expect(old().painted).toEqual(rect(0, 0, 400, 300));
  });

  it.each([
    ['its box', {}, rect(100, 100, 50, 50)],
    [
      'all of an outside stroke',
      { strokes: stroke, strokeWeight: 4, strokeAlign: 'OUTSIDE' },
      rect(96, 96, 58, 58),
    ],
    [
      'half of a centred stroke',
      { strokes: stroke, strokeWeight: 4, strokeAlign: 'CENTER' },
      rect(98, 98, 54, 54),
    ],
    [
      'nothing of an inside stroke',
      { strokes: stroke, strokeWeight: 4, strokeAlign: 'INSIDE' },
      rect(100, 100, 50, 50),
    ],
    [
      'nothing of a stroke switched off',
      { strokes: [{ visible: false }], strokeWeight: 4, strokeAlign: 'OUTSIDE' },
      rect(100, 100, 50, 50),
    ],
    [
      'a shadow',
      { effects: [{ type: 'DROP_SHADOW', radius: 10, spread: 2, offset: { x: 0, y: 4 } }] },
      rect(88, 92, 74, 74),
    ],
    ['a layer blur', { effects: [{ type: 'LAYER_BLUR', radius: 5 }] }, rect(95, 95, 60, 60)],
    [
      'no shadow switched off',
      { effects: [{ type: 'DROP_SHADOW', visible: false, radius: 10 }] },
      rect(100, 100, 50, 50),
    ],
    [
      'no inner shadow',
      { effects: [{ type: 'INNER_SHADOW', radius: 10, offset: { x: 9, y: 9 } }] },
      rect(100, 100, 50, 50),
    ],
    [
      'the stroke of a line',
      { type: 'LINE', box: [100, 100, 50, 0], strokes: stroke, strokeWeight: 2, strokeAlign: 'INSIDE' },
      rect(99, 99, 52, 2),
    ],
  ] as const)('takes in %s', (_name, fields, expected) => {
    expect(leaf(fields)).toEqual(expected);
  });

  it.each([
    ['no paints', { fills: [] }],
    ['only paints switched off', { fills: [{ type: 'SOLID', visible: false }] }],
    ['only paints at opacity 0', { fills: [{ type: 'SOLID', opacity: 0 }] }],
    ['no box', { box: null }],
    ['no height', { box: [0, 0, 50, 0] }],
  ] as const)('is nothing for a leaf with %s', (_name, fields) => {
    expect(leaf(fields)).toBeNull();
  });

  it('of a container is what its children paint, and its own box where it has paints', () => {
    const child = restNode({ name: 'child', box: [90, 90, 30, 30], painted: absent });
    const frame = old(
      restNode({ name: 'group', type: 'GROUP', box: [90, 90, 30, 30], painted: absent }, child),
      restNode({ name: 'empty', type: 'GROUP', painted: absent }),
    );
    expect(layerNamed(frame, 'group').painted).toEqual(rect(90, 90, 30, 30));
    expect(layerNamed(frame, 'empty').painted).toBeNull();
    const filled = old(
      restNode({ name: 'frame', type: 'FRAME', box: [100, 100, 10, 10], painted: absent }, child),
    );
    expect(layerNamed(filled, 'frame').painted).toEqual(rect(90, 90, 30, 30));
  });

  it('is cut by clips and masks like any other', () => {
    const frame = old(
      restNode({ id: '3:1', isMask: true, box: [0, 0, 60, 60], painted: absent }),
      restNode(
        {
          name: 'clip',
          type: 'FRAME',
          clipsContent: true,
          fills: [],
          box: [40, 40, 60, 60],
          painted: absent,
        },
        restNode({ name: 'leaf', painted: absent }),
      ),
    );
    expect(layerNamed(frame, 'leaf').painted).toEqual(rect(40, 40, 20, 20));
    expect(layerNamed(frame, 'clip').painted).toEqual(rect(40, 40, 20, 20));
  });

  it('reads the paints of 2018 frames from `background` and `backgroundColor`', () => {
    const none = { fills: undefined, painted: absent, box: null };
    const black = { r: 0, g: 0, b: 0, a: 1 };
    expect(
      read(
        restFrame({
          fills: undefined,
          background: [{ type: 'SOLID', color: black }],
          backgroundColor: { r: 1, g: 1, b: 1, a: 1 },
        }),
      ).fills,
    ).toMatchObject([{ hex: '#000000' }]);
    expect(read(restFrame({ fills: undefined, backgroundColor: { ...black, a: 0 } })).fills).toMatchObject([
      { hex: '#000000', alpha: 0 },
    ]);
    expect(layerNamed(old(restNode({ ...none, name: 'bare' })), 'bare').fills).toEqual([]);
  });
});
