import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../helpers/list-files.ts';

/** Every primitive of the reference (placements §3.11) with words of each real case that needs it, as titles name them. */
const primitives: Readonly<Record<string, readonly string[]>> = {
  'size one-of, exact': ['IAB interstitial', 'WeChat 单图', 'App Store'],
  'height range at fixed width': ['会场版头 200<N<350', '1809 ≤ n ≤ 12060'],
  'ratio tolerance, ratio range': ['±1 %', 'from 2:1 to 1:1'],
  'kB minimum and maximum, headroom': ['白底图 38–300 KB', '京东直投'],
  'layered or multi-file deliverable': ['Qzone card', 'adaptive icon', '1 + 3'],
  'scale base of a px rule': ['Naver 28 px', '超级钻展 3x'],
  'zone forbid / allow-only': ['京东 开屏 bands', '聚划算 logo box', '京东 cells'],
  'zone must-contain': ['超级钻展 safe area needs copy', 'TikTok CTA strip'],
  'zone calm': ['华为 under skip and 广告'],
  'bleed and crop survival': ['超级钻展 首焦', 'Dable 3 ratios', '朋友圈 square'],
  'circle and corner-set zones': ['66 dp', '应用宝 four corners'],
  'zone depends on context': ['TikTok caption, anchor and RTL', 'Yandex channel'],
  'layout one-of': ['京东 4 layouts on a 6×6 grid'],
  'presence: required, forbidden, require-any': ['a logo or the name', '应用宝 no button'],
  'count exact, about, one-or-all identical': ['exactly one product', '~3 products', 'XS badge'],
  'size box, area share, extent': ['logo 58×58', '≤28 %', '70 %'],
  'any-of with a size fallback': ['Amazon'],
  'platform-owned element': ['Play radius', '京东 price belt', 'coupons', 'CTA'],
  'exemption inside a role': ['Amazon logo text', 'Yandex pack photos'],
  'counts per script, visible versus hard': ['Pinterest 40/30', '6-50 / 12-100', 'LinkedIn 150/3000'],
  'text quota over a set': ['PMax'],
  'template copy, word list for CTA': ['和{brand}一起为健儿加油', '16 words'],
  'final punctuation, opposite per field': ['腾讯新闻'],
  'lexicon with a dated waiver': ['except on 11-11', '限时 needs dates'],
  'font: piecewise, glyph, % height, exact per role': ['Yandex', '40–220', 'Dable 15 %', 'Kakao legal 24'],
  'text area share': ['Google 20 %', 'Dable 50 %'],
  'font families and sizes limit, licensed only': ['华为 3', '京东'],
  'background kind, colour share, edge colour': ['聚划算', 'at most 30 %', 'border if the edge is white'],
  'tolerated near-colour': ['#F0E5AD'],
  'colour from elsewhere': ['会场 campaign palette', '小米 icon', 'Kakao 1 of 7'],
  'larger-than, spacing, alignment': ['Amazon logos', 'Yandex 20 px edge', 'Naver equal spacing'],
  'hidden-when': ['Kakao lower line'],
  'live text, layer names, masks, library only': ['易企秀', '凡科 `bg`'],
  'first-of-set and category exemption': ['the first image is white, apparel exempt'],
  'advisory then mandatory, dated overlay, expiry': ['京东 2021', '11.11 stamp', 'Steam override'],
  'grandfathering, precedence': ['腾讯 487', '抖店 special and newer win'],
  'variants, strictest variant, inherit with scale': ['KooMessage five vendors, strictest', 'mobile = half'],
  'grade gate instead of reject': ['OPPO S-D', 'vivo S/A/B'],
};

const sources = listFiles('test/cases')
  .filter((file) => file.endsWith('.test.ts') && !file.endsWith('coverage.test.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Titles of the tests below each `describe`, by its title. */
const tested = new Map(
  sources
    .split(/^describe\('/mu)
    .slice(1)
    .map((block) => [
      block.slice(0, block.indexOf("'")),
      [...block.matchAll(/^ {2}it\('([^']*)'/gmu)].map(([, title = '']) => title),
    ]),
);

describe('the primitives of the reference', () => {
  it.each(Object.entries(primitives))('%s: each real case has a test of its name', (primitive, cases) => {
    const titles = tested.get(primitive) ?? [];
    expect(cases.filter((words) => !titles.some((title) => title.includes(words)))).toEqual([]);
  });

  it('has no test of a primitive that the reference does not know', () => {
    expect([...tested.keys()].filter((title) => !Object.hasOwn(primitives, title))).toEqual([]);
  });
});
