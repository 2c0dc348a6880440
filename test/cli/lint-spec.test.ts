import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProofset } from '../helpers/run-proofset.ts';
import { ruleOf, spec } from '../helpers/spec-builder.ts';
import { writeFolder } from '../helpers/write-document.ts';

const clean = spec({ id: 'test.clean', rules: [ruleOf('canvas.size', { width: { min: 100 } })] });
const contradicting = spec({
  id: 'test.contradicting',
  rules: [
    ruleOf('element.required', { role: 'cta' }),
    ruleOf('element.forbidden', { roles: ['cta'] }, { id: 'no-cta' }),
  ],
});
const suspicious = spec({
  id: 'test.suspicious',
  zones: [
    {
      id: 'unused',
      corner: 'topLeft',
      rect: { x: { px: 0 }, y: { px: 0 }, width: { px: 10 }, height: { px: 10 } },
    },
  ],
  rules: [ruleOf('canvas.size', { width: { min: 100 } })],
});
const folder = writeFolder({
  'clean.json': clean,
  'contradicting.json': contradicting,
  'suspicious.json': suspicious,
  'list.json': [clean, { ...contradicting, id: 'test.second' }],
  'of-library.json': spec({
    id: 'test.mine',
    extends: [{ id: 'lib.iab.970x250' }],
    match: { names: ['Mine*'] },
  }),
  'of-file.json': spec({ id: 'test.child', extends: [{ id: 'test.clean' }] }),
  'of-nothing.json': spec({ id: 'test.orphan', extends: [{ id: 'test.nowhere' }] }),
  'lexicon.json': spec({
    id: 'test.words',
    rules: [ruleOf('text.lexicon', { banned: ['cn.ads.law'] })],
  }),
  'broken.json': { ...clean, rules: [{ ...clean.rules[0], severity: 'bad' }] },
});
const lint = (...argv: readonly string[]) =>
  runProofset('lint-spec', ...argv.map((word) => (word.endsWith('.json') ? join(folder, word) : word)));

describe('proofset lint-spec', () => {
  it('ends with 0 and says how many specs it looked at when nothing is odd', async () => {
    expect(await lint('clean.json')).toEqual({
      exitCode: 0,
      printed: '1 spec(s): 0 error(s), 0 warning(s).',
      complained: '',
    });
  });

  it('ends with 1 for a contradiction and says file, line, spec, place and what to do', async () => {
    const run = await lint('contradicting.json');
    expect(run.exitCode).toBe(1);
    const [line = '', total] = run.printed.split('\n');
    expect(line.startsWith(`${join(folder, 'contradicting.json')}:`)).toBe(true);
    expect(line).toMatch(
      /\.json:\d+:\d+ test\.contradicting rules\[\d\] error: One rule needs at least 1 × cta/,
    );
    expect(total).toBe('1 spec(s): 1 error(s), 0 warning(s).');
  });

  it('says it in Chinese when asked', async () => {
    const run = await lint('contradicting.json', '--lang', 'zh-CN');
    expect(run.printed).toContain('错误: 一条规则要求至少 1 个“cta”');
    expect(run.printed).toContain('规范 1 份：错误 1 处，警告 0 处。');
  });

  it('leaves it at 0 for warnings alone', async () => {
    const run = await lint('suspicious.json');
    expect(run.exitCode).toBe(0);
    expect(run.printed).toContain('warning: No rule names the zone “unused”.');
  });

  it('counts from the right spec of a list', async () => {
    const run = await lint('list.json');
    expect(run.exitCode).toBe(1);
    expect(run.printed).toMatch(/list\.json:\d+:\d+ test\.second \[1\]\.rules\[\d\] error/);
    expect(run.printed).toContain('2 spec(s): 1 error(s)');
  });

  it('looks bases up in the library and among the given files, and misses those that are nowhere', async () => {
    expect(await lint('of-library.json')).toMatchObject({ exitCode: 0 });
    expect(await lint('of-file.json', 'clean.json')).toMatchObject({ exitCode: 0 });
    const alone = await lint('of-file.json');
    expect(alone.exitCode).toBe(1);
    expect(alone.printed).toContain('test.clean');
    expect(await lint('of-nothing.json')).toMatchObject({ exitCode: 1 });
  });

  it('knows the shared word lists', async () => {
    expect(await lint('lexicon.json')).toMatchObject({ exitCode: 0 });
  });

  it('lets a copy of a ready spec keep its id', async () => {
    const { printed } = await runProofset('library', 'lib.iab.970x250');
    const copy = writeFolder({ 'copy.json': printed });
    expect(await runProofset('lint-spec', join(copy, 'copy.json'))).toMatchObject({ exitCode: 0 });
  });

  it('finds the line behind the byte order mark that Windows editors write', async () => {
    const marked = writeFolder({ 'marked.json': `\uFEFF${JSON.stringify(contradicting, null, 2)}` });
    const run = await runProofset('lint-spec', join(marked, 'marked.json'));
    expect(run.exitCode).toBe(1);
    expect(run.printed).toMatch(/marked\.json:(?!1:)\d+:\d+ test\.contradicting/);
  });

  it('reports for scripts, in both languages', async () => {
    const run = await lint('contradicting.json', '--format', 'json');
    expect(run.exitCode).toBe(1);
    expect(JSON.parse(run.printed)).toMatchObject({
      specs: 1,
      errors: 1,
      warnings: 0,
      findings: [
        {
          file: join(folder, 'contradicting.json'),
          spec: 'test.contradicting',
          level: 'error',
          code: 'REQUIRED_AND_FORBIDDEN',
          rules: ['element-required', 'no-cta'],
        },
      ],
    });
    expect(run.printed).toContain('"en": "One rule needs at least 1 × cta');
    expect(run.printed).toContain('"zh-CN": "一条规则要求至少 1 个“cta”');
  });

  it.each(['broken.json', 'missing.json'])('ends with 2 when %s cannot be read', async (file) => {
    const run = await lint('clean.json', file);
    expect(run).toMatchObject({ exitCode: 2, printed: '' });
    expect(run.complained).toContain(file);
  });
});
