import type { LabelFailure } from '../../../core/label/label-set.ts';
import type { LabelException, Suggestion } from '../../../core/label/suggestion.ts';
import { classNamed, type LabelClass, type Taxonomy } from '../../../core/label/taxonomy.ts';
import type { LabelRow } from '../../state/label-frame.ts';
import type { LabelNews } from '../../state/label-view.ts';
import type { Words } from '../../words.ts';

/** What people call a class; a word that is no class stands for itself. */
export function className(taxonomy: Taxonomy, name: string | null, words: Words): string {
  if (name === null) return words.t('label.none');
  return classNamed(taxonomy, name)?.title[words.locale] ?? name;
}

export const titleOf = (one: LabelClass, words: Words): string => one.title[words.locale];

/** Classes that can be given, in order of their ids. */
export const offered = ({ classes }: Taxonomy): readonly LabelClass[] =>
  classes.filter(({ retired }) => retired !== true);

export function codeText(
  code: LabelException['code'],
  classes: readonly string[],
  taxonomy: Taxonomy,
  words: Words,
): string {
  const names = classes.map((name) => className(taxonomy, name, words));
  return words.t(`label.code.${code}`, { classes: names.join(words.locale === 'en' ? ', ' : '、') });
}

/** Why a layer is in the list, in one line. */
export const rowText = (row: LabelRow, taxonomy: Taxonomy, words: Words): string =>
  row.codes.map((code) => codeText(code, row.classes, taxonomy, words)).join(' · ');

/** “60% sure: button text”. */
export function suggestionText({ confidence, origin }: Suggestion, words: Words): string {
  const { what } = origin.why.data;
  const why = words.t(`label.why.${origin.why.code}`, {
    what: what ?? '',
    rule: origin.rule ?? '',
  });
  return `${words.t('label.sure', { share: words.percent(confidence) })} · ${why}`;
}

export const failureWords = ({ code, data }: LabelFailure['failure'], words: Words): string =>
  words.t(`label.unreadable.${code}`, data);

/** What the last deed came to; empty = nothing was done. */
export function newsText(news: LabelNews | null, taxonomy: Taxonomy, words: Words): string {
  if (news === null) return '';
  const done = doneText(news, taxonomy, words);
  if (news.refused === 0 || news.failure === null) return done;
  const refused = words.count('label.refused', news.refused, { reason: words.failure(news.failure) });
  return news.layers === 0 ? refused : `${done} · ${refused}`;
}

function doneText(news: LabelNews, taxonomy: Taxonomy, words: Words): string {
  if (news.is === 'nothing-to-repeat' || news.is === 'tags' || news.is === 'attribute')
    return words.t(`label.news.${news.is}`);
  return words.count(`label.news.${news.is}`, news.layers, {
    class: className(taxonomy, news.className, words),
  });
}
