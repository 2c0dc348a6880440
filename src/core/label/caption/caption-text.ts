import type { Locale, Wording } from '../../locale.ts';
import type { CaptionElement, CaptionFacts } from './caption-facts.ts';
import type { CaptionClause, CaptionTemplate } from './caption-template.ts';
import { colourName } from './colour-name.ts';
import { elementWords, titleInside } from './element-words.ts';
import { fitClauses, type Part } from './fit-clauses.ts';
import { formatName } from './format-name.ts';
import { oneLine } from './one-line.ts';

/** The caption a template makes of a frame. Never empty: the clause about the frame's shape is always there. */
export const captionText = (facts: CaptionFacts, template: CaptionTemplate): string => {
  const quoted = new Set<string>();
  const told = toldElements(facts, template);
  const parts = template.clauses.flatMap((clause): readonly Part[] => {
    if (clause.about === 'frame') return partsOf(clause, frameSlots(facts, template), template, 0);
    return (told.get(clause) ?? []).flatMap(({ element, count }, at) =>
      partsOf(clause, elementSlots(element, count, template, quoted), template, at),
    );
  });
  return fitClauses(parts, template);
};

interface Told {
  readonly element: CaptionElement;
  /** Elements without copy of one kind are told together. */
  readonly count: number;
}

/** The elements each clause speaks of, every element under the first clause that names it. */
const toldElements = (
  { elements }: CaptionFacts,
  { clauses }: CaptionTemplate,
): ReadonlyMap<CaptionClause, readonly Told[]> => {
  const byRole = new Map<string, CaptionClause>();
  for (const clause of clauses) {
    if (typeof clause.about === 'string') continue;
    for (const role of clause.about) if (!byRole.has(role)) byRole.set(role, clause);
  }
  const other = clauses.find(({ about }) => about === 'other');
  const told = new Map<CaptionClause, Map<string, Told>>();
  for (const element of elements) {
    const clause = byRole.get(element.is) ?? other;
    if (clause === undefined) continue;
    const group = told.get(clause) ?? new Map<string, Told>();
    told.set(clause, group);
    const key = `${element.is}\n${element.copy ?? ''}`;
    const same = group.get(key);
    group.set(key, { element: same?.element ?? element, count: (same?.count ?? 0) + 1 });
  }
  return new Map([...told].map(([clause, group]) => [clause, [...group.values()]]));
};

type Slots = ReadonlyMap<string, string | null>;

const frameSlots = (facts: CaptionFacts, { language }: CaptionTemplate): Slots => {
  const { size, ground, placement, tags } = facts;
  const px = `${String(Math.round(size.width))} × ${String(Math.round(size.height))}`;
  const said = tags.map(tagText).filter((tag) => tag !== '');
  return new Map([
    ['format', formatName(size)[language]],
    ['size', language === 'en' ? `${px} px` : `${px} 像素`],
    ['ground', ground === null ? null : groundText(ground, language)],
    ['placement', placement === null ? null : quoteIn(oneLine(placement[language]))],
    ['tags', said.length === 0 ? null : said.join(language === 'en' ? ', ' : '、')],
  ]);
};

const groundText = (ground: string, language: Locale): string => {
  const kind = ground === 'picture' ? { en: 'photo', 'zh-CN': '图片' } : colourName(ground);
  return language === 'en' ? `${kind.en} background` : `${kind['zh-CN']}背景`;
};

/** A comma inside a tag would make two of it. */
const tagText = (tag: string): string => oneLine(tag.replace(/[,，、]/gu, ' '));

const elementSlots = (
  element: CaptionElement,
  count: number,
  { language, maxQuoteCharacters }: CaptionTemplate,
  quoted: Set<string>,
): Slots => {
  const copy = element.copy === null ? '' : oneLine(element.copy);
  const isQuoted = copy !== '' && !quoted.has(copy) && Array.from(copy).length <= maxQuoteCharacters;
  if (isQuoted) quoted.add(copy);
  const isMany = count > 1 && copy === '';
  const nameIn = (wording: Wording): string => wording[language];
  return new Map([
    ['role', roleText(element, isMany ? count : 1, language)],
    ['copy', isQuoted ? quoteIn(copy) : null],
    ['colour', element.colour === null || isMany ? null : nameIn(colourName(element.colour))],
    ['place', element.place === null || isMany ? null : nameIn(element.place)],
  ]);
};

const roleText = ({ is, title }: CaptionElement, count: number, language: Locale): string => {
  const words = elementWords.get(is);
  const own = oneLine(language === 'en' ? titleInside(title.en) : title['zh-CN']).replace(/[,，、]/gu, ' ');
  if (count === 1) return words?.one[language] ?? own;
  return words === undefined
    ? `${own} × ${String(count)}`
    : words.many[language].replace('{count}', String(count));
};

/** In curly marks, with those inside turned to single ones: whoever reads the caption finds where the copy ends. */
const quoteIn = (text: string): string =>
  `“${text.replace(/[“„‟]/gu, '‘').replace(/”/gu, '’').replace(/"/gu, "'")}”`;

const partsOf = (
  { patterns, importance }: CaptionClause,
  slots: Slots,
  { style }: CaptionTemplate,
  at: number,
): readonly Part[] => {
  const texts = patterns.flatMap((pattern) => {
    const text = filled(pattern, slots);
    return text === null ? [] : [style === 'sentences' ? capital(text) : text];
  });
  // Of several elements of one clause the later ones go first.
  return texts.length === 0
    ? []
    : [{ texts, importance: importance === null ? null : importance - at / 1e6 }];
};

/** Null when a slot is not known. Copy is put in last, as a whole: braces in it are no slots. */
const filled = (pattern: string, slots: Slots): string | null => {
  const names = Array.from(pattern.matchAll(/\{(\w+)\}/gu), ([, name = '']) => name);
  if (names.some((name) => (slots.get(name) ?? null) === null)) return null;
  return pattern.replace(/\{(\w+)\}/gu, (_all, name: string) => slots.get(name) ?? '');
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
