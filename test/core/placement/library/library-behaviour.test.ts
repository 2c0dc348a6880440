import { describe, expect, it } from 'vitest';
import { type CheckRequest, checkFrame } from '../../../../src/core/check/check-frame.ts';
import { libraryEntries } from '../../../../src/core/placement/library/index.ts';
import type { FrameSnapshot } from '../../../../src/core/snapshot/frame-snapshot.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { image, layer, text } from '../../../helpers/layer-builder.ts';

/**
 * What the entry's spec finds in a frame without looking at pixels: `severity rule verdict`, `hold` where a person decides. The
 * format is left out: frames without export settings, like these, are always asked for theirs.
 */
const found = (id: string, drawn: FrameSnapshot, request: CheckRequest = {}): string[] => {
  const entry = libraryEntries.find((one) => one.id === `lib.${id}`);
  if (entry === undefined) throw new Error(id);
  const report = checkFrame(drawn, [entry.spec()], { onDate: '2026-11-20', ...request });
  expect(report.unmatched).toBeNull();
  const findings = report.findings.filter(({ ruleId }) => ruleId !== 'format');
  return findings.map(
    ({ severity, ruleId, verdict, consequence }) =>
      `${severity} ${ruleId} ${verdict}${verdict === 'fail' && consequence === 'hold' ? ' hold' : ''}`,
  );
};
const background = (width: number, height: number) =>
  image({ name: 'bg', role: 'background', box: [0, 0, width, height] });

/** What these sources demand to be seen. */
const demands: Readonly<Record<string, readonly string[]>> = {
  'lib.tiktok.gesture-card': ['blocking cta-strip fail'],
};

describe('a frame that is nothing but a background of the exact size', () => {
  const sized = libraryEntries.filter((entry) => entry.spec().match.sizes !== undefined);

  it.each(sized.map((entry) => [entry.id, entry] as const))(
    'is refused by %s only for what its source demands',
    (id, entry) => {
      const [size = { width: 0, height: 0 }] = entry.spec().match.sizes ?? [];
      const drawn = frame({ ...size }, background(size.width, size.height));
      const fails = found(id.slice(4), drawn).filter(
        (line) => line.startsWith('blocking') && line.endsWith('fail'),
      );
      expect(fails).toEqual(demands[id] ?? []);
    },
  );
});

describe('the bands of a Meta story', () => {
  const logoAt = (y: number) =>
    frame(
      { width: 1080, height: 1920 },
      background(1080, 1920),
      layer({ name: 'Logo', role: 'logo', box: [400, y, 200, 100] }),
    );

  it('end at 14 % of the height, not at the 250 px the page prints beside it', () => {
    expect(found('meta.story', logoAt(268))).toContain('blocking ui-bands fail');
    expect(found('meta.story', logoAt(269))).not.toContain('blocking ui-bands fail');
  });

  it('may hold a face and the picture, which the source does not forbid, but no text', () => {
    const face = layer({ name: 'Face', role: 'face', box: [400, 0, 200, 400] });
    expect(found('meta.story', frame({ width: 1080, height: 1920 }, face))).toEqual([]);
    const written = text('Tea', { name: 'Note', box: [100, 200, 300, 60] });
    expect(found('meta.story', frame({ width: 1080, height: 1920 }, written))).toEqual([
      'blocking ui-bands-text fail',
    ]);
  });

  it('begin again at 80 %', () => {
    expect(found('meta.story', logoAt(1436))).not.toContain('blocking ui-bands fail');
    expect(found('meta.story', logoAt(1437))).toContain('blocking ui-bands fail');
  });
});

describe('copy that is entered beside the picture', () => {
  const named = (characters: string, name: string) =>
    frame(
      { width: 1200, height: 628 },
      background(1200, 628),
      text(characters, { name, box: [300, 200, 300, 60], fontSizePx: 20 }),
    );

  it('is limited where a layer is named after the field, up to and over the limit', () => {
    expect(found('google.rda-landscape', named('x'.repeat(30), 'Headline 1'))).toEqual([]);
    expect(found('google.rda-landscape', named('x'.repeat(31), 'Headline 1'))).toEqual([
      'major headline-length fail',
    ]);
  });

  it('is not what is drawn into the picture', () => {
    expect(found('google.rda-landscape', named('x'.repeat(31), 'Title'))).toEqual([]);
  });

  it('counts display width as 字: 25 columns are 12 Chinese characters and a half', () => {
    expect(found('google.rda-landscape', named(`${'茶'.repeat(12)}x`, '商家名称'))).toEqual([]);
    expect(found('google.rda-landscape', named('茶'.repeat(13), '商家名称'))).toEqual([
      'major business-name-length fail',
    ]);
  });

  it('is only minor where the feed merely cuts it', () => {
    const story = (characters: string) =>
      frame(
        { width: 1080, height: 1920 },
        text(characters, { name: 'Primary text', box: [100, 900, 800, 100] }),
      );
    expect(found('meta.story', story('x'.repeat(125)))).toEqual([]);
    expect(found('meta.story', story('x'.repeat(126)))).toEqual(['minor primary-visible fail']);
  });
});

describe('sizes', () => {
  const empty = (width: number, height: number, name = 'Frame') =>
    frame({ width, height, name }, background(width, height));

  it('are ranges where the source has ranges', () => {
    expect(found('google.rda-square', empty(300, 300))).toEqual([]);
    expect(found('google.rda-square', empty(299, 299))).toEqual([
      'blocking canvas fail',
      'blocking canvas fail',
    ]);
  });

  it('of a Kakao card may be 1:1 to 2:1 and at least 500 px wide', () => {
    const assignment = { placement: 'lib.kakao.brand-wide-image', variant: null };
    expect(found('kakao.brand-wide-image', empty(500, 500), { assignment })).toEqual([]);
    expect(found('kakao.brand-wide-image', empty(1000, 500), { assignment })).toEqual([]);
    expect(found('kakao.brand-wide-image', empty(1020, 500), { assignment })).toEqual([
      'blocking ratio fail',
    ]);
    expect(found('kakao.brand-wide-image', empty(499, 400), { assignment })).toEqual([
      'blocking canvas fail',
    ]);
  });

  it('of a Play screenshot are at most twice as long as wide', () => {
    const assignment = { placement: 'lib.google-play.screenshot', variant: null };
    expect(found('google-play.screenshot', empty(1080, 2160), { assignment })).toEqual([]);
    expect(found('google-play.screenshot', empty(1080, 2200), { assignment })).toEqual([
      'blocking long-side fail',
    ]);
    expect(found('google-play.screenshot', empty(2200, 1080), { assignment })).toEqual([
      'blocking long-side fail',
    ]);
  });

  it('of a long page are 1809 to 12060 px, with one layer named bg', () => {
    expect(found('fkw.psd-page', empty(750, 1809, '凡科长页'))).toEqual([]);
    expect(found('fkw.psd-page', empty(750, 1808, '凡科长页'))).toEqual(['blocking canvas fail']);
    expect(found('fkw.psd-page', empty(750, 12061, '凡科长页'))).toEqual(['blocking canvas fail']);
    const twice = frame(
      { width: 750, height: 2000, name: '凡科长页' },
      background(750, 2000),
      background(750, 2000),
    );
    expect(found('fkw.psd-page', twice)).toContain('blocking background fail');
  });
});

describe('text on a Yandex home page', () => {
  const written = (fontSizePx: number, width: number, height: number) =>
    frame(
      { width: 1456, height: 180 },
      background(1456, 180),
      text('Tea', {
        name: 'Title',
        fontSizePx,
        box: [30, 30, width, height],
        painted: [30, 30, width, height],
      }),
    );
  // A tenth of 1456 × 180 is 26 208 square px.
  const fonts = (id: string) => id.includes('font-by-area');

  it('may be 140 px up to a tenth of the area, then 104', () => {
    expect(found('yandex.home-desktop', written(140, 260, 100)).filter(fonts)).toEqual([]);
    expect(found('yandex.home-desktop', written(141, 260, 100)).filter(fonts)).toHaveLength(1);
    expect(found('yandex.home-desktop', written(104, 270, 100)).filter(fonts)).toEqual([]);
    expect(found('yandex.home-desktop', written(105, 270, 100)).filter(fonts)).toHaveLength(1);
  });

  it('keeps 20 px from the edge and is at least 22 px', () => {
    const at = (y: number, fontSizePx: number) =>
      frame({ width: 1456, height: 180 }, text('Tea', { name: 'Title', fontSizePx, box: [30, y, 100, 40] }));
    expect(found('yandex.home-desktop', at(20, 22))).toEqual([]);
    expect(found('yandex.home-desktop', at(19, 22))).toEqual(['blocking text-edge fail']);
    expect(found('yandex.home-desktop', at(20, 21))).toEqual(['blocking smallest-text fail']);
  });
});

describe('what depends on something said from outside', () => {
  const labelled = frame(
    { width: 240, height: 400 },
    layer({ name: 'Logo', role: 'logo', box: [80, 5, 40, 20] }),
  );

  it('is the free corner of a Yandex banner: the larger one, unless the channel is told', () => {
    expect(found('yandex.l1', labelled)).toContain('blocking ad-label fail');
    expect(found('yandex.l1', labelled, { facts: { channel: 'adfox' } })).toContain('blocking ad-label fail');
    expect(found('yandex.l1', labelled, { facts: { channel: 'direct' } })).toEqual([]);
  });

  it('is the title of a KooMessage card: 14 characters for all, 17 for Huawei', () => {
    const card = (length: number) =>
      frame(
        { width: 1248, height: 702 },
        text('茶'.repeat(length), { name: '卡片标题', box: [100, 100, 700, 40] }),
      );
    expect(found('huawei.koomessage-card', card(14))).toEqual([]);
    expect(found('huawei.koomessage-card', card(15))).toEqual(['major title-length fail']);
    const facts = { vendor: 'huawei' };
    expect(found('huawei.koomessage-card', card(17), { facts })).toEqual([]);
    expect(found('huawei.koomessage-card', card(18), { facts })).toEqual(['major title-length fail']);
  });

  it('is the drawn price of a JD main image: advised against from 2021-05-24, refused from 2021-07-01', () => {
    const priced = frame(
      { width: 800, height: 800 },
      background(800, 800),
      layer({ name: 'Price', role: 'price', box: [100, 100, 100, 40] }),
    );
    const on = (onDate: string) => found('jd.main-image', priced, { onDate });
    expect(on('2021-05-20')).toEqual([]);
    expect(on('2021-05-24T12:00+08:00')).toEqual(['minor no-price fail']);
    expect(on('2021-06-30T23:00+08:00')).toEqual(['minor no-price fail']);
    expect(on('2021-07-01T01:00+08:00')).toEqual(['blocking no-price fail']);
  });

  it('is the lower line of a Kakao thumbnail: hidden where legal text exists', () => {
    const lower = text('작은 글', { name: 'Bottom line', box: [50, 150, 200, 40] });
    const legal = text('법', { name: 'Legal', role: 'legal', box: [50, 195, 200, 20] });
    const size = { width: 348, height: 230 };
    expect(found('kakao.channel-thumb', frame(size, lower))).toEqual([]);
    expect(found('kakao.channel-thumb', frame(size, lower, legal))).toEqual(['major no-bottom-line fail']);
  });
});

describe('single numbers', () => {
  it('legal text of Rich Pop is exactly 24 px', () => {
    const legal = (fontSizePx: number) =>
      frame(
        { width: 1200, height: 756 },
        text('법', { name: 'Legal', role: 'legal', fontSizePx, box: [50, 600, 400, 40] }),
      );
    expect(found('kakao.rich-pop', legal(24))).toEqual([]);
    expect(found('kakao.rich-pop', legal(23))).toEqual(['blocking legal-size fail']);
    expect(found('kakao.rich-pop', legal(25))).toEqual(['blocking legal-size fail']);
  });

  it('text of a Dable thumbnail is at least 15 % of the height: 180 px of 1200', () => {
    const title = (fontSizePx: number) =>
      frame(
        { width: 1600, height: 1200 },
        text('차', { name: 'Title', fontSizePx, box: [700, 500, 200, 200] }),
      );
    expect(found('dable.thumbnail', title(180))).toEqual([]);
    expect(found('dable.thumbnail', title(179))).toEqual(['blocking font-height fail']);
  });

  it('28 px of a Timeboard fail under either reading, and are left to a person under the stricter', () => {
    const title = (fontSizePx: number) =>
      frame(
        { width: 1660, height: 260 },
        text('차', { name: 'Title', fontSizePx, box: [700, 50, 100, 100] }),
      );
    expect(found('naver.timeboard', title(56))).toEqual([]);
    expect(found('naver.timeboard', title(28))).toEqual(['minor smallest-served-text fail hold']);
    expect(found('naver.timeboard', title(27))).toEqual([
      'blocking smallest-text fail',
      'minor smallest-served-text fail hold',
    ]);
  });

  it('text covers at most 20 % of a Google image, that of a logo included', () => {
    // 600 × 251.2 px are a fifth of 1200 × 628.
    const covered = (height: number) =>
      frame(
        { width: 1200, height: 628 },
        text('Tea', { name: 'Logo', role: 'logo', fontSizePx: 200, box: [300, 100, 600, height] }),
      );
    expect(found('google.rda-landscape', covered(251))).toEqual([]);
    expect(found('google.rda-landscape', covered(252))).toEqual(['blocking text-share fail']);
  });
});
