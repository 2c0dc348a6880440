import { describe, expect, it } from 'vitest';
import { matchPlacement } from '../../../src/core/placement/match-placement.ts';
import { failureText, unnamedFailure } from '../../../src/i18n/failures.ts';
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

  it('finds a frame by the section around it, the nearest pattern winning over its own shorter one', () => {
    const inside = { ...at, sections: ['双十一', '京东 开屏 1080'] };
    const by = (...specs: Parameters<typeof matchPlacement>[1]) => matchPlacement(inside, specs);
    const sectioned = spec({ id: 'section', match: { sections: ['京东 开屏*'] } });
    expect(by(sectioned, sized('size', size))).toMatchObject({ is: 'one', spec: { id: 'section' } });
    expect(by(sectioned, named('name', '京东*'))).toMatchObject({ spec: { id: 'section' } });
    expect(idOf(sectioned)).toBe('none');
  });

  it('takes a ratio within its tolerance when neither name nor size fits', () => {
    const ratio = (width: number, height: number, tolerancePercent?: number) =>
      spec({ id: 'ratio', match: { ratios: [{ width, height, tolerancePercent }] } });
    expect(idOf(ratio(9, 16))).toBe('ratio');
    expect(idOf(ratio(16, 9))).toBe('none');
    expect(idOf(ratio(9, 16), sized('size', size))).toBe('size');
    const wide = (width: number, tolerance?: number) =>
      matchPlacement({ name: 'x', width, height: 1000 }, [ratio(1, 1, tolerance)]).is;
    expect([wide(1010), wide(990), wide(1010.1), wide(989.9)]).toEqual(['one', 'one', 'none', 'none']);
    expect([wide(1000, 0), wide(1000.1, 0), wide(1050, 5), wide(1051, 5)]).toEqual([
      'one',
      'none',
      'one',
      'none',
    ]);
  });

  it.each(['draft', 'retired', 'base'] as const)('never finds a frame for a %s by itself', (status) => {
    expect(idOf(spec({ id: 'a', status, match: { names: ['*'] } }))).toBe('none');
  });

  it('finds a spec only while it is in effect, in its own time zone', () => {
    const effective = { from: '2026-11-01', until: '2026-11-11' };
    const dated = spec({ id: 'a', match: { names: ['*'] }, effective, timeZone: '+08:00' });
    const on = (onDate: string | null) => matchPlacement(at, [dated], { onDate }).is;
    expect([
      on('2026-10-31'),
      on('2026-11-01'),
      on('2026-11-11T15:59:59Z'),
      on('2026-11-11T16:00:00Z'),
    ]).toEqual(['none', 'one', 'one', 'none']);
    expect(on(null)).toBe('one');
  });
});

describe('a spec that somebody chose', () => {
  const chosen = (fields: Parameters<typeof spec>[0], onDate: string | null = null) =>
    matchPlacement(at, [spec({ id: 'chosen', match: {}, ...fields }), named('other', '*')], {
      assignment: { placement: 'chosen', variant: null },
      onDate,
    });

  it.each(['active', 'draft'] as const)('is used whatever the name says, also a %s', (status) => {
    expect(chosen({ status })).toMatchObject({ is: 'one', spec: { id: 'chosen' } });
  });

  it.each([
    ['ASSIGNED_RETIRED', { status: 'retired' }],
    ['ASSIGNED_BASE', { status: 'base' }],
    ['ASSIGNED_MISSING', { id: 'gone' }],
    ['ASSIGNED_NOT_IN_EFFECT', { effective: { until: '2026-11-24' } }],
  ] as const)('is never replaced by a guess: %s', (code, fields) => {
    expect(chosen(fields, '2026-11-25')).toEqual({
      is: 'unusable',
      candidates: ['chosen'],
      failure: { code, data: { placement: 'chosen' } },
    });
    expect(failureText(code)).not.toBe(unnamedFailure);
  });
});
