import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedDocuments } from '../../scripts/gen-docs.ts';
import { indexPath, memberIds, registries, registryText } from '../../scripts/gen-registries.ts';
import { engineMessages } from '../../src/core/check/engine-messages.ts';
import type { AnyRule } from '../../src/core/check/rule.ts';
import { rules } from '../../src/core/check/rules/index.ts';
import type { AnySetRule } from '../../src/core/check/set-rule.ts';
import { setRules } from '../../src/core/check/set-rules/index.ts';
import type { Wording } from '../../src/core/locale.ts';

const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
const hasHan = /\p{Script=Han}/u;

const texts: readonly (readonly [string, Wording])[] = [
  ...Object.entries(engineMessages),
  ...[...rules, ...setRules].flatMap(({ id, title, about, messages }) => [
    [`${id} title`, title] as const,
    [`${id} about`, about] as const,
    ...Object.entries(messages).map(([because, wording]) => [`${id} ${because}`, wording] as const),
  ]),
];

describe('the registries', () => {
  it.each(registries)('$folder/index.ts is what `npm run gen` writes', (registry) => {
    expect(readFileSync(indexPath(registry), 'utf8')).toBe(registryText(registry));
  });

  it.each(generatedDocuments())('$path is what `npm run gen` writes', ({ path, text }) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

const kinds: readonly (readonly [string, readonly (AnyRule | AnySetRule)[]])[] = [
  ['rules', rules],
  ['set-rules', setRules],
];

describe.each(kinds)('a kind in %s', (name, members) => {
  const folder = `src/core/check/${name}`;
  const tests = `test/core/check/${name}`;

  it('has the name of its file as its id', () => {
    const registry = registries.find((one) => one.folder === folder);
    expect(members.map(({ id }) => id)).toEqual(registry === undefined ? [] : memberIds(registry));
  });

  it.each(members)('$id has a test file of its name', ({ id }) => {
    expect(existsSync(`${tests}/${id}.test.ts`)).toBe(true);
  });

  it('has no test without a rule', () => {
    const tested = readdirSync(tests).map((file) => file.replace('.test.ts', ''));
    expect(tested.filter((id) => !members.some((rule) => rule.id === id))).toEqual([]);
  });

  it.each(members)('$id has every reason in its test', ({ id, messages }) => {
    const test = readFileSync(`${tests}/${id}.test.ts`, 'utf8');
    expect(Object.keys(messages).filter((because) => !new RegExp(`\\b${because}\\b`).test(test))).toEqual([]);
  });

  it.each(members)(
    '$id gives only reasons it has words for, and has no words it never gives',
    ({ id, messages }) => {
      const source = readFileSync(`${folder}/${id}.ts`, 'utf8');
      const code =
        source.slice(source.indexOf('  check(')) + source.slice(0, source.indexOf('export default'));
      expect(Object.keys(messages).filter((because) => !code.includes(`'${because}'`))).toEqual([]);
    },
  );

  it.each(members)('$id is in the table of docs/rules.md', ({ id, about }) => {
    const row = readFileSync('docs/rules.md', 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`| [\`${id}\`]`));
    expect(row).toContain(about.en);
  });
});

describe('a text', () => {
  it.each(texts)('%s has the same places in both languages', (_name, { en, 'zh-CN': zh }) => {
    expect(places(zh)).toEqual(places(en));
  });

  it.each(texts)('%s is Chinese in Chinese and ends alike', (_name, { en, 'zh-CN': zh }) => {
    expect(zh).toMatch(hasHan);
    expect(zh.endsWith('。')).toBe(en.endsWith('.'));
  });
});
