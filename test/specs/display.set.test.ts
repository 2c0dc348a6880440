import { describe, expect, it } from 'vitest';
import {
  billboard,
  leaderboard,
  leaf,
  logoWords,
  rectangle300,
  skyscraper,
  strip,
} from './frames/display-set.ts';
import { photo, rectangle } from './frames/draw.ts';
import { softPhoto } from './frames/soft-photo.ts';
import { judgeAds } from './judge-ads.ts';

const on = '2026-11-25';
const whole = [0, 0, 970, 250] as const;
const images = { grain: softPhoto(970, 250, 1) };
const heavy = billboard('heavy', photo('background', whole, 'grain'));
const claim = rectangle300('claim', { title: '#1 tea' });

describe('display.300x250', async () => {
  const { ads } = await judgeAds(
    [
      rectangle300('clean'),
      rectangle300('three lines', { title: 'Autumn\ntea is\nhere', titleSize: 24 }),
      rectangle300('sizes', { titleSize: 17, ctaBox: [16, 190, 76, 26], logoBox: [16, 10, 110, 110] }),
      rectangle300('window', { more: [rectangle('window', [150, 20, 140, 30], '#c0c0c0')] }),
      claim,
    ],
    { on },
  );
  const placement = 'display.300x250';

  it('finds nothing in a banner with logo, title, product and button', () => {
    expect(ads['clean']).toEqual({ placement, verdict: 'clean', findings: [] });
  });

  it('flags a title of three lines', () => {
    const findings = ['title-lines fail tooManyLines title'];
    expect(ads['three lines']).toEqual({ placement, verdict: 'flagged', findings });
  });

  it('flags a title under 18 px, a button under 80 × 28 px and a logo over 15 % of the area', () => {
    expect(ads['sizes']).toEqual({
      placement,
      verdict: 'flagged',
      findings: [
        'cta-size fail tooLow cta',
        'cta-size fail tooNarrow cta',
        'logo-share fail areaLarge logo',
        'title-size fail tooSmall title',
      ],
    });
  });

  it('rejects what imitates a system window', () => {
    const findings = ['no-imitation fail forbidden window'];
    expect(ads['window']).toEqual({ placement, verdict: 'flagged', findings });
  });

  it('cannot tell whether a claim is allowed where nobody said the market', async () => {
    const findings = ['claims-us unknown conditionUnknown title'];
    expect(ads['claim']).toEqual({ placement, verdict: 'unknown', findings });
    const american = await judgeAds([claim], { on, facts: { market: 'us' } });
    expect(american.ads['claim']?.findings).toEqual(['claims-us fail banned title']);
    const british = await judgeAds([claim], { on, facts: { market: 'gb' } });
    expect(british.ads['claim']?.findings).toEqual([]);
  });
});

describe('display.728x90 and display.160x600', async () => {
  const { ads } = await judgeAds(
    [
      leaderboard('grey'),
      leaderboard('white', { fill: '#ffffff' }),
      leaderboard('white with a border', { fill: '#ffffff', hasBorder: true }),
      leaderboard('logo right', { logoX: 460 }),
      leaderboard('low button', { ctaY: 32 }),
      skyscraper('even'),
      skyscraper('uneven', { productY: 264 }),
    ],
    { on },
  );
  const wide = 'display.728x90';
  const high = 'display.160x600';

  it('takes a grey ground without a border', () => {
    expect(ads['grey']).toEqual({ placement: wide, verdict: 'clean', findings: [] });
  });

  it('rejects the same in white, unless a border ends it', () => {
    const findings = ['border fail whiteWithoutBorder -'];
    expect(ads['white']).toEqual({ placement: wide, verdict: 'flagged', findings });
    expect(ads['white with a border']).toEqual({ placement: wide, verdict: 'clean', findings: [] });
  });

  it('flags a logo that does not stand left', () => {
    const findings = ['logo-left fail notLeftOf logo'];
    expect(ads['logo right']).toEqual({ placement: wide, verdict: 'flagged', findings });
  });

  it('only warns of centres that differ by more than 2 px', () => {
    const findings = ['centres fail offCenterY cta'];
    expect(ads['low button']).toEqual({ placement: wide, verdict: 'clean', findings });
  });

  it('only warns of unequal gaps in the stack', () => {
    expect(ads['even']).toEqual({ placement: high, verdict: 'clean', findings: [] });
    const findings = ['stack-gaps fail unequal product'];
    expect(ads['uneven']).toEqual({ placement: high, verdict: 'clean', findings });
  });
});

describe('display.970x250', () => {
  const placement = 'display.970x250';
  const findings = ['weight unknown heavyAtQuality -'];

  it('cannot tell whether 150 to 250 kB will do where the strictest channel counts, and names that channel', async () => {
    const { ads, origins } = await judgeAds([billboard('light'), heavy], { on, images });
    expect(ads['light']).toEqual({ placement: `${placement} strictest`, verdict: 'clean', findings: [] });
    expect(ads['heavy']).toEqual({ placement: `${placement} strictest`, verdict: 'unknown', findings });
    expect(origins).toEqual(['display.970x250 google']);
  });

  it('rejects the same picture as PNG, whose weight is no matter of an encoder', async () => {
    const setting = { suffix: '', format: 'PNG', constraint: { type: 'SCALE', value: 1 } };
    const { ads } = await judgeAds([{ ...heavy, exportSettings: [setting] }], { on, images });
    const tooHeavy = ['weight fail tooHeavy -'];
    expect(ads['heavy']).toEqual({
      placement: `${placement} strictest`,
      verdict: 'flagged',
      findings: tooHeavy,
    });
  });

  it('takes the same file for IAB, which loads 250 kB, and asks for Google', async () => {
    const iab = await judgeAds([heavy], { on, images, facts: { channel: 'iab' } });
    expect(iab.ads['heavy']).toEqual({ placement: `${placement} iab`, verdict: 'clean', findings: [] });
    const google = await judgeAds([heavy], { on, images, facts: { channel: 'google' } });
    expect(google.ads['heavy']).toEqual({ placement: `${placement} google`, verdict: 'unknown', findings });
  });
});

describe('display.320x50', async () => {
  const { ads } = await judgeAds(
    [
      strip('wide logo'),
      strip('high logo', { logos: [leaf('logo', [8, 0, 50, 50])] }),
      strip('small logo', { logos: [leaf('logo', [8, 10, 30, 30])] }),
      strip('letters', { logos: [logoWords('Leaf', 16)] }),
      strip('small letters', { logos: [logoWords('Leaf', 9)] }),
      strip('small wide letters', { logos: [logoWords('LEAF TEA HOUSE', 9)] }),
      strip('amazon', { logos: [leaf('logo', [8, 5, 70, 40]), leaf('amazon logo', [4, 2, 90, 46])] }),
      strip('white', { fill: '#ffffff' }),
    ],
    { on },
  );
  const placement = 'display.320x50 strictest';

  it('takes a logo that fills the height, or a fifth of the width, or is written legibly', () => {
    for (const name of ['wide logo', 'high logo', 'letters', 'small wide letters']) {
      expect({ name, ...ads[name] }).toEqual({ name, placement, verdict: 'clean', findings: [] });
    }
  });

  it('rejects a logo that is none of that', () => {
    const small = 'logo-legible fail extentSmall logo';
    expect(ads['small logo']).toEqual({ placement, verdict: 'flagged', findings: [small, small] });
    expect(ads['small letters']).toEqual({
      placement,
      verdict: 'flagged',
      findings: [
        'logo-text-legible fail extentSmall logo text',
        'logo-text-legible fail extentSmall logo text',
        'logo-text-legible fail tooLow logo text',
      ],
    });
  });

  it('rejects an Amazon logo larger than the advertiser’s', () => {
    const findings = ['logo-over-amazon fail tooSmall logo'];
    expect(ads['amazon']).toEqual({ placement, verdict: 'flagged', findings });
  });

  it('rejects a white ground without a border', () => {
    const findings = ['border fail whiteWithoutBorder -'];
    expect(ads['white']).toEqual({ placement, verdict: 'flagged', findings });
  });
});
