import { describe, expect, it } from 'vitest';
import { button, rectangle, section } from './frames/draw.ts';
import { components, metaAd, portrait, square, story } from './frames/meta-set.ts';
import { judgeAds } from './judge-ads.ts';

const on = '2026-11-25';

describe('meta.vertical', async () => {
  const { ads } = await judgeAds(
    [
      metaAd('Meta story', story, { top: 620 }),
      metaAd('Meta reels', story, { top: 500 }),
      metaAd('Meta 9x16', story, { top: 500 }),
      metaAd('Meta story low logo', story, { top: 620, logoAt: [120, 1700] }),
      metaAd('Meta story low terms', story, { top: 620, legalTop: 1400 }),
      metaAd('Meta reels low terms', story, { top: 620, legalTop: 1400 }),
      metaAd('Meta 9x16 low terms', story, { top: 620, legalTop: 1400 }),
      metaAd('Meta reels side', story, { top: 500, logoAt: [50, 500] }),
    ],
    { on, components },
  );

  it('finds nothing where the title stands in the middle third', () => {
    expect(ads['Meta story']).toEqual({ placement: 'meta.vertical story', verdict: 'clean', findings: [] });
    expect(ads['Meta reels']).toEqual({ placement: 'meta.vertical reels', verdict: 'clean', findings: [] });
    expect(ads['Meta 9x16']).toEqual({
      placement: 'meta.vertical strictest',
      verdict: 'clean',
      findings: [],
    });
  });

  it('rejects a logo at y 1700, under the reply bar', () => {
    expect(ads['Meta story low logo']).toEqual({
      placement: 'meta.vertical story',
      verdict: 'flagged',
      findings: ['covered-marks fail covered logo'],
    });
  });

  it('takes terms at y 1400 in a story, whose bar is 384 px high, and not in reels with 672 px', () => {
    expect(ads['Meta story low terms']?.findings).toEqual([]);
    expect(ads['Meta reels low terms']).toEqual({
      placement: 'meta.vertical reels',
      verdict: 'flagged',
      findings: ['covered-text fail covered legal'],
    });
  });

  it('applies the zones of reels to a file that serves both', () => {
    expect(ads['Meta 9x16 low terms']).toEqual({
      placement: 'meta.vertical strictest',
      verdict: 'flagged',
      findings: ['covered-text fail covered legal'],
    });
  });

  it('keeps 65 px at the sides of reels free', () => {
    expect(ads['Meta reels side']?.findings).toEqual(['covered-marks fail covered logo']);
  });
});

describe('meta.feed', async () => {
  const cta = button('cta', [500, 860, 400, 100], 'Shop now', {
    size: 44,
    fill: '#102a43',
    plate: '#f2c46d',
  });
  const { ads } = await judgeAds(
    [
      metaAd('Meta feed 4x5', portrait, { top: 300 }),
      metaAd('Meta feed 1x1', square, { top: 200 }),
      metaAd('Meta feed 1x1 drawn button', square, { top: 200, more: [cta] }),
      metaAd('Meta feed 4x5 edge', portrait, { top: 300, logoAt: [40, 300] }),
      metaAd('Meta feed 4x5 large terms', portrait, { top: 300, legalSize: 80, title: 'Tea' }),
      metaAd('Meta feed 4x5 small terms', portrait, { top: 300, legalSize: 40 }),
      metaAd('Meta feed 1x1 wordy', square, {
        top: 180,
        title: 'Autumn tea\nis here again\nfor all of you',
        titleSize: 100,
        legalTop: 930,
      }),
      metaAd('Meta feed 1x1 nameless', square, {
        top: 200,
        product: rectangle('Rectangle 12', [700, 200, 240, 320], '#c8102e'),
      }),
    ],
    { on, components },
  );
  const feed = 'meta.feed.square';

  it('finds nothing in both feed formats', () => {
    expect(ads['Meta feed 4x5']).toEqual({ placement: 'meta.feed.portrait', verdict: 'clean', findings: [] });
    expect(ads['Meta feed 1x1']).toEqual({ placement: feed, verdict: 'clean', findings: [] });
  });

  it('flags a drawn button', () => {
    const findings = ['no-drawn-cta fail forbidden cta'];
    expect(ads['Meta feed 1x1 drawn button']).toEqual({ placement: feed, verdict: 'flagged', findings });
  });

  it('rejects a logo nearer than 64 px to the edge', () => {
    expect(ads['Meta feed 4x5 edge']?.findings).toEqual(['inset-logo fail outside logo']);
  });

  it('flags terms larger than the title, and terms under 3 % of the height', () => {
    expect(ads['Meta feed 4x5 large terms']?.findings).toEqual(['title-over-legal fail tooSmall title']);
    expect(ads['Meta feed 4x5 small terms']?.findings).toEqual(['smallest-text fail tooSmall legal']);
  });

  it('warns of text on more than a fifth of the picture, and takes it', () => {
    const findings = ['text-share fail tooMuch -'];
    expect(ads['Meta feed 1x1 wordy']).toEqual({ placement: feed, verdict: 'clean', findings });
  });

  it('cannot tell whether a layer nobody named is the product', () => {
    const findings = ['subject unknown maybeUnlabelled -'];
    expect(ads['Meta feed 1x1 nameless']).toEqual({ placement: feed, verdict: 'unknown', findings });
  });
});

describe('the policy meta.same', () => {
  const files = { on, components, policy: 'meta.same.json' };

  it('is content with four formats of the same logo, title and colours', async () => {
    const four = section('autumn', [
      metaAd('Meta story', story, { top: 620 }),
      metaAd('Meta reels', story, { top: 500 }),
      metaAd('Meta feed 4x5', portrait, { top: 300 }),
      metaAd('Meta feed 1x1', square, { top: 200 }),
    ]);
    expect((await judgeAds([four], files)).sets).toEqual([]);
  });

  it('names a missing format, another wording of the title and another colour', async () => {
    const torn = section('autumn', [
      metaAd('Meta story', story, { top: 620 }),
      metaAd('Meta reels', story, { top: 500, title: 'Autumn tea' }),
      metaAd('Meta feed 4x5', portrait, { top: 300, titleFill: '#f2c46d' }),
    ]);
    expect((await judgeAds([torn], files)).sets).toEqual([
      'all-four missing',
      'same-title differs',
      'same-title-colour differs',
    ]);
  });
});
