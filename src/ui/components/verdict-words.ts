import type { CheckTotals } from '../state/check-totals.ts';
import type { Words } from '../words.ts';
import type { Sign } from './mark-icon.tsx';

export interface VerdictWords {
  readonly sign: Sign;
  readonly sentence: string;
  /** What else the person should know, shortest first. */
  readonly also: readonly string[];
}

/** The one sentence on top of the check. Never green while a frame has no spec, could not be read, or needs a look. */
export function verdictWords(totals: CheckTotals, topRuleTitle: string | null, words: Words): VerdictWords {
  const { flagged, unknown, unmatched, done, failed } = totals;
  const look = unknown > 0 ? [words.count('check.alsoLook', unknown)] : [];
  const noSpec = unmatched > 0 ? [words.count('check.alsoUnmatched', unmatched)] : [];
  if (flagged > 0) {
    return {
      sign: totals.marks.blocking > 0 ? 'blocking' : 'major',
      sentence: words.count('check.flagged', flagged, { total: words.number(done) }),
      also: [
        ...(topRuleTitle === null ? [] : [words.t('check.mostly', { rule: topRuleTitle })]),
        ...look,
        ...noSpec,
      ],
    };
  }
  if (unknown > 0) {
    return { sign: 'unknown', sentence: words.count('check.lookNeeded', unknown), also: noSpec };
  }
  if (failed > 0 && failed === done) return { sign: 'failed', sentence: words.t('check.noneRead'), also: [] };
  if (unmatched > 0) {
    const key = unmatched + failed === done ? 'check.unmatched' : 'check.someUnmatched';
    return { sign: 'unmatched', sentence: words.count(key, unmatched), also: [] };
  }
  if (failed > 0) {
    return {
      sign: 'failed',
      sentence: words.count('check.partial', failed, { checked: words.number(done - failed) }),
      also: [],
    };
  }
  const hasSmall = totals.marks.minor + totals.marks.note > 0;
  return {
    sign: 'clean',
    sentence: words.count('check.allPass', done),
    also: hasSmall ? [words.t('check.notesOnly')] : [],
  };
}
