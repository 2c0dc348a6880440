import type { Wording } from '../core/locale.ts';
import type { LintCode } from '../core/placement/lint/lint-finding.ts';
import type { resolveFailureCodes } from '../core/placement/resolve-failure.ts';
import { failureText } from './failures.ts';

/** What is odd about a spec and what to do. A spec that cannot be resolved has the words of that failure. */
const ownWording: Readonly<Record<Exclude<LintCode, (typeof resolveFailureCodes)[number]>, Wording>> = {
  REQUIRED_AND_FORBIDDEN: {
    en: 'One rule needs at least {min} × {role}, another forbids it: no frame can pass. Take one of them out, or give one a condition.',
    'zh-CN':
      '一条规则要求至少 {min} 个“{role}”，另一条却禁止出现，任何画框都无法通过。请去掉其一，或为其一加上条件。',
  },
  COUNTS_DISAGREE: {
    en: 'One rule needs at least {min} × {role}, another allows at most {max}. Correct one of the numbers.',
    'zh-CN': '一条规则要求至少 {min} 个“{role}”，另一条最多允许 {max} 个。请更正其中一个数字。',
  },
  LENGTHS_DISAGREE: {
    en: 'One rule asks for a {role} of at least {min}, another for at most {max} ({unit}). Correct one of the numbers.',
    'zh-CN': '一条规则要求“{role}”至少 {min}，另一条要求不超过 {max}（单位 {unit}）。请更正其中一个数字。',
  },
  TEXT_SIZES_DISAGREE: {
    en: 'One rule asks for text of at least {min} px in {role}, another for at most {max} px. Correct one of the numbers.',
    'zh-CN': '一条规则要求“{role}”字号不小于 {min} px，另一条要求不大于 {max} px。请更正其中一个数字。',
  },
  CANVAS_SIZES_DISAGREE: {
    en: 'Two rules about the canvas have no size in common: {first}, and {second}. Merge them into one list.',
    'zh-CN': '两条画布规则没有共同允许的尺寸：{first} 与 {second}。请合并为一份列表。',
  },
  SIZE_AGAINST_RATIO: {
    en: 'The allowed size {size} does not have the required ratio {ratios}. Correct the size or the ratio.',
    'zh-CN': '允许的尺寸 {size} 不符合要求的比例 {ratios}。请更正尺寸或比例。',
  },
  MINIMUM_AGAINST_RATIO: {
    en: 'The smallest sides {size} together do not have the required ratio {ratios}, so one of them never decides. Check both against the source.',
    'zh-CN': '最小边长 {size} 本身不符合要求的比例 {ratios}，其中一边永远不会起作用。请对照来源核对。',
  },
  DELIVERY_AGAINST_SIZE: {
    en: 'The delivered {size} come from no allowed canvas ({allowed}). Correct the pixels, the scale or the canvas.',
    'zh-CN': '交付像素 {size} 无法由允许的画布（{allowed}）导出。请更正像素、倍率或画布尺寸。',
  },
  MATCH_AGAINST_SIZE: {
    en: 'Frames of {size} are taken for this placement, but its canvas rule only allows {allowed}: all of them fail. Correct one of the two.',
    'zh-CN': '尺寸 {size} 的画框会匹配到此展位，但画布规则只允许 {allowed}，必然不合格。请更正其一。',
  },
  PERCENT_AGAINST_PX: {
    en: 'The same edge ({side}) is {percentPx} px deep by the percentage and {px} px by the px rule on {canvas}. Keep the one the source means.',
    'zh-CN':
      '同一侧边（{side}）按百分比为 {percentPx} px，按像素规则为 {px} px（画布 {canvas}）。请按来源保留其一。',
  },
  ZONE_OUTSIDE: {
    en: 'The zone “{zone}” sticks out of the {canvas} canvas. Check its numbers and the corner they count from.',
    'zh-CN': '区域“{zone}”超出了 {canvas} 画布。请检查数值及其起算角。',
  },
  ZONE_EMPTY: {
    en: 'The zone “{zone}” has no area on the {canvas} canvas, so its rule says nothing. Check its numbers.',
    'zh-CN': '区域“{zone}”在 {canvas} 画布上面积为零，规则不起作用。请检查数值。',
  },
  CELL_OUTSIDE: {
    en: 'The zone “{zone}” names the cell {cell}, which lies beside its grid of {grid}; columns and rows count from 0. Correct it.',
    'zh-CN': '区域“{zone}”中的单元格 {cell} 不在 {grid} 网格内（行列从 0 计数），请更正。',
  },
  NO_ROOM: {
    en: 'On {canvas} there is no place where {role} may lie: the zones it must be in are all kept free. Make one zone smaller or the other larger.',
    'zh-CN': '在 {canvas} 画布上，“{role}”没有可放的位置：要求放入的区域全部被禁放。请调整其中一个区域。',
  },
  NEVER_HOLDS: {
    en: 'The condition of this rule contradicts itself, so the rule never holds. Correct the condition or take the rule out.',
    'zh-CN': '此规则的条件自相矛盾，规则永远不会生效。请更正条件或删除规则。',
  },
  UNUSED_ZONE: {
    en: 'No rule names the zone “{name}”. Use it, or take it out.',
    'zh-CN': '没有规则使用区域“{name}”。请使用或删除。',
  },
  UNUSED_LEXICON: {
    en: 'No rule names the word list “{name}”. Use it, or take it out.',
    'zh-CN': '没有规则使用词表“{name}”。请使用或删除。',
  },
  UNUSED_ROLE: {
    en: 'No rule names the role “{name}”. Use it, or take it out.',
    'zh-CN': '没有规则使用角色“{name}”。请使用或删除。',
  },
  BASE_RETIRED: {
    en: 'The base {base} is retired. Extend its successor.',
    'zh-CN': '基础规范 {base} 已停用，请改为继承新的规范。',
  },
  BASE_VARIANTS: {
    en: 'The base {base} has variants, which are not taken over. Write those you need here, too.',
    'zh-CN': '基础规范 {base} 含有变体，但变体不会被继承。需要的变体请在此规范中重新写出。',
  },
  REMOVE_UNKNOWN: {
    en: 'The rule “{rule}” is to be removed, but is not there. Correct the id or take it out of “remove”.',
    'zh-CN': '“remove”中的规则“{rule}”并不存在。请更正 id 或将其去掉。',
  },
  SCALE_MISSING: {
    en: 'The picture is delivered at {scale}x, and the spec does not say which px its numbers are. Write “scale”: 1 for px of the frame.',
    'zh-CN': '图片以 {scale}x 交付，但规范未说明数值以哪种像素为准。若为画框像素，请写明 "scale": 1。',
  },
};

const byCode: Readonly<Record<string, Wording>> = ownWording;

/** The words of a finding about a spec; its data fills them. */
export const lintWording = (code: LintCode): Wording => byCode[code] ?? failureText(code);
