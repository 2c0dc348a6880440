import { describe, expect, it } from 'vitest';
import type { LabelRule } from '../../../../src/core/label/label-rule.ts';
import { writeLabelRulesRecord } from '../../../../src/core/stored/label-rules/current.ts';
import { readLabelRules } from '../../../../src/core/stored/label-rules/read-label-rules.ts';
import { labelRule } from '../../../helpers/label-builder.ts';

const read = (rules: readonly LabelRule[]) => readLabelRules(writeLabelRulesRecord('0:0', rules));

describe('readLabelRules', () => {
  it('reads back what was written', () => {
    const rules = [
      labelRule({ id: 'a', when: { name: { words: ['logo', '标志'] }, position: { maxArea: 0.1 } } }),
      labelRule({ id: 'b', when: { componentKey: 'k' }, then: null, on: false, confidence: 0.5 }),
    ];
    expect(read(rules)).toEqual({ ok: true, value: rules });
  });

  it.each([
    ['no condition', labelRule({ when: {} }), 'rules.0.when'],
    ['a confidence above 1', labelRule({ when: { type: 'TEXT' }, confidence: 2 }), 'rules.0.confidence'],
    ['a class that is no word', labelRule({ when: { type: 'TEXT' }, then: 'a b' }), 'rules.0.then'],
  ])('does not use a rule with %s', (_what, rule, where) => {
    expect(read([rule])).toMatchObject({ ok: false, failure: { code: 'UNREADABLE', data: { where } } });
  });

  it('does not use two rules with one id, nor a newer record', () => {
    const rule = labelRule({ when: { type: 'TEXT' } });
    expect(read([rule, rule])).toMatchObject({ failure: { data: { where: 'rules.1.id' } } });
    expect(readLabelRules('{"schema":"label-rules/2"}')).toMatchObject({
      failure: { code: 'NEWER_VERSION' },
    });
  });
});
