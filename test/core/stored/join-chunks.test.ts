import { describe, expect, it } from 'vitest';
import { joinChunks } from '../../../src/core/stored/join-chunks.ts';

const joined = (entries: Readonly<Record<string, string>>) => Object.fromEntries(joinChunks(entries));

describe('joinChunks', () => {
  it('joins the chunks of each record in order of their numbers', () => {
    expect(joined({ 'waivers/a.1': 'b', 'waivers/a.0': 'a', 'assignment.0': 'x' })).toEqual({
      'waivers/a': 'ab',
      assignment: 'x',
    });
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`r.${String(at)}`, `${String(at)},`]),
    );
    expect(joined(many)).toEqual({ r: '0,1,2,3,4,5,6,7,8,9,10,11,' });
  });

  it.each(['r', '.0', 'r.x', 'r.'])('passes over the key %s', (key) => {
    expect(joined({ [key]: 'x' })).toEqual({});
  });
});
