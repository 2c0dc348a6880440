import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AnyRule } from '../../../core/check/rule.ts';
import { rules } from '../../../core/check/rules/index.ts';
import { movedItem } from '../../../core/placement/edit-value.ts';
import { formShape } from '../../../core/placement/form-shape.ts';
import { startValue } from '../../../core/placement/form-value.ts';
import { specIdOf } from '../../../core/placement/spec-id.ts';
import type { Evidence } from '../../state/spec-editor-state.ts';
import type { SectionProps } from './plain-sections.tsx';
import { RuleCard } from './rule-card.tsx';
import { RulePicker } from './rule-picker.tsx';
import { listAt, textAt } from './spec-context.ts';

export interface RulesSectionProps extends SectionProps {
  readonly evidence: Evidence;
}

/** The rules of the spec, one open at a time. */
export function RulesSection({ value, context, evidence }: RulesSectionProps): JSX.Element {
  const { words, set } = context;
  const [openAt, setOpenAt] = useState<number | null>(null);
  const [isPicking, setPicking] = useState(false);
  const list = listAt(value, ['rules']);
  const add = ({ id, params }: AnyRule): void => {
    const taken = list.map((rule) => textAt(rule, ['id']));
    set(['rules', list.length], {
      id: specIdOf(id, taken),
      rule: id,
      severity: 'major',
      params: startValue(formShape(params)),
    });
    setPicking(false);
    setOpenAt(list.length);
  };
  return (
    <div>
      <ul class="rule-cards">
        {list.map((rule, at) => (
          <RuleCard
            key={at}
            rule={rule}
            at={at}
            isOpen={openAt === at}
            context={context}
            evidence={evidence.get(textAt(rule, ['id'])) ?? []}
            onToggle={() => {
              setOpenAt(openAt === at ? null : at);
            }}
            onMove={(by) => {
              set(['rules'], movedItem(list, at, by));
              setOpenAt(null);
            }}
            onRemove={() => {
              set(['rules', at], undefined);
              setOpenAt(null);
            }}
          />
        ))}
      </ul>
      {list.length === 0 && <p class="muted">{words.t('edit.noRules')}</p>}
      <Button
        secondary
        onClick={() => {
          setPicking(true);
        }}
      >
        {words.t('edit.addRule')}
      </Button>
      <RulePicker
        kinds={rules}
        isOpen={isPicking}
        words={words}
        onPick={add}
        onClose={() => {
          setPicking(false);
        }}
      />
    </div>
  );
}
