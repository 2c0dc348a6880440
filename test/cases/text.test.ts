import { describe, expect, it } from 'vitest';
import type { Probe } from '../../src/core/pixels/probe.ts';
import type { Effect } from '../../src/core/snapshot/frame-snapshot.ts';
import { frame } from '../helpers/frame-builder.ts';
import { type Box, dropShadow, layer, type TextFields, text } from '../helpers/layer-builder.ts';
import { inkReading } from '../helpers/measured-rule.ts';
import { caseOf } from '../helpers/placement-case.ts';

const say = (role: string, words: string, fields: TextFields = {}) =>
  frame({}, text(words, { name: role, role, box: [0, 0, 900, 60], ...fields }));
const han = (count: number): string => '字'.repeat(count);
const latin = (count: number): string => 'a'.repeat(count);

describe('counts per script, visible versus hard', () => {
  it('Pinterest 40/30: 100 characters at most, of which the feed shows 40, of Chinese 30', () => {
    const check = caseOf({
      hard: ['text.length', { role: 'title', max: 100, unit: 'grapheme' }],
      shown: [
        'text.length',
        {
          role: 'title',
          unit: 'grapheme',
          limits: [
            { script: 'latin', visibleMax: 40 },
            { script: 'han', visibleMax: 30 },
          ],
        },
        { severity: 'minor' },
      ],
    });
    expect(check(say('title', latin(40)))).toBe('clean');
    expect(check(say('title', latin(41)))).toBe('clean: shown cutInFeed');
    expect(check(say('title', han(30)))).toBe('clean');
    expect(check(say('title', han(31)))).toBe('clean: shown cutInFeed');
    expect(check(say('title', latin(101)))).toBe('flagged: hard tooLong, shown cutInFeed');
  });

  it('ByteDance 6-50 / 12-100: Chinese by characters, others by twice as many', () => {
    const check = caseOf({
      length: [
        'text.length',
        {
          role: 'title',
          unit: 'grapheme',
          limits: [
            { script: 'han', min: 6, max: 50 },
            { script: 'latin', min: 12, max: 100 },
          ],
        },
      ],
    });
    expect([han(6), han(50), latin(12), latin(100)].map((one) => check(say('title', one)))).toEqual([
      'clean',
      'clean',
      'clean',
      'clean',
    ]);
    expect(check(say('title', han(5)))).toBe('flagged: length tooShort');
    expect(check(say('title', han(51)))).toBe('flagged: length tooLong');
    expect(check(say('title', latin(11)))).toBe('flagged: length tooShort');
    expect(check(say('title', latin(101)))).toBe('flagged: length tooLong');
  });

  it('LinkedIn 150/3000: over 150 is cut, over 3000 is rejected', () => {
    const intro = { role: 'benefit', unit: 'grapheme' };
    const check = caseOf({
      hard: ['text.length', { ...intro, max: 3000 }],
      shown: ['text.length', { ...intro, visibleMax: 150 }, { severity: 'note' }],
    });
    expect(check(say('benefit', latin(150)))).toBe('clean');
    expect(check(say('benefit', latin(151)))).toBe('clean: shown cutInFeed');
    expect(check(say('benefit', latin(3001)))).toBe('flagged: hard tooLong, shown cutInFeed');
  });
});

describe('template copy, word list for CTA', () => {
  it('朋友圈 赛事: “和{brand}一起为健儿加油”, brand of at most 5 汉字', () => {
    const template = { text: '和{brand}一起为健儿加油', slots: { brand: { min: 1, max: 5 } } };
    const check = caseOf({ copy: ['text.lexicon', { roles: ['title'], template }] });
    expect(check(say('title', '和京东一起为健儿加油'))).toBe('clean');
    expect(check(say('title', '和abcdefghij一起为健儿加油'))).toBe('clean');
    expect(check(say('title', '和京东方集团股一起为健儿加油'))).toBe('flagged: copy slotLength');
    expect(check(say('title', '与京东一起为健儿加油'))).toBe('flagged: copy notTemplate');
  });

  it('朋友圈 橱窗: the button says one of 16 words', () => {
    const allowed = [
      '立即购买',
      '立即抢购',
      '立即下载',
      '了解更多',
      '查看详情',
      '进入商城',
      '领取优惠',
      '立即预约',
    ].concat(['立即体验', '免费试用', '立即报名', '去逛逛', '立即下单', '马上玩', '立即关注', '进入店铺']);
    const check = caseOf({ cta: ['text.lexicon', { roles: ['cta'], allowed }] });
    expect(allowed.map((word) => check(say('cta', word)))).toEqual(allowed.map(() => 'clean'));
    expect(check(say('cta', '立即购买吧'))).toBe('flagged: cta notAllowed');
    expect(check(frame({}, layer({ name: 'btn', role: 'cta' })))).toBe('unknown: cta noLiveText?');
  });
});

describe('final punctuation, opposite per field', () => {
  it('腾讯新闻: copy without 。 at the end, summary with', () => {
    const check = caseOf({
      copy: ['text.punctuation', { roles: ['title'], final: 'none' }],
      summary: ['text.punctuation', { roles: ['subtitle'], final: 'required' }],
    });
    const news = (title: string, summary: string) =>
      frame({}, text(title, { role: 'title' }), text(summary, { role: 'subtitle', box: [0, 100, 400, 60] }));
    expect(check(news('秋季上新', '全场新品已经到店。'))).toBe('clean');
    expect(check(news('秋季上新。', '全场新品已经到店。'))).toBe('flagged: copy finalForbidden');
    expect(check(news('秋季上新', '全场新品已经到店'))).toBe('flagged: summary finalMissing');
  });
});

describe('lexicon with a dated waiver', () => {
  const discount = {
    version: 1,
    name: { en: 'discounts', 'zh-CN': '折扣用语' },
    source: { trust: 'C', reference: 'made up for a test', date: '2014' },
    entries: [{ word: '折' }, { word: '满减' }],
  };

  it('天猫 discounts are banned, except on 11-11 for enrolled brands', () => {
    const day = { from: '2026-11-11', until: '2026-11-11' };
    const when = { not: { allOf: [day, { fact: 'enrolled', is: ['yes'] }] } };
    const check = caseOf(
      { words: ['text.lexicon', { banned: ['discounts'] }, { when }] },
      { lexicons: { discounts: discount }, timeZone: '+08:00' },
    );
    const said = (onDate: string, enrolled: string, words = '全场五折') =>
      check(say('title', words), { onDate, facts: { enrolled } });
    expect(said('2026-11-10', 'yes', '秋季上新')).toBe('clean');
    expect(said('2026-11-11', 'yes')).toBe('clean');
    expect(said('2026-11-11T23:59:59+08:00', 'yes')).toBe('clean');
    expect(said('2026-11-12T00:00:00+08:00', 'yes')).toBe('flagged: words banned');
    expect(said('2026-11-11', 'no')).toBe('flagged: words banned');
    expect(check(say('title', '全场五折'), { facts: { enrolled: 'yes' } })).toBe(
      'unknown: words conditionUnknown?',
    );
    expect(check(say('title', '全场五折'), { onDate: '2026-11-11' })).toBe(
      'unknown: words conditionUnknown?',
    );
  });

  it('限时 needs dates somewhere in the copy', () => {
    const check = caseOf({ dates: ['text.lexicon', { dateNeeded: { lexicons: ['cn.promo.time'] } }] });
    expect(check(say('title', '秋季上新'))).toBe('clean');
    expect(check(say('title', '限时特惠'))).toBe('flagged: dates dateMissing');
    expect(check(frame({}, text('限时特惠'), text('11月1日–11月11日', { box: [0, 100, 300, 40] })))).toBe(
      'clean',
    );
  });
});

const square = (side: number): Box => [0, 0, side, side];
const home = (areaPercent: number, fontSizePx: number) =>
  frame(
    { width: 1000, height: 1000 },
    text('Скидка', { fontSizePx, box: square(Math.sqrt(areaPercent * 10000)) }),
  );

describe('font: piecewise, glyph, % height, exact per role', () => {
  it('Yandex: 140 px if the text covers 10 %, 104 px up to 15 %, 88 px up to 25 %', () => {
    const steps = [
      { upToTextSharePercent: 10, maxPx: 140 },
      { upToTextSharePercent: 15, maxPx: 104 },
      { upToTextSharePercent: 25, maxPx: 88 },
    ];
    const check = caseOf({ font: ['text.size', { steps }] });
    expect([home(9.9, 140), home(14.9, 104), home(24.9, 88)].map((one) => check(one))).toEqual([
      'clean',
      'clean',
      'clean',
    ]);
    expect([home(9.9, 141), home(10.1, 140), home(15.1, 104)].map((one) => check(one))).toEqual([
      'flagged: font tooLarge',
      'flagged: font tooLarge',
      'flagged: font tooLarge',
    ]);
  });

  it('Yandex: 64, 40 or 30 px for one, two or three lines', () => {
    const steps = [64, 40, 30].map((maxPx, index) => ({ lines: index + 1, maxPx }));
    const check = caseOf({ font: ['text.size', { steps }] });
    const lines = (count: number, fontSizePx: number) =>
      frame(
        {},
        text(Array.from({ length: count }, () => 'да').join('\n'), {
          fontSizePx,
          lineHeightPx: fontSizePx,
          box: [0, 0, 900, count * fontSizePx],
          content: { autoResize: 'WIDTH_AND_HEIGHT' },
        }),
      );
    expect([lines(1, 64), lines(2, 40), lines(3, 30)].map((one) => check(one))).toEqual([
      'clean',
      'clean',
      'clean',
    ]);
    expect(check(lines(1, 65))).toBe('flagged: font tooLarge');
    expect(check(lines(2, 41))).toBe('flagged: font tooLarge');
    expect(check(lines(3, 31))).toBe('flagged: font tooLarge');
  });

  it('京东 开屏 40–220: height of the glyphs, not of the font', () => {
    const check = caseOf({ glyph: ['text.size', { unit: 'glyph', minPx: 40, maxPx: 220 }] });
    const splash = (inkPx: number, effects: readonly Effect[] = []) =>
      say('title', '秋季上新', {
        fontSizePx: inkPx * 1.1,
        lineHeightPx: inkPx * 1.4,
        box: [100, 400, 800, inkPx * 1.4],
        painted: [100, 400, 800, inkPx],
        effects,
        content: { autoResize: 'WIDTH_AND_HEIGHT' },
      });
    expect([40, 220].map((px) => check(splash(px)))).toEqual(['clean', 'clean']);
    expect(check(splash(39))).toBe('flagged: glyph tooSmall');
    expect(check(splash(221))).toBe('flagged: glyph tooLarge');
    // A shadow makes the painted bounds larger than the ink, so pixels decide.
    const shadowed = splash(300, [dropShadow()]);
    const inked = (inkHeightPx: number) => ({
      measure: ({ of }: Probe) => (of === 'ink' ? inkReading({ inkHeightPx }) : null),
    });
    expect(check(shadowed, inked(40))).toBe('clean');
    expect(check(shadowed, inked(36))).toBe('flagged: glyph tooSmall');
    expect(check(shadowed)).toBe('unknown: glyph glyphUnknown?');
  });

  it('Dable 15 %: the font is at least 180 px of 1200', () => {
    const check = caseOf({ font: ['text.size', { minPercentOfHeight: 15 }] });
    const master = (fontSizePx: number) => frame({ width: 1600, height: 1200 }, text('新品', { fontSizePx }));
    expect(check(master(180))).toBe('clean');
    expect(check(master(179))).toBe('flagged: font tooSmall');
  });

  it('Kakao legal 24: exactly 24 px, for the legal text alone', () => {
    const check = caseOf({ legal: ['text.size', { roles: ['legal'], exactPx: 24 }] });
    const pop = (fontSizePx: number) =>
      frame(
        {},
        text('광고', { role: 'legal', fontSizePx }),
        text('신상품', { role: 'title', fontSizePx: 80 }),
      );
    expect(check(pop(24))).toBe('clean');
    expect(check(pop(23))).toBe('flagged: legal notExact');
    expect(check(pop(25))).toBe('flagged: legal notExact');
  });
});

describe('text area share', () => {
  it('Google 20 %: all text, the logo’s included, by the union of its ink', () => {
    const check = caseOf({ share: ['element.share', { roles: 'text', maxPercent: 20 }] });
    expect(check(home(20, 40))).toBe('clean');
    expect(check(home(20.5, 40))).toBe('flagged: share tooMuch');
    const twice = frame(
      { width: 1000, height: 1000 },
      text('a', { box: [0, 0, 400, 400] }),
      text('b', { box: [0, 0, 400, 400] }),
    );
    expect(check(twice)).toBe('clean');
  });

  it('Dable 50 %: text covers less than half', () => {
    const check = caseOf({ share: ['element.share', { roles: 'text', maxPercent: 50 }] });
    expect(check(home(49, 40))).toBe('clean');
    expect(check(home(51, 40))).toBe('flagged: share tooMuch');
    const turned = text('a', { box: [0, 0, 800, 800], rotationDeg: 45, quad: null, size: null });
    expect(check(frame({ width: 1000, height: 1000 }, turned))).toBe('unknown: share rotated?');
  });
});

describe('font families and sizes limit, licensed only', () => {
  it('华为 3: at most three fonts and three sizes', () => {
    const check = caseOf({ variety: ['text.variety', { maxFamilies: 3, maxSizes: 3 }] });
    const set = (...fonts: readonly (readonly [string, number])[]) =>
      frame({}, ...fonts.map(([fontFamily, fontSizePx]) => text('新品', { fontFamily, fontSizePx })));
    expect(check(set(['A', 20], ['B', 30], ['C', 40]))).toBe('clean');
    expect(check(set(['A', 20], ['B', 30], ['C', 40], ['D', 40]))).toBe('flagged: variety tooManyFamilies');
    expect(check(set(['A', 20], ['A', 30], ['A', 40], ['A', 50]))).toBe('flagged: variety tooManySizes');
  });

  it('京东: only licensed fonts; where the font cannot be read a person looks', () => {
    const check = caseOf({ licence: ['text.font', { licensed: ['京东*', 'Source Han Sans*'] }] });
    const set = (fontFamily: string) => frame({}, text('新品', { fontFamily }));
    expect(check(set('京东正黑'))).toBe('clean');
    expect(check(set('方正兰亭黑'))).toBe('flagged: licence notLicensed');
    expect(check(set(''))).toBe('unknown: licence fontUnknown?');
    const picture = frame({}, layer({ name: 'art', role: 'title' }));
    const ofTitle = caseOf({ licence: ['text.font', { roles: ['title'], licensed: ['京东*'] }] });
    expect(ofTitle(picture)).toBe('unknown: licence noLiveText?');
  });
});
