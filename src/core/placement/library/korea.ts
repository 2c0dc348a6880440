import type { LibraryFamily, Pair } from './library-data.ts';
import { libraryRule } from './library-rule.ts';

const middleComputed: Pair = [
  '937×222 is given; that it lies in the middle is computed.',
  '937×222 为来源给出，居中为推算。',
];
const formats = ['JPG', 'PNG'] as const;
const noFrame = (more: Pair) =>
  libraryRule('no-border', 'canvas.edges', 'blocking', { border: 'forbidden', squareCorners: false }, more);

export const korea: LibraryFamily = {
  platform: 'Kakao',
  trust: 'A',
  source: 'https://kakaobusiness.gitbook.io/main/ad/searchad/channelsearch/content-guide',
  entries: [
    {
      id: 'naver.timeboard',
      name: ['Naver Timeboard 1660×260', 'Naver Timeboard 1660×260'],
      kind: 'image',
      platform: 'Naver',
      trust: 'B',
      source: 'https://admaru.com/creative_spec/naver_new.html',
      sizes: [[1660, 260]],
      kb: 200,
      formats: ['JPG', 'PNG', 'GIF'],
      rules: [
        noFrame(['No border line.', '不得加边框线。']),
        libraryRule('smallest-text', 'text.minSize', 'blocking', { minPx: 28 }, [
          'At least 28 px of the delivered canvas, by either reading of the sheet.',
          '按任一读法，字号至少为交付画布上的 28 px。',
        ]),
        libraryRule(
          'smallest-served-text',
          'text.minSize',
          'minor',
          { minPx: 28, servedScale: 0.5 },
          [
            'The sheet prints 28 px for both canvases; read for the served 830×130 it is 56 px here. The stricter reading, left to a person.',
            '表中两种画布都写 28 px；若指投放的 830×130，则此画布上为 56 px。此为较严读法，由人工判断。',
          ],
          { onFail: 'hold' },
        ),
      ],
      notes: [
        [
          'A reseller’s sheet. Delivered at twice the size it is served in (830×130).',
          '来自代理商的表格。以投放尺寸（830×130）的两倍交付。',
        ],
        [
          'Expandable type: text and logo in their areas with equal space on all sides, centred, one background colour advised. Not checked.',
          '可展开类型：文字与标志在各自区域内居中、四边等距，建议单一背景色。不作检查。',
        ],
      ],
    },
    {
      id: 'kakao.bizboard',
      name: ['Kakao Bizboard 1029×258', 'Kakao Bizboard 1029×258'],
      kind: 'image',
      trust: 'B',
      source: 'https://help.moloco.com/hc/en-us/articles/360047856434-Kakao-exchange-guide',
      sizes: [[1029, 258]],
      kb: 300,
      zones: [
        {
          id: 'safe',
          title: '937×222',
          corner: 'topLeft',
          rect: { x: { px: 46 }, y: { px: 18 }, width: { px: 937 }, height: { px: 222 } },
        },
      ],
      rules: [
        libraryRule('safe-text', 'zone.inside', 'minor', { zones: ['safe'], roles: 'text' }, middleComputed),
        libraryRule(
          'safe',
          'zone.inside',
          'minor',
          { zones: ['safe'], roles: ['logo', 'cta'] },
          middleComputed,
        ),
      ],
      notes: [
        [
          'Kakao’s guide prints the canvas as 1290×258, partners say 1029×258. The margins come out even only for 1029, so 1290 looks like swapped digits.',
          'Kakao 指南写 1290×258，合作方写 1029×258。只有 1029 时边距才对称，1290 疑为数字颠倒。',
        ],
      ],
    },
    {
      id: 'kakao.rich-pop',
      name: ['Kakao Rich Pop 1200×756', 'Kakao Rich Pop 1200×756'],
      kind: 'image',
      source:
        'https://kakaobusiness.gitbook.io/sandbox/ad/moment/start/brandingdisplay/undefined/undefined-1',
      sizes: [[1200, 756]],
      kb: 500,
      formats,
      copy: { adTitle: { max: 25 } },
      rules: [
        libraryRule('legal-size', 'text.size', 'blocking', { roles: ['legal'], exactPx: 24 }, [
          'Text that the law or the review asks for is exactly 24 px.',
          '法律或审核要求的文字须恰为 24 px。',
        ]),
      ],
      notes: [['Submit 2–3 days ahead.', '请提前 2–3 天提交。']],
    },
    {
      id: 'kakao.channel-thumb',
      name: ['Kakao channel search thumbnail 348×230', 'Kakao 频道搜索缩略图 348×230'],
      kind: 'card',
      sizes: [[348, 230]],
      kb: 500,
      formats,
      copy: { topLine: { max: 13 }, bottomLine: { max: 13 } },
      zones: [
        {
          id: 'safe',
          title: '268×230',
          corner: 'topLeft',
          rect: { x: { px: 40 }, y: { px: 0 }, width: { px: 268 }, height: { px: 230 } },
        },
      ],
      rules: [
        libraryRule('side-margins', 'zone.inside', 'minor', { zones: ['safe'], roles: ['product', 'logo'] }, [
          'Side margins of 40 px; the zone is computed from them.',
          '左右边距 40 px；区域由此推算。',
        ]),
        libraryRule('legal-length', 'text.length', 'major', { role: 'legal', max: 60, unit: 'grapheme' }),
        libraryRule(
          'no-bottom-line',
          'element.forbidden',
          'major',
          { roles: ['bottomLine'] },
          ['The lower line is hidden where legal text exists.', '有法律文字时，下行文案不显示。'],
          { when: { role: 'legal', present: true } },
        ),
      ],
      notes: [
        [
          'The background is one of 7 colours taken from the thumbnail; text is black or white, one choice for all lines.',
          '背景为从缩略图提取的 7 种颜色之一；文字为黑或白，各行一致。',
        ],
      ],
    },
    {
      id: 'kakao.brand-wide-image',
      name: ['Kakao brand message, wide image card', 'Kakao 品牌消息 宽图卡片'],
      kind: 'card',
      trust: 'B',
      source: 'https://www.infobip.com/docs/kakaotalk/message-types/brand-message',
      sizes: [[800, 600]],
      min: [500, 0],
      // 1.5 ± 1/3 = 1 … 2.
      ratio: [1.5, 1, 33.34],
      kb: 5120,
      formats,
      copy: { cardBody: { max: 76, lines: 6 }, cardButton: { max: 8 } },
      rules: [
        libraryRule('buttons', 'element.count', 'major', {
          role: 'cardButton',
          max: 2,
          mayBePicture: false,
        }),
      ],
      notes: [
        [
          'The ratio may be 2:1 to 1:1. The body may break at most 5 times, taken as 6 lines.',
          '比例为 2:1 至 1:1。正文最多换行 5 次，按 6 行计。',
        ],
      ],
    },
    {
      id: 'dable.thumbnail',
      name: ['Dable native thumbnail 4:3', 'Dable 原生缩略图 4:3'],
      kind: 'image',
      platform: 'Dable',
      source: 'https://ad-support.dable.io/content-review-guideline/ad-image-guideline/zh-hans',
      sizes: [[1600, 1200]],
      min: [800, 500],
      max: [2500, 2500],
      kb: 2048,
      formats,
      rules: [
        libraryRule('font-height', 'text.size', 'blocking', { minPercentOfHeight: 15 }, [
          'At least 15 % of the height: 180 px of 1200.',
          '字号至少为高度的 15%（1200 px 时为 180 px）。',
        ]),
        libraryRule('text-share', 'element.share', 'blocking', { roles: 'text', maxPercent: 50 }),
        noFrame(['No border and no white margin.', '不得有边框或白边。']),
        libraryRule(
          'crops',
          'crop.survival',
          'blocking',
          {
            crops: [
              { width: 16, height: 10 },
              { width: 1, height: 1 },
              { width: 2, height: 1 },
            ],
            roles: ['product', 'person', 'logo', 'title', 'subtitle', 'benefit', 'price', 'cta'],
          },
          ['The master is cut to 16:10, 1:1 and 2:1.', '母图会裁切为 16:10、1:1 和 2:1。'],
        ),
      ],
      notes: [['No image of text alone, no collage. Not checked.', '不得只有文字，不得拼图。不作检查。']],
    },
  ],
};
