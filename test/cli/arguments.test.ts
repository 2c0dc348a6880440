import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';

const read = (line: string) =>
  readArguments(
    line.split(' ').filter((word) => word !== ''),
    'en',
  );

describe('readArguments', () => {
  it('reads a check with its defaults', () => {
    expect(read('check a.json')).toEqual({
      ok: true,
      value: {
        kind: 'check',
        document: 'a.json',
        page: null,
        placements: [],
        policies: [],
        format: 'text',
        out: null,
        contactSheet: null,
        onDate: null,
        facts: {},
        pixels: true,
        full: false,
        locale: 'en',
      },
    });
  });

  it('reads facts, a date and a contact sheet', () => {
    expect(
      read('check a.json --on 2026-11-11 --fact category=apparel --fact market=cn --contact-sheet --seed 7'),
    ).toMatchObject({
      value: {
        onDate: '2026-11-11',
        facts: { category: 'apparel', market: 'cn' },
        contactSheet: { count: 60, seed: 7 },
      },
    });
  });

  it.each([
    ['check a.json --on soon', '--on'],
    ['check a.json --fact category', '--fact'],
    ['check a.json --contact-sheet --findings 0', '--findings'],
    ['check a.json --contact-sheet --seed x', '--seed'],
    ['check a.json --format pdf', '--format'],
  ])('refuses %s and names the option', (line, option) => {
    expect(read(line)).toMatchObject({ failure: { code: 'BAD_VALUE', data: { option } } });
  });

  it('reads the files of lint-spec and asks for at least one', () => {
    expect(read('lint-spec a.json b.json --format json')).toMatchObject({
      value: { kind: 'lint-spec', files: ['a.json', 'b.json'], format: 'json' },
    });
    expect(read('lint-spec')).toMatchObject({ failure: { code: 'MISSING_SPEC' } });
  });

  it('reads whether and how much to measure, of a check alone', () => {
    expect(read('check a.json --no-pixels --full')).toMatchObject({ value: { pixels: false, full: true } });
    expect(read('export a.json --out x --full')).toMatchObject({ failure: { code: 'BAD_OPTION' } });
  });

  it('takes several placement files after one --placements, and after several', () => {
    expect(read('check a.json --placements x.json y.json --page Home')).toMatchObject({
      value: { document: 'a.json', placements: ['x.json', 'y.json'], page: 'Home' },
    });
    expect(read('check --placements x.json --placements y.json -- a.json')).toMatchObject({
      value: { document: 'a.json', placements: ['x.json', 'y.json'] },
    });
  });

  it('reads an export with everything given', () => {
    expect(
      read(
        'export a.fig --out o --format coco,canonical --scale 1,2 --size 512 --fit cover --image jpeg --max-bytes 200000 --masks rendered --unlabelled leave-out --gate clean --negatives --split 80/10/10 --salt s --lock l.json --keep-conflicts --captions en,zh-CN --licence MIT --created-at 2026-11-25 --max-part-mb 50 --unpack --restart --lang zh-CN',
      ),
    ).toEqual({
      ok: true,
      value: {
        kind: 'export',
        document: 'a.fig',
        out: 'o',
        page: null,
        placements: [],
        formats: ['coco', 'canonical'],
        plan: {
          targets: [
            { is: 'scale', scale: 1 },
            { is: 'scale', scale: 2 },
            { is: 'side', px: 512, fit: 'cover' },
          ],
          images: { mime: 'image/jpeg', maxBytes: 200_000 },
          masks: 'rendered',
          gate: 'clean',
          negatives: true,
          unlabelled: 'leave-out',
          captions: ['en', 'zh-CN'],
          licence: 'MIT',
          createdAt: '2026-11-25',
        },
        split: {
          shares: { train: 0.8, validation: 0.1, test: 0.1 },
          salt: 's',
          lockFile: 'l.json',
          onConflict: 'keep',
        },
        maxPartBytes: 50_000_000,
        unpack: true,
        restart: true,
        onDate: null,
        facts: {},
        locale: 'zh-CN',
      },
    });
  });

  it.each([
    ['', 'UNKNOWN_COMMAND'],
    ['audit a.json', 'UNKNOWN_COMMAND'],
    ['check', 'MISSING_DOCUMENT'],
    ['check a.json b.json', 'TOO_MANY'],
    ['check a.json --colour red', 'BAD_OPTION'],
    ['check a.json --scale 2', 'BAD_OPTION'],
    ['check a.json --format yaml', 'BAD_VALUE'],
    ['check a.json --lang fr', 'BAD_VALUE'],
    ['export a.json', 'MISSING_OUT'],
    ['export a.json --out o --scale 0', 'BAD_VALUE'],
    ['export a.json --out o --scale 9', 'BAD_VALUE'],
    ['export a.json --out o --scale two', 'BAD_VALUE'],
    ['export a.json --out o --gate some', 'BAD_VALUE'],
    ['export a.json --out o --max-part-mb 0', 'BAD_VALUE'],
    ['export a.json --out o --scale 1,1', 'BAD_VALUE'],
    ['export a.json --out o --size 15', 'BAD_VALUE'],
    ['export a.json --out o --size 4097', 'BAD_VALUE'],
    ['export a.json --out o --size 512.5', 'BAD_VALUE'],
    ['export a.json --out o --fit cover', 'BAD_VALUE'],
    ['export a.json --out o --size 512 --fit fill', 'BAD_VALUE'],
    ['export a.json --out o --image gif', 'BAD_VALUE'],
    ['export a.json --out o --max-bytes 100', 'BAD_VALUE'],
    ['export a.json --out o --image webp --max-bytes none', 'BAD_VALUE'],
    ['export a.json --out o --masks all', 'BAD_VALUE'],
    ['export a.json --out o --unlabelled guess', 'BAD_VALUE'],
    ['export a.json --out o --split 80/20', 'BAD_VALUE'],
    ['export a.json --out o --split 80/10/-10', 'BAD_VALUE'],
    ['export a.json --out o --split 0/0/0', 'BAD_VALUE'],
    ['export a.json --out o --captions fr', 'BAD_VALUE'],
    ['export a.json --out o --created-at tomorrow', 'BAD_VALUE'],
    ['workbench --port 70000', 'BAD_VALUE'],
  ])('refuses “%s” with %s', (line, code) => {
    expect(read(line)).toMatchObject({ ok: false, failure: { code } });
  });

  it('draws one plain picture of every frame, for training, when nothing else is asked', () => {
    expect(read('export a.json --out o')).toMatchObject({
      value: {
        formats: null,
        plan: { targets: [{ is: 'scale', scale: 1 }], images: { mime: 'image/png' }, captions: [] },
        split: { shares: { train: 1 }, lockFile: null, onConflict: 'stop' },
      },
    });
    expect(read('export a.json --out o --size 512')).toMatchObject({
      value: { plan: { targets: [{ is: 'side', px: 512, fit: 'short' }] } },
    });
    expect(read('export a.json --out o --format all')).toMatchObject({ value: { formats: null } });
  });

  it('offers help for --help and for help', () => {
    expect(read('--help')).toEqual({ ok: true, value: { kind: 'help', locale: 'en' } });
    expect(read('help')).toEqual({ ok: true, value: { kind: 'help', locale: 'en' } });
  });
});
