import type { LibraryData, LibraryFamily, Pair, Sides } from './library-data.ts';
import { libraryRule } from './library-rule.ts';

const canvasKnown: Pair = [
  'The canvas size is commonly known, not on the page that was read.',
  '画布尺寸为通行说法，所读页面未写明。',
];
const bothSteps: Pair = [
  'The page limits the font size by text area and by number of lines, and does not say how the two combine. A person decides.',
  '页面同时按文字面积和行数限制字号，未说明两者如何并用，由人工判断。',
];

interface Home {
  readonly id: string;
  readonly name: Pair;
  readonly source: string;
  readonly size: Sides;
  /** Px of the desktop page; the mobile twin has half of most. */
  readonly byArea: readonly [number, number, number];
  readonly byLines: readonly [number, number, number];
  readonly minPx: number;
  readonly edgePx: number;
  readonly storeBadge: Sides;
  readonly notes: readonly Pair[];
}

function home(page: Home): LibraryData {
  const areas = [10, 15, 25].map((upToTextSharePercent, index) => ({
    upToTextSharePercent,
    maxPx: page.byArea[index],
  }));
  const lines = page.byLines.map((maxPx, index) => ({ lines: index + 1, maxPx }));
  return {
    id: page.id,
    name: page.name,
    kind: 'image',
    source: page.source,
    sizes: [page.size],
    doubt: { canvas: { why: canvasKnown } },
    roles: { storeBadge: { names: ['store badge*', 'app store*', 'google play*', '应用商店*'] } },
    zones: [
      {
        id: 'lower-right',
        corner: 'bottomRight',
        rect: { x: { px: 0 }, y: { px: 0 }, width: { percent: 50 }, height: { percent: 50 } },
      },
    ],
    rules: [
      libraryRule('font-by-area', 'text.size', 'blocking', { steps: areas }, [
        'The less text, the larger it may be.',
        '文字面积越小，允许的字号越大。',
      ]),
      libraryRule('font-by-lines', 'text.size', 'minor', { steps: lines }, bothSteps, { onFail: 'hold' }),
      libraryRule(
        'smallest-text',
        'text.minSize',
        'blocking',
        { minPx: page.minPx, exceptRoles: ['product', 'ageMark'] },
        ['Text on photos of packs is exempt.', '商品包装照片上的文字不受限。'],
      ),
      libraryRule('text-edge', 'margin.edge', 'blocking', { roles: 'text', min: { px: page.edgePx } }),
      libraryRule('logo-share', 'element.share', 'blocking', { roles: ['logo'], maxPercent: 28 }),
      libraryRule(
        'no-yellow',
        'color.palette',
        'note',
        { roles: ['background'], forbidden: [{ hex: '#ffff00', unlessLighterThan: '#f0e5ad' }] },
        [
          'Yellow backgrounds are discouraged; those lighter than #F0E5AD are taken.',
          '不建议使用黄色背景；比 #F0E5AD 更浅的可接受。',
        ],
      ),
      libraryRule('age-mark-place', 'zone.inside', 'major', { zones: ['lower-right'], roles: ['ageMark'] }, [
        'The age mark stands at the bottom right; no distance is given, so the lower right quarter is asked.',
        '年龄标识须在右下角；来源未给距离，此处要求位于右下四分之一内。',
      ]),
      libraryRule('age-mark-font', 'text.font', 'minor', { roles: ['ageMark'], families: ['Arial'] }),
      libraryRule('store-badge', 'element.size', 'major', {
        role: 'storeBadge',
        width: { max: page.storeBadge[0] },
        height: { max: page.storeBadge[1] },
      }),
    ],
    notes: [
      ...page.notes,
      [
        'The age mark is 12 pt, #DADADA. Controls of the system or the page may not be imitated. Both are not checked.',
        '年龄标识为 12 pt、#DADADA；不得模仿系统或页面控件。两项均不检查。',
      ],
    ],
  };
}

export const yandex: LibraryFamily = {
  platform: 'Yandex',
  trust: 'A',
  source: 'https://www.yandex.com/support/direct/en/fixed-cpm-campaigns/products-frontpage/full-version',
  entries: [
    home({
      id: 'yandex.home-desktop',
      name: ['Yandex home page, desktop 1456×180', 'Yandex 首页桌面版 1456×180'],
      source: 'https://www.yandex.com/support/direct/en/fixed-cpm-campaigns/products-frontpage/full-version',
      size: [1456, 180],
      byArea: [140, 104, 88],
      byLines: [64, 40, 30],
      minPx: 22,
      edgePx: 20,
      storeBadge: [280, 80],
      notes: [
        [
          'The platform draws a label of 70×30 and a menu of 42×42; their places are only shown in a drawing.',
          '平台会绘制 70×30 的标识和 42×42 的菜单；位置仅见于示意图。',
        ],
      ],
    }),
    home({
      id: 'yandex.home-mobile',
      name: ['Yandex home page, mobile 640×134', 'Yandex 首页移动版 640×134'],
      source: 'https://www.yandex.ru/support/direct/en/fixed-cpm-campaigns/products-frontpage/mobile-version',
      size: [640, 134],
      byArea: [70, 52, 44],
      byLines: [32, 20, 15],
      minPx: 11,
      edgePx: 10,
      storeBadge: [150, 50],
      notes: [
        [
          'The page repeats “15 %” for the second and third font size; the desktop twin says 25 %, which is taken.',
          '页面第二、三档字号都写“15%”；桌面版第三档为 25%，此处取 25%。',
        ],
        [
          'The platform draws a label of 60×20; its place is only shown in a drawing.',
          '平台会绘制 60×20 的标识；位置仅见于示意图。',
        ],
      ],
    }),
    {
      id: 'yandex.l1',
      name: ['Yandex services banner L1 240×400', 'Yandex 服务横幅 L1 240×400'],
      kind: 'image',
      source:
        'https://www.yandex.com/support/direct/en/fixed-cpm-campaigns/product-yandex-services/requirements-services',
      sizes: [[240, 400]],
      kb: 512,
      formats: ['JPG', 'PNG', 'GIF'],
      variants: {
        otherwise: 'strictest',
        list: [channel('direct', 'Direct', 65), channel('adfox', 'Adfox', 150)],
      },
      notes: [
        [
          'The free corner depends on the buying channel: say it with the fact channel=direct or channel=adfox; otherwise the larger counts. HTML5 is taken, too, but not checked.',
          '左上留空随购买渠道而异：请用事实 channel=direct 或 channel=adfox 说明，否则按较大者检查。平台也接受 HTML5，但不检查。',
        ],
        [
          'In one service a banner with a white bottom gets a 1 px line of #F3F3F3.',
          '在某一服务中，底部为白色的横幅会被加上 1 px 的 #F3F3F3 线。',
        ],
      ],
      rules: [],
    },
  ],
};

/** The label of one buying channel at the top left. */
function channel(id: string, name: string, width: number) {
  return {
    id,
    name: { en: name, 'zh-CN': name },
    when: { fact: 'channel', is: [id] },
    zones: [
      {
        id: 'label',
        title: `${String(width)}×30`,
        corner: 'topLeft',
        rect: { x: { px: 0 }, y: { px: 0 }, width: { px: width }, height: { px: 30 } },
      },
    ],
    rules: [
      libraryRule('ad-label', 'zone.overlay', 'blocking', { zones: ['label'] }, [
        'The platform draws its label there.',
        '平台会在此处绘制广告标识。',
      ]),
    ],
  } as const;
}
