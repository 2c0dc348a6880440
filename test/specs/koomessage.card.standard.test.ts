import { describe, expect, it } from 'vitest';
import { rectangle, words } from './frames/draw.ts';
import { card, picture } from './frames/koomessage-card.ts';
import { judgeAds } from './judge-ads.ts';

const id = 'koomessage.card.standard';
const on = '2026-11-25';
const titleWords = '秋日新茶到店会员专享好礼等你来尝鲜';
const bodyWords = '今年的秋茶已经到店会员可免费试饮一杯欢迎光临';
/** So many Chinese characters in so many lines of equal length. */
const copy = (from: string, count: number, lines: number): string => {
  const tea = Array.from(from);
  const each = Math.ceil(count / lines);
  return Array.from({ length: count }, (_, at) => tea[at % tea.length])
    .map((one, at) => (at > 0 && at % each === 0 ? `\n${String(one)}` : String(one)))
    .join('');
};
/** Vendor, lines and characters of its title and of its body, as KooMessage prints them. */
const vendors = [
  ['华为', 'huawei', 1, 17, 3, 69],
  ['小米', 'xiaomi', 2, 40, 5, 100],
  ['OPPO', 'oppo', 1, 17, 3, 69],
  ['VIVO', 'vivo', 2, 30, 3, 69],
  ['魅族', 'meizu', 1, 14, 3, 54],
] as const;
const shadow = {
  type: 'DROP_SHADOW',
  visible: true,
  blendMode: 'NORMAL',
  radius: 12,
  offset: { x: 0, y: 4 },
  color: { r: 0, g: 0, b: 0, a: 0.3 },
};

describe('koomessage.card.standard', async () => {
  const { ads } = await judgeAds(
    [
      card('图文卡 合格', { title: copy(titleWords, 14, 1), body: copy(bodyWords, 54, 3) }),
      card('图文卡 变量', { body: '{name}您好，今年的秋茶已经到店' }),
      card('图文卡 标题过长', { title: copy(titleWords, 17, 1) }),
      card('图文卡 圆角投影', { image: picture({ cornerRadius: 24, effects: [shadow] }) }),
      card('图文卡 主体偏左', { image: picture({}, 60) }),
      card('图文卡 重复', {
        title: '秋茶到店',
        body: '秋茶到店，欢迎品尝。',
        buttons: ['查看', '领取', '逛逛'],
      }),
      card('图文卡 图内三行', {
        more: [words('图内文案', '秋\n日\n茶', [900, 200], { size: 60, fill: '#1f2329' })],
      }),
      card('图文卡 标题转曲', {
        titleLayer: { ...rectangle('标题', [48, 734, 700, 60], '#1f2329'), type: 'VECTOR' },
      }),
    ],
    { on },
  );
  const strictest = `${id} strictest`;

  it('finds nothing in a card that every vendor shows whole: title 14 in one line, body 54 in three', () => {
    expect(ads['图文卡 合格']).toEqual({ placement: strictest, verdict: 'clean', findings: [] });
  });

  it('takes {name} for its longest value', () => {
    expect(ads['图文卡 变量']).toEqual({ placement: strictest, verdict: 'clean', findings: [] });
  });

  it('rejects a title of 17 characters, because one vendor shows only 14', () => {
    expect(ads['图文卡 标题过长']).toEqual({
      placement: strictest,
      verdict: 'flagged',
      findings: ['title-length fail tooLong 标题'],
    });
  });

  it('flags drawn corners and a drawn shadow, which the system draws itself', () => {
    expect(ads['图文卡 圆角投影']).toEqual({
      placement: strictest,
      verdict: 'flagged',
      findings: ['no-radius fail radius 图片', 'no-shadow fail noneAllowed 图片'],
    });
  });

  it('flags a subject that a square crop of the picture cuts off', () => {
    expect(ads['图文卡 主体偏左']).toEqual({
      placement: strictest,
      verdict: 'flagged',
      findings: ['subject-in-square fail outside 产品 茶罐'],
    });
  });

  it('flags a title repeated in the body, the 。 at its end and a third button', () => {
    expect(ads['图文卡 重复']).toEqual({
      placement: strictest,
      verdict: 'flagged',
      findings: [
        'buttons fail tooMany 按钮 3',
        'endings fail finalNotListed 正文',
        'no-repeat fail repeated 标题',
      ],
    });
  });

  it('flags more than two lines of copy in the picture', () => {
    expect(ads['图文卡 图内三行']).toEqual({
      placement: strictest,
      verdict: 'flagged',
      findings: ['image-text-lines fail tooManyLines 图内文案'],
    });
  });

  it('cannot tell how long a title is that was turned into outlines', () => {
    expect(ads['图文卡 标题转曲']).toEqual({
      placement: strictest,
      verdict: 'unknown',
      findings: [
        'endings unknown noLiveText 标题',
        'no-repeat unknown noLiveText 标题',
        'title-length unknown noLiveText 标题',
        'title-lines unknown noLiveText 标题',
      ],
    });
  });
});

describe.each(vendors)('a card for %s alone', (vendor, variant, titleLines, title, bodyLines, body) => {
  it('may use that vendor’s own figures, and not one character more', async () => {
    const { ads } = await judgeAds(
      [
        card('图文卡 刚好', {
          title: copy(titleWords, title, titleLines),
          body: copy(bodyWords, body, bodyLines),
        }),
        card('图文卡 多一字', {
          title: copy(titleWords, title + 1, titleLines),
          body: copy(bodyWords, body + 1, bodyLines),
        }),
      ],
      { on, facts: { vendor } },
    );
    expect(ads['图文卡 刚好']).toEqual({ placement: `${id} ${variant}`, verdict: 'clean', findings: [] });
    expect(ads['图文卡 多一字']).toEqual({
      placement: `${id} ${variant}`,
      verdict: 'flagged',
      findings: ['body-length fail tooLong 正文', 'title-length fail tooLong 标题'],
    });
  });
});
