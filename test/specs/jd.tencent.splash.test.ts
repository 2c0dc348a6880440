import { describe, expect, it } from 'vitest';
import { photo, rectangle, words } from './frames/draw.ts';
import {
  benefit,
  cleanSplash,
  cta,
  ground,
  mark,
  splash,
  tin,
  title,
  whole,
} from './frames/jd-tencent-splash.ts';
import { softPhoto } from './frames/soft-photo.ts';
import { judgeAds } from './judge-ads.ts';

const placement = 'jd.tencent.splash';

describe('jd.tencent.splash', async () => {
  const { ads } = await judgeAds(
    [
      cleanSplash('京东开屏 合格'),
      splash('京东开屏 按钮过低', [mark, title(), benefit, cta(1500)]),
      splash('京东开屏 底部有字', [
        mark,
        title(),
        words('店铺', '秋茶小店', [140, 1700], { size: 56, fill: '#ffffff' }),
      ]),
      splash('京东信息流 按钮过低', [mark, title(), benefit, cta(1500)]),
      splash('京东开屏 小字', [mark, title('秋日新茶上市', 39), cta()]),
      splash('京东开屏 极限词', [mark, title('全网第一。'), benefit, cta()]),
      splash(
        '京东开屏 白底',
        [mark, title('秋日新茶', 116, '#14532d'), cta()],
        [rectangle('背景', whole, '#ffffff'), tin],
      ),
      splash(
        '京东开屏 大头',
        [mark, title(), benefit, cta()],
        [ground, rectangle('人脸 模特', [0, 740, 1080, 1100], '#7a4a3a')],
      ),
      splash('京东开屏 标志在画中', [title(), benefit, cta()], [photo('背景', whole, 'tea-field')]),
    ],
    { on: '2026-09-15', images: { 'tea-field': softPhoto(270, 480) } },
  );

  it('finds nothing where the copy stands in the working box and the product runs across the bottom band', () => {
    expect(ads['京东开屏 合格']).toEqual({ placement, verdict: 'clean', findings: [] });
  });

  it('rejects a button at y 1500, which the platform’s strip covers', () => {
    expect(ads['京东开屏 按钮过低']).toEqual({
      placement,
      verdict: 'flagged',
      findings: ['overlay fail covered 按钮', 'working-box fail outside 按钮'],
    });
  });

  it('rejects any other text there, whatever role it has', () => {
    expect(ads['京东开屏 底部有字']).toEqual({
      placement,
      verdict: 'flagged',
      findings: ['overlay-text fail covered 店铺'],
    });
  });

  it('takes the same button in the feed version, whose band is 240 px high', () => {
    expect(ads['京东信息流 按钮过低']).toEqual({
      placement: `${placement} feed`,
      verdict: 'clean',
      findings: [],
    });
  });

  it('rejects a title with glyphs of 36 px', () => {
    expect(ads['京东开屏 小字']).toEqual({
      placement,
      verdict: 'flagged',
      findings: ['glyphs fail tooSmall 标题'],
    });
  });

  it('rejects 全网第一。 for the word, which is against the law, and for the mark at its end', () => {
    expect(ads['京东开屏 极限词']).toEqual({
      placement,
      verdict: 'flagged',
      findings: [
        'endings fail finalNotListed 标题',
        'endings fail fullStop 标题',
        'law-words fail banned 标题',
      ],
    });
  });

  it('holds a white ground for a person instead of rejecting it', () => {
    expect(ads['京东开屏 白底']).toEqual({
      placement,
      verdict: 'unknown',
      findings: ['no-white-edge fail whiteEdge -', 'white-share fail tooMuch -'],
    });
  });

  it('holds a head that takes more than half of the picture', () => {
    expect(ads['京东开屏 大头']).toEqual({
      placement,
      verdict: 'unknown',
      findings: ['head-share fail tooMuch -'],
    });
  });

  it('cannot tell whether a picture without a logo layer has the logo drawn in', () => {
    expect(ads['京东开屏 标志在画中']).toEqual({
      placement,
      verdict: 'unknown',
      findings: ['logo-or-name unknown maybeInPicture 背景'],
    });
  });
});

describe('jd.tencent.splash around 11.11', () => {
  const ads = [
    cleanSplash('京东开屏 左上留空'),
    splash('京东开屏 左上有字', [
      mark,
      title(),
      benefit,
      cta(),
      rectangle('贴纸', [140, 200, 160, 90], '#8a0b20'),
    ]),
    splash('京东开屏 双11', [mark, title('双11新茶'), benefit, cta()]),
  ];

  it('keeps the top left empty while the platform stamps its mark there', async () => {
    const judged = await judgeAds(ads, { on: '2026-11-15T13:59:00+08:00' });
    expect(Object.values(judged.ads).map(({ findings }) => findings)).toEqual([
      [],
      ['stamp-space fail overlaps 贴纸'],
      [],
    ]);
  });

  it('rejects marks of 11.11 from the hour on at which they are taken down', async () => {
    const judged = await judgeAds(ads, { on: '2026-11-15T14:00:00+08:00' });
    expect(Object.values(judged.ads).map(({ findings }) => findings)).toEqual([
      [],
      [],
      ['no-festival-words fail banned 标题'],
    ]);
  });
});
