import type { LibraryData, LibraryFamily, Pair } from './library-data.ts';
import { libraryRule } from './library-rule.ts';

const presets = 'https://github.com/palxiao/poster-design';
const presetFile = 'src/assets/data/PageSizeData.ts';
const school = 'https://eschool.qq.com/Help/Center/424';
const qzone = 'https://wiki.qzone.qq.com/doc/before/resource';
const middleInferred: Pair = [
  'The share thumbnail is a square crop; that it is the middle is inferred.',
  '转发缩略图为方形裁切；取中央为推断。',
];
const editorPreset: Pair = ['The size is a preset of an editor.', '尺寸为编辑器预设。'];
const noSize: Pair = ['No size is given: found by name only.', '来源未给尺寸，仅按名称匹配。'];

const weixin: readonly LibraryData[] = [
  {
    id: 'weixin.mp-cover',
    name: ['WeChat official account, main cover 900×383', '微信公众号 首图封面 900×383'],
    kind: 'image',
    platform: '微信公众号',
    source: presets,
    clause: presetFile,
    sizes: [[900, 383]],
    kb: 5120,
    zones: [
      {
        id: 'share-square',
        title: '383×383',
        corner: 'topLeft',
        rect: { x: { px: 259 }, y: { px: 0 }, width: { px: 383 }, height: { px: 383 } },
      },
    ],
    rules: [
      libraryRule(
        'share-text',
        'zone.inside',
        'minor',
        { zones: ['share-square'], roles: 'text' },
        middleInferred,
      ),
      libraryRule(
        'share',
        'zone.inside',
        'minor',
        { zones: ['share-square'], roles: ['logo', 'cta'] },
        middleInferred,
      ),
    ],
    notes: [editorPreset],
  },
  {
    id: 'weixin.mp-second',
    name: ['WeChat official account, second cover 500×500', '微信公众号 次图封面 500×500'],
    kind: 'image',
    platform: '微信公众号',
    source: presets,
    clause: presetFile,
    sizes: [[500, 500]],
    kb: 5120,
    notes: [editorPreset],
  },
  {
    id: 'weixin.mini-share',
    name: ['WeChat mini program share card 5:4', '微信小程序 转发卡片图 5:4'],
    kind: 'card',
    platform: '微信小程序',
    trust: 'A',
    source: 'https://developers.weixin.qq.com/minigame/dev/api/chattool/wx.shareAppMessageToGroup.html',
    sizes: [[520, 416]],
    ratio: [5, 4],
    kb: 128,
    formats: ['JPG', 'PNG'],
    doubt: {
      canvas: {
        why: ['520×416 is a preset of an editor; 5:4 is official.', '520×416 为编辑器预设；5:4 为官方说明。'],
      },
      weight: {
        why: ['128 KB is from a developer’s note.', '128 KB 来自开发者笔记。'],
        source: 'https://blog.csdn.net/weixin_42521548/article/details/128818325',
      },
    },
    notes: [],
  },
];

/** Any punctuation but the full stop. */
const notFullStop = [
  '！',
  '!',
  '？',
  '?',
  '……',
  '…',
  '～',
  '~',
  '，',
  ',',
  '；',
  ';',
  '：',
  ':',
  '、',
  '—',
  '——',
];

const feeds: readonly LibraryData[] = [
  {
    id: 'tencent.myapp',
    name: ['Tencent MyApp feed image', '腾讯 应用宝 信息流/推荐图'],
    kind: 'image',
    platform: '腾讯 应用宝',
    trust: 'A',
    source: school,
    names: ['应用宝*', 'MyApp*'],
    rules: [
      libraryRule('no-button', 'element.forbidden', 'blocking', { roles: ['cta'] }, [
        'No button shape at all.',
        '不得出现任何按钮形状。',
      ]),
      libraryRule('no-white', 'canvas.edges', 'blocking', { white: 'forbidden', squareCorners: true }, [
        'No pure white background, no heavy white near the edges, no rounded corners.',
        '不得使用纯白背景或边缘大面积留白，不得有圆角。',
      ]),
    ],
    notes: [
      noSize,
      [
        'No logo in any of the four corners; how large a corner is, the page does not say. No polygons or irregular shapes inside the rectangle. Not checked.',
        '四角不得放标志，来源未说明角的大小；矩形内不得有多边形或异形。均不检查。',
      ],
    ],
  },
  {
    id: 'tencent.news-triple',
    name: ['Tencent News, three small images', '腾讯新闻 三小图'],
    kind: 'image',
    platform: '腾讯新闻',
    trust: 'A',
    source: school,
    names: ['腾讯新闻三小图*', '腾讯新闻 三小图*', 'Tencent News triple*'],
    copy: { adCopy: {}, summary: {} },
    rules: [
      libraryRule('one-logo', 'element.count', 'blocking', { role: 'logo', max: 1 }),
      libraryRule('logo-edge', 'margin.edge', 'blocking', { roles: ['logo'], min: { px: 1 } }, [
        'The logo neither touches the edge nor is cut.',
        '标志不得贴边或被裁切。',
      ]),
      libraryRule(
        'copy-ending',
        'text.punctuation',
        'blocking',
        { roles: ['adCopy'], final: { only: notFullStop } },
        ['The copy may not end in a full stop.', '文案不得以句号结尾。'],
      ),
      libraryRule(
        'summary-ending',
        'text.punctuation',
        'blocking',
        { roles: ['summary'], final: 'required' },
        ['The summary ends in punctuation.', '摘要须以标点结尾。'],
      ),
      libraryRule('name-length', 'text.length', 'blocking', {
        role: 'brandName',
        max: 8,
        unit: 'fullWidth',
      }),
    ],
    notes: [
      noSize,
      [
        'One logo per ad across its three images: check it with a set policy. The logo’s backing may not be pure white. Not checked.',
        '每条广告的三张图共一个标志：请用成套规则检查。标志底色不得为纯白，不作检查。',
      ],
    ],
  },
];

const logoOrName = libraryRule(
  'logo-or-name',
  'element.anyOf',
  'blocking',
  { groups: [{ role: 'logo' }, { role: 'brandName' }] },
  ['The logo or the name of the game must be seen.', '须出现标志或游戏名。'],
);
const buttonAdvised = libraryRule('button', 'element.required', 'note', { role: 'cta' }, [
  'A button is advised.',
  '建议加上按钮。',
]);

const ofQzone = { platform: 'QQ空间小游戏', trust: 'A', source: qzone } as const;

const games: readonly LibraryData[] = [
  {
    ...ofQzone,
    id: 'qzone.game-banner',
    name: ['Qzone games, combined banner 750×330', 'QQ空间小游戏 结合版 banner 大图 750×330'],
    kind: 'image',
    sizes: [[750, 330]],
    kb: 80,
    formats: ['JPG'],
    rules: [logoOrName, buttonAdvised],
    notes: [
      [
        'Delivered with a strip of 702×80 (PNG, 80 KB) for the folded state; the button must match the real action. Not checked.',
        '须与 702×80 收起条（PNG，80 KB）成对交付；按钮须与实际操作一致。不作检查。',
      ],
    ],
  },
  {
    ...ofQzone,
    id: 'qzone.game-card',
    name: ['Qzone games, featured card 228×380', 'QQ空间小游戏 精品力荐卡片 228×380'],
    kind: 'card',
    sizes: [[228, 380]],
    kb: 60,
    formats: ['JPG'],
    rules: [
      libraryRule('no-logo-button', 'element.forbidden', 'blocking', { roles: ['logo', 'cta'] }),
      libraryRule('headroom', 'margin.edge', 'minor', { roles: ['person'], sides: { top: { px: 20 } } }, [
        'Headroom of the figure is 20 px. Less fails; more is not checked.',
        '人物头顶留 20 px。不足判不合格，过多不检查。',
      ]),
    ],
    notes: [
      [
        'Two files: the background as here and a foreground of 228×310 (PNG, 80 KB). The headroom holds in the foreground.',
        '共两份文件：此为背景，另有 228×310 前景（PNG，80 KB）。头顶留白指前景。',
      ],
      [
        'As little copy as possible; the figure centred, front view; a bright background of one colour or a gradient. Not checked.',
        '文案尽量少；人物居中、正面；背景为明亮的单色或渐变。不作检查。',
      ],
    ],
  },
  {
    ...ofQzone,
    id: 'qzone.game-solo',
    name: ['Qzone games, single banner 640×260', 'QQ空间小游戏 独立版 banner 640×260'],
    kind: 'image',
    sizes: [[640, 260]],
    kb: 40,
    formats: ['JPG'],
    rules: [logoOrName, buttonAdvised],
    notes: [],
  },
];

export const tencent: LibraryFamily = {
  platform: '腾讯',
  trust: 'B',
  source: presets,
  entries: [...weixin, ...feeds, ...games],
};
