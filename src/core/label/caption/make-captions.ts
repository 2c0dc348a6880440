import type { Caption } from '../../bundle/dataset.ts';
import type { CaptionFacts } from './caption-facts.ts';
import type { CaptionTemplate } from './caption-template.ts';
import { captionTemplates } from './caption-templates.ts';
import { captionText } from './caption-text.ts';
import { oneLine } from './one-line.ts';

/** A caption somebody wrote: it stands in place of the one that would be made. */
export type WrittenCaption = Pick<Caption, 'language' | 'kind' | 'text'>;

/**
 * One caption of each language and kind that has a template, in the order of the templates. Each is one line, says copy once
 * and in quotation marks, and never ends in a comma. A written caption without a single visible character does not count.
 */
export const makeCaptions = (
  facts: CaptionFacts,
  written: readonly WrittenCaption[] = [],
  templates: readonly CaptionTemplate[] = captionTemplates,
): readonly Caption[] =>
  templates.map((template): Caption => {
    const { language, kind } = template;
    const byHand = written
      .filter((one) => one.language === language && one.kind === kind)
      .map(({ text }) => withoutLooseCommas(oneLine(text)))
      .find((text) => text !== '');
    return byHand === undefined
      ? { language, kind, text: captionText(facts, template), by: 'template' }
      : { language, kind, text: byHand, by: 'hand' };
  });

/** A comma at either end would be an empty tag to trainers that split captions there. */
const withoutLooseCommas = (text: string): string => text.replace(/^[\s,，、]+|[\s,，、]+$/gu, '');
