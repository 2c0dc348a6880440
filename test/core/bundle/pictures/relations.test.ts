import { describe, expect, it } from 'vitest';
import {
  mostRelated,
  type RelatedElement,
  relationsOf,
} from '../../../../src/core/bundle/pictures/relations.ts';

const picture = { width: 1000, height: 1000 };
const element = (
  number: number,
  typeClass: RelatedElement['typeClass'],
  [x, y, width, height]: readonly [number, number, number, number],
  z = number,
): RelatedElement => ({
  number,
  typeClass,
  z,
  box: { x, y, width, height },
});
const said = (...elements: readonly RelatedElement[]) =>
  relationsOf(elements, picture).relations.map(
    (one) => `${String(one.a)} ${one.type === 'aligned' ? one.edge : one.type} ${String(one.b)}`,
  );
const saidOf = (word: string, ...elements: readonly RelatedElement[]) =>
  said(...elements).filter((line) => line.includes(word));

describe('relations between elements', () => {
  const card = element(1, 'shape', [100, 100, 400, 400]);
  const button = element(2, 'shape', [200, 300, 100, 50]);
  const words = element(3, 'text', [213, 307, 61, 31]);

  it('name the smallest element behind that holds another', () => {
    expect(saidOf('contains', card, button, words)).toEqual(['1 contains 2', '2 contains 3']);
    expect(saidOf('contains', card, element(2, 'image', [450, 100, 51, 50]))).toEqual(['1 contains 2']);
    expect(saidOf('contains', card, element(2, 'image', [450, 100, 52, 50]))).toEqual([]);
    expect(saidOf('contains', { ...card, z: 9 }, words)).toEqual([]);
  });

  it('name the shape a text lies on, but not the ground and no photo', () => {
    expect(saidOf('underlay', card, button, words)).toEqual(['2 underlay-of 3']);
    expect(saidOf('underlay', element(1, 'shape', [0, 0, 1000, 950]), words)).toEqual(['1 underlay-of 3']);
    expect(saidOf('underlay', element(1, 'shape', [0, 0, 1000, 951]), words)).toEqual([]);
    expect(saidOf('underlay', element(1, 'image', [100, 100, 400, 400]), words)).toEqual([]);
    expect(saidOf('underlay', card, element(2, 'image', [200, 200, 50, 50]))).toEqual([]);
  });

  it('take the only text on a shape as its label', () => {
    expect(saidOf('labels', card, button, words)).toEqual(['3 labels 2']);
    expect(saidOf('labels', card, element(2, 'text', [110, 110, 20, 20]), words)).toEqual([]);
    expect(saidOf('labels', card, element(2, 'vector', [110, 110, 20, 20]))).toEqual([]);
  });

  it('name edges and middles that agree within 1 px, each with the nearest only, once', () => {
    const a = element(1, 'text', [100, 100, 200, 40]);
    expect(said(a, element(2, 'text', [101, 200, 300, 70]))).toEqual(['1 left 2']);
    expect(said(a, element(2, 'text', [101.1, 200, 300, 70]))).toEqual([]);
    expect(said(a, element(2, 'text', [150, 200, 100, 70]))).toEqual(['1 centre 2']);
    expect(said(a, element(2, 'text', [250, 200, 50, 70]))).toEqual(['1 right 2']);
    expect(said(a, element(2, 'text', [500, 90, 70, 60]))).toEqual(['1 middle 2']);
    expect(said(a, element(2, 'text', [500, 100, 70, 90]), element(3, 'text', [650, 50, 77, 90]))).toEqual([
      '1 top 2',
      '1 bottom 3',
    ]);
    const column = [1, 2, 3].map((number) =>
      element(number, 'text', [100, number * 100, number * 33, 10 + number]),
    );
    expect(said(...column)).toEqual(['1 left 2', '2 left 3']);
  });

  it('do not depend on the order and stay few', () => {
    const many = Array.from({ length: mostRelated + 30 }, (_, at) =>
      element(at + 1, 'text', [10, at * 4, 100 - at / 10, 3]),
    );
    const found = relationsOf(many, picture);
    expect(found.leftOut).toBe(30);
    expect(found.relations.length).toBeLessThanOrEqual(mostRelated * 6);
    expect(relationsOf([...many].reverse(), picture)).toEqual(found);
    expect(relationsOf([], picture)).toEqual({ relations: [], leftOut: 0 });
  });
});
