import { ctaPhrases } from '../../snapshot/role-words.ts';

/** What a short text is about, as far as its words alone tell. */
export type CopyKind = 'price' | 'benefit' | 'cta' | 'ad' | 'age' | 'legal' | 'number' | 'badge';

/**
 * The kind of a text, null where the words tell nothing. `words`: one line, NFKC; `length` in 字. Patterns are fixed and
 * short, none comes from a person.
 */
export function copyKind(words: string, length: number): CopyKind | null {
  const plain = words.toLowerCase();
  const bare = plain.replace(/[\s.!。!>›»→·|]+$/u, '').trim();
  if (length > 60) return legalWords.some((word) => plain.includes(word)) ? 'legal' : null;
  if (adWords.has(bare)) return 'ad';
  if (/^(?:\d{1,2}\s?\+|适龄提示|cadpa.{0,12})$/u.test(bare)) return 'age';
  if (ctaPhrases.has(bare) || (length <= 12 && ctaBeginnings.some((word) => begins(bare, word))))
    return 'cta';
  if (legalWords.some((word) => plain.includes(word))) return 'legal';
  if (length <= 20 && benefitPatterns.some((pattern) => pattern.test(plain))) return 'benefit';
  if (length <= 12 && !largeAmount.test(plain) && pricePatterns.some((pattern) => pattern.test(plain)))
    return 'price';
  if (/^(?:(?:page\s*)?\d{1,3}(?:\s?\/\s?\d{1,3})?|第\d{1,3}页)$/u.test(bare)) return 'number';
  return length <= 8 && badgeWords.some((word) => plain.includes(word)) ? 'badge' : null;
}

/** A Latin beginning ends where a word does. */
const begins = (text: string, word: string): boolean =>
  text.startsWith(word) && !/^[a-z]/.test(text.slice(word.length));

const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim());

const adWords: ReadonlySet<string> = new Set(
  list(
    '广告, 推广, 赞助, ad, ads, ad·, advertisement, sponsored, promoted, 広告, 광고, pr, anzeige, publicité',
  ),
);

/** How a button that is asked to do something begins, beside the whole phrases of the role words. */
const ctaBeginnings = list(
  [
    '立即, 立刻, 马上, 点击, 点我, 一键, 抢先, 去抢, 去看, 去逛, 去买, 前往, 领取, 免费领, 查看, 了解, 加入购物车, 预约, 报名, 下载, 进店, 戳',
    'shop, buy, order, get, try, start, learn, sign up, sign in, log in, book, download, install, subscribe, join, discover, explore',
    'see, view, watch, read more, claim, add to, contact us, contact sales, request, register, apply, donate, play, brew now, find out',
  ].join(','),
);

const legalWords = list(
  [
    '最终解释权, 活动时间, 活动规则, 规则见, 规则详见, 详见, 详情以, 以实际, 以页面, 以实物, 仅供参考, 有效期, 投资有风险, 不构成, 免责, 版权所有, 限量, 数量有限, 售完即止, 图片仅',
    'terms and conditions, terms & conditions, terms apply, t&cs, conditions apply, all rights reserved, copyright, ©, disclaimer',
    'while supplies last, void where, subject to, see site for, these statements have not been, not intended to diagnose, no purchase necessary',
    'confidential, privacy policy, age-restricted, contains nicotine, drink responsibly, keep chilled, best within, best before',
  ].join(','),
);

const benefitPatterns: readonly RegExp[] = [
  /满\s?\d+/u,
  /减\s?[\d一二三四五六七八九十百]+/u,
  /[\d.一二三四五六七八九]\s?折/u,
  /半价|包邮|买[一二三四\d]+[赠送]|[赠送].{0,4}[包袋盒礼]|立减|免息|免运费|优惠券|礼券|返现/u,
  /\d{1,3}\s?% off|free shipping|free delivery|free trial|buy one|bogo|save \$?\d+|up to \d+ ?%/u,
];

/** Millions are figures of a report. */
const largeAmount = /\d\s?(?:[kmb]|bn|mn|万|亿)(?!\p{L})/u;

const pricePatterns: readonly RegExp[] = [
  /[¥￥$€£₩₹]\s?\d/u,
  /\d(?:[.,]\d{1,2})?\s?(?:元|円|원|€|usd|eur|rmb|cny)(?!\p{L})/u,
  /^(?:到手价|券后价?|活动价|现价|原价|秒杀价|会员价|售价|促销价|低至|仅售?)/u,
];

const badgeWords = list(
  'new, sale, hot, 新品, 上新, 热卖, 爆款, 限时, 独家, 首发, 正品, 推荐, best seller, limited, top',
);
