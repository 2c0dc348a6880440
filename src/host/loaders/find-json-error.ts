const SPACE = /[ \t\n\r]*/y;
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end' | 'nothing';

/**
 * Offset of the first character at which a text stops being JSON (RFC 8259); its length where the text ends too early
 * or is valid. The engine's own message does not always say where. Needs no recursion, whatever the nesting.
 */
export function findJsonError(text: string): number {
  const scanner = new Scanner(text);
  while (scanner.step()) {
    // Each step eats one token.
  }
  return scanner.offset;
}

class Scanner {
  offset = 0;
  private readonly text: string;
  private readonly open: ('{' | '[')[] = [];
  private expected: Expected = 'value';

  constructor(text: string) {
    this.text = text;
  }

  /** Eats one token; false at the error or the end, with `offset` standing there. */
  step(): boolean {
    this.eat(SPACE);
    const next = this.text[this.offset];
    if (next === undefined || this.expected === 'nothing') return false;
    switch (this.expected) {
      case 'colon':
        return next === ':' && this.take('value');
      case 'key':
      case 'key or }':
        if (next === '}' && this.expected === 'key or }') return this.close();
        return this.eat(STRING) && this.expect('colon');
      case 'comma or end':
        return this.afterValue(next);
      default:
        if (next === ']' && this.expected === 'value or ]') return this.close();
        return this.value(next);
    }
  }

  private value(next: string): boolean {
    if (next === '{' || next === '[') {
      this.open.push(next);
      return this.take(next === '{' ? 'key or }' : 'value or ]');
    }
    return (
      (this.eat(STRING) || this.eat(SCALAR)) &&
      this.expect(this.open.length === 0 ? 'nothing' : 'comma or end')
    );
  }

  private afterValue(next: string): boolean {
    const inside = this.open.at(-1);
    if (next === ',') return this.take(inside === '{' ? 'key' : 'value');
    return next === (inside === '{' ? '}' : ']') && this.close();
  }

  private close(): boolean {
    this.open.pop();
    return this.take(this.open.length === 0 ? 'nothing' : 'comma or end');
  }

  private take(then: Expected): boolean {
    this.offset += 1;
    return this.expect(then);
  }

  private expect(then: Expected): boolean {
    this.expected = then;
    return true;
  }

  private eat(token: RegExp): boolean {
    token.lastIndex = this.offset;
    const found = token.exec(this.text);
    if (found === null || (found[0] === '' && token !== SPACE)) return false;
    this.offset += found[0].length;
    return true;
  }
}
