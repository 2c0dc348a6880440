import type { RoleSelector } from '../placement-spec.ts';

/**
 * Fields of copy that platforms ask for beside the picture. Such copy is no part of the art, so a limit must not hit a
 * title drawn into it: only layers named after the field count, and they have the field as their role.
 */
export const copyFields = {
  headline: { names: ['headline*', '标题文案*'] },
  longHeadline: { names: ['long headline*', 'longHeadline*', '长标题文案*'] },
  description: { names: ['description*', '描述文案*'] },
  businessName: { names: ['business name*', 'businessName*', '商家名称*'] },
  ctaCopy: { names: ['cta copy*', 'ctaCopy*', '按钮文案*'] },
  primary: { names: ['primary text*', 'primary copy*', '正文文案*'] },
  caption: { names: ['caption*', '配文*'] },
  intro: { names: ['intro*', '引导文案*'] },
  post: { names: ['post text*', 'post copy*', '帖子文案*'] },
  cardTitle: { names: ['card title*', 'cardTitle*', '卡片标题*'] },
  cardBody: { names: ['card body*', 'cardBody*', '卡片正文*'] },
  cardButton: { names: ['card button*', 'cardButton*', '卡片按钮*'] },
  pinTitle: { names: ['pin title*', 'pinTitle*', '图钉标题*'] },
  adTitle: { names: ['ad title*', 'adTitle*', '广告标题*'] },
  topLine: { names: ['top line*', 'topLine*', '上行文案*'] },
  bottomLine: { names: ['bottom line*', 'bottomLine*', '下行文案*'] },
  gestureText: { names: ['gesture text*', 'gestureText*', '手势文案*'] },
  summary: { names: ['summary*', '摘要文案*'] },
  adCopy: { names: ['ad copy*', 'adCopy*', '广告文案*'] },
} as const satisfies Readonly<Record<string, RoleSelector>>;

export type CopyField = keyof typeof copyFields;
