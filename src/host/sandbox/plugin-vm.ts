import {
  newQuickJSWASMModule,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSWASMModule,
} from 'quickjs-emscripten';

export interface VmOptions {
  /** Source text of an expression: the function `(bridge, watch) => enter` that sets up the VM. */
  readonly bootSource: string;
  readonly bridge: (operation: string, json: string, beside: readonly (Uint8Array | string)[]) => string;
  readonly meetGlobal: (name: string, stack: string) => string;
  /** Bytes the VM may hold before it dies; null = what WebAssembly can address. */
  readonly memoryLimitBytes: number | null;
  readonly onDeath: () => void;
}

/** WebAssembly's unit of growth. */
const wasmPageBytes = 65_536;

/** One QuickJS of its own: a WebAssembly module per run, so that its memory is the run's and its death nobody else's. */
export class PluginVm {
  readonly #module: QuickJSWASMModule;
  readonly #context: QuickJSContext;
  readonly #options: VmOptions;
  #enter: QuickJSHandle | null = null;
  #isDead = false;
  #peakBytes = 0;
  private constructor(module: QuickJSWASMModule, options: VmOptions) {
    this.#module = module;
    this.#options = options;
    this.#context = module.newContext();
    this.#context.runtime.setInterruptHandler(() => {
      this.#look();
      return this.#isDead;
    });
    if (options.memoryLimitBytes !== null) this.#limitGrowth(options.memoryLimitBytes);
  }

  static async start(options: VmOptions): Promise<PluginVm> {
    const vm = new PluginVm(await newQuickJSWASMModule(), options);
    vm.#boot();
    return vm;
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  /** Evaluates the plugin as a script named `main.js`. The text of what it throws, or null. */
  evaluate(source: string): string | null {
    const result = this.#context.evalCode(source, 'main.js', { type: 'global' });
    const problem = result.error === undefined ? null : this.#describe(result.error);
    result.dispose();
    this.#runJobs();
    return problem;
  }

  /** Enters the VM by one of the ways `boot` knows, then runs the promise jobs that follow. */
  enter(kind: string, number: number, text: string, beside: readonly (Uint8Array | string)[]): void {
    this.call(kind, number, text, beside);
    this.#runJobs();
  }

  /** Enters without running jobs: for news that must arrive while plugin code is running. */
  call(kind: string, number: number, text: string, beside: readonly (Uint8Array | string)[]): void {
    if (this.#isDead || this.#enter === null) return;
    const context = this.#context;
    const list = context.newArray();
    beside.forEach((item, index) => {
      const handle =
        typeof item === 'string'
          ? context.newString(item)
          : context.newArrayBuffer(new Uint8Array(item).buffer);
      context.setProp(list, index, handle);
      handle.dispose();
    });
    const input = [context.newString(kind), context.newNumber(number), context.newString(text), list];
    const result = context.callFunction(this.#enter, context.undefined, ...input);
    for (const handle of input) handle.dispose();
    result.dispose();
    this.#look();
  }

  /** `usedBytes` by QuickJS's own account; `peakBytes` from the WebAssembly memory, which grows and never shrinks. */
  memory(): { readonly usedBytes: number; readonly peakBytes: number } {
    const usedBytes = this.#isDead ? 0 : this.#usedBytes();
    const grown = this.#module.getWasmMemory().buffer.byteLength;
    this.#peakBytes = Math.max(this.#peakBytes, usedBytes, grown);
    return { usedBytes, peakBytes: this.#peakBytes };
  }

  /**
   * Ends the VM. Its memory goes with its WebAssembly module as soon as nobody holds this object. The runtime is not freed by hand:
   * this QuickJS miscounts closures that its cycle collector meets under an async function, and freeing asserts that nothing is left.
   */
  dispose(): void {
    this.#isDead = true;
    this.#enter?.dispose();
    this.#enter = null;
  }

  #boot(): void {
    const context = this.#context;
    const made = context.unwrapResult(
      context.evalCode(this.#options.bootSource, 'figma.js', { type: 'global' }),
    );
    const bridge = context.newFunction('bridge', (operation, json, beside) =>
      context.newString(
        this.#answer(context.getString(operation), context.getString(json), this.#read(beside)),
      ),
    );
    const meet = context.newFunction('meet', (name, stack) =>
      context.newString(this.#options.meetGlobal(context.getString(name), context.getString(stack))),
    );
    this.#enter = context.unwrapResult(context.callFunction(made, context.undefined, bridge, meet));
    for (const handle of [made, bridge, meet]) handle.dispose();
  }

  #answer(operation: string, json: string, beside: readonly (Uint8Array | string)[]): string {
    if (beside.length > 0) this.#look();
    return this.#isDead ? '!The plugin is dead' : this.#options.bridge(operation, json, beside);
  }

  #read(beside: QuickJSHandle): (Uint8Array | string)[] {
    const context = this.#context;
    const length = context.getProp(beside, 'length').consume((handle) => context.getNumber(handle));
    return Array.from({ length }, (_, index) =>
      context.getProp(beside, index).consume((item) => {
        if (context.typeof(item) === 'string') return context.getString(item);
        const [offset, size] = [1, 2].map((at) =>
          context.getProp(item, at).consume((part) => context.getNumber(part)),
        );
        if (offset === undefined || size === undefined || size === 0) return new Uint8Array(0);
        return context
          .getProp(item, 0)
          .consume((buffer) =>
            context.getArrayBuffer(buffer).consume((bytes) => bytes.value.slice(offset, offset + size)),
          );
      }),
    );
  }

  #runJobs(): void {
    if (this.#isDead) return;
    const result = this.#context.runtime.executePendingJobs();
    result.dispose();
    this.#look();
  }

  /**
   * Looking now and then is too late for code that only allocates: the memory itself may grow no further than the limit above what
   * it starts with. QuickJS's glue takes a throwing `grow` for an allocation that failed.
   */
  #limitGrowth(limitBytes: number): void {
    const memory = this.#module.getWasmMemory();
    const grow = memory.grow.bind(memory);
    const largest = memory.buffer.byteLength + limitBytes;
    memory.grow = (pages) => {
      if (memory.buffer.byteLength + pages * wasmPageBytes <= largest) return grow(pages);
      this.#die();
      throw new RangeError('the memory limit of the plugin is reached');
    };
  }

  /** Dies when more is held than allowed. Not catchable inside: the interrupt handler stops whatever runs. */
  #look(): void {
    const { memoryLimitBytes } = this.#options;
    if (memoryLimitBytes === null || this.#isDead) return;
    const used = this.#usedBytes();
    this.#peakBytes = Math.max(this.#peakBytes, used);
    if (used > memoryLimitBytes) this.#die();
  }

  #die(): void {
    if (this.#isDead) return;
    this.#isDead = true;
    this.#options.onDeath();
  }

  #usedBytes(): number {
    const context = this.#context;
    return context.runtime
      .computeMemoryUsage()
      .consume((usage) =>
        context.getProp(usage, 'memory_used_size').consume((size) => context.getNumber(size)),
      );
  }

  #describe(error: QuickJSHandle): string {
    const shown: unknown = this.#context.dump(error);
    if (typeof shown !== 'object' || shown === null) return String(shown);
    const { name, message, stack } = shown as { name?: string; message?: string; stack?: string };
    return `${name ?? 'Error'}: ${message ?? ''}\n${stack ?? ''}`;
  }
}
