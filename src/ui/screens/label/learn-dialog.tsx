import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LabelRule } from '../../../core/label/label-rule.ts';
import { learnRules } from '../../../core/label/learn-rules.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useStore } from '../../components/use-store.ts';
import type { ScreenProps } from '../screen-props.ts';
import { className } from './label-words.ts';
import { ruleText } from './rule-text.ts';

export interface LearnDialogProps extends ScreenProps {
  readonly isOpen: boolean;
  readonly onAdd: (rules: readonly LabelRule[]) => void;
  readonly onClose: () => void;
}

/** Rules that the labels of the open frame teach, each with what speaks for it; the person says which to keep. */
export function LearnDialog({ panel, words, isOpen, onAdd, onClose }: LearnDialogProps): JSX.Element {
  const { open } = useStore(panel.labels.view);
  return (
    <Dialog
      isOpen={isOpen}
      title={words.t('label.learn.title', { frame: open?.snapshot.name ?? '' })}
      closeLabel={words.t('app.close')}
      onClose={onClose}
    >
      {isOpen && <LearnForm {...{ panel, words, onAdd, onClose }} />}
    </Dialog>
  );
}

function LearnForm({ panel, words, onAdd, onClose }: Omit<LearnDialogProps, 'isOpen'>): JSX.Element {
  const { open } = useStore(panel.labels.view);
  const { rules, taxonomy } = useStore(panel.labelBook.view);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const taken = new Set(rules.map(({ id }) => id));
  const known = new Set(rules.map(({ when, then }) => JSON.stringify([when, then])));
  const learned =
    open === null
      ? []
      : learnRules(open.snapshot, open.labels.labels, taken).filter(
          ({ rule }) => !known.has(JSON.stringify([rule.when, rule.then])),
        );
  const chosen = learned.filter(({ rule }) => !left.has(rule.id));
  if (learned.length === 0) return <p>{words.t('label.learn.none')}</p>;
  return (
    <div>
      <ul>
        {learned.map(({ rule, evidence }) => (
          <li key={rule.id}>
            <label class="label-line-item">
              <input
                type="checkbox"
                checked={!left.has(rule.id)}
                onChange={() => {
                  const next = new Set(left);
                  if (!next.delete(rule.id)) next.add(rule.id);
                  setLeft(next);
                }}
              />
              <span class="label-line-text">
                {ruleText(rule, words)} → <b>{className(taxonomy, rule.then, words)}</b>
                <br />
                <span class="muted">{words.count('label.learn.evidence', evidence.layers.length)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div class="dialog-foot">
        <Button secondary onClick={onClose}>
          {words.t('label.cancel')}
        </Button>
        <Button
          disabled={chosen.length === 0}
          onClick={() => {
            onAdd(chosen.map(({ rule }) => rule));
          }}
        >
          {words.count('label.learn.add', chosen.length)}
        </Button>
      </div>
    </div>
  );
}
