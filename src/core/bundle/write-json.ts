export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/**
 * Compact JSON in which a number is an integer only under one of `integerKeys`, and has a decimal point anywhere else:
 * readers that guess a column's type from its first rows would turn `1.0` written as `1` into an integer column and cut
 * later values. A key covers the numbers in an array below it. Text becomes well-formed Unicode, and line separators
 * other than `\n` are escaped, so that every line of a JSONL file is one record in any language.
 * Throws on a number that is not finite and on a fraction under an integer key: our own mistakes.
 */
export const writeJson = (value: JsonValue, integerKeys: ReadonlySet<string>, key = ''): string => {
  if (typeof value === 'number') return integerKeys.has(key) ? integer(value, key) : float(value, key);
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map((item) => writeJson(item, integerKeys, key)).join(',')}]`;
  const members = Object.entries(value).map(
    ([name, item]) => `${quote(name)}:${writeJson(item, integerKeys, name)}`,
  );
  return `{${members.join(',')}}`;
};

/** A member that is a long list, one written record a line, as pieces to be joined later. `name` needs no escape. */
export const listed = (name: string, lines: readonly string[]): readonly string[] => [
  `"${name}":[`,
  ...lines.map((text, at) => `${at === 0 ? '\n' : ',\n'}${text}`),
  lines.length === 0 ? ']' : '\n]',
];

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

const integer = (value: number, key: string): string => {
  if (!Number.isSafeInteger(value)) throw new Error(`${key} holds ${String(value)}, which is no integer.`);
  return String(value === 0 ? 0 : value);
};

const float = (value: number, key: string): string => {
  if (!Number.isFinite(value)) throw new Error(`${key} holds ${String(value)}, which JSON cannot carry.`);
  const text = String(value === 0 ? 0 : value);
  // From 1e21 on numbers are written with an exponent, which makes them floats.
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${text}.0` : text;
};

/** Most texts hold none of these, and one look is cheaper than two replacements. */
const odd = /[\p{Surrogate}\u0085\u2028\u2029]/u;

const quote = (text: string): string =>
  odd.test(text)
    ? JSON.stringify(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
        /[\u0085\u2028\u2029]/gu,
        (separator) => `\\u${separator.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : JSON.stringify(text);
