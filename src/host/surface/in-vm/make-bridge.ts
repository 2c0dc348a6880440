import type { Codec } from './make-codec.ts';

/** The one host function. Answers `+<json>` (or `+` for undefined) or `!<error text>`. */
export type RawBridge = (operation: string, json: string, beside: readonly unknown[]) => string;

/** The way from the VM to the host, for the files of this folder. */
export interface Bridge {
  call(operation: string, ...input: unknown[]): unknown;
  /** Starts something that takes time; the promise settles when the host says so. */
  ask(operation: string, ...input: unknown[]): Promise<unknown>;
  settle(ticket: number, isDone: boolean, json: string, beside: readonly unknown[]): void;
}

/** Wraps the raw host function. Runs inside the VM. */
export function makeBridge(raw: RawBridge, codec: Codec): Bridge {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastTicket = 0;

  function call(operation: string, ...input: unknown[]): unknown {
    const { json, beside } = codec.encode(input, operation);
    const answer = raw(operation, json, flattened(beside));
    if (answer[0] === '!') throw new Error(answer.slice(1));
    return answer.length === 1 ? undefined : codec.decode(answer.slice(1), []);
  }

  /** Bytes go as [buffer, offset, length], texts as they are: the host reads buffers without copying them twice. */
  function flattened(beside: readonly (Uint8Array | string)[]): unknown[] {
    return beside.map((item) =>
      typeof item === 'string' ? item : [item.buffer, item.byteOffset, item.byteLength],
    );
  }

  function ask(operation: string, ...input: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      lastTicket += 1;
      waiting.set(lastTicket, { resolve, reject });
      call('start', lastTicket, operation, ...input);
    });
  }

  function settle(ticket: number, isDone: boolean, json: string, beside: readonly unknown[]): void {
    const promise = waiting.get(ticket);
    waiting.delete(ticket);
    if (promise === undefined) return;
    if (!isDone) promise.reject(new Error(json));
    else promise.resolve(json === '' ? undefined : codec.decode(json, arrived(beside)));
  }

  function arrived(beside: readonly unknown[]): (Uint8Array | string)[] {
    return beside.map((item) => (item instanceof ArrayBuffer ? new Uint8Array(item) : String(item)));
  }

  return { call, ask, settle };
}
