/** What a side of the border knows that the other does not. */
export interface CodecSide {
  /** The value standing for `figma.mixed` on this side; only `allowsMixed` encoders may send it. */
  readonly mixed: symbol;
  readonly allowsMixed: boolean;
  /** Reads a node out of a value of this side; null = not a node. */
  readonly nodeParts: (value: object) => readonly [id: string, type: string] | null;
  readonly makeNode: (id: string, type: string) => unknown;
}

export interface Codec {
  /**
   * Throws Figma's complaint for what may not cross. `operation` names the call in it. `isInline` keeps long texts in the JSON, for
   * answers that carry nothing else.
   */
  encode(
    value: unknown,
    operation: string,
    isInline?: boolean,
  ): { json: string; beside: (Uint8Array | string)[] };
  decode(json: string, beside: readonly (Uint8Array | string)[]): unknown;
}

/**
 * Copies values across the VM's border. Allowed is what Figma's messages allow: plain objects, arrays, primitives, null, undefined,
 * Date, Uint8Array; prototypes and functions are lost. What JSON cannot say is written `{"$": [kind, …]}`; bytes and long texts travel
 * beside the JSON. Runs on both sides: inside the VM as source text, so it closes over nothing.
 */
export function makeCodec(side: CodecSide): Codec {
  const longText = 1000;

  /** One encoding. Handed down instead of closed over: closures in a circle would keep the bytes until QuickJS collects circles. */
  interface Pass {
    readonly operation: string;
    readonly isInline: boolean;
    readonly beside: (Uint8Array | string)[];
    readonly above: object[];
  }

  function refuse(pass: Pass, what: string): never {
    throw new Error(`in ${pass.operation}: Cannot unwrap ${what}`);
  }

  /** An own key `__proto__` must stay an own key. */
  function put(target: Record<string, unknown>, key: string, value: unknown): void {
    if (key !== '__proto__') target[key] = value;
    else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  }

  function said(pass: Pass, item: unknown): unknown {
    if (item === null || typeof item === 'boolean') return item;
    if (typeof item === 'string') {
      return pass.isInline || item.length < longText ? item : { $: ['s', pass.beside.push(item) - 1] };
    }
    if (typeof item === 'number') {
      if (Number.isFinite(item) && !Object.is(item, -0)) return item;
      return { $: ['n', Object.is(item, -0) ? '-0' : String(item)] };
    }
    if (typeof item === 'undefined' || typeof item === 'function') return { $: ['u'] };
    if (typeof item === 'symbol')
      return side.allowsMixed && item === side.mixed ? { $: ['m'] } : refuse(pass, 'symbol');
    return typeof item === 'bigint' ? refuse(pass, 'bigint') : saidObject(pass, item);
  }

  function saidObject(pass: Pass, item: object): unknown {
    if (item instanceof Uint8Array) return { $: ['b', pass.beside.push(item) - 1] };
    if (item instanceof Date) return { $: ['d', item.getTime()] };
    const tag = Object.prototype.toString.call(item).slice(8, -1);
    const isBinary =
      ArrayBuffer.isView(item) || item instanceof ArrayBuffer || tag === 'Blob' || tag === 'File';
    if (isBinary || item instanceof Map || item instanceof Set || item instanceof Promise)
      return refuse(pass, tag);
    const node = side.nodeParts(item);
    if (node !== null) return { $: ['h', node[0], node[1]] };
    if (pass.above.includes(item)) return refuse(pass, 'cyclic object');
    pass.above.push(item);
    const made = Array.isArray(item) ? saidArray(pass, item) : saidRecord(pass, item);
    pass.above.pop();
    return made;
  }

  function saidArray(pass: Pass, items: readonly unknown[]): unknown {
    const [first] = items;
    if (typeof first === 'object' && first !== null && side.nodeParts(first) !== null) {
      return { $: ['H', items.flatMap((item) => side.nodeParts(item as object) ?? [])] };
    }
    return Array.from(items, (item) => said(pass, item));
  }

  function saidRecord(pass: Pass, item: object): unknown {
    const plain: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(item)) {
      if (typeof part !== 'function') put(plain, key, said(pass, part));
    }
    // Such a record could be taken for a mark: it is wrapped in one.
    return Object.hasOwn(plain, '$') ? { $: ['o', plain['$'], { ...plain, $: undefined }] } : plain;
  }

  function meant(item: unknown, beside: readonly (Uint8Array | string)[]): unknown {
    if (typeof item !== 'object' || item === null) return item;
    if (Array.isArray(item)) {
      for (let at = 0; at < item.length; at += 1) {
        const part: unknown = item[at];
        if (typeof part === 'object' && part !== null) item[at] = meant(part, beside);
      }
      return item;
    }
    const mark = Object.hasOwn(item, '$') ? (item as { $: unknown }).$ : null;
    return Array.isArray(mark) ? meantMark(mark, beside) : meantRecord(item, beside);
  }

  function meantRecord(item: object, beside: readonly (Uint8Array | string)[]): object {
    for (const [key, part] of Object.entries(item)) {
      if (typeof part === 'object' && part !== null)
        put(item as Record<string, unknown>, key, meant(part, beside));
    }
    return item;
  }

  function meantMark(mark: readonly unknown[], beside: readonly (Uint8Array | string)[]): unknown {
    const [kind, first, second] = mark;
    if (kind === 'u') return undefined;
    if (kind === 'm') return side.mixed;
    if (kind === 'n') return Number(first);
    if (kind === 'd') return new Date(first as number);
    if (kind === 'b' || kind === 's') return beside[first as number];
    if (kind === 'h') return side.makeNode(first as string, second as string);
    if (kind === 'o') return { ...meantRecord(second as object, beside), $: meant(first, beside) };
    const parts = first as readonly string[];
    const nodes: unknown[] = [];
    for (let at = 0; at < parts.length; at += 2)
      nodes.push(side.makeNode(parts[at] ?? '', parts[at + 1] ?? ''));
    return nodes;
  }

  return {
    encode(value, operation, isInline = false) {
      const pass: Pass = { operation, isInline, beside: [], above: [] };
      return { json: JSON.stringify(said(pass, value)), beside: pass.beside };
    },
    decode: (json, beside) => meant(JSON.parse(json), beside),
  };
}
