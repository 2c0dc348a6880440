import type { Wording } from '../core/locale.ts';
import type { PlacementProblemCode } from '../core/placement/placement-problem.ts';

/** What is wrong in a placements file and what to write instead. */
export const placementProblemWording: Readonly<Record<PlacementProblemCode, Wording>> = {
  BROKEN_JSON: {
    en: 'This is not valid JSON: “{found}” cannot stand here. Look for a missing comma, quote or bracket just before.',
    'zh-CN': 'JSON 格式有误：此处不应出现“{found}”，请检查前面是否缺少逗号、引号或括号。',
  },
  UNFINISHED_JSON: {
    en: 'The file ends before its JSON does. It may be cut off: get it again, or close the open bracket or quote.',
    'zh-CN': '文件在 JSON 结束之前就中断了，可能不完整。请重新获取文件，或补全未闭合的括号、引号。',
  },
  TOO_DEEP: {
    en: 'The file is nested deeper than any placement spec. Check for a bracket that never closes.',
    'zh-CN': '嵌套层级过深，不可能是展位规范，请检查是否有未闭合的括号。',
  },
  TOO_LARGE: {
    en: 'The file has {found} characters; at most {max} are read. Split it into several files.',
    'zh-CN': '文件共 {found} 个字符，最多可读取 {max} 个，请拆分为多个文件。',
  },
  TOO_MANY: {
    en: 'The list has {found} entries; at most {max} are allowed, those of variants included. Split it.',
    'zh-CN': '列表共 {found} 项，最多允许 {max} 项（含各变体中的条目），请拆分。',
  },
  CONDITION_TOO_DEEP: {
    en: 'This condition is nested deeper than {max} levels. Flatten it, or split the rule in two.',
    'zh-CN': '条件嵌套超过 {max} 层，请简化，或拆成两条规则。',
  },
  MORE_PROBLEMS: {
    en: 'There are {count} more problems in this spec. Mend those above first, then load it again.',
    'zh-CN': '此规范还有 {count} 个问题，请先修正以上问题后重新载入。',
  },
  NO_SPEC: {
    en: 'The file holds no placement spec. Put in one spec, or a list with at least one.',
    'zh-CN': '文件中没有展位规范，请写入一份规范，或至少含一份规范的列表。',
  },
  NEWER_SCHEMA: {
    en: 'This spec is written in “{found}”, for a newer Proofset. Update Proofset; this version reads placement/1.',
    'zh-CN': '此规范的格式为“{found}”，需要更新版本的 Proofset。当前版本只能读取 placement/1，请升级。',
  },
  UNKNOWN_FIELD: {
    en: 'There is no field “{field}” here. Allowed: {allowed}.',
    'zh-CN': '此处没有字段“{field}”。可用字段：{allowed}。',
  },
  MISSPELT_FIELD: {
    en: 'There is no field “{field}” here. Did you mean “{closest}”? Allowed: {allowed}.',
    'zh-CN': '此处没有字段“{field}”，是否应为“{closest}”？可用字段：{allowed}。',
  },
  REPEATED_FIELD: {
    en: 'The field “{field}” is written twice in the same object. Keep one.',
    'zh-CN': '同一对象中字段“{field}”重复出现，请只保留一个。',
  },
  MISSING_FIELD: {
    en: 'The field “{field}” is missing. Allowed: {allowed}.',
    'zh-CN': '缺少字段“{field}”。允许的值：{allowed}。',
  },
  WRONG_VALUE: {
    en: 'Found {found}. Allowed: {allowed}.',
    'zh-CN': '实际为 {found}。允许的值：{allowed}。',
  },
  UNKNOWN_RULE: {
    en: 'There is no kind of rule {found}. Nearest: “{closest}”. Known: {allowed}.',
    'zh-CN': '没有名为 {found} 的规则类型，最接近的是“{closest}”。可用类型：{allowed}。',
  },
  UNKNOWN_ROLE: {
    en: 'Nobody defines the role {found}. Use a known role or define it under “roles”. Known: {allowed}.',
    'zh-CN': '角色 {found} 未定义，请使用已有角色，或在“roles”中定义。已有角色：{allowed}。',
  },
  UNKNOWN_ZONE: {
    en: 'Nobody defines the zone {found}. Use a known id or define it under “zones”. Known: {allowed}.',
    'zh-CN': '区域 {found} 未定义，请使用已有 id，或在“zones”中定义。已有区域：{allowed}。',
  },
  UNKNOWN_LEXICON: {
    en: 'There is no word list {found}. Use a known name or write it under “lexicons”. Known: {allowed}.',
    'zh-CN': '词表 {found} 不存在，请使用已有名称，或在“lexicons”中写入。已有词表：{allowed}。',
  },
  UNKNOWN_VARIANT: {
    en: 'There is no variant {found}. Use a known id or add it under “variants”. Known: {allowed}.',
    'zh-CN': '变体 {found} 不存在，请使用已有 id，或在“variants”中添加。已有变体：{allowed}。',
  },
  UNKNOWN_PLACE: {
    en: 'This kind of rule gives no fact for {found}, so it would stay as it is. Use only: {allowed}.',
    'zh-CN': '此类规则不提供 {found} 的值，占位符会原样显示。可用占位符：{allowed}。',
  },
  NEEDS_ONE_OF: {
    en: 'At least one of these fields is needed: {fields}.',
    'zh-CN': '至少需要填写以下字段之一：{fields}。',
  },
  ONLY_ONE_OF: {
    en: 'Only one of these may be given: {fields}.',
    'zh-CN': '以下字段只能填写其中一项：{fields}。',
  },
  MIN_OVER_MAX: {
    en: 'The lower limit lies over the upper one ({fields}). Swap or correct them.',
    'zh-CN': '下限大于上限（{fields}），请更正。',
  },
  FROM_AFTER_UNTIL: {
    en: 'This period ends before it begins ({fields}), so it would never hold. Swap or correct the dates.',
    'zh-CN': '此时段的结束早于开始（{fields}），永远不会生效，请更正日期。',
  },
  BAD_DATE: {
    en: '{found} is no day or time that exists. Write an existing one, such as 2026-11-11 or 2026-11-11T14:00.',
    'zh-CN': '{found} 不是真实存在的日期或时间，请改为如 2026-11-11 或 2026-11-11T14:00 的写法。',
  },
  DUPLICATE_ZONE_ID: {
    en: 'The zone id “{id}” is used twice; it stands first at {first}. Give each zone its own id.',
    'zh-CN': '区域 id“{id}”重复，首次出现在 {first}。请为每个区域使用不同的 id。',
  },
  DUPLICATE_VARIANT_ID: {
    en: 'The variant id “{id}” is used twice; it stands first at {first}. Give each variant its own id.',
    'zh-CN': '变体 id“{id}”重复，首次出现在 {first}。请为每个变体使用不同的 id。',
  },
  DUPLICATE_RULE_ID: {
    en: 'The rule id “{id}” is used twice; it stands first at {first}. Give each rule its own id.',
    'zh-CN': '规则 id“{id}”重复，首次出现在 {first}。请为每条规则使用不同的 id。',
  },
  DUPLICATE_SPEC_ID: {
    en: 'The spec id “{id}” is used twice; it stands first in {first}. Give each spec its own id or leave one out.',
    'zh-CN': '规范 id“{id}”重复，首次出现在 {first}。请使用不同的 id，或去掉其中一份。',
  },
};
