import type { BundleSummary } from '../../core/bundle/bundle-job.ts';
import { type Loss, lossCodes } from '../../core/bundle/dataset.ts';
import type { Locale } from '../../core/locale.ts';
import { commandLineTexts as texts } from '../../i18n/command-line.ts';
import { lossTexts } from '../../i18n/losses.ts';
import { say } from '../../i18n/say.ts';
import { oneLine } from '../one-line.ts';

/** What was written and what was not: each frame that is missing by name, everything else counted by reason. */
export function reportExport(summary: BundleSummary, locale: Locale): string {
  const lost = summary.losses.filter(isMissingFrame);
  const facts = {
    done: summary.exported,
    total: summary.exported + lost.length,
    labels: summary.elements,
    megabytes: (summary.sizeBytes / 1e6).toFixed(1),
    parts: summary.parts.length,
  };
  return [
    say(facts.total === 0 ? texts.exportedNothing : texts.exported, facts, locale),
    ...lost.map((loss) =>
      say(
        texts.notExported,
        { name: oneLine(loss.frame?.name ?? ''), reason: reasonOf(loss, locale) },
        locale,
      ),
    ),
    ...countLosses(
      summary.losses.filter((loss) => !isMissingFrame(loss)),
      locale,
    ),
    ...summary.parts.map((path) => say(texts.wrote, { path }, locale)),
  ].join('\n');
}

const isMissingFrame = ({ code, data }: Loss): boolean =>
  code.startsWith('frame-') && (code !== 'frame-changed-during-export' || data['isExported'] === 0);

/** Equal sentences count once: the facts a reason names may differ from loss to loss. */
function countLosses(losses: readonly Loss[], locale: Locale): string[] {
  const ordered = lossCodes.flatMap((code) => losses.filter((loss) => loss.code === code));
  const counts = new Map<string, number>();
  for (const loss of ordered) {
    const reason = reasonOf(loss, locale);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => say(texts.lossCount, { count, reason }, locale));
}

const reasonOf = ({ code, data, format }: Loss, locale: Locale): string =>
  say(lossTexts[code], { ...data, format: format ?? '' }, locale);
