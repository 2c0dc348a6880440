import { describe, expect, it } from 'vitest';
import { requests } from '../../src/contract/requests.ts';
import { lossCodes } from '../../src/core/bundle/dataset.ts';
import type { Wording } from '../../src/core/locale.ts';
import { en } from '../../src/i18n/en.ts';
import { failureText, failureTexts, unnamedFailure } from '../../src/i18n/failures.ts';
import { lossTexts } from '../../src/i18n/losses.ts';
import { zhCn } from '../../src/i18n/zh-cn.ts';

const placesOf = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const han = /\p{Script=Han}/u;

const panelTexts = Object.entries(en).map(([key, english]): [string, Wording] => [
  key,
  { en: english, 'zh-CN': zhCn[key as keyof typeof en] },
]);
const all: [string, Wording][] = [
  ...panelTexts,
  ...Object.entries(failureTexts),
  ...Object.entries(lossTexts),
];

describe('the texts of the panel', () => {
  it.each(all)('%s names the same facts in both languages', (_key, wording) => {
    expect(placesOf(wording['zh-CN'])).toEqual(placesOf(wording.en));
  });

  it('are Chinese in Chinese and not in English, but for those without a word', () => {
    const same = all.filter(
      ([, { en: english, 'zh-CN': chinese }]) => han.test(english) || !han.test(chinese),
    );
    expect(same.map(([key]) => key).sort()).toEqual([
      'edit.learntLimit',
      'edit.unit.dp',
      'edit.unit.px',
      'label.box',
      'label.frame',
      'rules.count',
      'run.progress',
      'scope.named',
    ]);
  });

  it('have a text for one and a text for any other number wherever they count', () => {
    const stems = Object.keys(en)
      .filter((key) => key.endsWith('.one'))
      .map((key) => key.slice(0, -'.one'.length));
    expect(stems.length).toBeGreaterThan(10);
    expect(stems.filter((stem) => !(`${stem}.other` in en))).toEqual([]);
  });
});

describe('failures and losses', () => {
  const codes = [
    ...new Set(Object.values(requests).flatMap(({ failures }): readonly string[] => failures)),
    ...['CRASHED', 'BAD_REQUEST', 'BAD_ANSWER', 'CLOSED', 'WRITE_FAILED'],
    ...['JSON_BROKEN', 'NOT_A_NODE', 'NO_BOX', 'TOO_DEEP'],
  ];

  it.each(codes)('%s has words of its own', (code) => {
    expect(failureText(code)).not.toBe(unnamedFailure);
  });

  it('shows the code of a failure that has no words', () => {
    expect(failureText('toString').en).toContain('{code}');
  });

  it.each(lossCodes)('%s is said in two sentences or more: what happened and what to do', (code) => {
    expect(lossTexts[code].en).toMatch(/\.$|: \{drops\}\. .*\.$/);
    expect(lossTexts[code]['zh-CN']).toMatch(/。$/);
  });
});
