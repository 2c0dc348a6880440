import { lossTexts } from '../../../i18n/losses.ts';
import type { ExportView } from '../../state/export-state.ts';
import { groupLosses } from '../../state/group-losses.ts';
import type { Words } from '../../words.ts';

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
    ...[...leftOut, ...inexact].map(
      ({ code, losses }) => `${words.number(losses.length)}× ${words.wording(lossTexts[code])}`,
    ),
    ...formats.map(({ format, data }) => `${format ?? ''}: ${String(data['drops'] ?? '')}`),
  ];
  return lines.join('\n');
}
