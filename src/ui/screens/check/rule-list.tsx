import { h, type JSX } from 'preact';
import { MarkIcon } from '../../components/mark-icon.tsx';
import type { RuleTotals } from '../../state/check-totals.ts';
import type { Words } from '../../words.ts';
import { fixAllText } from './fix-words.ts';
import { ruleTitle } from './rule-words.ts';

export interface RuleListProps {
  readonly rules: readonly RuleTotals[];
  readonly yieldNow: number;
  readonly words: Words;
  /** How many of its findings a machine can mend. */
  readonly fixesOf: (rule: string) => number;
  readonly onFixAll: (rule: string) => void;
  readonly onPick: (rule: string) => void;
}

/** Which rule to mend first: what the yield would be without it. */
export function RuleList({ rules, yieldNow, words, fixesOf, onFixAll, onPick }: RuleListProps): JSX.Element {
  if (rules.length === 0) return <p class="no-match">{words.t('rules.none')}</p>;
  return (
    <ul class="rules">
      {rules.map((total) => (
        <li key={total.rule} class="rule-item">
          <button
            type="button"
            class="rule"
            title={words.t('rules.show')}
            onClick={() => {
              onPick(total.rule);
            }}
          >
            <MarkIcon sign={total.mark} label={words.t(`severity.${total.mark}`)} />
            <span class="rule-title">{ruleTitle(total.rule, words)}</span>
            <span class="rule-count">
              {words.t('rules.count', {
                findings: words.count('check.findings', total.findings),
                frames: words.count('frames', total.frames),
              })}
              {total.waived > 0 && ` · ${words.count('waived.count', total.waived)}`}
            </span>
            <span class="rule-gain">
              {total.yieldAfter > yieldNow
                ? words.t('rules.fix', { from: words.percent(yieldNow), to: words.percent(total.yieldAfter) })
                : words.t('rules.noGain')}
            </span>
            <span class="rule-bar" aria-hidden="true">
              <span class="rule-bar-now" style={{ width: `${String(yieldNow * 100)}%` }} />
              <span
                class="rule-bar-gain"
                style={{ width: `${String((total.yieldAfter - yieldNow) * 100)}%` }}
              />
            </span>
          </button>
          {fixesOf(total.rule) > 0 && (
            <button
              type="button"
              class="row-button rule-fix"
              onClick={() => {
                onFixAll(total.rule);
              }}
            >
              {fixAllText(fixesOf(total.rule), total.findings, words)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
