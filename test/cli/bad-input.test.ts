import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedNamespace } from '../../src/core/stored/shared-namespace.ts';
import { reportedFrame } from '../../src/report/reported-frame.ts';
import { runProofset } from '../helpers/run-proofset.ts';
import {
  bannerSpec,
  frame,
  minSizeRule,
  node,
  restFile,
  text,
  writeFolder,
} from '../helpers/write-document.ts';

const han = /\p{Script=Han}/u;
const good = frame('1:1', 'good', [0, 0, 400, 300], [text('1:2', 'Autumn tea', [20, 20, 160, 40], 32)]);

describe('a document that is not whole', () => {
  const truncated = (): string =>
    join(writeFolder({ 'cut.json': '{\n  "document": {\n    "name": "Autu' }), 'cut.json');

  it.each(['check', 'export'])(
    'makes %s end with 2 and one sentence: file, line, column, what to do',
    async (command) => {
      const file = truncated();
      const run = await runProofset(
        command,
        file,
        ...(command === 'export' ? ['--out', join(file, '..', 'out')] : []),
      );
      expect(run).toMatchObject({ exitCode: 2, printed: '' });
      expect(run.complained.split('\n')).toHaveLength(1);
      expect(run.complained).toContain(file);
      expect(run.complained).toMatch(/line 3, column 13, .*Download the document again\.$/);
    },
  );

  it('is named in Chinese when Chinese is asked for', async () => {
    const file = truncated();
    const run = await runProofset('check', file, '--lang', 'zh-CN');
    expect(run.exitCode).toBe(2);
    expect(run.complained).toContain(file);
    expect(run.complained).toMatch(/第 3 行第 13 列.*请重新下载文档。$/);
  });

  it('gets one line even if the place of the error holds line breaks and escape codes', async () => {
    const file = join(writeFolder({ 'cut.json': '{"a": \u001b[31m\n\n\u2028x' }), 'cut.json');
    const run = await runProofset('check', file);
    expect(run.exitCode).toBe(2);
    expect(run.complained).toMatch(/^[^\p{Cc}\p{Zl}]+$/u);
  });
});

describe('a page without frames', () => {
  const file = join(writeFolder({ 'file.json': restFile({ Empty: [] }) }), 'file.json');

  it('is said by check, which ends with 0', async () => {
    const run = await runProofset('check', file);
    expect(run).toMatchObject({ exitCode: 0, complained: '' });
    expect(run.printed).toMatch(/^There is no frame to check: /);
    const report = JSON.parse((await runProofset('check', file, '--format', 'json')).printed) as object;
    expect(report).toMatchObject({ frames: [], summary: { frames: 0, yield: null } });
  });

  it('exports as an empty bundle whose files are whole', async () => {
    const out = join(file, '..', 'out');
    const run = await runProofset('export', file, '--out', out, '--unpack');
    expect(run).toMatchObject({ exitCode: 0, complained: '' });
    expect(run.printed).toMatch(/^No frame is in scope, so the bundle is empty: /);
    const root = join(out, readdirSync(out)[0] ?? '');
    const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
    expect(json('bundle.json')).toMatchObject({ frames: [], counts: { planned: 0, exported: 0 } });
    expect(json('annotations/instances_train.json')).toMatchObject({ images: [], annotations: [] });
  });
});

describe('a frame with nothing visible', () => {
  it('is in the loss report with its reason and named in what export prints', async () => {
    const hidden = frame('1:5', 'all hidden', [800, 0, 400, 300], [], {
      visible: false,
      absoluteRenderBounds: null,
    });
    const file = join(writeFolder({ 'file.json': restFile({ Page: [good, hidden] }) }), 'file.json');
    const out = join(file, '..', 'out');
    const run = await runProofset('export', file, '--out', out, '--unpack');
    expect(run.exitCode).toBe(0);
    expect(run.printed).toContain('1 of 2 frames exported');
    expect(run.printed).toContain(
      'Not in the bundle: “all hidden”: Nothing of it is visible. Show a layer, then export again.',
    );
    const bundle = JSON.parse(readFileSync(join(out, readdirSync(out)[0] ?? '', 'bundle.json'), 'utf8')) as {
      losses: unknown[];
    };
    expect(bundle.losses).toContainEqual(
      expect.objectContaining({ code: 'frame-nothing-visible', frame: { id: '1:5', name: 'all hidden' } }),
    );
  });
});

describe('a frame that cannot be read', () => {
  it('is in the report as cannot tell, beside the others', async () => {
    const boxless = frame('1:5', 'boxless', [800, 0, 400, 300], [], { absoluteBoundingBox: null });
    const file = join(writeFolder({ 'file.json': restFile({ Page: [good, boxless] }) }), 'file.json');
    const run = await runProofset('check', file, '--format', 'json');
    expect(run.exitCode).toBe(1);
    const report = JSON.parse(run.printed) as { frames: unknown[] };
    expect(report.frames).toHaveLength(2);
    expect(report.frames[1]).toMatchObject({
      id: '1:5',
      verdict: 'unknown',
      findings: [{ rule: 'frame.read', severity: 'blocking' }],
    });
  });

  it('is reported with the reason and what to do, in both languages', () => {
    const entry = {
      id: '1:5',
      name: 'boxless',
      type: 'FRAME',
      pageId: '0:1',
      pageName: 'Page',
      width: 4,
      height: 3,
    };
    const failure = { code: 'NO_BOX', data: { name: 'boxless' } };
    const [finding] = reportedFrame(entry, { report: null, failure }).frame.findings;
    expect(finding?.words.en).toMatch(/^“boxless” could not be read, .* Give it a size, then press Retry\.$/);
    expect(finding?.words['zh-CN']).toMatch(/^无法读取“boxless”，.*请为它设定尺寸后点击“重试”。$/);
  });
});

describe('placement specs that cannot be used', () => {
  const misspelt = bannerSpec([{ ...minSizeRule(16), params: { minPixels: 16 } }]);
  const unknownField = bannerSpec([minSizeRule(16)], { platfrom: 'test' });
  const unknownRule = bannerSpec([{ ...minSizeRule(16), rule: 'text.minsize' }]);
  const folder = writeFolder({
    'file.json': restFile({ Page: [good] }),
    'good.json': bannerSpec([minSizeRule(16)]),
    'same-id.json': bannerSpec([minSizeRule(12)]),
    'misspelt.json': misspelt,
    'unknown-field.json': unknownField,
    'unknown-rule.json': unknownRule,
    'broken.json': '{\n  "schema": "placement/1",\n  "id": oops\n}',
    'many.json': [
      { ...bannerSpec([{ ...minSizeRule(16), severity: 'huge' }]), platfrom: 'a\nb' },
      unknownRule,
    ],
  });
  const at = (name: string): string => join(folder, name);
  const check = (...names: string[]): ReturnType<typeof runProofset> =>
    runProofset('check', at('file.json'), '--placements', ...names.map(at));

  it.each([
    ['unknown-field.json', ['platfrom'], 'Did you mean “platform”?'],
    ['misspelt.json', ['rules[0].params'], 'minPx'],
    ['unknown-rule.json', ['rules[0].rule'], 'Nearest: “text.minSize”'],
    ['broken.json', [':3:9'], 'not valid JSON'],
  ])('names file, path and the allowed word for %s on the first line', async (name, places, word) => {
    const run = await check(name);
    expect(run).toMatchObject({ exitCode: 2, printed: '' });
    const [first = ''] = run.complained.split('\n');
    expect(first.startsWith(at(name))).toBe(true);
    for (const place of places) expect(first).toContain(place);
    expect(first).toContain(word);
    expect(first).toMatch(/\.$/);
  });

  it('names both files when an id is used twice', async () => {
    const run = await check('good.json', 'same-id.json');
    expect(run.exitCode).toBe(2);
    const [first = ''] = run.complained.split('\n');
    expect(first.startsWith(at('same-id.json'))).toBe(true);
    expect(first).toContain(`“test.banner” is used twice; it stands first in ${at('good.json')}`);
  });

  it('lists every problem of every file, a line each, and ends with what came of them', async () => {
    const run = await check('many.json', 'broken.json');
    const lines = run.complained.split('\n');
    expect(lines.slice(0, -1).map((line) => line.includes('.json:'))).toEqual(lines.slice(1).map(() => true));
    expect(lines.at(-1)).toBe(
      `Problems in the placement specs: ${String(lines.length - 1)}. None of them was used; correct them and run again.`,
    );
    for (const place of ['platfrom', '[0].rules[0].severity', '[1].rules[0].rule', 'broken.json:3:9']) {
      expect(run.complained).toContain(place);
    }
  });

  it('lists them in Chinese when Chinese is asked for', async () => {
    const run = await runProofset(
      'export',
      at('file.json'),
      '--out',
      at('out'),
      '--placements',
      at('unknown-rule.json'),
      '--lang',
      'zh-CN',
    );
    expect(run.exitCode).toBe(2);
    for (const line of run.complained.split('\n')) expect(line).toMatch(han);
    expect(readdirSync(folder)).not.toContain('out');
  });

  it('says that a file is not there', async () => {
    const run = await check('nowhere.json');
    expect(run.exitCode).toBe(2);
    expect(run.complained).toContain(at('nowhere.json'));
    expect(run.complained.split('\n')).toHaveLength(1);
  });

  it.each([
    ['{"schema":"placements/99","specs":[]}', 'newer version'],
    ['{"schema":"placements/1","specs":', 'damaged'],
  ])('refuses specs stored in the document as %s', async (stored, word) => {
    const file = restFile({ Page: [good] });
    const root = file['document'] as Record<string, unknown>;
    const sharedPluginData = { [sharedNamespace]: { 'placements.0': stored } };
    const path = join(
      writeFolder({ 'file.json': { ...file, document: { ...root, sharedPluginData } } }),
      'file.json',
    );
    const run = await runProofset('check', path);
    expect(run.exitCode).toBe(2);
    expect(run.complained).toContain(word);
    expect(run.complained).toContain('--placements');
    expect(run.complained.split('\n')).toHaveLength(1);
  });
});

describe('what loading noticed', () => {
  const strange = frame(
    '1:1',
    'strange',
    [0, 0, 400, 300],
    [
      node('HOLOGRAM', '1:2', 'new', [0, 0, 40, 40]),
      ...Array.from({ length: 60 }, (_, index) =>
        node('RECTANGLE', '1:3', `twin\n${String(index)}`, [0, 0, 9, 9]),
      ),
    ],
  );
  const file = join(writeFolder({ 'file.json': restFile({ Page: [strange] }) }), 'file.json');

  it('stands at the end of the text report, long runs of one kind counted', async () => {
    const { printed } = await runProofset('check', file);
    const lines = printed.split('\n');
    const notes = lines.slice(lines.indexOf('About the document:') + 1);
    expect(notes.filter((line) => line.startsWith('  The id 1:3 (“twin '))).toHaveLength(5);
    expect(notes).toContain('  … and 54 more of this kind.');
    expect(notes.at(-1)).toContain('HOLOGRAM');
    expect(notes).toHaveLength(7);
  });

  it('stands at the end of what export prints, in the language asked for', async () => {
    const { printed } = await runProofset(
      'export',
      file,
      '--out',
      join(file, '..', 'out'),
      '--lang',
      'zh-CN',
    );
    const lines = printed.split('\n');
    const notes = lines.slice(lines.indexOf('关于文档：') + 1);
    expect(notes.at(-1)).toContain('HOLOGRAM');
    for (const note of notes) expect(note).toMatch(han);
  });

  it('is not mentioned where there is nothing to say', async () => {
    const plain = join(writeFolder({ 'file.json': restFile({ Page: [good] }) }), 'file.json');
    expect((await runProofset('check', plain)).printed).not.toContain('About the document');
  });
});
