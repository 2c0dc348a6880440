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
        'export a.fig --out o --format coco,canonical --scale 2 --gate clean --max-part-mb 50 --unpack --lang zh-CN',
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
        scale: 2,
        gate: 'clean',
        maxPartBytes: 50_000_000,
        unpack: true,
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
    ['workbench --port 70000', 'BAD_VALUE'],
  ])('refuses “%s” with %s', (line, code) => {
    expect(read(line)).toMatchObject({ ok: false, failure: { code } });
  });

  it('offers help for --help and for help', () => {
    expect(read('--help')).toEqual({ ok: true, value: { kind: 'help', locale: 'en' } });
    expect(read('help')).toEqual({ ok: true, value: { kind: 'help', locale: 'en' } });
  });
});
