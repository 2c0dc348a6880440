import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateKey } from '../../../src/core/diversity/template-key.ts';
import { frame } from '../../helpers/frame-builder.ts';
import {
  type Box,
  group,
  image,
  imagePaint,
  instance,
  layer,
  solid,
  text,
} from '../../helpers/layer-builder.ts';

const size = { width: 1000, height: 1000 };
const keyOf = (...drafts: Parameters<typeof layer>[1][]): string => templateKey(frame(size, ...drafts));

const banner = (
  given: { title?: string; titleBox?: Box; hex?: string; photo?: string; photoBox?: Box; name?: string } = {},
) => [
  layer({ name: given.name ?? 'ground', box: [0, 0, 1000, 1000], fills: [solid(given.hex ?? '#ffffff')] }),
  image({
    box: given.photoBox ?? [500, 100, 400, 500],
    fills: [imagePaint({ imageRef: given.photo ?? 'a' })],
  }),
  text(given.title ?? 'Hello', { box: given.titleBox ?? [50, 100, 300, 60] }),
  group(
    { box: [50, 800, 150, 60] },
    layer({ box: [50, 800, 150, 60] }),
    text('Buy', { box: [60, 810, 100, 40] }),
  ),
];
const key = keyOf(...banner());

describe('the key of a template', () => {
  it('is 16 hex digits', () => {
    expect(key).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['in other colours', keyOf(...banner({ hex: '#102030' }))],
    ['with another photo', keyOf(...banner({ photo: 'b' }))],
    ['with other layer names', keyOf(...banner({ name: 'renamed' }))],
    [
      'with words that are wider',
      keyOf(...banner({ title: 'A longer title', titleBox: [50, 100, 700, 60] })),
    ],
    ['with words that take two lines', keyOf(...banner({ titleBox: [50, 100, 300, 120] }))],
    ['with siblings stacked otherwise', keyOf(...[...banner()].reverse())],
    ['with a button drawn otherwise', keyOf(...banner().slice(0, 3), instance({ box: [50, 800, 150, 60] }))],
  ])('is kept by a copy %s', (_title, other) => {
    expect(other).toBe(key);
  });

  it.each([
    ['a photo elsewhere', keyOf(...banner({ photoBox: [100, 100, 400, 500] }))],
    ['a larger photo', keyOf(...banner({ photoBox: [500, 100, 500, 500] }))],
    ['a title elsewhere', keyOf(...banner({ titleBox: [50, 400, 300, 60] }))],
    ['no button', keyOf(...banner().slice(0, 3))],
    [
      'a circle for a photo',
      keyOf(
        ...banner().slice(0, 1),
        layer({ type: 'ELLIPSE', box: [500, 100, 400, 500] }),
        ...banner().slice(2),
      ),
    ],
  ])('is another one with %s', (_title, other) => {
    expect(other).not.toBe(key);
  });

  it('counts layers that are switched off, so switching one on keeps it', () => {
    const badge = (isSwitchedOn: boolean) => layer({ box: [700, 700, 200, 200], isSwitchedOn });
    expect(keyOf(...banner(), badge(false))).toBe(keyOf(...banner(), badge(true)));
    expect(keyOf(...banner(), badge(false))).not.toBe(key);
  });

  it('is kept by mirroring, alignment of texts included', () => {
    const mirrored = keyOf(
      layer({ box: [0, 0, 1000, 1000] }),
      image({ box: [100, 100, 400, 500] }),
      text('Hello', { box: [650, 100, 300, 60], content: { alignHorizontal: 'RIGHT' } }),
      group({ box: [800, 800, 150, 60] }),
    );
    expect(mirrored).toBe(key);
  });

  it('is kept by resizing', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 8, noNaN: true }),
        fc.double({ min: 0.1, max: 8, noNaN: true }),
        (across, down) => {
          const scaled = ([x, y, width, height]: Box): Box => [
            x * across,
            y * down,
            width * across,
            height * down,
          ];
          const resized = frame(
            { width: 1000 * across, height: 1000 * down },
            layer({ box: scaled([0, 0, 1000, 1000]) }),
            image({ box: scaled([500, 100, 400, 500]) }),
            text('Hello', { box: scaled([50, 100, 300, 60]) }),
            group({ box: scaled([50, 800, 150, 60]) }),
          );
          expect(templateKey(resized)).toBe(key);
        },
      ),
    );
  });

  it('tells pictures without layout apart by their file: a photo that fills its frame is no template', () => {
    const photo = (imageRef: string) =>
      keyOf(image({ box: [0, 0, 1000, 1000], fills: [imagePaint({ imageRef })] }));
    expect(photo('a')).not.toBe(photo('b'));
    expect(photo('a')).toBe(photo('a'));
  });

  it('has an answer for an empty frame, a frame without area and layers without or beyond any place', () => {
    expect(templateKey(frame(size))).toMatch(/^[0-9a-f]{16}$/);
    const odd = [layer({ box: null }), layer({ box: [1e30, -1e30, 5, 5] }), text('', { box: null })];
    expect(templateKey(frame({ width: 0, height: 0 }, ...odd))).toMatch(/^[0-9a-f]{16}$/);
  });
});
