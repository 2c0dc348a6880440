import type { SplitFailure, SplitReport } from '../core/bundle/split/assign-splits.ts';
import type { SplitLeak } from '../core/bundle/split/check-leaks.ts';
import type { SplitConflict } from '../core/bundle/split/settle-lock.ts';
import type { SplitName } from '../core/bundle/split/split-name.ts';
import type { Unreached } from '../core/bundle/split/split-tally.ts';
import type { Facts, Locale } from '../core/locale.ts';
import type { StoredFailure } from '../core/stored/read-record.ts';
import { splitsLockFileName } from '../core/stored/splits-lock/current.ts';
import { say } from './say.ts';
import { countText, type TextKey, textOf } from './texts.ts';

/** Name of a frame by its id. */
type NameOf = (frameId: string) => string;

/** Everything about the splits that a person should know, gravest first, one plain text each; none if all is well. */
export const saySplitReport = (report: SplitReport, nameOf: NameOf, locale: Locale): readonly string[] => [
  ...report.conflicts.map((conflict) => sayConflict(conflict, nameOf, locale)),
  ...report.notices.map(({ code, data }) =>
    code === 'too-few-groups'
      ? say(countText('split.tooFewGroups', Number(data['groups'])), data, locale)
      : text('split.saltOfLock', data, locale),
  ),
  ...report.unreached.map((one) => sayUnreached(one, locale)),
];

/** Why there are no splits. */
export const saySplitFailure = ({ code, data }: SplitFailure | StoredFailure, locale: Locale): string =>
  text(failureKeys[code], data, locale);

const failureKeys = {
  SHARES_WRONG: 'split.sharesWrong',
  UNREADABLE: 'split.lockUnreadable',
  NEWER_VERSION: 'split.lockNewer',
} as const;

export const saySplitLeak = (
  { a, b, because }: SplitLeak,
  splitOf: (frameId: string) => SplitName,
  nameOf: NameOf,
  locale: Locale,
): string => {
  const facts = {
    a: nameOf(a),
    b: nameOf(b),
    splitA: saySplit(splitOf(a), locale),
    splitB: saySplit(splitOf(b), locale),
    because: text(`split.because.${because}`, {}, locale),
  };
  return text('split.leak', facts, locale);
};

const saySplit = (split: SplitName, locale: Locale): string => text(`split.${split}`, {}, locale);

/** More frames than these of a group tell a person nothing new. */
const mostNamed = 3;

const sayConflict = ({ groups }: SplitConflict, nameOf: NameOf, locale: Locale): string => {
  const parts = groups.map(({ groupId, split, frames }) => {
    const names = frames.slice(0, mostNamed).map(nameOf).join(', ');
    const more = frames.length > mostNamed ? ` +${String(frames.length - mostNamed)}` : '';
    const those = frames.length === 0 ? text('split.conflictAbsent', {}, locale) : names + more;
    return text('split.conflictGroup', { groupId, split: saySplit(split, locale), frames: those }, locale);
  });
  const groupsText = parts.join(locale === 'en' ? '; ' : '；');
  return text('split.conflict', { groups: groupsText, file: splitsLockFileName }, locale);
};

const kindEndings = { class: 'Class', locale: 'Locale', format: 'Format' } as const;

const sayUnreached = ({ code, split, kind, name, found, wanted }: Unreached, locale: Locale): string => {
  const facts = {
    split: saySplit(split, locale),
    name: name ?? '',
    found: percent(found),
    wanted: percent(wanted),
  };
  const key: TextKey =
    code === 'missing' || code === 'skewed'
      ? `split.${code}${kindEndings[kind ?? 'class']}`
      : `split.${code}`;
  return text(key, facts, locale);
};

const percent = (share: number): string => String(Math.round(share * 1000) / 10);

const text = (key: TextKey, facts: Facts, locale: Locale): string => say(textOf(key), facts, locale);
