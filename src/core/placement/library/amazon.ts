import type { LibraryFamily, Pair } from './library-data.ts';
import { libraryRule } from './library-rule.ts';
import { sourcedBy } from './library-source.ts';

const policy = sourcedBy(
  'B',
  'https://www.trustsafetyinstitute.com/policies/amazon/8092c5a2-a4b7-49a0-a1a0-6b89cc968a0e',
);

/** Branding rules of the small banners. */
const branding = [
  libraryRule(
    'logo-size',
    'element.size',
    'minor',
    { role: 'logo', heightPercent: { min: 100 }, widthPercent: { min: 20 }, need: 'any' },
    [
      'Where the text of the logo is under the minimum size (the page gives no number), the logo fills the height or 20 % of the width. A person decides whether it is legible.',
      '标志文字小于最小字号时（来源未给数值），标志须占满高度或达到宽度的 20%。是否清晰可读由人工判断。',
    ],
    { ...policy, onFail: 'hold' },
  ),
  libraryRule(
    'white-needs-border',
    'canvas.edges',
    'blocking',
    { border: 'required-if-white', squareCorners: false },
    ['White or off-white without a border is refused.', '白色或近白底而无边框会被拒绝。'],
    policy,
  ),
];

const bar: Pair = ['No white bar may divide the creative.', '画面不得被白条分隔。'];
const anyBanner: Pair = ['No file size is stated on the page that was read.', '所读页面未写明文件大小。'];

export const amazon: LibraryFamily = {
  platform: 'Amazon Ads',
  trust: 'A',
  source: 'https://advertising.amazon.com/en-gb/resources/ad-specs/ecommerce',
  entries: [
    {
      id: 'amazon.320x50',
      name: ['Amazon mobile banner 320×50', 'Amazon 手机横幅 320×50'],
      kind: 'image',
      sizes: [[320, 50]],
      rules: branding,
      notes: [bar, anyBanner],
    },
    {
      id: 'amazon.414x125',
      name: ['Amazon large mobile banner 414×125', 'Amazon 大号手机横幅 414×125'],
      kind: 'image',
      sizes: [[414, 125]],
      roles: { amazonLogo: { names: ['amazon logo*', 'amazon-logo*', 'amazon 标志*'] } },
      rules: [
        ...branding,
        libraryRule(
          'logo-larger',
          'element.relation',
          'major',
          { role: 'logo', other: 'amazonLogo', size: { by: 'area', atLeastTimes: 1 } },
          [
            'The advertiser’s logo must be larger than any Amazon logo.',
            '广告主标志须大于任何 Amazon 标志。',
          ],
          policy,
        ),
      ],
      notes: [bar, anyBanner],
    },
    {
      id: 'amazon.brand-logo',
      name: ['Amazon brand logo, from 600×600', 'Amazon 品牌标志（600×600 起）'],
      kind: 'logo',
      source: 'https://advertising.amazon.com/resources/ad-policy/brand-profile',
      sizes: [[600, 600]],
      min: [600, 600],
      ratio: [1, 1],
      rules: [
        libraryRule('one-logo', 'element.count', 'blocking', { role: 'logo', max: 1 }, [
          'No combination of logos.',
          '不得组合多个标志。',
        ]),
        libraryRule(
          'logo-only',
          'element.forbidden',
          'blocking',
          { roles: ['product', 'title', 'subtitle', 'benefit', 'price', 'cta'] },
          ['No extra text and no product.', '不得有额外文字和商品。'],
        ),
      ],
      notes: [
        [
          'The logo fills the image, or stands on white or nothing. Which of the two is not checked.',
          '标志须铺满画面，或置于白底、透明底上。两者之一是否成立不作检查。',
        ],
      ],
    },
  ],
};
