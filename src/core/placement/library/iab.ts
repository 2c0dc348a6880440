import type { LibraryData, LibraryFamily, Pair, Sides } from './library-data.ts';

const told = (subloadKb: number): readonly Pair[] => [
  [
    `The kB are the initial load; up to ${String(subloadKb)} kB more may load later, with at most 10 file requests at the start.`,
    `此处为初始加载上限；其后可再加载至多 ${String(subloadKb)} kB，初始加载不超过 10 个文件请求。`,
  ],
  [
    'The ad must be clearly distinguishable from the page, for example by a border.',
    '广告须与页面内容明显区分，例如加边框。',
  ],
];

const banner = (
  name: Pair,
  sizes: readonly [Sides, ...Sides[]],
  kb: number,
  subloadKb: number,
): LibraryData => ({
  id: `iab.${sizes[0].join('x')}`,
  name: [`IAB ${name[0]} ${sizes[0].join('×')}`, `IAB ${name[1]} ${sizes[0].join('×')}`],
  kind: 'image',
  sizes,
  kb,
  notes: told(subloadKb),
});

/** IAB New Ad Portfolio, as a copy of its sizing guide has it. */
export const iab: LibraryFamily = {
  platform: 'IAB',
  trust: 'B',
  source: 'https://integraalys.net/css-sizing-guide-filetype-pdf-4334',
  entries: [
    banner(['billboard', '广告牌'], [[970, 250]], 250, 500),
    banner(
      ['smartphone banner', '手机横幅'],
      [
        [320, 50],
        [300, 50],
      ],
      50,
      100,
    ),
    banner(['leaderboard', '通栏横幅'], [[728, 90]], 150, 300),
    banner(['super leaderboard', '超级通栏'], [[970, 90]], 200, 400),
    banner(['portrait', '竖幅'], [[300, 1050]], 250, 500),
    banner(['skyscraper', '摩天楼'], [[160, 600]], 150, 300),
    banner(['medium rectangle', '中矩形'], [[300, 250]], 150, 300),
    banner(['small banner', '小横幅'], [[120, 60]], 50, 100),
    {
      id: 'iab.mobile-interstitial',
      name: ['IAB mobile interstitial', 'IAB 手机插屏'],
      kind: 'image',
      sizes: [
        [640, 1136],
        [750, 1334],
        [1080, 1920],
      ],
      kb: 300,
      notes: told(600),
    },
  ],
};
