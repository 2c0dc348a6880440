import { err, ok, type Result } from '../../core/result.ts';
import { findJsonError } from './find-json-error.ts';
import type { LoadFailure } from './load-failure.ts';
import type { LoadLimits } from './load-limits.ts';

/** Parses the bytes of a JSON file (UTF-8, with or without a byte order mark) and says where it is broken. */
export function parseJson(bytes: Uint8Array, path: string, limits: LoadLimits): Result<unknown, LoadFailure> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return broken(path, new TextDecoder().decode(bytes), '�');
  }
  if (text.trim() === '') return err({ code: 'EMPTY_FILE', data: { path } });
  if (isDeeperThan(text, limits.jsonLevels)) {
    return err({ code: 'TOO_DEEP', data: { path, limit: limits.jsonLevels } });
  }
  try {
    return ok(JSON.parse(text));
  } catch {
    return broken(path, text, null);
  }
}

function broken(path: string, text: string, culprit: string | null): Result<never, LoadFailure> {
  const offset = culprit === null ? findJsonError(text) : text.indexOf(culprit);
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length;
  const near = text.slice(Math.max(0, offset - 20), offset + 20);
  return err({ code: 'JSON_BROKEN', data: { path, line, column: offset - lineStart + 1, offset, near } });
}

/** Looks only at brackets outside strings, before anything recursive sees the text. */
function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth += 1;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}

/** Index of the quote that closes the string opened at `start`; the end of the text where none does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at += 1;
  }
  return text.length;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
