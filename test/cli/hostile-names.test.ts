import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../helpers/list-files.ts';
import { runProofset } from '../helpers/run-proofset.ts';
import { bannerSpec, frame, minSizeRule, restFile, text, writeFolder } from '../helpers/write-document.ts';

const names = [
  '</script><img src=x onerror=alert(1)>',
  '../../etc/passwd',
  'two\nlines\r\n\u001b[31m\u0000\u202e\u2028end',
  '"quoted" & \'single\' {name} $& `x`',
];
const frames = names.map((name, index) => {
  const [id, x] = [String(index + 1), index * 400];
  return frame(
    `${id}:1`,
    name,
    [x, 0, 400, 300],
    [text(`${id}:2`, 'Small print', [x + 20, 20, 120, 20], 10, { name })],
  );
});
const hidden = frame('9:1', names[2] ?? '', [9000, 0, 400, 300], [], {
  visible: false,
  absoluteRenderBounds: null,
});
const folder = writeFolder({
  'file.json': { ...restFile({ [names[0] ?? '']: [...frames, hidden] }), name: names[0] },
  'spec.json': bannerSpec([minSizeRule(16)]),
});
const file = join(folder, 'file.json');
const placements = ['--placements', join(folder, 'spec.json')];

interface Report {
  readonly document: string;
  readonly frames: readonly {
    readonly name: string;
    readonly page: string;
    readonly findings: readonly {
      readonly layer: { readonly name: string; readonly path: readonly string[] };
    }[];
  }[];
}

describe('names made to do harm', () => {
  it('stand in the JSON report exactly as they are', async () => {
    const { printed } = await runProofset('check', file, ...placements, '--format', 'json');
    const report = JSON.parse(printed) as Report;
    expect(report.document).toBe(names[0]);
    expect(report.frames.slice(0, 4).map(({ name }) => name)).toEqual(names);
    expect(report.frames.map(({ page }) => page)).toEqual(Array.from({ length: 5 }, () => names[0]));
    expect(report.frames.slice(0, 4).map(({ findings }) => findings[0]?.layer)).toEqual(
      names.map((name) => expect.objectContaining({ name, path: [name] }) as unknown),
    );
  });

  it('are only text in the HTML report, which allows no script and no request', async () => {
    const { printed } = await runProofset('check', file, ...placements, '--format', 'html');
    expect(printed).not.toContain('<img');
    expect(printed).not.toContain('</script');
    const page = new Window().document;
    page.write(printed);
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toMatch(/^default-src 'none';/);
    expect(page.querySelectorAll('img, script, iframe, object, embed, link, base, form')).toHaveLength(0);
    const attributes = [...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
    expect(page.querySelector('h1')?.textContent).toBe(names[0]);
    const titles = [...page.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(titles).toHaveLength(5);
    for (const index of [0, 1, 3]) expect(titles[index]).toContain(names[index]);
    expect(titles[2]).toContain('two lines');
  });

  it('keep the text report at one line a frame, without control characters', async () => {
    const { printed } = await runProofset('check', file, ...placements);
    const lines = printed.split('\n');
    for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(lines.filter((line) => /^[✓✗?–] /u.test(line))).toHaveLength(5);
    expect(lines.filter((line) => line.includes('Small print') || line.includes('readable:'))).toHaveLength(
      4,
    );
  });

  it('keep what export prints at one line a loss', async () => {
    const { printed } = await runProofset('export', file, '--out', join(folder, 'zip'));
    for (const line of printed.split('\n')) expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(
      printed.split('\n').filter((line) => line.startsWith('Not in the bundle: “two lines')),
    ).toHaveLength(1);
  });

  it('never become a path, and stand in the bundle’s records exactly as they are', async () => {
    const out = join(folder, 'out');
    await runProofset('export', file, '--out', out, '--unpack');
    const [name = '', ...more] = readdirSync(out);
    // The bundle is called after the document, by its letters and digits alone.
    expect(name).toMatch(/^[a-z0-9-]+$/);
    expect(more).toEqual([]);
    const root = join(out, name);
    const paths = listFiles(root).map((path) => path.slice(root.length));
    expect(paths.length).toBeGreaterThan(8);
    for (const path of paths) {
      expect(path).toMatch(/^(\/[A-Za-z0-9_-]+(\.[a-z]+)?)+$/);
      expect(path).not.toMatch(/etc|passwd|onerror|two|quoted/);
    }
    const read = (path: string): string => readFileSync(join(root, path), 'utf8');
    const records = read('canonical/train.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { source: { nodeName: string; documentName: string } });
    expect(records.map(({ source }) => source.nodeName)).toEqual(names);
    expect(records[0]?.source.documentName).toBe(names[0]);
    expect(JSON.parse(read('bundle.json'))).toMatchObject({ frames: names.map((name) => ({ name })) });
    const coco = JSON.parse(read('annotations/instances_train.json')) as {
      annotations: { attributes: { layer: string } }[];
    };
    expect(coco.annotations.map(({ attributes }) => attributes.layer)).toEqual(names);
  });
});
