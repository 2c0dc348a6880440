import type { LibraryFamily, Pair } from './library-data.ts';
import { libraryRule } from './library-rule.ts';

const listing = 'https://ghc.moz.qzz.io/DevKor-github/OnTime-front/wiki/Google-Play-Listing-Graphics';

/** The platform rounds them itself. */
const squareCorners = libraryRule('square-corners', 'canvas.edges', 'blocking', { squareCorners: true }, [
  'The platform rounds the corners itself; the art must be a full square.',
  '圆角由平台绘制，图稿须为完整方形。',
]);

const known = (what: Pair): { readonly why: Pair } => ({
  why: [
    `${what[0]}: commonly known, not on the page that was read.`,
    `${what[1]}为通行说法，所读页面未写明。`,
  ],
});

export const stores: LibraryFamily = {
  platform: 'Google Play',
  trust: 'B',
  source: listing,
  entries: [
    {
      id: 'google-play.icon',
      name: ['Google Play store icon 512×512', 'Google Play 应用图标 512×512'],
      kind: 'icon',
      trust: 'A',
      source: 'https://developer.android.com/google-play/resources/icon-design-specifications',
      sizes: [[512, 512]],
      kb: 1024,
      formats: ['PNG'],
      rules: [
        squareCorners,
        libraryRule(
          'no-shadow',
          'effects.allowed',
          'minor',
          { allowed: ['INNER_SHADOW', 'LAYER_BLUR', 'BACKGROUND_BLUR', 'TEXTURE', 'NOISE', 'GLASS'] },
          [
            'Play draws the shadow of the icon itself. A shadow inside the art may be meant: a person decides.',
            '图标投影由 Play 绘制。图稿内部的投影可能是有意为之，由人工判断。',
          ],
          { onFail: 'hold' },
        ),
      ],
      notes: [
        [
          'Delivered as 32-bit PNG. The corner radius is quoted as 20 % of the size; a newer text may differ.',
          '以 32 位 PNG 交付。圆角引述为边长的 20%，较新的说明可能不同。',
        ],
      ],
    },
    {
      id: 'google-play.feature-graphic',
      name: ['Google Play feature graphic 1024×500', 'Google Play 置顶大图 1024×500'],
      kind: 'image',
      sizes: [[1024, 500]],
      formats: ['JPG', 'PNG'],
      opaque: true,
      notes: [
        [
          'With a promo video a play button lies over the centre; keep what matters off the edges. No numbers are given.',
          '有宣传视频时播放按钮会叠在中央；重要内容请远离边缘。来源未给出数值。',
        ],
      ],
    },
    {
      id: 'google-play.screenshot',
      name: ['Google Play phone screenshot', 'Google Play 手机截图'],
      kind: 'image',
      sizes: [[1080, 1920]],
      min: [320, 320],
      max: [3840, 3840],
      kb: 8192,
      formats: ['JPG', 'PNG'],
      opaque: true,
      doubt: { weight: { why: ['8 MB is from a secondary source.', '8 MB 来自第三方来源。'] } },
      rules: [
        libraryRule(
          'long-side',
          'canvas.ratio',
          'blocking',
          // 1.25 ± 60 % = 0.5 … 2.
          { ratios: [{ width: 1.25, height: 1 }], tolerancePercent: 60 },
          ['1:2 to 2:1.', '比例须在 1:2 至 2:1 之间。'],
          {
            message: {
              en: 'The long side is more than twice the short one. Make the frame’s ratio 1:2 to 2:1.',
              'zh-CN': '长边超过短边的两倍，请将画框比例调整到 1:2 至 2:1 之间。',
            },
          },
        ),
      ],
      notes: [
        [
          '2–8 per device type; at least 4 of 1080×1920 to be recommended. Check it with a set policy (set.complete).',
          '每类设备 2–8 张；进入推荐位至少需 4 张 1080×1920。请用成套规则（set.complete）检查。',
        ],
      ],
    },
    {
      id: 'apple.app-icon',
      name: ['Apple app icon 1024×1024', 'Apple 应用图标 1024×1024'],
      kind: 'icon',
      platform: 'Apple',
      trust: 'A',
      source: 'https://developer.apple.com/design/human-interface-guidelines/app-icons',
      sizes: [[1024, 1024]],
      formats: ['PNG'],
      opaque: true,
      doubt: { canvas: known(['1024×1024', '1024×1024']), opaque: known(['No alpha', '不得透明']) },
      rules: [squareCorners],
      notes: [
        [
          'Layered icons: the system shapes the layers and applies the mask. The layers are not checked.',
          '分层图标：系统负责图层造型与蒙版。各图层不作检查。',
        ],
      ],
    },
    {
      id: 'steam.capsule-override',
      name: ['Steam capsule artwork override 920×430', 'Steam 胶囊图替换 920×430'],
      kind: 'image',
      platform: 'Steam',
      trust: 'A',
      source: 'https://partner.steamgames.com/doc/store/assets/overrides',
      sizes: [[920, 430]],
      doubt: { canvas: known(['920×430', '920×430']) },
      notes: [
        [
          'An override has a start and an end and expires by itself; only an override may carry time-sensitive text.',
          '替换图有起止时间并自动失效；只有替换图可以出现限时文字。',
        ],
      ],
    },
  ],
};
