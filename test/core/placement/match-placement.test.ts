import { describe, expect, it } from 'vitest';
import { matchPlacement } from '../../../src/core/placement/match-placement.ts';
import { spec } from '../../helpers/spec-builder.ts';

const at = { name: '京东 开屏 01', width: 1080, height: 1920 };
const size = { width: 1080, height: 1920 };
const idOf = (...specs: Parameters<typeof matchPlacement>[1]) => {
  const match = matchPlacement(at, specs);
  return match.is === 'one' ? match.spec.id : match.is;
};
const named = (id: string, ...names: string[]) => spec({ id, match: { names } });
const sized = (id: string, ...sizes: { width: number; height: number }[]) => spec({ id, match: { sizes } });

describe('matchPlacement', () => {
  it('finds none among none, and none that fits', () => {
    expect(idOf()).toBe('none');
    expect(idOf(named('a', 'story*'), sized('b', { width: 1, height: 1 }))).toBe('none');
  });

  it('prefers a name to a size', () => {
    expect(idOf(sized('size', size), named('name', '*'))).toBe('name');
  });

  it('prefers the pattern with more literal characters, however it is written', () => {
    expect(idOf(named('short', '京东*'), named('long', '*', '*开屏 0?'))).toBe('long');
  });

  it('takes the size when no name fits, up to half a pixel', () => {
    expect(idOf(named('name', 'story'), sized('size', { width: 1080.5, height: 1919.5 }))).toBe('size');
    expect(idOf(sized('size', { width: 1080.6, height: 1920 }))).toBe('none');
    expect(idOf(sized('swapped', { width: 1920, height: 1080 }))).toBe('none');
  });

  it('among equal names takes the one whose size fits too', () => {
    const both = spec({ id: 'both', match: { names: ['京东*'], sizes: [size] } });
    expect(idOf(named('name', '京东*'), both)).toBe('both');
    expect(idOf(both, named('exact', '京东 开*'))).toBe('exact');
  });

  it('is ambiguous among equals', () => {
    expect(matchPlacement(at, [named('a', '京东*'), named('b', '*开屏*'), named('c', '*')])).toMatchObject({
      is: 'ambiguous',
      candidates: [{ id: 'a' }, { id: 'b' }],
    });
    expect(idOf(sized('a', size), sized('b', size))).toBe('ambiguous');
  });
});
