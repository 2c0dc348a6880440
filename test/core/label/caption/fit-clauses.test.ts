import { describe, expect, it } from 'vitest';
import { fitClauses } from '../../../../src/core/label/caption/fit-clauses.ts';

describe('clauses within a length', () => {
  const parts = [
    { texts: ['banner'], importance: null },
    { texts: ['headline “Sale”', 'headline'], importance: 9 },
    { texts: ['logo on the left', 'logo'], importance: 5 },
  ];
  const within = (maxCharacters: number): string =>
    fitClauses(parts, { maxCharacters, between: ', ', end: '' });

  it('all stand when they fit to the character', () => {
    expect(within(41)).toBe('banner, headline “Sale”, logo on the left');
  });

  it('are shortened, then dropped, the least important first', () => {
    expect(within(40)).toBe('banner, headline “Sale”, logo');
    expect(within(28)).toBe('banner, headline “Sale”');
    expect(within(22)).toBe('banner, headline');
    expect(within(15)).toBe('banner');
  });

  it('keep what never goes, however short the line', () => {
    expect(within(1)).toBe('banner');
  });

  it('count a character outside the basic plane once', () => {
    const flowers = [
      { texts: ['🌸🌸🌸'], importance: null },
      { texts: ['🌸'], importance: 1 },
    ];
    expect(fitClauses(flowers, { maxCharacters: 6, between: ', ', end: '' })).toBe('🌸🌸🌸, 🌸');
  });
});
