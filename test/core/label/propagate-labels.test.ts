import { describe, expect, it } from 'vitest';
import { propagateLabels } from '../../../src/core/label/propagate-labels.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { handLabel } from '../../helpers/label-builder.ts';
import { group, image, instance, layer, text } from '../../helpers/layer-builder.ts';

const banner = (words: string, picture: string, photoName = 'photo') =>
  frame(
    {},
    image({ name: photoName, box: [0, 0, 300, 300], hasImageFill: picture !== '' }),
    group({ name: 'copy' }, text(words, { box: [10, 10, 200, 40] }), layer({ name: 'line' })),
  );
const labels = new Map([
  [0, handLabel('product')],
  [2, handLabel('title')],
]);
const copies = (...args: Parameters<typeof propagateLabels>) =>
  propagateLabels(...args).copies.map(({ from, to, by, confidence, label }) => [
    from,
    to,
    by,
    confidence,
    label.classes[0],
  ]);

describe('propagateLabels', () => {
  it('goes layer by layer between frames of one structure, whatever they say and show', () => {
    expect(copies(banner('one', 'a'), labels, banner('two', 'b'))).toEqual([
      [0, 0, 'structure', 0.98, 'product'],
      [2, 2, 'structure', 0.98, 'title'],
    ]);
  });

  it('is less sure of a layer that is called otherwise', () => {
    expect(copies(banner('one', 'a'), labels, banner('two', 'b', 'pattern'))[0]).toEqual([
      0,
      0,
      'structure',
      0.85,
      'product',
    ]);
  });

  it('finds layers of another structure by component and by path', () => {
    const chip = (key: string) =>
      instance({ name: 'x', component: { id: '9:1', key, name: 'Chip', setName: null, properties: {} } });
    const from = frame(
      {},
      chip('k'),
      group({ name: 'copy' }, layer({ name: 'line' })),
      layer({ name: 'sun' }),
    );
    const to = frame({}, layer({ name: 'new' }), group({ name: 'copy' }, layer({ name: 'line' })), chip('k'));
    const given = new Map([
      [0, handLabel('badge')],
      [2, handLabel('decoration')],
      [3, handLabel('decoration')],
    ]);
    expect(copies(from, given, to)).toEqual([
      [2, 2, 'path', 0.9, 'decoration'],
      [0, 3, 'component', 0.95, 'badge'],
    ]);
    expect(propagateLabels(from, given, to).unmatched).toEqual([3]);
  });

  it('tells several that fit apart by their order, less surely, and matches none twice', () => {
    const row = (count: number) =>
      frame({}, layer({ name: 'ground' }), ...Array.from({ length: count }, () => layer({ name: 'star' })));
    const given = new Map([
      [1, handLabel('badge')],
      [3, handLabel('badge')],
    ]);
    expect(copies(row(3), given, row(2))).toEqual([[1, 1, 'path', 0.7, 'badge']]);
    expect(propagateLabels(row(3), given, row(2)).unmatched).toEqual([3]);
  });

  it('carries a deliberate none too, and nothing of an empty frame', () => {
    const none = propagateLabels(banner('a', ''), new Map([[1, handLabel()]]), banner('b', ''));
    expect(none.copies[0]?.label.is).toBe('none');
    expect(propagateLabels(frame({}), new Map(), frame({}))).toEqual({ copies: [], unmatched: [] });
    expect(propagateLabels(banner('a', ''), labels, frame({})).unmatched).toEqual([0, 2]);
  });
});
