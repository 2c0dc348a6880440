import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/core/bundle/escape-markdown.ts';

describe('escapeMarkdown', () => {
  it('leaves plain names as they are', () => {
    expect(escapeMarkdown('Spring sale 春季大促 v2-b, 50%')).toBe('Spring sale 春季大促 v2-b, 50%');
  });

  it.each([
    ['a | b', 'a \\| b'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert\\(1\\)&gt;'],
    ['[x](javascript:y)', '\\[x\\]\\(javascript\\:y\\)'],
    ['a\n\n# b\u2028c', 'a \\# b c'],
    ['`code` *b* _i_', '\\`code\\` \\*b\\* \\_i\\_'],
    ['a\u202eb', 'ab'],
    ['&lt;', '&amp;lt;'],
    ['a\ud800', 'a\ufffd'],
  ])('shows %j and does nothing', (text, shown) => {
    expect(escapeMarkdown(text)).toBe(shown);
  });

  it('is one line of bounded length whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const shown = escapeMarkdown(text);
        expect(shown).not.toMatch(/[\r\n<>\u2028\u2029]/u);
        expect(shown.length).toBeLessThanOrEqual(200 * 5);
      }),
    );
  });
});
