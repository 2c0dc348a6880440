import type { Lexicon, LexiconEntry } from '../lexicon.ts';

const words = (list: string, fields: Omit<LexiconEntry, 'word'> = {}): readonly LexiconEntry[] =>
  list.split(' ').map((word) => ({ word, ...fields }));

/** Named in the law itself, or without any reading that is not a claim. */
const forbidden: readonly LexiconEntry[] = [
  ...words('国家级 最高级 最佳', {
    why: { en: 'Advertising Law Art. 9 (3)', 'zh-CN': '《广告法》第九条第（三）项' },
  }),
  ...words('世界级 宇宙级 顶级 顶尖 极品 极致 至尊 巅峰 终极 王牌'),
  ...words('史无前例 前无古人 空前绝后 绝无仅有 独一无二 举世无双 无与伦比 无可比拟 万能 全能王'),
  ...words('全网最低 全网第一 全国第一 全球第一 世界第一 销量第一 排名第一 行业第一 质量第一 口碑第一'),
  ...words('销量冠军 销售冠军 全国销量冠军 领导品牌 领袖品牌 世界领先 全球领先 国家领导人推荐'),
  ...words('国家免检 质量免检 免抽检 国家特供 特供专供 中央特供 驰名商标 中国驰名 国宴专用'),
  ...words('最低价 最便宜 最优惠 最划算 最先进 最科学 最权威 最安全 最有效 最新科技 最流行 最受欢迎'),
  ...words('百分百有效 永不反弹 根治 药到病除 无效退款 零风险 稳赚不赔 保本保息'),
];

/** What is harmless depends on what is meant: a person decides. */
const doubtful: readonly LexiconEntry[] = [
  {
    word: '第一',
    except: [
      '第一时间',
      '第一步',
      '第一次',
      '第一天',
      '第一章',
      '第一节',
      '第一季',
      '第一届',
      '第一期',
      '第一批',
      '第一位',
      '第一件',
      '第一单',
      '第一站',
      '第一课',
      '第一页',
      '第一眼',
      '第一条',
      '第一行',
    ],
    ask: true,
  },
  { word: '唯一', except: ['唯一码', '唯一标识', '唯一编号'], ask: true },
  ...words('首选 首家 首个 首发 独家 独有 独创 专供 特供 领先 领导者 遥遥领先', { ask: true }),
  { word: '绝对', except: ['绝对值', '绝对路径'], ask: true },
  { word: '永久', except: ['永久地址', '永久居留'], ask: true },
  { word: '100%', except: ['100%棉', '100%纯棉', '100%羊毛', '100%果汁', '100%聚酯纤维'], ask: true },
  { word: '全网', except: ['全网通'], ask: true },
  ...words('最好 最强 最优 最大', { ask: true }),
  {
    word: '最高',
    except: ['最高减', '最高立减', '最高可减', '最高可省', '最高省', '最高享', '最高返', '最高温'],
    ask: true,
  },
  { word: '最低', except: ['最低消费', '最低温', '最低起订'], ask: true },
  ...words('NO.1 No1 TOP1 Number1', { ask: true }),
  ...words('填补国内空白 国家认证 专家推荐 明星同款', { ask: true }),
];

/**
 * Superlatives and claims that Chinese advertising law forbids, and the list shops keep besides. A help for people, no legal
 * advice: the source is a secondary one. What context decides is marked `ask`.
 */
export const cnAdsLaw: Lexicon = {
  version: 1,
  name: { en: 'words the Chinese advertising law forbids', 'zh-CN': '广告法极限词' },
  source: {
    trust: 'C',
    reference:
      'https://www.xiexiebang.com/a12/2019051419/6041527cc84dbe11.html (text of the article), https://www.xiaomilidoc.com/p-10525021.html (retail list)',
    date: '2026-11',
    clause: '《广告法》第九条第（三）项',
  },
  entries: [...forbidden, ...doubtful],
};
