import type { LibraryData, LibraryFamily, Pair } from './library-data.ts';
import { libraryRule } from './library-rule.ts';
import { sourcedBy } from './library-source.ts';

const formats = ['JPG', 'PNG'] as const;
const mirrored: Pair = [
  'Read through a mirror of the help page. An older copy said 600 characters and 4 emoji for the introduction.',
  '通过帮助页的镜像读取。较早的副本写的是引导文案 600 字符、4 个表情。',
];

const bands = ['top-ui', 'bottom-ui'];
const covered: Pair = [
  'The app covers the top 14 % and the bottom 20 % with its own controls: no text, logo or button there.',
  '平台控件会覆盖顶部 14% 与底部 20%，文字、标志和按钮不得位于其中。',
];

const metaStory: LibraryData = {
  id: 'meta.story',
  name: ['Meta story 9:16', 'Meta 快拍 9:16'],
  kind: 'image',
  sizes: [[1080, 1920]],
  min: [500, 0],
  ratio: [9, 16],
  kb: 30720,
  formats,
  copy: { primary: { visible: 125 }, headline: { visible: 40 } },
  zones: [
    { id: 'top-ui', title: '14 %', corner: 'topLeft', band: { side: 'top', size: { percent: 14 } } },
    { id: 'bottom-ui', title: '20 %', corner: 'topLeft', band: { side: 'bottom', size: { percent: 20 } } },
  ],
  rules: [
    libraryRule('ui-bands-text', 'zone.overlay', 'blocking', { zones: bands, roles: 'text' }, covered),
    libraryRule('ui-bands', 'zone.overlay', 'blocking', { zones: bands, roles: ['logo', 'cta'] }, covered),
  ],
  notes: [
    [
      'The page says “14 % (250 px)” and “20 % (340 px)”, but of 1920 px these are 269 and 384. The larger, the percentages, are taken.',
      '页面写“14%（250 px）”和“20%（340 px）”，但 1920 px 的 14% 为 269、20% 为 384。此处取较大的百分比。',
    ],
  ],
};

const ofLinkedin = {
  platform: 'LinkedIn',
  trust: 'B',
  source: 'https://www.linkedin.com/help/lms/answer/a426534',
} as const;

const linkedin: readonly LibraryData[] = [
  {
    id: 'linkedin.single-landscape',
    name: ['LinkedIn single image 1.91:1', 'LinkedIn 单图广告 1.91:1'],
    kind: 'image',
    ...ofLinkedin,
    sizes: [[1200, 628]],
    min: [640, 360],
    max: [7680, 4320],
    ratio: [1.91, 1],
    kb: 5120,
    formats: ['JPG', 'PNG', 'GIF'],
    copy: {
      intro: { max: 3000, visible: 150, emoji: 10 },
      headline: {
        visible: 70,
        doubt: {
          why: ['70 is from a secondary guide.', '70 来自第三方指南。'],
          source: 'https://ntooitive.com/knowledgebase/social/linkedin',
        },
      },
    },
    notes: [mirrored],
  },
  {
    id: 'linkedin.single-vertical',
    name: ['LinkedIn single image, vertical 4:5', 'LinkedIn 单图广告 竖版 4:5'],
    kind: 'image',
    ...ofLinkedin,
    sizes: [[720, 900]],
    min: [360, 640],
    max: [2430, 4320],
    ratio: [4, 5],
    kb: 5120,
    formats: ['JPG', 'PNG', 'GIF'],
    notes: [
      [
        'The official minimum 360×640 is 9:16, not 4:5: the height decides. Vertical ads do not serve on desktop; 1:1.91 is letterboxed.',
        '官方最小尺寸 360×640 为 9:16 而非 4:5，实际由高度决定。竖版不在桌面端投放；1:1.91 会加黑边。',
      ],
    ],
  },
];

const others: readonly LibraryData[] = [
  {
    id: 'x.image-card',
    name: ['X image ad with website button', 'X 图片广告（带网站按钮）'],
    kind: 'image',
    platform: 'X',
    trust: 'A',
    source: 'https://business.x.com/en/help/campaign-setup/creative-ad-specifications',
    sizes: [
      [800, 418],
      [800, 800],
    ],
    kb: 5120,
    formats,
    copy: {
      post: { max: 280 },
      cardTitle: {
        max: 70,
        doubt: { why: ['70 is from a secondary source.', '70 来自第三方来源。'] },
      },
    },
    notes: [
      [
        'Each link costs 23 of the 280 characters, whatever its length; the checker counts it as written.',
        '每个链接固定占 280 字符中的 23 个；检查时按实际书写计数。',
      ],
    ],
  },
  {
    id: 'pinterest.standard',
    name: ['Pinterest standard pin 2:3', 'Pinterest 标准图钉 2:3'],
    kind: 'image',
    platform: 'Pinterest',
    trust: 'A',
    source: 'https://help.pinterest.com/en/business/article/pinterest-product-specs',
    sizes: [[1000, 1500]],
    ratio: [2, 3],
    kb: 20480,
    formats,
    copy: { pinTitle: { max: 100, visible: 40, visibleHan: 30 }, description: { max: 500 } },
    notes: [
      [
        'In the app 32 MB are allowed. Pins taller than 2:3 may be cut in the feed.',
        '应用内上传上限为 32 MB。比 2:3 更高的图钉在信息流中可能被裁切。',
      ],
    ],
  },
  {
    id: 'microsoft.audience',
    name: ['Microsoft audience ad 1.91:1', 'Microsoft 受众广告 1.91:1'],
    kind: 'image',
    platform: 'Microsoft Advertising',
    trust: 'A',
    source: 'https://about.ads.microsoft.com/en-in/policies/creative-specs/native-ads',
    sizes: [[1200, 628]],
    min: [703, 368],
    ratio: [1.91, 1],
    formats,
    copy: {
      headline: { max: 30 },
      longHeadline: { max: 90 },
      description: { max: 90 },
      businessName: { max: 25 },
    },
    rules: [
      libraryRule(
        'no-text',
        'element.share',
        'major',
        { roles: 'text', maxPercent: 0, exceptRoles: ['logo', 'product'] },
        [
          'The help page forbids text on the image, the spec page advises little or none. The stricter is taken; a person decides.',
          '帮助页禁止图上叠字，规格页只建议少用或不用。此处取较严者，由人工判断。',
        ],
        {
          onFail: 'hold',
          ...sourcedBy('A', 'https://help.ads.microsoft.com/apex/index/3/en/56912'),
        },
      ),
      libraryRule(
        'crops',
        'crop.survival',
        'major',
        {
          crops: [
            { width: 1.78, height: 1 },
            { width: 1.5, height: 1 },
            { width: 1.33, height: 1 },
          ],
          roles: ['product', 'person', 'logo'],
        },
        ['The image is cut to these ratios by the platform.', '平台会自动裁切为这些比例。'],
      ),
    ],
    notes: [
      ['The platform cuts to other ratios, too, which it does not list.', '平台还会裁切为其他未列出的比例。'],
    ],
  },
];

export const social: LibraryFamily = {
  platform: 'Meta',
  trust: 'B',
  source:
    'https://file-hippo.netlify.app/host-https-www.facebook.com/business/ads-guide/update/image/facebook-story/outcome-awareness',
  entries: [metaStory, ...linkedin, ...others],
};
