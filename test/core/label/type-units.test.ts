import { describe, expect, it } from 'vitest';
import { assembleElements } from '../../../src/core/label/assemble-elements.ts';
import { defaultTaxonomy } from '../../../src/core/label/default-taxonomy.ts';
import type { FrameSnapshot } from '../../../src/core/snapshot/frame-snapshot.ts';
import { type FrameFields, frame } from '../../helpers/frame-builder.ts';
import {
  frameLayer,
  group,
  image,
  imagePaint,
  instance,
  type LayerDraft,
  layer,
  solid,
  text,
} from '../../helpers/layer-builder.ts';

/** The elements of a frame that nobody labelled anything in. */
const elementsOf = (snapshot: FrameSnapshot) =>
  assembleElements({
    snapshot,
    taxonomy: defaultTaxonomy,
    labels: new Map(),
    suggestions: [],
    unlabelled: 'by-type',
  }).elements;

const labelsOf = (snapshot: FrameSnapshot): readonly string[] =>
  elementsOf(snapshot).map(
    ({ layerIndex, classNames }) => `${snapshot.layers[layerIndex]?.name ?? '?'}: ${classNames.join()}`,
  );

const labels = (drafts: readonly LayerDraft[], fields: FrameFields = {}): readonly string[] =>
  labelsOf(frame(fields, ...drafts));

const vector = (name: string, box: readonly [number, number, number, number]): LayerDraft =>
  layer({ type: 'VECTOR', name, box });

describe('typeUnits', () => {
  it.each([
    ['a text', text('Sale'), 'Sale: text'],
    ['a text with an image paint', text('Sale', { fills: [imagePaint()] }), 'Sale: text'],
    ['a rectangle', layer({ name: 'r' }), 'r: shape'],
    ['an ellipse', layer({ name: 'e', type: 'ELLIPSE' }), 'e: shape'],
    ['a rectangle filled with a picture', image({ name: 'photo' }), 'photo: image'],
    [
      'a rectangle filled with a video',
      layer({ name: 'v', fills: [imagePaint({ type: 'VIDEO' })] }),
      'v: image',
    ],
    [
      'a rectangle whose picture is switched off',
      layer({ name: 'r', fills: [solid('#112233'), imagePaint({ visible: false })] }),
      'r: shape',
    ],
    ['a vector', vector('v', [0, 0, 9, 9]), 'v: vector'],
    ['a leaf frame with a fill', frameLayer({ name: 'f' }), 'f: shape'],
    ['a leaf of a type we do not know', layer({ name: 'w', type: 'WIDGET_2030' }), 'w: shape'],
    ['an instance without content', instance({ name: 'i' }), 'i: instance'],
  ])('labels %s', (_what, draft, expected) => {
    expect(labels([draft])).toEqual([expected]);
  });

  it.each([
    ['a hidden layer', layer({ isSwitchedOn: false })],
    ['a layer in a hidden group', group({ isSwitchedOn: false }, layer({}))],
    ['a layer that is not painted', layer({ painted: null })],
    ['a mask, even where the document carries no render bounds', layer({ isMask: true })],
    ['a slice', layer({ type: 'SLICE' })],
    ['a group without content', group({})],
    ['a leaf frame without paint', frameLayer({ fills: [] })],
  ])('does not label %s', (_what, draft) => {
    expect(labels([draft], { hasRenderBounds: draft.fields.isMask !== true })).toEqual([]);
  });

  it('believes render bounds over paints, and paints where there are no render bounds', () => {
    const bare = layer({ name: 'bare', fills: [] });
    expect(labels([bare])).toEqual(['bare: shape']);
    expect(labels([bare], { hasRenderBounds: false })).toEqual([]);
    expect(
      labels([layer({ name: 'lined', fills: [], strokes: [solid('#000000')], strokeWeight: 1 })], {
        hasRenderBounds: false,
      }),
    ).toEqual(['lined: shape']);
  });

  it('labels a boolean operation as one vector and nothing below it', () => {
    const union = layer(
      { type: 'BOOLEAN_OPERATION', name: 'union' },
      layer({}),
      group({}, vector('deep', [0, 0, 5, 5])),
    );
    expect(labels([union])).toEqual(['union: vector']);
  });

  it('labels a card drawn as a filled frame like one drawn as a rectangle, beside its content', () => {
    expect(labels([frameLayer({ name: 'card' }, text('Buy'))])).toEqual(['card: shape', 'Buy: text']);
    expect(labels([frameLayer({ name: 'photo card', fills: [imagePaint()] }, text('Buy'))])).toEqual([
      'photo card: image',
      'Buy: text',
    ]);
  });

  it.each([
    ['no paint', { fills: [] }],
    [
      'paints that are switched off or transparent',
      {
        fills: [
          solid('#112233', { visible: false }),
          solid('#112233', { opacity: 0 }),
          solid('#112233', { alpha: 0 }),
        ],
      },
    ],
    ['a stroke of no width', { fills: [], strokes: [solid('#000000')], strokeWeight: 0 }],
  ])('labels only the content of a container with %s', (_what, fields) => {
    expect(labels([frameLayer(fields, text('Buy'))])).toEqual(['Buy: text']);
  });

  it('boxes a container by its own box as far as it is visible, not by content that overflows it', () => {
    const snapshot = frame(
      { width: 200, height: 200 },
      frameLayer(
        { box: [150, 10, 100, 40], painted: [140, 10, 60, 90] },
        text('overflows', { box: [140, 60, 40, 40] }),
      ),
    );
    expect(elementsOf(snapshot)[0]?.painted).toEqual({ x: 150, y: 10, width: 50, height: 40 });
  });

  it('labels an icon as one instance around what it paints', () => {
    const snapshot = frame(
      {},
      instance(
        { name: 'icon', box: [0, 0, 24, 24], fills: [] },
        vector('a', [2, 2, 8, 8]),
        group({}, vector('b', [12, 4, 6, 18]), instance({ name: 'dot', box: [3, 20, 1, 1] })),
      ),
    );
    expect(labelsOf(snapshot)).toEqual(['icon: instance']);
    expect(elementsOf(snapshot)[0]?.painted).toEqual({ x: 2, y: 2, width: 16, height: 20 });
  });

  it.each([
    ['text', text('Buy'), 'Buy: text'],
    ['an image', image({ name: 'photo' }), 'photo: image'],
  ])('opens an instance that shows %s, and keeps the icons in it whole', (_what, content, expected) => {
    const icon = instance({ name: 'icon', fills: [] }, vector('a', [0, 0, 8, 8]), vector('b', [9, 0, 8, 8]));
    expect(labels([instance({ name: 'button' }, icon, group({}, content))])).toEqual([
      'button: shape',
      'icon: instance',
      expected,
    ]);
  });

  it('keeps an instance closed whose only text is hidden', () => {
    const icon = instance(
      { name: 'icon', fills: [] },
      vector('a', [0, 0, 8, 8]),
      text('badge', { isSwitchedOn: false }),
    );
    expect(labels([icon])).toEqual(['icon: instance']);
  });

  it('says nothing of an instance that paints nothing', () => {
    expect(labels([instance({ name: 'empty', fills: [] }, group({}))])).toEqual([]);
  });

  it('labels nothing in an empty frame, and not the frame itself', () => {
    expect(labels([])).toEqual([]);
  });

  it('goes back to front', () => {
    const snapshot = frame({}, layer({}), instance({ fills: [] }, vector('a', [0, 0, 8, 8])), text('front'));
    const order = elementsOf(snapshot).map(({ layerIndex }) => layerIndex);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).toHaveLength(3);
  });

  it('survives a tree that is 20,000 layers deep', () => {
    const base = frame({}, layer({})).layers[0];
    if (base === undefined) throw new Error('no layer');
    const layers = Array.from({ length: 20_000 }, (_, at) => ({
      ...base,
      parent: at === 0 ? null : at - 1,
      isLeaf: at === 19_999,
    }));
    expect(elementsOf({ ...frame({}), layers })).toHaveLength(20_000);
  });
});
