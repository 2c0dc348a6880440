import { describe, expect, it } from 'vitest';
import { baselineClasses, classIdOf } from '../../../src/core/label/baseline-classes.ts';

describe('baselineClasses', () => {
  it('keep the ids that were released: new ones are appended', () => {
    const released = ['text', 'image', 'vector', 'shape', 'instance'];
    expect(baselineClasses.slice(0, released.length).map(({ name }) => name)).toEqual(released);
    expect(baselineClasses.map(({ id }) => id)).toEqual(baselineClasses.map((_, at) => at + 1));
  });

  it('are found by name', () => {
    for (const { id, name } of baselineClasses) expect(classIdOf(name)).toBe(id);
  });

  it('have a title in every language', () => {
    for (const { title } of baselineClasses)
      expect(Object.values(title).every((words) => words.trim() !== '')).toBe(true);
  });
});
