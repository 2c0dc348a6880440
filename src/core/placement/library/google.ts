import type { LibraryData, LibraryFamily, Pair, Sides } from './library-data.ts';
import { libraryRule } from './library-rule.ts';
import { sourcedBy } from './library-source.ts';

const formats = ['JPG', 'PNG', 'GIF'] as const;

const uploaded = (name: Pair, size: Sides): LibraryData => ({
  id: `google.display-${size.join('x')}`,
  name: [
    `Google uploaded ad, ${name[0]} ${size.join('×')}`,
    `Google 上传式图片广告 ${name[1]} ${size.join('×')}`,
  ],
  kind: 'image',
  source: 'https://support.google.com/adwordspolicy/answer/176108?hl=en-GB',
  sizes: [size],
  kb: 150,
  formats,
  rules: [
    libraryRule(
      'white-needs-border',
      'canvas.edges',
      'minor',
      { border: 'required-if-white', squareCorners: false },
      [
        'From a secondary guide: an ad on white needs a visible border of at least 1 px.',
        '来自第三方指南：白底广告须有至少 1 px 的可见边框。',
      ],
      sourcedBy('C', 'https://searchkings.com/display-ad-specs/'),
    ),
  ],
  notes: [
    [
      'Animated GIF: at most 30 s, slower than 5 frames a second. A still frame says nothing about it.',
      'GIF 动画：不超过 30 秒、每秒少于 5 帧。静态画框无法判断。',
    ],
  ],
});

/** The words in it count, those of a logo too. */
const textShare = libraryRule(
  'text-share',
  'element.share',
  'blocking',
  { roles: 'text', maxPercent: 20 },
  [
    'Text, that of logos included, may cover at most 20 % of the image.',
    '文字（含标志中的文字）面积不得超过画面的 20%。',
  ],
  sourcedBy('A', 'https://support.google.com/adspolicy/answer/6363786'),
);

const stillOnly: Pair = ['No animation.', '不得使用动画。'];
const outlinedText: Pair = [
  'Text turned into outlines or drawn in a picture counts for Google, but is not seen by the share of live text.',
  '转曲或画进图片的文字在 Google 同样计入，但按可编辑文本计算的占比看不到它们。',
];

/** From the centre 80 %: Google may cut the edges. */
const centre = (id: string, roles: readonly string[] | 'text') => {
  const inset = { percent: 10 };
  return libraryRule(
    id,
    'zone.safe',
    'major',
    { insets: { top: inset, right: inset, bottom: inset, left: inset }, roles },
    ['Important content belongs in the centre 80 %.', '重要内容须位于画面中央 80%。'],
    sourcedBy('A', 'https://support.google.com/adspolicy/answer/10347108'),
  );
};

const pmaxQuota: readonly Pair[] = [
  [
    'A set: 3–15 headlines, at least one of at most 15 characters; 1–5 long headlines; 2–5 descriptions, at least one of at most 60. Check it with a set policy (set.quota).',
    '成套要求：标题 3–15 条，至少一条不超过 15 字符；长标题 1–5 条；描述 2–5 条，至少一条不超过 60 字符。请用成套规则（set.quota）检查。',
  ],
  [
    'Official pages disagree on the smallest size: 480×600 (4:5) or 400×600, which is 2:3 and not the required 4:5. The larger is taken.',
    '官方页面对最小尺寸说法不一：480×600（4:5），或 400×600（为 2:3，不符合要求的 4:5）。此处取较大者。',
  ],
];

export const google: LibraryFamily = {
  platform: 'Google Ads',
  trust: 'A',
  source: 'https://developers.google.com/google-ads/api/reference/rpc/v20/ResponsiveDisplayAdInfo',
  entries: [
    uploaded(['large rectangle', '大矩形'], [336, 280]),
    uploaded(['half page', '半版'], [300, 600]),
    uploaded(['large mobile banner', '大号手机横幅'], [320, 100]),
    uploaded(['square', '方形'], [250, 250]),
    {
      id: 'google.rda-landscape',
      name: ['Google responsive display, landscape 1.91:1', 'Google 自适应展示广告 横图 1.91:1'],
      kind: 'image',
      sizes: [[1200, 628]],
      min: [600, 314],
      ratio: [1.91, 1],
      kb: 5120,
      formats,
      copy: {
        headline: { max: 30 },
        longHeadline: { max: 90 },
        description: { max: 90 },
        businessName: { max: 12.5, unit: 'fullWidth' },
        ctaCopy: { max: 15, unit: 'fullWidth' },
      },
      rules: [textShare, centre('centre-text', 'text'), centre('centre', ['logo', 'product'])],
      notes: [
        stillOnly,
        outlinedText,
        [
          'Business name 25 and call to action 30 are display widths: a Chinese character counts 2, so 12.5 and 15 字. 1–5 headlines and descriptions, 1 long headline.',
          '商家名称 25、按钮文案 30 为显示宽度：一个汉字计 2，即 12.5 与 15 字。标题和描述各 1–5 条，长标题 1 条。',
        ],
      ],
    },
    {
      id: 'google.rda-square',
      name: ['Google responsive display, square 1:1', 'Google 自适应展示广告 方图 1:1'],
      kind: 'image',
      sizes: [[1200, 1200]],
      min: [300, 300],
      ratio: [1, 1],
      kb: 5120,
      formats,
      rules: [textShare],
      notes: [stillOnly, outlinedText],
    },
    {
      id: 'google.rda-logo-wide',
      name: ['Google responsive display, logo 4:1', 'Google 自适应展示广告 横版标志 4:1'],
      kind: 'logo',
      sizes: [[1200, 300]],
      min: [512, 128],
      ratio: [4, 1],
      kb: 5120,
      formats,
      notes: [
        [
          'The square logo is 1200×1200, at least 128×128. A transparent background is preferred, says a secondary guide.',
          '方形标志为 1200×1200，至少 128×128。第三方指南称宜用透明背景。',
        ],
      ],
    },
    {
      id: 'google.pmax-portrait',
      name: ['Google Performance Max, portrait 4:5', 'Google 效果最大化 竖图 4:5'],
      kind: 'image',
      source: 'https://developers.google.com/google-ads/api/performance-max/asset-requirements',
      sizes: [[960, 1200]],
      min: [480, 600],
      ratio: [4, 5],
      copy: {
        headline: { max: 30 },
        longHeadline: { max: 90 },
        description: { max: 90 },
        businessName: { max: 25 },
      },
      notes: pmaxQuota,
    },
  ],
};
