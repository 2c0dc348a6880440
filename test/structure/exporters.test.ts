import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../src/core/bundle/exporters/index.ts';

const root = join(import.meta.dirname, '..', '..');
const files = readdirSync(join(root, 'src/core/bundle/exporters'))
  .filter((name) => name !== 'index.ts')
  .map((name) => basename(name, '.ts'));

it('every exporter file is in the registry under its own name, and nothing else is', () => {
  expect(exporters.map(({ id }) => id)).toEqual([...files].sort());
});

/** They write about the files of other formats and name no frame of their own, which is what the suite reads. */
const describing: ReadonlySet<string> = new Set(['croissant']);

describe.each(exporters)('exporter $id', ({ id, drops }) => {
  const test = join(root, `test/core/bundle/exporters/${id}.test.ts`);

  it('goes through the conformance suite and has a golden bundle', () => {
    const source = readFileSync(test, 'utf8');
    if (!describing.has(id)) expect(source).toMatch(/^conforms\(/mu);
    expect(source).toContain(`matchesGolden('${id}')`);
    expect(existsSync(join(root, `test/golden/${id}/SHA256SUMS`))).toBe(true);
  });

  it('has a page that names everything it drops', () => {
    const page = readFileSync(join(root, `docs/formats/${id}.md`), 'utf8');
    for (const dropped of drops) expect(page).toContain(`\`${dropped}\``);
  });

  it('names what it drops in order and once', () => {
    expect(drops).toEqual([...new Set(drops)].sort());
  });
});
