import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RestFields } from '../../helpers/rest-builder.ts';
import { bounds, read, restFrame, restNode } from '../../helpers/rest-builder.ts';

const black = { type: 'SOLID', blendMode: 'NORMAL', color: { r: 0, g: 0, b: 0, a: 1 } };
const shadow = {
  type: 'DROP_SHADOW',
  radius: 4,
  offset: { x: 0, y: 2 },
  color: { r: 0, g: 0, b: 0, a: 0.25 },
};
const style = { fontFamily: 'Inter', fontWeight: 400, fontSize: 20, lineHeightPx: 24, letterSpacing: 0 };

const rectangle = (fields: RestFields = {}) =>
  restNode({ id: '2:1', name: 'Card', box: [10, 20, 100, 50], ...fields });
const copy = (fields: RestFields = {}) =>
  restNode({
    id: '2:2',
    name: 'Copy',
    type: 'TEXT',
    box: [10, 100, 80, 24],
    characters: '限时',
    style,
    characterStyleOverrides: [],
    styleOverrideTable: {},
    ...fields,
  });
const hashOf = (...[document, given, beside]: Parameters<typeof read>): string =>
  read(document, given, beside).hash;
const plain = hashOf(restFrame({}, rectangle(), copy()));

describe('the frame hash', () => {
  it('is a SHA-256 in hex and the same for the same frame', () => {
    expect(plain).toMatch(/^[0-9a-f]{64}$/u);
    expect(hashOf(restFrame({}, rectangle(), copy()))).toBe(plain);
  });

  it.each<[string, RestFields]>([
    ['the frame’s name and id', restFrame({ id: '9:9', name: 'Other' }, rectangle(), copy())],
    [
      'layer names and ids',
      restFrame({}, rectangle({ id: '9:1', name: 'x' }), copy({ id: '9:2', name: 'y' })),
    ],
    ['locks', restFrame({ locked: true }, rectangle({ locked: true }), copy())],
    [
      'plugin data, export settings and prototype links',
      restFrame(
        { sharedPluginData: { proofset: { label: '1' } }, exportSettings: [1] },
        rectangle({ pluginData: { 1: { a: 'b' } }, interactions: [1], transitionNodeID: '1:2' }),
        copy(),
      ),
    ],
    [
      'constraints and layout',
      restFrame(
        { layoutMode: 'VERTICAL', itemSpacing: 4 },
        rectangle({ constraints: { vertical: 'TOP' } }),
        copy(),
      ),
    ],
    ['the order of fields', restFrame({}, Object.fromEntries(Object.entries(rectangle()).reverse()), copy())],
    [
      'bindings to variables and styles',
      restFrame(
        {},
        rectangle({
          styles: { fill: '1:9' },
          boundVariables: {},
          fills: [
            {
              type: 'SOLID',
              blendMode: 'NORMAL',
              color: { r: 1, g: 0, b: 0, a: 1 },
              boundVariables: { color: { id: 'v' } },
            },
          ],
        }),
        copy(),
      ),
    ],
    [
      'paints and effects that are switched off',
      restFrame(
        {},
        rectangle({
          effects: [{ ...shadow, visible: false }],
          strokes: [{ ...black, visible: false }],
          strokeWeight: 9,
        }),
        copy(),
      ),
    ],
    [
      'what happens in layers that are switched off',
      restFrame({}, rectangle(), restNode({ id: '2:9', visible: false }, copy()), copy()),
    ],
    ['a frame made a component', restFrame({ type: 'COMPONENT' }, rectangle(), copy())],
    [
      'an override table that nothing uses',
      restFrame(
        {},
        rectangle(),
        copy({ styleOverrideTable: { 4: { fontSize: 9 } }, characterStyleOverrides: [0, 0] }),
      ),
    ],
    [
      'render bounds, which follow from the rest',
      restFrame({}, rectangle({ painted: [0, 0, 1, 1] }), copy()),
    ],
  ])('ignores %s', (_name, document) => {
    expect(hashOf(document)).toBe(plain);
  });

  it('ignores page, sections, fonts on this machine and stored labels', () => {
    const given = {
      page: { id: '0:9', name: 'P' },
      sections: ['S'],
      missingFonts: ['2:2'],
      stored: { '2:1': { label: 'x' } },
    };
    expect(hashOf(restFrame({}, rectangle(), copy()), given)).toBe(plain);
  });

  const stroked = { strokes: [black], strokeWeight: 2, strokeAlign: 'INSIDE' };
  it.each<[string, RestFields, RestFields?]>([
    ['a layer’s place', rectangle({ box: [11, 20, 100, 50] })],
    ['a layer’s place by a quarter of a pixel', rectangle({ box: [10, 20.25, 100, 50] })],
    ['a layer’s width', rectangle({ box: [10, 20, 100.01, 50] })],
    ['a layer’s height', rectangle({ box: [10, 20, 100, 51] })],
    ['that it has a box at all', rectangle({ box: null })],
    ['a kind of layer', rectangle({ type: 'ELLIPSE' })],
    ['a colour by one step', rectangle({ fills: [{ ...black, color: { r: 254 / 255, g: 0, b: 0, a: 1 } }] })],
    ['a paint’s opacity', rectangle({ fills: [{ ...black, opacity: 0.9 }] }), rectangle({ fills: [black] })],
    [
      'a paint’s blend mode',
      rectangle({ fills: [{ ...black, blendMode: 'MULTIPLY' }] }),
      rectangle({ fills: [black] }),
    ],
    [
      'the order of paints',
      rectangle({ fills: [black, { type: 'IMAGE', imageRef: 'a' }] }),
      rectangle({ fills: [{ type: 'IMAGE', imageRef: 'a' }, black] }),
    ],
    [
      'a picture',
      rectangle({ fills: [{ type: 'IMAGE', imageRef: 'a' }] }),
      rectangle({ fills: [{ type: 'IMAGE', imageRef: 'b' }] }),
    ],
    [
      'a picture’s crop',
      rectangle({
        fills: [
          {
            type: 'IMAGE',
            imageRef: 'a',
            imageTransform: [
              [1, 0, 0.1],
              [0, 1, 0],
            ],
          },
        ],
      }),
      rectangle({ fills: [{ type: 'IMAGE', imageRef: 'a' }] }),
    ],
    [
      'a gradient stop',
      rectangle({ fills: [{ type: 'GRADIENT_LINEAR', gradientStops: [{ position: 0.5 }] }] }),
      rectangle({ fills: [{ type: 'GRADIENT_LINEAR', gradientStops: [{ position: 0.6 }] }] }),
    ],
    [
      'a paint of a kind we do not know',
      rectangle({ fills: [{ type: 'SHADER', seed: 1 }] }),
      rectangle({ fills: [{ type: 'SHADER', seed: 2 }] }),
    ],
    ['a stroke', rectangle(stroked)],
    ['a stroke’s weight', rectangle({ ...stroked, strokeWeight: 3 }), rectangle(stroked)],
    ['a stroke’s side', rectangle({ ...stroked, strokeAlign: 'OUTSIDE' }), rectangle(stroked)],
    ['a stroke’s dashes', rectangle({ ...stroked, strokeDashes: [4, 4] }), rectangle(stroked)],
    ['an effect', rectangle({ effects: [shadow] })],
    [
      'an effect’s colour',
      rectangle({ effects: [{ ...shadow, color: { r: 1, g: 0, b: 0, a: 1 } }] }),
      rectangle({ effects: [shadow] }),
    ],
    ['opacity', rectangle({ opacity: 0.5 })],
    ['the blend mode', rectangle({ blendMode: 'MULTIPLY' })],
    ['a corner', rectangle({ cornerRadius: 8 })],
    [
      'one corner of four',
      rectangle({ rectangleCornerRadii: [0, 0, 0, 1] }),
      rectangle({ rectangleCornerRadii: [0, 0, 1, 0] }),
    ],
    [
      'a path',
      rectangle({ fillGeometry: [{ path: 'M0 0' }] }),
      rectangle({ fillGeometry: [{ path: 'M0 1' }] }),
    ],
    ['an arc', rectangle({ arcData: { endingAngle: 3 } }), rectangle({ arcData: { endingAngle: 4 } })],
    ['visibility', rectangle({ visible: false })],
    ['clipping', rectangle({ clipsContent: true })],
    ['masking', rectangle({ isMask: true })],
    ['the kind of mask', rectangle({ isMask: true, maskType: 'LUMINANCE' }), rectangle({ isMask: true })],
    ['a text', copy({ characters: '限量' }), copy()],
    ['a font size', copy({ style: { ...style, fontSize: 21 } }), copy()],
    ['a text’s alignment', copy({ style: { ...style, textAlignHorizontal: 'RIGHT' } }), copy()],
    [
      'a stretch of text in another style',
      copy({ characterStyleOverrides: [0, 2], styleOverrideTable: { 2: { fontSize: 40 } } }),
      copy(),
    ],
    [
      'what that style is',
      copy({ characterStyleOverrides: [0, 2], styleOverrideTable: { 2: { fontSize: 40 } } }),
      copy({ characterStyleOverrides: [0, 2], styleOverrideTable: { 2: { fontSize: 41 } } }),
    ],
    ['a list', copy({ lineTypes: ['ORDERED'] }), copy()],
  ])('changes with %s', (_name, changed, from = rectangle()) => {
    expect(hashOf(restFrame({}, changed))).not.toBe(hashOf(restFrame({}, from)));
  });

  it.each<[string, RestFields]>([
    ['the order of layers', restFrame({}, copy(), rectangle())],
    ['a layer more', restFrame({}, rectangle(), copy(), copy())],
    ['what lies in what', restFrame({}, restNode({ ...rectangle(), type: 'FRAME' }, copy()))],
    ['the frame’s paint', restFrame({ fills: [black] }, rectangle(), copy())],
    ['the frame’s clipping', restFrame({ clipsContent: false }, rectangle(), copy())],
    ['the frame’s effects', restFrame({ effects: [shadow] }, rectangle(), copy())],
    ['the frame’s opacity', restFrame({ opacity: 0.5 }, rectangle(), copy())],
    ['the frame’s visibility', restFrame({ visible: false }, rectangle(), copy())],
  ])('changes with %s', (_name, document) => {
    expect(hashOf(document)).not.toBe(plain);
  });

  it('changes with the frame’s size and angle', () => {
    const document = restFrame({}, rectangle(), copy());
    expect(hashOf(document, { frameSize: { width: 401, height: 300 } })).not.toBe(plain);
    expect(
      hashOf(document, {
        frameTransform: [
          [0, -1, 0],
          [1, 0, 0],
        ],
      }),
    ).not.toBe(plain);
  });

  it('changes with a layer’s angle and with mirroring', () => {
    const document = restFrame({}, rectangle({ box: [0, 0, 100, 100] }));
    const withTransform = (
      absoluteTransform: readonly [readonly [number, number, number], readonly [number, number, number]],
    ) => hashOf(document, { transforms: [{ id: '2:1', absoluteTransform, width: 100, height: 100 }] });
    const quarter = withTransform([
      [0, -1, 1100],
      [1, 0, 500],
    ]);
    const mirroredQuarter = withTransform([
      [0, 1, 1000],
      [1, 0, 500],
    ]);
    expect(
      new Set([
        hashOf(document),
        quarter,
        mirroredQuarter,
        withTransform([
          [-1, 0, 1100],
          [0, -1, 600],
        ]),
      ]).size,
    ).toBe(4);
  });

  it('tells apart texts that could be glued together in two ways', () => {
    const two = (a: string, b: string) =>
      hashOf(restFrame({}, copy({ characters: a }), copy({ characters: b })));
    expect(two('a\n1 b', 'c')).not.toBe(two('a', '1 b\nc'));
  });
});

describe('the frame hash of a frame that moves', () => {
  /** Places designers use: whole px and halves, thirds … sixteenths of them. */
  const place = fc
    .tuple(fc.integer({ min: -400, max: 4000 }), fc.constantFrom(1, 2, 3, 4, 5, 6, 8, 10, 12, 16), fc.nat(15))
    .map(([whole, parts, part]) => whole + part / parts);
  const boxes = fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 12 });
  /** Where a frame lies on the page: snapped to halves, far out. */
  const origin = fc.integer({ min: -200_000, max: 200_000 }).map((halves) => halves / 2);

  const at = (places: readonly (readonly [number, number])[], x: number, y: number): string => {
    const float32 = (px: number, py: number, width: number, height: number) =>
      bounds([Math.fround(px), Math.fround(py), width, height]);
    const leaves = places.map(([left, top]) =>
      restNode({
        absoluteBoundingBox: float32(x + left, y + top, 12.5, 7),
        absoluteRenderBounds: float32(x + left, y + top, 12.5, 7),
      }),
    );
    return hashOf(restFrame({ absoluteBoundingBox: float32(x, y, 400, 300) }, ...leaves), {
      frameTransform: [
        [1, 0, x],
        [0, 1, y],
      ],
    });
  };

  it('stays the same within 100 000 px of the page’s origin, although float32 rounds every coordinate anew', () => {
    fc.assert(
      fc.property(boxes, origin, origin, (places, x, y) => {
        expect(at(places, x, y)).toBe(at(places, 0, 0));
      }),
    );
  });

  it('stays the same for transforms of turned layers', () => {
    const turned = (x: number, y: number): string =>
      hashOf(
        restFrame(
          { absoluteBoundingBox: bounds([x, y, 400, 300]) },
          restNode({
            id: '2:1',
            absoluteBoundingBox: bounds([Math.fround(x + 80.1), Math.fround(y + 10.7), 89.28, 74.64]),
          }),
        ),
        {
          frameTransform: [
            [1, 0, x],
            [0, 1, y],
          ],
          transforms: [
            {
              id: '2:1',
              absoluteTransform: [
                [0.866, -0.5, Math.fround(x + 100.1)],
                [0.5, 0.866, Math.fround(y + 10.7)],
              ],
              width: 80,
              height: 40,
            },
          ],
        },
      );
    expect(turned(54_321, -87_654)).toBe(turned(0, 0));
  });
});
