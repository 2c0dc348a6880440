/**
 * A text from a document as one line of Markdown that shows it and does nothing else: no markup, no HTML, no table cell, no
 * change of writing direction. At most 200 characters.
 */
export const escapeMarkdown = (text: string): string =>
  Array.from(text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' '))
    .slice(0, 200)
    .join('')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
    .replace(/[\\`*_{}[\]()#+!|~$^:]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;');
