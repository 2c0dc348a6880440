import type { ExportView } from '../../state/export-state.ts';
import { groupLosses } from '../../state/group-losses.ts';
import type { Words } from '../../words.ts';
import { lossSentences } from './loss-sentences.ts';

/** The summary as plain text for a chat or a ticket. */
export function summaryText(
  { summary, files, isWhole }: Extract<ExportView, { readonly is: 'finished' }>,
  words: Words,
): string {
  const { leftOut, inexact, formats } = groupLosses(summary.losses);
  const lines = [
    words.count('done.title', summary.exported),
    ...(isWhole ? [] : [words.t('done.kept', { count: words.number(summary.exported) })]),
    ...files.map(({ name, blob }) => `${name} (${words.bytes(blob.size)})`),
    ...lossSentences([...leftOut, ...inexact], words).map(
      ({ sentence, losses }) => `${words.number(losses.length)}× ${sentence}`,
    ),
    ...formats.map(words.loss),
  ];
  return lines.join('\n');
}
