import { err, ok, type Result } from '../../result.ts';

export interface XmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Name of the element around it; null = it is the root. */
  readonly parent: string | null;
  /** From 1. */
  readonly line: number;
}

/** Where reading stopped. */
export interface XmlStop {
  readonly code: 'NOT_XML';
  readonly data: { readonly line: number; readonly found: string };
}

/** Deeper than any label configuration. */
const deepest = 100;
const tagPattern =
  /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attributePattern = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/**
 * The start tags of an XML text in order, strictly: one root, every tag closed, attributes quoted and none twice. Document
 * types and with them own entities are refused, so nothing can expand; the five built-in entities and character numbers are
 * read. Text between tags is skipped.
 */
export function readXmlTags(text: string): Result<readonly XmlTag[], XmlStop> {
  const tags: XmlTag[] = [];
  const open: string[] = [];
  let at = 0;
  let line = 1;
  let countedTo = 0;
  const stop = () => {
    line += lineBreaks(text, countedTo, at);
    return err({ code: 'NOT_XML', data: { line, found: text.slice(at, at + 80) } });
  };
  for (;;) {
    at = text.indexOf('<', at);
    if (at < 0) break;
    const skipped = skip(text, at);
    if (skipped === null) return stop();
    if (skipped > at) {
      at = skipped;
      continue;
    }
    tagPattern.lastIndex = at;
    const [whole, closing, name, fields, alone] = tagPattern.exec(text) ?? [];
    if (whole === undefined || name === undefined) return stop();
    if (closing === '/') {
      if (open.pop() !== name || fields !== '' || alone === '/') return stop();
    } else {
      const attributes = readAttributes(fields ?? '');
      const isSecondRoot = open.length === 0 && tags.length > 0;
      if (attributes === null || isSecondRoot || open.length >= deepest) return stop();
      line += lineBreaks(text, countedTo, at);
      countedTo = at;
      tags.push({ name, attributes, parent: open.at(-1) ?? null, line });
      if (alone !== '/') open.push(name);
    }
    at += whole.length;
  }
  at = text.length;
  return open.length > 0 || tags.length === 0 ? stop() : ok(tags);
}

/** End of the comment, declaration or CDATA that begins at `at`; `at` itself when a tag does; null when neither is right. */
function skip(text: string, at: number): number | null {
  for (const [start, end] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (!text.startsWith(start, at)) continue;
    const close = text.indexOf(end, at + start.length);
    return close < 0 ? null : close + end.length;
  }
  return text.startsWith('<!', at) ? null : at;
}

function readAttributes(fields: string): ReadonlyMap<string, string> | null {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of fields.matchAll(attributePattern)) {
    const value = unescaped(double ?? single ?? '');
    if (name === undefined || value === null || attributes.has(name)) return null;
    attributes.set(name, value);
  }
  return attributes;
}

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Null for an entity nobody declared or a number that is no character. */
function unescaped(value: string): string | null {
  const [first = '', ...parts] = value.split('&');
  let text = first;
  for (const part of parts) {
    const end = part.indexOf(';');
    const character = end < 0 ? null : entityOf(part.slice(0, end));
    if (character === null) return null;
    text += character + part.slice(end + 1);
  }
  return text;
}

function entityOf(name: string): string | null {
  const [, hex, digits] = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name) ?? [];
  const point = hex === undefined ? Number(digits ?? Number.NaN) : Number.parseInt(hex, 16);
  return entities.get(name) ?? (point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : null);
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
