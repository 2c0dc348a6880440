import { factsOf } from '../label/caption/facts-of.ts';
import { makeCaptions } from '../label/caption/make-captions.ts';
import { oneLine } from '../label/caption/one-line.ts';
import type { Caption, Dataset, DatasetFrame } from './dataset.ts';

/**
 * The caption of a frame for trainers that take one, one line and never empty: that of the asked kind, else another one in the language,
 * else one made here from the default templates, because the plan may have asked for none.
 */
export const trainerCaption = (
  { classes }: Dataset,
  frame: DatasetFrame,
  language: Caption['language'],
  kind: Caption['kind'],
): string => {
  const own = ofLanguage(frame.captions, language);
  return (
    (own.find((one) => one.kind === kind) ?? own[0])?.text ??
    ofLanguage(makeCaptions(factsOf(frame, { classes, placement: null })), language).find(
      (one) => one.kind === kind,
    )?.text ??
    ''
  );
};

const ofLanguage = (captions: readonly Caption[], language: Caption['language']): readonly Caption[] =>
  captions
    .filter((one) => one.language === language)
    .map((one) => ({ ...one, text: oneLine(one.text) }))
    .filter(({ text }) => text !== '');
