import type { Wording } from '../locale.ts';

/** Reasons that belong to no rule: the runner gives them itself. */
export const engineMessages = {
  ruleCrashed: {
    en: 'This rule could not be run ({reason}). Needed: a verdict; found: none. Check by eye and report the file.',
    'zh-CN': '此规则未能运行（{reason}），没有得出判定，请人工确认并反馈该文件。',
  },
  conditionUnknown: {
    en: 'Whether this rule holds here cannot be told: nobody said {missing}. If it does, it fails. Say it in the frame’s placement, or decide by eye.',
    'zh-CN':
      '无法判断此规则是否适用：缺少信息“{missing}”。若适用则不合格。请在画框的展位设置中补充，或人工确认。',
  },
  conditionNot: {
    en: 'This rule does not hold for this frame.',
    'zh-CN': '此规则不适用于该画框。',
  },
  roleConflict: {
    en: 'Several roles of the spec fit “{layer}” equally well: {roles}. It was taken for {taken}. Label the layer, or rename it so that only one role fits.',
    'zh-CN':
      '“{layer}”同时符合多个角色：{roles}，暂按“{taken}”处理。请为该图层标注角色，或改名使其只符合一个角色。',
  },
} as const satisfies Readonly<Record<string, Wording>>;
