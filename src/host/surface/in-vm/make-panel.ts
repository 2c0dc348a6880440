import type { Bridge } from './make-bridge.ts';
import type { Listeners } from './make-listeners.ts';

/** The members of `figma.ui`. Runs inside the VM. */
export function makePanel(bridge: Bridge, listeners: Listeners): object {
  const hosted =
    (operation: string) =>
    (...input: unknown[]) =>
      bridge.call(operation, ...input);
  let onmessage: unknown;
  return {
    postMessage: hosted('postMessage'),
    resize: hosted('resizeUi'),
    close: hosted('closeUi'),
    on: (event: unknown, callback: unknown) => {
      if (event !== 'message') throw new Error(`in on: Unknown event ${String(event)}`);
      listeners.add('ui message', callback, false);
    },
    once: (_event: unknown, callback: unknown) => {
      listeners.add('ui message', callback, true);
    },
    off: (_event: unknown, callback: unknown) => {
      listeners.remove('ui message', callback);
    },
    get onmessage() {
      return onmessage;
    },
    set onmessage(callback: unknown) {
      if (typeof onmessage === 'function') listeners.remove('ui message', onmessage);
      onmessage = callback;
      if (typeof callback === 'function') listeners.add('ui message', callback, false);
    },
  };
}
