/** A place in a text as editors count it: both from 1, columns in UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

export type JsonScan =
  | {
      readonly ok: true;
      /** Where each value starts, by its path (`pathText`). */
      readonly positions: ReadonlyMap<string, TextPosition>;
      /** Fields written twice in one object: `JSON.parse` would keep the last and lose the others in silence. */
      readonly repeated: readonly { readonly path: readonly PathStep[]; readonly at: TextPosition }[];
    }
  | {
      readonly ok: false;
      readonly at: TextPosition;
      readonly found: string;
      readonly because: 'syntax' | 'tooDeep';
    };

export type PathStep = string | number;

/** `rules[3].params.minPx`; a field that is no plain word stands quoted: `roles["my logo"]`. Empty = the whole file. */
export const pathText = (path: readonly PathStep[]): string =>
  path
    .map((step, index) => {
      if (typeof step === 'number') return `[${String(step)}]`;
      if (!/^[A-Za-z_$][\w$-]*$/.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');

/** Deeper than any honest spec, shallow enough for every engine's stack. */
const deepest = 100;

/** The sound beginning of a string, so that a bad escape or a missing quote is blamed where it stands. */
const unfinishedString = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*/y;

class Stop extends Error {
  readonly offset: number;
  readonly because: 'syntax' | 'tooDeep';
  constructor(offset: number, because: 'syntax' | 'tooDeep') {
    super(because);
    this.offset = offset;
    this.because = because;
  }
}

/**
 * Walks JSON text (RFC 8259) without building it and tells where things stand. `JSON.parse` does not say where it stopped
 * in the same way in every engine, and hides fields written twice. The value itself still comes from `JSON.parse`.
 */
export function scanJson(text: string): JsonScan {
  const scanner = new Scanner(text);
  try {
    scanner.all();
    return { ok: true, positions: scanner.positions, repeated: scanner.repeated };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    const found = Array.from(text.slice(stop.offset, stop.offset + 2))[0] ?? '';
    return { ok: false, at: scanner.positionOf(stop.offset), found, because: stop.because };
  }
}

class Scanner {
  readonly positions = new Map<string, TextPosition>();
  readonly repeated: { path: readonly PathStep[]; at: TextPosition }[] = [];
  private readonly text: string;
  private readonly lineStarts: readonly number[];
  private at = 0;

  constructor(text: string) {
    this.text = text;
    this.lineStarts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
  }

  positionOf(offset: number): TextPosition {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.lineStarts[low] ?? 0) + 1 };
  }

  all(): void {
    this.value([]);
    this.space();
    if (this.at < this.text.length) throw new Stop(this.at, 'syntax');
  }

  private value(path: readonly PathStep[]): void {
    this.space();
    if (path.length > deepest) throw new Stop(this.at, 'tooDeep');
    this.positions.set(pathText(path), this.positionOf(this.at));
    const first = this.text[this.at];
    if (first === '{') this.object(path);
    else if (first === '[') this.array(path);
    else if (first === '"') this.string();
    else this.token(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y);
  }

  private object(path: readonly PathStep[]): void {
    const seen = new Set<string>();
    this.items('}', () => {
      this.space();
      const start = this.at;
      const key = this.string();
      const inner = [...path, key];
      if (seen.has(key)) this.repeated.push({ path: inner, at: this.positionOf(start) });
      seen.add(key);
      this.space();
      this.token(/:/y);
      this.value(inner);
    });
  }

  private array(path: readonly PathStep[]): void {
    let index = 0;
    this.items(']', () => {
      this.value([...path, index]);
      index += 1;
    });
  }

  private items(close: string, item: () => void): void {
    this.at += 1;
    this.space();
    if (this.text[this.at] === close) {
      this.at += 1;
      return;
    }
    for (;;) {
      item();
      this.space();
      if (this.text[this.at] === close) break;
      this.token(/,/y);
    }
    this.at += 1;
  }

  private string(): string {
    const written = this.token(
      /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y,
    );
    const read: unknown = JSON.parse(written);
    return String(read);
  }

  private token(pattern: RegExp): string {
    const found = this.match(pattern);
    if (found === '') throw new Stop(this.at + this.match(unfinishedString).length, 'syntax');
    this.at += found.length;
    return found;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? '';
  }

  private space(): void {
    while (/[ \t\r\n]/.test(this.text.charAt(this.at))) this.at += 1;
  }
}
