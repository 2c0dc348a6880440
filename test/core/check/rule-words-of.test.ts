import { describe, expect, it } from 'vitest';
import { engineRules } from '../../../src/core/check/engine-rules.ts';
import { roleConflictRule } from '../../../src/core/check/role-conflicts.ts';
import { ruleWordsOf } from '../../../src/core/check/rule-words-of.ts';
import { rules } from '../../../src/core/check/rules/index.ts';
import { setRules } from '../../../src/core/check/set-rules/index.ts';

describe('ruleWordsOf', () => {
  it('knows rules of frames, rules of sets and the findings of the check itself', () => {
    for (const { id, title } of [...rules, ...setRules, ...engineRules])
      expect(ruleWordsOf(id)?.title).toEqual(title);
    expect(ruleWordsOf(roleConflictRule.rule)?.title.en).toBe('One role per layer');
    expect(ruleWordsOf('frame.read')?.title['zh-CN']).toBe('画框未读取');
  });

  it.each(['text.gone', 'constructor', ''])('has nothing for %j', (id) => {
    expect(ruleWordsOf(id)).toBeNull();
  });

  it('never names two kinds alike', () => {
    const ids = [...rules, ...setRules, ...engineRules].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
