import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/check/finding.ts';
import { sayFinding } from '../../src/i18n/say-finding.ts';
import { frame } from '../helpers/frame-builder.ts';
import { text } from '../helpers/layer-builder.ts';
import { checkSpec, ruleOf, spec } from '../helpers/spec-builder.ts';

const found = (): Finding => {
  const rules = [ruleOf('text.minSize', { minPx: 22 })];
  const [finding] = checkSpec(frame({}, text('满减', { fontSizePx: 18 })), spec({ rules })).findings;
  if (finding === undefined) throw new Error('no finding');
  return finding;
};

describe('sayFinding', () => {
  it('tells needed and found in both languages', () => {
    expect(sayFinding(found(), 'en')).toBe('“满减” in “满减” is 18 px; the spec asks for at least 22 px.');
    expect(sayFinding(found(), 'zh-CN')).toBe('“满减”中的“满减”字号为 18 px，规范要求不小于 22 px。');
  });

  it.each([
    { rule: 'text.gone', because: 'tooSmall' },
    { rule: 'text.minSize', because: 'constructor' },
  ])('names rule and reason where this version has no words: %j', (other) => {
    expect(sayFinding({ ...found(), ...other }, 'en')).toBe(`${other.rule}: ${other.because}`);
    expect(sayFinding({ ...found(), ...other }, 'zh-CN')).toBe(`${other.rule}：${other.because}`);
  });
});
