import { ok } from '../../result.ts';
import { type ForeignClasses, importFailure, plainClass } from './imported.ts';

interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * The `names` of an Ultralytics `data.yaml`: a block map `0: photo`, a block list `- photo`, a flow list `[photo, cta]` or a
 * flow map `{0: photo}`, plain or quoted. A text without `names:` is a `classes.txt`: one name a line. Of YAML nothing else
 * is understood: what does not fit is an error with its line, never a guess.
 */
export function readYoloNames(text: string): ForeignClasses {
  const lines = text.split(/\r\n|\n|\r/).map((line, at): Line => ({ number: at + 1, text: line }));
  const start = lines.findIndex((line) => /^names\s*:/.test(line.text));
  if (start < 0) return readClassesTxt(lines);
  const first = lines[start];
  const inline = uncommented(first?.text.slice(first.text.indexOf(':') + 1) ?? '');
  const rest = lines.slice(start + 1);
  return inline === '' ? readBlock(rest) : readFlow({ number: start + 1, text: inline }, rest);
}

function readClassesTxt(lines: readonly Line[]): ForeignClasses {
  const named = lines.filter(({ text }) => text.trim() !== '');
  const odd = named.find(({ text }) => /^\s*[[{<]|[:#]\s|:\s*$/.test(text));
  return odd === undefined
    ? ok(named.map(({ text }) => plainClass(text.trim())))
    : importFailure('NOT_NAMES', odd.number, odd.text);
}

/** Indented lines, or unindented ones that begin with a dash, up to the next field. */
function readBlock(lines: readonly Line[]): ForeignClasses {
  const found: { readonly order: number; readonly name: string }[] = [];
  let kind: 'map' | 'list' | null = null;
  for (const { number, text } of lines) {
    const bare = uncommented(text);
    if (bare === '') continue;
    if (/^\S/.test(text) && !text.startsWith('-')) break;
    const [, dash, index, value = ''] = /^(?:(-)\s+|(\d{1,6})\s*:\s+)(.*)$/.exec(bare) ?? [];
    const is = dash !== undefined ? 'list' : index !== undefined ? 'map' : null;
    const name = is === null ? null : scalar(value);
    if (is === null || name === null || (kind !== null && kind !== is))
      return importFailure('NOT_NAMES', number, text);
    kind = is;
    found.push({ order: index === undefined ? found.length : Number(index), name });
  }
  return ok(found.sort((a, b) => a.order - b.order).map(({ name }) => plainClass(name)));
}

/** A list or map in brackets, which may run over lines. */
function readFlow(first: Line, rest: readonly Line[]): ForeignClasses {
  const close = first.text.startsWith('[') ? ']' : first.text.startsWith('{') ? '}' : null;
  if (close === null) return importFailure('NOT_NAMES', first.number, first.text);
  let body = first.text.slice(1);
  for (const line of rest) {
    if (body.trimEnd().endsWith(close)) break;
    body += ` ${uncommented(line.text)}`;
  }
  body = body.trimEnd();
  if (!body.endsWith(close)) return importFailure('NOT_NAMES', first.number, first.text);
  const items = splitItems(body.slice(0, -1));
  const found: { readonly order: number; readonly name: string }[] = [];
  for (const [at, item] of items.entries()) {
    const [, index, value = ''] =
      close === '}' ? (/^(\d{1,6})\s*:\s*(.*)$/.exec(item) ?? []) : [item, String(at), item];
    const name = index === undefined ? null : scalar(value);
    if (name === null) return importFailure('NOT_NAMES', first.number, item);
    found.push({ order: Number(index), name });
  }
  return ok(found.sort((a, b) => a.order - b.order).map(({ name }) => plainClass(name)));
}

/** Parts between commas that stand outside quotes; an empty last one is a trailing comma. */
function splitItems(body: string): readonly string[] {
  const items: string[] = [];
  let start = 0;
  for (let at = 0; at < body.length; at = afterScalar(body, at)) {
    if (body.charAt(at) !== ',') continue;
    items.push(body.slice(start, at).trim());
    start = at + 1;
  }
  const last = body.slice(start).trim();
  return last === '' ? items : [...items, last];
}

/** The place after the quoted scalar that begins at `at`, else the next place. */
function afterScalar(text: string, at: number): number {
  const canBegin = at === 0 || /[\s:,[{-]/.test(text.charAt(at - 1));
  quoted.lastIndex = at;
  return canBegin && quoted.test(text) ? quoted.lastIndex : at + 1;
}

const quoted = /'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"/y;

/** A plain or quoted scalar; null for anything else YAML could mean here (anchors, tags, nested values, numbers are names). */
function scalar(value: string): string | null {
  const text = value.trim();
  if (text.startsWith("'"))
    return /^'(?:[^']|'')*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : null;
  if (text.startsWith('"')) return doubleQuoted(text);
  return text === '' || /^[&*!|>%@`[\]{},?]|:\s|:$/.test(text) ? null : text;
}

/** JSON's escapes are the ones Ultralytics' writer uses. */
function doubleQuoted(text: string): string | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'string' ? read : null;
  } catch {
    return null;
  }
}

/** Without a comment, which begins at a `#` at the start or after white space and outside quotes, and without outer space. */
function uncommented(line: string): string {
  for (let at = 0; at < line.length; at = afterScalar(line, at)) {
    if (line.charAt(at) === '#' && (at === 0 || /\s/.test(line.charAt(at - 1))))
      return line.slice(0, at).trim();
  }
  return line.trim();
}
