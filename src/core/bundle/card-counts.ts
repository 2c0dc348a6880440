import type { DatasetFrame, Split } from './dataset.ts';

/** What the dataset card tells beyond `bundle.json`, counted as frames come. */
export interface CardCounts {
  readonly verdicts: Map<string, number>;
  /** By id and version of the spec. */
  readonly placements: Map<string, number>;
  readonly groups: Map<Split, Set<string>>;
  /** Families and styles of the text that is shown. */
  readonly fonts: Set<string>;
  /** ISO 639 codes. */
  readonly languages: Set<string>;
  captions: number;
  masks: number;
}

export const startCardCounts = (): CardCounts => ({
  verdicts: new Map(),
  placements: new Map(),
  groups: new Map(),
  fonts: new Set(),
  languages: new Set(),
  captions: 0,
  masks: 0,
});

export const countForCard = (counts: CardCounts, { planned, elements, captions }: DatasetFrame): void => {
  const { placement, verdict } = planned.report;
  increase(counts.verdicts, verdict);
  if (placement !== null) increase(counts.placements, `${placement.id} v${String(placement.version)}`);
  const groups = counts.groups.get(planned.split) ?? new Set<string>();
  counts.groups.set(planned.split, groups.add(planned.groupId));
  for (const { language } of captions) counts.languages.add(language === 'zh-CN' ? 'zh' : language);
  counts.captions += captions.length;
  for (const { text, mask, ignore } of elements) {
    if (ignore !== null) continue;
    if (mask !== null) counts.masks += 1;
    for (const { fontFamily, fontStyle } of text?.runs ?? []) counts.fonts.add(`${fontFamily} ${fontStyle}`);
    if (text !== null && isChinese(text.characters)) counts.languages.add('zh');
  }
};

const increase = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Han without kana beside it. Latin letters could be any language, so they tell nothing. */
const isChinese = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
