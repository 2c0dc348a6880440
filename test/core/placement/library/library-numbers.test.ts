import { describe, expect, it } from 'vitest';
import { libraryEntries } from '../../../../src/core/placement/library/index.ts';
import { matchPlacement } from '../../../../src/core/placement/match-placement.ts';

/**
 * Width, height, largest kB and trust of each placement, written down apart from the library. Null = the source does not say,
 * or says it of a file that a frame cannot become (the video of a feed, a PSD).
 */
const numbers: readonly (readonly [
  id: string,
  width: number | null,
  height: number | null,
  kb: number | null,
  trust: string,
])[] = [
  ['lib.iab.970x250', 970, 250, 250, 'B'],
  ['lib.iab.320x50', 320, 50, 50, 'B'],
  ['lib.iab.728x90', 728, 90, 150, 'B'],
  ['lib.iab.970x90', 970, 90, 200, 'B'],
  ['lib.iab.300x1050', 300, 1050, 250, 'B'],
  ['lib.iab.160x600', 160, 600, 150, 'B'],
  ['lib.iab.300x250', 300, 250, 150, 'B'],
  ['lib.iab.120x60', 120, 60, 50, 'B'],
  ['lib.iab.mobile-interstitial', 1080, 1920, 300, 'B'],
  ['lib.google.display-336x280', 336, 280, 150, 'A'],
  ['lib.google.display-300x600', 300, 600, 150, 'A'],
  ['lib.google.display-320x100', 320, 100, 150, 'A'],
  ['lib.google.display-250x250', 250, 250, 150, 'A'],
  ['lib.google.rda-landscape', 1200, 628, 5120, 'A'],
  ['lib.google.rda-square', 1200, 1200, 5120, 'A'],
  ['lib.google.rda-logo-wide', 1200, 300, 5120, 'A'],
  ['lib.google.pmax-portrait', 960, 1200, null, 'A'],
  ['lib.google-play.icon', 512, 512, 1024, 'A'],
  ['lib.google-play.feature-graphic', 1024, 500, null, 'B'],
  ['lib.google-play.screenshot', 1080, 1920, 8192, 'B'],
  ['lib.apple.app-icon', 1024, 1024, null, 'A'],
  ['lib.meta.story', 1080, 1920, 30720, 'B'],
  ['lib.tiktok.in-feed', 1080, 1920, null, 'A'],
  ['lib.tiktok.avatar', 98, 98, 50, 'A'],
  ['lib.tiktok.gesture-card', 620, 788, 3072, 'A'],
  ['lib.oceanengine.large', 1280, 720, 1536, 'B'],
  ['lib.oceanengine.small', 456, 300, 1536, 'B'],
  ['lib.oceanengine.vertical', 720, 1280, 1536, 'B'],
  ['lib.pangle.splash', 1080, 1920, null, 'B'],
  ['lib.amazon.320x50', 320, 50, null, 'A'],
  ['lib.amazon.414x125', 414, 125, null, 'A'],
  ['lib.amazon.brand-logo', 600, 600, null, 'A'],
  ['lib.linkedin.single-landscape', 1200, 628, 5120, 'B'],
  ['lib.linkedin.single-vertical', 720, 900, 5120, 'B'],
  ['lib.x.image-card', 800, 418, 5120, 'A'],
  ['lib.pinterest.standard', 1000, 1500, 20480, 'A'],
  ['lib.microsoft.audience', 1200, 628, null, 'A'],
  ['lib.yandex.home-desktop', 1456, 180, null, 'A'],
  ['lib.yandex.home-mobile', 640, 134, null, 'A'],
  ['lib.yandex.l1', 240, 400, 512, 'A'],
  ['lib.naver.timeboard', 1660, 260, 200, 'B'],
  ['lib.kakao.bizboard', 1029, 258, 300, 'B'],
  ['lib.kakao.rich-pop', 1200, 756, 500, 'A'],
  ['lib.kakao.channel-thumb', 348, 230, 500, 'A'],
  ['lib.dable.thumbnail', 1600, 1200, 2048, 'A'],
  ['lib.jd.main-image', 800, 800, null, 'B'],
  ['lib.jd.xs', null, null, null, 'A'],
  ['lib.jd.direct-feed-690x388', 690, 388, null, 'B'],
  ['lib.weixin.mp-cover', 900, 383, 5120, 'B'],
  ['lib.weixin.mp-second', 500, 500, 5120, 'B'],
  ['lib.weixin.mini-share', 520, 416, 128, 'A'],
  ['lib.tencent.myapp', null, null, null, 'A'],
  ['lib.tencent.news-triple', null, null, null, 'A'],
  ['lib.qzone.game-banner', 750, 330, 80, 'A'],
  ['lib.qzone.game-card', 228, 380, 60, 'A'],
  ['lib.qzone.game-solo', 640, 260, 40, 'A'],
  ['lib.huawei.koomessage-card', 1248, 702, 2048, 'A'],
  ['lib.xiaohongshu.note-3x4', 1242, 1660, null, 'B'],
  ['lib.eqxiu.poster', null, null, null, 'A'],
  ['lib.fkw.psd-page', 750, 1206, null, 'A'],
  ['lib.kakao.brand-wide-image', 800, 600, 5120, 'B'],
  ['lib.steam.capsule-override', 920, 430, null, 'A'],
];

const entryOf = (id: string) => libraryEntries.find((entry) => entry.id === id);
const maxKbOf = (params: unknown): unknown =>
  typeof params === 'object' && params !== null && 'maxKb' in params ? params.maxKb : undefined;

describe('the numbers of the library', () => {
  it('are told of every entry', () => {
    expect(numbers).toHaveLength(62);
    expect(new Set(numbers.map(([id]) => id))).toEqual(new Set(libraryEntries.map(({ id }) => id)));
  });

  it.each(numbers)('of %s are %s × %s px, %s kB, trust %s', (id, width, height, kb, trust) => {
    const entry = entryOf(id);
    const spec = entry?.spec();
    expect(entry?.trust).toBe(trust);
    if (width === null || height === null) expect(spec?.match.sizes).toBeUndefined();
    else expect(spec?.match.sizes).toContainEqual({ width, height });
    const weight = spec?.rules.find(({ rule }) => rule === 'delivery.weight');
    expect(maxKbOf(weight?.params) ?? null).toBe(kb);
  });

  it.each(numbers.filter(([, width]) => width !== null))(
    'let %s be found by its size alone',
    (id, width, height) => {
      const spec = entryOf(id)?.spec();
      const place = { name: 'untitled', sections: [], width: width ?? 0, height: height ?? 0 };
      expect(matchPlacement(place, spec === undefined ? [] : [spec])).toMatchObject({ is: 'one' });
      expect(matchPlacement({ ...place, width: 37 }, spec === undefined ? [] : [spec])).toEqual({
        is: 'none',
      });
    },
  );

  it.each(numbers.filter(([, width]) => width === null))(
    'let %s be found by name only, for its source gives no size',
    (id) => {
      const spec = entryOf(id)?.spec();
      const [glob = ''] = spec?.match.names ?? [];
      const place = { name: glob.replaceAll('*', ' 1'), sections: [], width: 640, height: 640 };
      expect(matchPlacement(place, spec === undefined ? [] : [spec])).toMatchObject({ is: 'one' });
      expect(matchPlacement({ ...place, name: 'x' }, spec === undefined ? [] : [spec])).toEqual({
        is: 'none',
      });
    },
  );
});
