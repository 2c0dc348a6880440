import type { LibraryData, LibraryFamily, Pair } from './library-data.ts';
import { libraryRule } from './library-rule.ts';

const oceanSource = 'https://github.com/bububa/oceanengine/blob/v1.21.2/marketing-api/enum/image_mode.go';

const ocean = (
  data: Required<Pick<LibraryData, 'id' | 'name' | 'sizes' | 'min' | 'max' | 'ratio' | 'notes'>>,
): LibraryData => ({ kind: 'image', source: oceanSource, kb: 1536, ...data });

const oceanEngine: readonly LibraryData[] = [
  ocean({
    id: 'oceanengine.large',
    name: ['Ocean Engine large image 16:9', '巨量引擎 横版大图 16:9'],
    sizes: [[1280, 720]],
    min: [1280, 720],
    max: [2560, 1440],
    ratio: [16, 9],
    notes: [['The list prints the ratio as 1.78.', '来源中比例写作 1.78。']],
  }),
  ocean({
    id: 'oceanengine.small',
    name: ['Ocean Engine small image', '巨量引擎 小图 456×300'],
    sizes: [[456, 300]],
    min: [456, 300],
    max: [1368, 900],
    ratio: [456, 300],
    notes: [
      [
        'The list prints the ratio as 1.52. Group mode takes exactly 3 images: check it with a set policy (set.complete).',
        '来源中比例写作 1.52。组图须恰好 3 张，请用成套规则（set.complete）检查。',
      ],
    ],
  }),
  ocean({
    id: 'oceanengine.vertical',
    name: ['Ocean Engine vertical image 9:16', '巨量引擎 大图竖图 9:16'],
    sizes: [[720, 1280]],
    min: [720, 1280],
    max: [1440, 2560],
    ratio: [9, 16],
    notes: [['The list prints the ratio as 0.56.', '来源中比例写作 0.56。']],
  }),
  {
    id: 'pangle.splash',
    name: ['Pangle splash 9:16', '穿山甲 开屏 9:16'],
    kind: 'image',
    platform: '巨量引擎 / 穿山甲',
    source: 'https://github.com/bububa/oceanengine/blob/v1.17.1/marketing-api/enum/material_mode.go',
    sizes: [[1080, 1920]],
    min: [1080, 1920],
    max: [2160, 3840],
    ratio: [9, 16],
    notes: [['For the Pangle splash only; no file size is stated.', '仅用于穿山甲开屏；来源未写明大小。']],
  },
];

const jd: readonly LibraryData[] = [
  {
    id: 'jd.main-image',
    name: ['JD main image, visual norms 2021', '京东 主图（首图）视觉规范 2021'],
    kind: 'image',
    platform: '京东',
    source: 'http://m.qdxinzhong.com/school/infos54376.html',
    timeZone: '+08:00',
    sizes: [[800, 800]],
    rules: [
      libraryRule(
        'no-price',
        'element.forbidden',
        'minor',
        { roles: ['price'] },
        [
          'No price may be drawn: the price belt of the platform shows it. Advised from 2021-05-24, binding from 2021-07-01.',
          '不得自绘价格结算信息，由平台价格腰带展示。2021-05-24 起建议，2021-07-01 起强制。',
        ],
        {
          phases: [
            { until: '2021-05-23', off: true },
            { from: '2021-05-24', until: '2021-06-30', severity: 'minor' },
            { from: '2021-07-01', severity: 'blocking' },
          ],
        },
      ),
      libraryRule('no-portrait', 'element.forbidden', 'blocking', { roles: ['person', 'face'] }, [
        'No portraits.',
        '不得使用人物肖像。',
      ]),
      libraryRule(
        'promo-dates',
        'text.lexicon',
        'blocking',
        { dateNeeded: { lexicons: ['cn.promo.time'] } },
        ['Promotional text carries its start and end.', '促销文字须写明起止时间。'],
      ),
    ],
    notes: [
      [
        'A grid of 6×6 with 4 layouts to choose from: product cells for the product alone, logo cells, selling-point cells. Which cells is only drawn, so no layout is checked.',
        '画面分为 6×6 格，4 种版式任选：商品格只放商品，另有标志格和卖点格。具体格位仅见于图示，不检查版式。',
      ],
      [
        'No badges of platforms or agencies, only licensed fonts. Not checked. Other pages ask for at least 800×800.',
        '不得使用平台或机构标识，字体须有授权，均不检查。另有页面要求不小于 800×800。',
      ],
    ],
  },
  {
    id: 'jd.xs',
    name: ['JD XS resources (three small images, feed)', '京东 XS 资源（三小图/信息流）'],
    kind: 'image',
    platform: '京东 京准通',
    trust: 'A',
    source: 'https://jzt.jd.com/edu/edu_ztaudit_11.shtml',
    names: ['京东XS*', '京东 XS*', 'JD XS*'],
    rules: [
      libraryRule('white-share', 'canvas.background', 'blocking', {
        maxShare: { hex: '#ffffff', percent: 30 },
      }),
      libraryRule('head-share', 'element.share', 'blocking', { roles: ['face'], maxPercent: 50 }),
      libraryRule('one-logo', 'element.count', 'blocking', { role: 'logo', max: 1 }),
      libraryRule(
        'endings',
        'text.punctuation',
        'blocking',
        { final: { only: ['？', '！', '……'] }, exceptRoles: ['logo', 'product'] },
        ['Copy ends in ？ ！ …… or nothing.', '文案只能以？！……结尾，或不带标点。'],
      ),
    ],
    notes: [
      [
        'No size is given: found by name only. The corner badge is on one image or on every image, with the same place, font and colour: check it with a set policy (set.consistent).',
        '来源未给尺寸，仅按名称匹配。角标须只在一张或每张都有，且位置、字体、颜色一致：请用成套规则（set.consistent）检查。',
      ],
      [
        'No plain screenshots, no unverifiable numbers, no slang. Not checked.',
        '不得直接用截图，不得有无法核实的数字或俚语。不作检查。',
      ],
    ],
  },
  {
    id: 'jd.direct-feed-690x388',
    name: ['JD direct, Toutiao union feed 690×388', '京东直投 今日头条联盟信息流大图 690×388'],
    kind: 'image',
    platform: '京东直投',
    source: 'https://www.yubaibai.com.cn/article/5593573.html',
    sizes: [[690, 388]],
    notes: [
      [
        'During a campaign (2019-12-24 to 2020-02-10 on the page) the platform stamps an icon: keep copy and logo off it. Its place is not given. Stamping adds kB, so leave headroom; hand-stamped art is taken down afterwards.',
        '活动期间（页面所示为 2019-12-24 至 2020-02-10）平台会打标，文案和标志须避开；来源未给位置。打标会增加大小，请留余量；自行打标的图会被下线。',
      ],
    ],
  },
];

/** Lines and characters of title and body by vendor, as the page lists them. */
const vendors = [
  ['huawei', '华为', 1, 17, 3, 69],
  ['xiaomi', '小米', 2, 40, 5, 100],
  ['oppo', 'OPPO', 1, 17, 3, 69],
  ['vivo', 'VIVO', 2, 30, 3, 69],
  ['meizu', '魅族', 1, 14, 3, 54],
] as const;

const same: Pair = [
  'Title 1 line of 14 and body 3 lines of 54 fit every vendor.',
  '标题 1 行 14 字、正文 3 行 54 字在各厂商均可显示。',
];

const koomessage: LibraryData = {
  id: 'huawei.koomessage-card',
  name: ['Huawei KooMessage image card 16:9', '华为云 KooMessage 图文卡片 16:9'],
  kind: 'card',
  platform: '华为云 KooMessage',
  trust: 'A',
  source: 'https://support.huaweicloud.com/koomessage_faq/faq0107.html',
  sizes: [[1248, 702]],
  min: [1088, 612],
  ratio: [16, 9],
  kb: 2048,
  roles: {
    cardTitle: { names: ['card title*', 'cardTitle*', '卡片标题*'] },
    cardBody: { names: ['card body*', 'cardBody*', '卡片正文*'] },
  },
  variants: {
    otherwise: 'strictest',
    list: vendors.map(([id, name, titleLines, title, bodyLines, body]) => ({
      id,
      name: { en: name, 'zh-CN': name },
      when: { fact: 'vendor', is: [id] },
      rules: [
        libraryRule('title-lines', 'text.lines', 'major', { roles: ['cardTitle'], max: titleLines }),
        libraryRule('title-length', 'text.length', 'major', {
          role: 'cardTitle',
          max: title,
          unit: 'grapheme',
        }),
        libraryRule('body-lines', 'text.lines', 'major', { roles: ['cardBody'], max: bodyLines }),
        libraryRule('body-length', 'text.length', 'major', {
          role: 'cardBody',
          max: body,
          unit: 'grapheme',
        }),
      ],
    })),
  },
  notes: [
    same,
    [
      'For one vendor alone say the fact vendor=huawei, xiaomi, oppo, vivo or meizu; otherwise the strictest counts.',
      '仅投一家时，请用事实 vendor=huawei、xiaomi、oppo、vivo 或 meizu 说明，否则按最严者检查。',
    ],
  ],
};

export const chinaAds: LibraryFamily = {
  platform: '巨量引擎',
  trust: 'B',
  source: oceanSource,
  entries: [...oceanEngine, ...jd, koomessage],
};
