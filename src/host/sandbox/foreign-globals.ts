/** How a name that is no global of the VM was met. */
export type ForeignUse = 'probe' | 'bare' | 'property';

/** What other places run JavaScript in offer as globals, and Figma's main thread does not. */
const elsewhere = new Set([
  'AbortController',
  'AbortSignal',
  'Blob',
  'BroadcastChannel',
  'Buffer',
  'Bun',
  'CSS',
  'CustomEvent',
  'DOMException',
  'DOMParser',
  'Deno',
  'Document',
  'Element',
  'Event',
  'EventSource',
  'EventTarget',
  'File',
  'FileReader',
  'FormData',
  'HTMLElement',
  'Headers',
  'Image',
  'ImageData',
  'Intl',
  'MessageChannel',
  'MutationObserver',
  'Node',
  'OffscreenCanvas',
  'ReadableStream',
  'Request',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'WebAssembly',
  'WebSocket',
  'Worker',
  'XMLHttpRequest',
  'alert',
  'atob',
  'btoa',
  'caches',
  'cancelAnimationFrame',
  'createImageBitmap',
  'crypto',
  'customElements',
  'document',
  'exports',
  'getComputedStyle',
  'global',
  'history',
  'importScripts',
  'indexedDB',
  'localStorage',
  'location',
  'matchMedia',
  'module',
  'navigator',
  'parent',
  'performance',
  'postMessage',
  'process',
  'queueMicrotask',
  'requestAnimationFrame',
  'require',
  'requestIdleCallback',
  'self',
  'sessionStorage',
  'setImmediate',
  'structuredClone',
  'top',
  'window',
]);

/**
 * Tells how the plugin met a name by where in its text it stands: `typeof window` is a probe, as harmless in Figma as here; a bare
 * `window` is a ReferenceError in Figma; `globalThis.window` reads undefined. The VM's stack names the line and column of the name, or of
 * the dot before it.
 */
export class ForeignGlobals {
  readonly #lines: readonly string[];
  readonly #foreign = new Set<string>();
  readonly #probed = new Set<string>();

  /** `text` as it was evaluated under the name `main.js`. */
  constructor(text: string) {
    this.#lines = text.split('\n');
  }

  get foreign(): readonly string[] {
    return [...this.#foreign];
  }

  /** Names that only `typeof` or `in` asked for. */
  get probed(): readonly string[] {
    return [...this.#probed];
  }

  /** `stack` as the VM tells it when the name is met; the word `in` for an `in` test. */
  meet(name: string, stack: string): ForeignUse {
    const use = this.#useAt(name, stack);
    // A library may keep its own things on globalThis; that is no dependence on another environment.
    if (use === 'bare' || (use === 'property' && elsewhere.has(name))) this.#foreign.add(name);
    if (use === 'probe') this.#probed.add(name);
    return use;
  }

  #useAt(name: string, stack: string): ForeignUse {
    if (stack === 'in') return 'probe';
    const place = /main\.js:(\d+):(\d+)/.exec(stack);
    const line = this.#lines[Number(place?.[1]) - 1];
    if (line === undefined) return 'property';
    // QuickJS counts code points, JavaScript counts UTF-16 units.
    const before = Array.from(line)
      .slice(0, Number(place?.[2]) - 1)
      .join('');
    if (!line.startsWith(name, before.length)) return 'property';
    return /(^|[^\w$.])typeof[\s(]*$/.test(before) ? 'probe' : 'bare';
  }
}

/**
 * Puts a watch behind the VM's global object: every name that is none of its own arrives here. Runs inside the VM, last of the set-up, so
 * that only the plugin meets it. `report` answers with a {@link ForeignUse}.
 */
export function watchGlobals(report: (name: string, stack: string) => string): void {
  const watch = new Proxy(Object.prototype, {
    get(target, name, receiver): unknown {
      if (typeof name === 'symbol' || name in target) return Reflect.get(target, name, receiver);
      if (report(name, new Error().stack ?? '') === 'bare')
        throw new ReferenceError(`'${name}' is not defined`);
      return undefined;
    },
    has(target, name) {
      if (typeof name === 'string' && !(name in target)) report(name, 'in');
      return name in target;
    },
  });
  Object.setPrototypeOf(globalThis, watch);
}
