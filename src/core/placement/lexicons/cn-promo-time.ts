import type { Lexicon } from '../lexicon.ts';

const words = [
  '限时',
  '秒杀',
  '最后一天',
  '最后一小时',
  '仅限今日',
  '今日特价',
  '倒计时',
  '即将结束',
  '马上涨价',
  '返场',
  '抢购',
  '限时特惠',
  '仅此一天',
  '最后机会',
  '随时涨价',
  '明日恢复原价',
];

/** Words that promise a limited time, so a date must say until when. */
export const cnPromoTime: Lexicon = {
  version: 1,
  name: { en: 'words that promise a limited time', 'zh-CN': '限时促销用语' },
  source: {
    trust: 'C',
    reference: 'https://www.zhejianglong.com/c/1926790_3.html (限时 needs a time)',
    date: '2026-11',
  },
  entries: words.map((word) => ({ word })),
};
