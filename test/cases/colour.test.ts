import { describe, expect, it } from 'vitest';
import { digest, element } from '../helpers/digest-builder.ts';
import { frame } from '../helpers/frame-builder.ts';
import { layer, solid } from '../helpers/layer-builder.ts';
import { caseOf, setCaseOf } from '../helpers/placement-case.ts';

const ground = (hex: string) =>
  frame(
    { width: 750, height: 340, fills: [] },
    layer({ name: 'bg', role: 'background', box: [0, 0, 750, 340], fills: [solid(hex)] }),
  );

describe('tolerated near-colour', () => {
  it('Yandex yellow: forbidden, unless lighter than #F0E5AD', () => {
    const forbidden = [{ hex: '#ffdd00', unlessLighterThan: '#f0e5ad' }];
    const check = caseOf({ yellow: ['color.palette', { forbidden }] });
    expect(check(ground('#f6eecb'))).toBe('clean');
    expect(check(ground('#ffcc00'))).toBe('flagged: yellow forbidden');
    expect(check(ground('#f0e5ad'))).toBe('flagged: yellow forbidden');
    expect(check(ground('#3366cc'))).toBe('clean');
  });
});

describe('colour from elsewhere', () => {
  it('会场 campaign palette: the background is one of the campaign’s colours, within ΔE 5', () => {
    const allowed = ['#e1251b', '#ff6a00'];
    const check = caseOf({ palette: ['color.palette', { roles: ['background'], allowed, deltaE: 5 }] });
    expect(check(ground('#e1251b'))).toBe('clean');
    expect(check(ground('#dd2820'))).toBe('clean');
    expect(check(ground('#1b6fe1'))).toBe('flagged: palette offPalette');
    expect(check(frame({}, layer({ name: 'bg', role: 'background', opacity: 0.5 })))).toBe(
      'unknown: palette blended?',
    );
  });

  it('小米 icon: the background of the banner has the colour of the icon beside it', () => {
    const check = setCaseOf({
      same: ['set.consistent', { role: 'background', what: 'colour', among: 'all' }],
    });
    const of = (name: string, hex: string) => digest(name, { elements: { background: [element({ hex })] } });
    expect(check(of('icon', '#ff6700'), of('banner', '#ff6700'))).toEqual([]);
    expect(check(of('icon', '#ff6700'), of('banner', '#0067ff'))).toHaveLength(1);
    expect(check(of('icon', '#ff6700'), digest('banner'))).toEqual(['same absent banner']);
  });

  it('Kakao 1 of 7: the background is one of seven extracted colours, in every frame of the set', () => {
    const allowed = ['#fee500', '#ffffff', '#f2f2f2', '#222222', '#5b8def', '#8bc34a', '#f06292'];
    const check = caseOf({ seven: ['color.palette', { roles: ['background'], allowed, deltaE: 1 }] });
    expect(allowed.map((hex) => check(ground(hex)))).toEqual(allowed.map(() => 'clean'));
    expect(check(ground('#fee000'))).toBe('flagged: seven offPalette');
  });
});
