import type { LibraryData, LibraryFamily } from './library-data.ts';
import { libraryRule } from './library-rule.ts';
import { sourcedBy } from './library-source.ts';

const formats = ['JPG', 'PNG'] as const;

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
        ...sourcedBy('C', 'https://adfuseai.com/blog/tiktok-ad-sizes-specs-guide'),
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
      sourcedBy('C', 'https://tikadtools.com/blog/tiktok-video-specs-for-ads'),
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

export const tiktok: LibraryFamily = {
  platform: 'TikTok',
  trust: 'A',
  source: 'https://ads.tiktok.com/help/article/tiktok-auction-in-feed-ads',
  entries: [tiktokInfeed, tiktokAvatar, tiktokGesture],
};
