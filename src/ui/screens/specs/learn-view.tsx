import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { rules as kinds } from '../../../core/check/rules/index.ts';
import type { LearnedLimit, LearnedRule } from '../../../core/placement/learn-limits.ts';
import { fieldName } from '../../../i18n/param-words.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import type { Learned } from '../../state/spec-sources.ts';
import type { Words } from '../../words.ts';
import { limitsText } from './limits-text.ts';

export interface LearnViewProps {
  readonly learned: Learned;
  readonly words: Words;
  readonly onUse: (rules: readonly LearnedRule[]) => void;
  readonly onBack: () => void;
}

/** Limits that approved frames keep, each with its evidence; the person takes what convinces. */
export function LearnView({ learned, words, onUse, onBack }: LearnViewProps): JSX.Element {
  const [dropped, setDropped] = useState<readonly string[]>([]);
  useHotkeys({ Escape: onBack });
  const kept = learned.rules.filter(({ rule }) => !dropped.includes(rule.id));
  return (
    <div class="spec-list">
      <div class="editor-head">
        <div class="editor-title">
          <button type="button" class="quiet-button" onClick={onBack}>
            ‹ {words.t('edit.back')}
          </button>
          <h1>{words.count('edit.learntFrom', learned.frames.length)}</h1>
        </div>
        <p class="muted">{words.t('edit.aboutLearn')}</p>
      </div>
      <ul class="spec-list-body learned">
        {learned.rules.map((one) => (
          <LearnedRow
            key={one.rule.id}
            learned={one}
            isKept={!dropped.includes(one.rule.id)}
            words={words}
            onToggle={(isKept) => {
              setDropped(isKept ? dropped.filter((id) => id !== one.rule.id) : [...dropped, one.rule.id]);
            }}
          />
        ))}
      </ul>
      <div class="foot">
        <div class="foot-buttons">
          <Button
            disabled={kept.length === 0}
            onClick={() => {
              onUse(kept);
            }}
          >
            {words.count('edit.useLearned', kept.length)}
          </Button>
        </div>
      </div>
    </div>
  );
}

interface LearnedRowProps {
  readonly learned: LearnedRule;
  readonly isKept: boolean;
  readonly words: Words;
  readonly onToggle: (isKept: boolean) => void;
}

function LearnedRow({ learned: { rule, limits }, isKept, words, onToggle }: LearnedRowProps): JSX.Element {
  const title = kinds.find(({ id }) => id === rule.rule)?.title[words.locale] ?? rule.rule;
  return (
    <li class="learned-row">
      <label class="learned-name">
        <input
          type="checkbox"
          class="check"
          checked={isKept}
          onChange={(event) => {
            onToggle(event.currentTarget.checked);
          }}
        />
        <b>{title}</b> <span class="muted">{rule.id}</span>
      </label>
      {limits.length === 0 && <div class="spread">{limitsText(rule.params, words)}</div>}
      {limits.map((limit) => (
        <Spread key={limit.path} limit={limit} words={words} />
      ))}
    </li>
  );
}

/** The limit, and each example as a dot between the smallest and the largest value. */
function Spread({ limit: one, words }: { readonly limit: LearnedLimit; readonly words: Words }): JSX.Element {
  const { path, unit, limit, min, max, count, values, outliers, confidence } = one;
  const field = path
    .split('.')
    .map((step) => fieldName(step, words.locale))
    .join(' ');
  const all = values.map(({ value }) => value);
  const low = Math.min(limit, ...all);
  const high = Math.max(limit, ...all);
  const place = (value: number): number => (high === low ? 50 : ((value - low) / (high - low)) * 100);
  const withUnit = (value: number): string => `${words.number(value)}${unit === '' ? '' : ` ${unit}`}`;
  return (
    <div class="spread">
      <span>{words.t('edit.learntLimit', { field, limit: withUnit(limit) })}</span>
      <svg class="spread-line" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <line x1="0" x2="100" y1="5" y2="5" />
        {values.map(({ frame, value }) => (
          <rect
            key={frame.id}
            class={outliers.some((out) => out.frame.id === frame.id) ? 'spread-out' : 'spread-dot'}
            x={place(value) * 0.98}
            y="2"
            width="2"
            height="6"
          />
        ))}
      </svg>
      <span class="muted">
        {words.count('edit.evidenceMany', count, {
          field,
          min: words.number(min),
          max: withUnit(max),
          sure: words.percent(confidence),
        })}{' '}
        {outliers.length > 0 &&
          words.t('edit.evidenceOutliers', {
            names: outliers.map(({ frame, value }) => `${frame.name} (${withUnit(value)})`).join(', '),
          })}
      </span>
    </div>
  );
}
