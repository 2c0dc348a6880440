import type { LibraryData, LibraryFamily, Pair } from './library-data.ts';
import { libraryRule } from './library-rule.ts';

const formats = ['JPG', 'PNG'] as const;
const mirrored: Pair = [
  'Read through a mirror of the help page. An older copy said 600 characters and 4 emoji for the introduction.',
  '通过帮助页的镜像读取。较早的副本写的是引导文案 600 字符、4 个表情。',
];

const metaStory: LibraryData = {
  id: 'meta.story',
  name: ['Meta story 9:16', 'Meta 快拍 9:16'],
  kind: 'image',
  platform: 'Meta',
  trust: 'B',
  source:
    'https://file-hippo.netlify.app/host-https-www.facebook.com/business/ads-guide/update/image/facebook-story/outcome-awareness',
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
    libraryRule('ui-bands', 'zone.overlay', 'blocking', { zones: ['top-ui', 'bottom-ui'] }, [
      'The app covers the top 14 % and the bottom 20 % with its own controls.',
      '平台控件会覆盖顶部 14% 与底部 20%。',
    ]),
  ],
  notes: [
    [
      'The page says “14 % (250 px)” and “20 % (340 px)”, but of 1920 px these are 269 and 384. The larger, the percentages, are taken.',
      '页面写“14%（250 px）”和“20%（340 px）”，但 1920 px 的 14% 为 269、20% 为 384。此处取较大的百分比。',
    ],
  ],
};

const tiktokInfeed: LibraryData = {
  id: 'tiktok.in-feed',
  name: ['TikTok in-feed, vertical 9:16', 'TikTok 信息流竖版 9:16'],
  kind: 'image',
  sizes: [[1080, 1920]],
  min: [540, 960],
  ratio: [9, 16],
  copy: {
    caption: {
      visible: 100,
      visibleHan: 50,
      lines: 4,
      doubt: {
        why: ['The feed shows 4 lines of it, says a secondary guide.', '第三方指南称信息流只显示 4 行。'],
        source: 'https://services.warroominc.com/en/knowledgebase/tiktok-ad-specs',
      },
    },
  },
  zones: [
    {
      id: 'top-ui',
      title: '150 px',
      corner: 'topLeft',
      rect: { x: { px: 0 }, y: { px: 0 }, width: { px: 1080 }, height: { px: 150 } },
    },
    { id: 'bottom-ui', title: '35 %', corner: 'topLeft', band: { side: 'bottom', size: { percent: 35 } } },
    { id: 'right-rail', title: '15 %', corner: 'topLeft', band: { side: 'right', size: { percent: 15 } } },
  ],
  rules: [
    libraryRule(
      'ui-top',
      'zone.overlay',
      'minor',
      { zones: ['top-ui'] },
      ['Secondary: 150 px of a 1080 px wide frame.', '第三方数值：以 1080 px 宽计为 150 px。'],
      {
        when: { metric: 'width', min: 1079.5, max: 1080.5 },
        source: {
          trust: 'C',
          reference: 'https://adfuseai.com/blog/tiktok-ad-sizes-specs-guide',
          date: '2026-11',
        },
      },
    ),
    libraryRule(
      'ui-bottom-right',
      'zone.overlay',
      'minor',
      { zones: ['bottom-ui', 'right-rail'] },
      [
        'Secondary guides: bottom 440 px or 35 %, right 150 px or 15 %. The larger are taken.',
        '第三方指南：底部 440 px 或 35%，右侧 150 px 或 15%。此处取较大者。',
      ],
      {
        source: {
          trust: 'C',
          reference: 'https://tikadtools.com/blog/tiktok-video-specs-for-ads',
          date: '2026-11',
        },
      },
    ),
  ],
  notes: [
    [
      'A video placement (MP4, MOV, MPEG, 3GP, AVI up to 500 MB): a frame stands for one picture of it, so format and file size are not checked.',
      '视频展位（MP4、MOV、MPEG、3GP、AVI，不超过 500 MB）：画框只代表其中一帧，不检查格式与大小。',
    ],
    [
      'Official: the safe zone depends on the ratio, the length of the caption and add-ons, and is mirrored for Arabic.',
      '官方说明：安全区随比例、配文长度和附加组件变化，阿拉伯语版左右镜像。',
    ],
  ],
};

const tiktokAvatar: LibraryData = {
  id: 'tiktok.avatar',
  name: ['TikTok ad profile image 98×98', 'TikTok 广告头像 98×98'],
  kind: 'icon',
  sizes: [[98, 98]],
  kb: 50,
  formats,
  zones: [
    {
      id: 'centre',
      title: '66×66',
      corner: 'topLeft',
      rect: { x: { px: 16 }, y: { px: 16 }, width: { px: 66 }, height: { px: 66 } },
    },
  ],
  rules: [
    libraryRule('centre', 'zone.inside', 'minor', { zones: ['centre'], roles: ['logo', 'product'] }, [
      'The middle 66×66 survives the round crop; its place is computed.',
      '中央 66×66 可在圆形裁切后保留；其位置为推算。',
    ]),
  ],
  notes: [],
};

const tiktokGesture: LibraryData = {
  id: 'tiktok.gesture-card',
  name: ['TikTok gesture card 620×788', 'TikTok 手势互动卡片 620×788'],
  kind: 'card',
  source: 'https://ads.tiktok.com/help/article/tiktok-interactive-add-on-gesture?lang=vi',
  sizes: [[620, 788]],
  kb: 3072,
  formats: ['JPG', 'PNG', 'GIF'],
  opaque: true,
  copy: { gestureText: { max: 13.5, unit: 'fullWidth' } },
  zones: [
    {
      id: 'cta-strip',
      title: 'CTA 620×168',
      corner: 'topLeft',
      rect: { x: { px: 0 }, y: { px: 620 }, width: { px: 620 }, height: { px: 168 } },
    },
  ],
  rules: [
    libraryRule('cta-strip', 'zone.contain', 'blocking', { zones: ['cta-strip'], roles: ['cta'] }, [
      'The button is drawn at the bottom, 620×168.',
      '按钮须设计在底部 620×168 区域。',
    ]),
    libraryRule(
      'not-white',
      'canvas.edges',
      'major',
      { white: 'forbidden', squareCorners: false },
      [
        'No pure white design. Measured at the edges; a person decides.',
        '不得为纯白设计。以边缘测量，由人工判断。',
      ],
      { onFail: 'hold' },
    ),
  ],
  notes: [
    [
      'Gesture text: 27 Latin or 13 Chinese characters, a full-width one counting 2; taken as 13.5 字.',
      '手势文案：拉丁字符 27 个或汉字 13 个，全角计 2，此处按 13.5 字计。',
    ],
  ],
};

const linkedin: readonly LibraryData[] = [
  {
    id: 'linkedin.single-landscape',
    name: ['LinkedIn single image 1.91:1', 'LinkedIn 单图广告 1.91:1'],
    kind: 'image',
    platform: 'LinkedIn',
    trust: 'B',
    source: 'https://www.linkedin.com/help/lms/answer/a426534',
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
    platform: 'LinkedIn',
    trust: 'B',
    source: 'https://www.linkedin.com/help/lms/answer/a426534',
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
          source: {
            trust: 'A',
            reference: 'https://help.ads.microsoft.com/apex/index/3/en/56912',
            date: '2026-11',
          },
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
  platform: 'TikTok',
  trust: 'A',
  source: 'https://ads.tiktok.com/help/article/tiktok-auction-in-feed-ads',
  entries: [metaStory, tiktokInfeed, tiktokAvatar, tiktokGesture, ...linkedin, ...others],
};
