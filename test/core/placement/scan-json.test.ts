import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathText, scanJson } from '../../../src/core/placement/scan-json.ts';

describe('scanJson', () => {
  it.each([
    ['', 1, 1, ''],
    ['{"a": 1,}', 1, 9, '}'],
    ['{\n  "a" 1\n}', 2, 7, '1'],
    ['{\r\n"a": tru}', 2, 6, 't'],
    ['[1 2]', 1, 4, '2'],
    ['["ab', 1, 5, ''],
    ['["a\nb"]', 1, 4, '\n'],
    ['["a\\q"]', 1, 4, '\\'],
    ['{} x', 1, 4, 'x'],
    ['[01]', 1, 3, '1'],
    ['[1.]', 1, 3, '.'],
    ["{'a': 1}", 1, 2, "'"],
    ['[😀]', 1, 2, '😀'],
  ])('blames %j at line %i, column %i', (text, line, column, found) => {
    expect(scanJson(text)).toEqual({ ok: false, at: { line, column }, found, because: 'syntax' });
  });

  it('agrees with JSON.parse on what is JSON', () => {
    const isJson = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const parts = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '1',
        '-',
        '.5',
        'true',
        ' ',
        '\n',
        '"\\u00e9"',
        '"',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          parts.map((list) => list.join('')),
        ),
        (text) => {
          expect(scanJson(text).ok).toBe(isJson(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('tells where values start, and which fields stand twice', () => {
    const scan = scanJson('{\n  "a": [1, {"b": 2}],\n  "a": null\n}');
    if (!scan.ok) throw new Error('does not scan');
    expect(scan.positions.get('a[1].b')).toEqual({ line: 2, column: 18 });
    expect(scan.repeated).toEqual([{ path: ['a'], at: { line: 3, column: 3 } }]);
  });

  it('refuses what is nested deeper than a hundred levels', () => {
    expect(scanJson('['.repeat(100) + ']'.repeat(100)).ok).toBe(true);
    expect(scanJson('['.repeat(100_000))).toMatchObject({ because: 'tooDeep', at: { line: 1, column: 102 } });
  });
});

describe('pathText', () => {
  it.each([
    [[], ''],
    [['rules', 3, 'params', 'minPx'], 'rules[3].params.minPx'],
    [[0, 'name', 'zh-CN'], '[0].name.zh-CN'],
    [['roles', 'my "logo"'], 'roles["my \\"logo\\""]'],
  ])('writes %j as %j', (path, expected) => {
    expect(pathText(path)).toBe(expected);
  });
});
