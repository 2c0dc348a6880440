import type { Wording } from '../locale.ts';

/** A kind of finding that no rule file makes: what it is called and what it says. */
export interface EngineRuleWords {
  readonly id: string;
  readonly title: Wording;
  readonly about: Wording;
}

/** Kinds of findings that come from the check itself. Their ids stand where a rule's kind stands in a finding. */
export const engineRules: readonly EngineRuleWords[] = [
  {
    id: 'placement.roles',
    title: { en: 'One role per layer', 'zh-CN': '图层角色唯一' },
    about: {
      en: 'Layers that two or more roles of the spec fit equally well, so that nobody can tell which rules hold for them.',
      'zh-CN': '同时符合规范中多个角色的图层，无法确定应适用哪些规则。',
    },
  },
  {
    id: 'frame.read',
    title: { en: 'Frame not read', 'zh-CN': '画框未读取' },
    about: {
      en: 'Frames that could not be read or were not checked, so that no rule has judged them.',
      'zh-CN': '未能读取或未检查的画框，没有任何规则对其作出判定。',
    },
  },
];
