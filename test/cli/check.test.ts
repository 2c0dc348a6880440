import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProofset } from '../helpers/run-proofset.ts';
import { bannerSpec, frame, minSizeRule, restFile, text, writeFolder } from '../helpers/write-document.ts';

const small = text('1:2', '限时 50% off', [20, 20, 120, 20], 14);
const large = text('1:4', 'Autumn tea', [420, 20, 160, 40], 32);
const document = restFile({
  Banners: [
    frame('1:1', 'too small', [0, 0, 400, 300], [small]),
    frame('1:3', 'good', [400, 0, 400, 300], [large]),
    frame('1:5', 'poster', [800, 0, 500, 700], []),
  ],
  Other: [frame('2:1', 'elsewhere', [0, 0, 400, 300], [])],
});
const folder = writeFolder({ 'file.json': document, 'spec.json': bannerSpec([minSizeRule(16)]) });
const file = join(folder, 'file.json');
const spec = join(folder, 'spec.json');

interface Report {
  readonly document: string;
  readonly frames: readonly {
    readonly id: string;
    readonly name: string;
    readonly page: string;
    readonly placement: unknown;
    readonly verdict: string;
    readonly findings: readonly Record<string, unknown>[];
  }[];
  readonly summary: Record<string, number>;
}

describe('proofset check', () => {
  it('reports each frame in scope as JSON, with the finding in both languages, and exits with 1', async () => {
    const run = await runProofset(
      'check',
      file,
      '--placements',
      spec,
      '--page',
      'Banners',
      '--format',
      'json',
    );
    expect(run.complained).toBe('');
    expect(run.exitCode).toBe(1);
    const report = JSON.parse(run.printed) as Report;
    expect(report.document).toBe('Test document');
    expect(report.frames.map(({ id, name, page, verdict }) => [id, name, page, verdict])).toEqual([
      ['1:1', 'too small', 'Banners', 'flagged'],
      ['1:3', 'good', 'Banners', 'clean'],
      ['1:5', 'poster', 'Banners', 'unmatched'],
    ]);
    expect(report.frames[0]?.placement).toEqual({ id: 'test.banner', version: 3, variant: null });
    expect(report.frames[2]?.placement).toBeNull();
    const [finding] = report.frames[0]?.findings ?? [];
    expect(finding).toMatchObject({
      rule: 'text.minSize',
      verdict: 'fail',
      severity: 'major',
      layer: { id: '1:2', name: '限时 50% off', path: ['限时 50% off'] },
      region: { x: 20, y: 20, width: 120, height: 20 },
    });
    expect(finding?.['fingerprint']).toMatch(/^[0-9a-f]{16}$/);
    const message = finding?.['message'] as Record<string, string>;
    expect(message['en']).toContain('14');
    expect(message['en']).toContain('16');
    expect(message['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(report.summary).toEqual({
      frames: 3,
      clean: 1,
      flagged: 1,
      unknown: 0,
      unmatched: 1,
      yield: 1 / 3,
    });
  });

  it('checks every page unless one is named', async () => {
    const { printed } = await runProofset('check', file, '--placements', spec, '--format', 'json');
    expect((JSON.parse(printed) as Report).frames.map(({ id }) => id)).toEqual(['1:1', '1:3', '1:5', '2:1']);
  });

  it('measures pixels, unless told not to: then it cannot tell and says what waits', async () => {
    const rules = [
      { id: 'opaque', rule: 'canvas.background', severity: 'major', params: { kind: 'opaque' } },
    ];
    const opaque = join(writeFolder({ 'spec.json': bannerSpec(rules) }), 'spec.json');
    const run = (...more: string[]) =>
      runProofset('check', file, '--placements', opaque, '--page', 'Other', ...more);
    expect((await run()).printed).toContain('✓ elsewhere');
    const blind = await run('--no-pixels');
    expect(blind.printed).toContain('? elsewhere');
    expect(blind.printed).toContain('1 rules have not judged');
  });

  it('measures a rejected frame only for the full report', async () => {
    const blocking = { ...minSizeRule(16), severity: 'blocking' };
    const rules = [
      blocking,
      { id: 'clear', rule: 'canvas.background', severity: 'major', params: { kind: 'transparent' } },
    ];
    const both = join(writeFolder({ 'spec.json': bannerSpec(rules) }), 'spec.json');
    const run = (...more: string[]) =>
      runProofset('check', file, '--placements', both, '--page', 'Banners', ...more);
    const first = (printed: string) => printed.slice(0, printed.indexOf('good'));
    expect(first((await run()).printed)).not.toContain('clear:');
    expect(first((await run('--full')).printed)).toContain('clear:');
  });

  it('does not measure a frame drawn without its image files', async () => {
    const fills = [{ type: 'IMAGE', scaleMode: 'FILL', imageRef: 'f'.repeat(40) }];
    const bare = restFile({ Banners: [frame('1:1', 'photo', [0, 0, 400, 300], [], { fills })] });
    const rules = [
      { id: 'opaque', rule: 'canvas.background', severity: 'major', params: { kind: 'opaque' } },
    ];
    const place = writeFolder({ 'file.json': bare, 'spec.json': bannerSpec(rules) });
    const run = await runProofset(
      'check',
      join(place, 'file.json'),
      '--placements',
      join(place, 'spec.json'),
    );
    expect(run.printed).toContain('an image file is missing from the document');
  });

  it('exits with 0 when nothing blocking or major is found', async () => {
    const run = await runProofset('check', file, '--placements', spec, '--page', 'Other');
    expect(run.exitCode).toBe(0);
  });

  it('prints a table whose last line is the yield', async () => {
    const run = await runProofset('check', file, '--placements', spec, '--page', 'Banners');
    expect(run.printed).toContain('✗ too small');
    expect(run.printed).toContain('✓ good');
    expect(run.printed.split('\n').at(-1)).toBe(
      '3 frames: 1 clean, 1 flagged, 0 cannot tell, 1 without a spec. Yield 33.3 %.',
    );
  });

  it('writes the report to --out, as one page that carries its pictures', async () => {
    const out = join(folder, 'deep', 'report.html');
    const run = await runProofset('check', file, '--placements', spec, '--format', 'html', '--out', out);
    expect(run).toMatchObject({ exitCode: 1, printed: '', complained: '' });
    const html = readFileSync(out, 'utf8');
    expect(html).toContain('data:image/png;base64,');
    expect(html).not.toMatch(/https?:|<script/);
  });

  it('says in Chinese what it says in English', async () => {
    const run = await runProofset(
      'check',
      file,
      '--placements',
      spec,
      '--page',
      'Banners',
      '--lang',
      'zh-CN',
    );
    expect(run.printed).toContain('良品率 33.3 %');
    expect(run.printed).toContain('有问题');
  });

  it('gives the same report for the same document, byte for byte', async () => {
    const first = await runProofset('check', file, '--placements', spec, '--format', 'json');
    const second = await runProofset('check', file, '--placements', spec, '--format', 'json');
    expect(second.printed).toBe(first.printed);
  });
});
