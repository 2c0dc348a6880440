import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LabelRule } from '../../../core/label/label-rule.ts';
import { classNamed } from '../../../core/label/taxonomy.ts';
import { labelRulesRecordName, writeLabelRulesRecord } from '../../../core/stored/label-rules/current.ts';
import { readLabelRules } from '../../../core/stored/label-rules/read-label-rules.ts';
import { downloadBlob } from '../../components/download-blob.ts';
import { FileButton } from '../../components/file-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useStore } from '../../components/use-store.ts';
import {
  freeRuleId,
  newRuleDraft,
  type RuleDraft,
  ruleDraftOf,
  ruleOfDraft,
} from '../../state/rule-draft.ts';
import type { Words } from '../../words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ClassName } from './class-chip.tsx';
import { LearnDialog } from './learn-dialog.tsx';
import { recordReason } from './record-reason.ts';
import { RuleDialog } from './rule-dialog.tsx';
import { ruleText } from './rule-text.ts';

export interface RulesViewProps extends ScreenProps {
  readonly canEdit: boolean;
}

/** The document's own label rules: how many layers each decides, on and off, and every way to get more. */
export function RulesView({ panel, words, canEdit }: RulesViewProps): JSX.Element {
  const { rules, taxonomy, aside } = useStore(panel.labelBook.view);
  const { byRule, open } = useStore(panel.labels.view);
  const [draft, setDraft] = useState<RuleDraft | null>(null);
  const [isLearning, setLearning] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const mayEdit = canEdit && aside.rules === null;
  const edit = (change: (now: readonly LabelRule[]) => readonly LabelRule[]): void => {
    setMessage(null);
    void panel.labelBook.editRules(change);
  };
  const close = (): void => {
    setDraft(null);
    panel.ruleTrial.start(null);
  };
  const apply = (next: RuleDraft): void => {
    close();
    edit((now) => withRule(now, next));
  };
  const importFile = (text: string): void => {
    const read = readLabelRules(text);
    if (!read.ok) {
      setMessage(words.t('label.rules.badFile', { reason: recordReason(read.failure, words) }));
      return;
    }
    edit((now) => read.value.reduce(replaced, now));
    setMessage(words.count('label.rules.imported', read.value.length));
  };
  return (
    <div class="label-pane">
      {aside.rules !== null && (
        <Notice kind="problem">
          {words.t('label.rules.aside', { reason: recordReason(aside.rules, words) })}
        </Notice>
      )}
      {message !== null && (
        <div role="status">
          <Notice kind="info">{message}</Notice>
        </div>
      )}
      {rules.length === 0 && (
        <div class="label-none">
          <h2>{words.t('label.rules.empty')}</h2>
          <p>{words.t('label.rules.emptyHelp')}</p>
        </div>
      )}
      <div class="row-buttons">
        {mayEdit && (
          <Button
            secondary
            onClick={() => {
              setDraft(newRuleDraft(taxonomy.classes.find(({ role }) => role !== null)?.name ?? null));
            }}
          >
            {words.t('label.rules.add')}
          </Button>
        )}
        {mayEdit && open !== null && (
          <Button
            secondary
            onClick={() => {
              setLearning(true);
            }}
          >
            {words.t('label.rules.learn')}
          </Button>
        )}
        {mayEdit && <FileButton title={words.t('label.rules.import')} accept=".json" onText={importFile} />}
        {rules.length > 0 && (
          <Button
            secondary
            onClick={() => {
              const text = writeLabelRulesRecord('', rules);
              downloadBlob(`${labelRulesRecordName}.json`, new Blob([text], { type: 'application/json' }));
            }}
          >
            {words.t('label.rules.export')}
          </Button>
        )}
      </div>
      <ul>
        {rules.map((rule) => (
          <RuleLine
            key={rule.id}
            rule={rule}
            layers={byRule.get(rule.id) ?? 0}
            words={words}
            sign={
              rule.then === null ? (
                <span>{words.t('label.none')}</span>
              ) : (
                <ClassOrWord name={rule.then} taxonomy={taxonomy} words={words} />
              )
            }
            canEdit={mayEdit}
            onToggle={() => {
              edit((now) => now.map((one) => (one.id === rule.id ? { ...one, on: !one.on } : one)));
            }}
            onEdit={() => {
              setDraft(ruleDraftOf(rule));
            }}
          />
        ))}
      </ul>
      {rules.length > 0 && <p class="muted">{words.t('label.rules.order')}</p>}
      <RuleDialog
        panel={panel}
        words={words}
        draft={draft}
        onChange={setDraft}
        onApply={apply}
        onDelete={(id) => {
          close();
          edit((now) => now.filter((one) => one.id !== id));
        }}
        onClose={close}
      />
      <LearnDialog
        panel={panel}
        words={words}
        isOpen={isLearning}
        onAdd={(learned) => {
          setLearning(false);
          edit((now) => learned.reduce(replaced, now));
        }}
        onClose={() => {
          setLearning(false);
        }}
      />
    </div>
  );
}

const withRule = (rules: readonly LabelRule[], draft: RuleDraft): readonly LabelRule[] =>
  replaced(rules, ruleOfDraft(draft, draft.id ?? freeRuleId(rules, draft.then ?? 'none')));

/** A rule in the place of the one with its id, else at the end. */
const replaced = (rules: readonly LabelRule[], rule: LabelRule): readonly LabelRule[] =>
  rules.some(({ id }) => id === rule.id)
    ? rules.map((one) => (one.id === rule.id ? rule : one))
    : [...rules, rule];

const ClassOrWord = ({
  name,
  taxonomy,
  words,
}: {
  readonly name: string;
  readonly taxonomy: Parameters<typeof classNamed>[0];
  readonly words: Words;
}): JSX.Element => {
  const labelClass = classNamed(taxonomy, name);
  return labelClass === null ? <span>{name}</span> : <ClassName labelClass={labelClass} words={words} />;
};

interface RuleLineProps {
  readonly rule: LabelRule;
  readonly layers: number;
  readonly sign: JSX.Element;
  readonly words: Words;
  readonly canEdit: boolean;
  readonly onToggle: () => void;
  readonly onEdit: () => void;
}

function RuleLine({ rule, layers, sign, words, canEdit, onToggle, onEdit }: RuleLineProps): JSX.Element {
  const text = ruleText(rule, words);
  return (
    <li class={`label-line-item${rule.on ? '' : ' label-line-off'}`}>
      <input
        type="checkbox"
        aria-label={words.t('label.rules.on', { rule: text })}
        checked={rule.on}
        disabled={!canEdit}
        onChange={onToggle}
      />
      <div class="label-line-text">
        <div class="label-rule">
          <span>{text} →</span> {sign}
        </div>
        <div class="muted">{words.count('label.rules.layers', layers)}</div>
      </div>
      {canEdit && (
        <button
          type="button"
          class="row-button"
          aria-label={words.t('label.rules.editOf', { rule: text })}
          onClick={onEdit}
        >
          {words.t('label.rules.edit')}
        </button>
      )}
    </li>
  );
}
