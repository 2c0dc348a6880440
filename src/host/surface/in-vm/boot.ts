import type { NodeMembers } from '../node-members.ts';
import type { makeBase64 } from './make-base64.ts';
import type { makeBridge, RawBridge } from './make-bridge.ts';
import type { makeCodec } from './make-codec.ts';
import type { FigmaFacts, makeFigma } from './make-figma.ts';
import type { makeGlobals } from './make-globals.ts';
import type { makeListeners } from './make-listeners.ts';
import type { makeNodeHandles, NodeHandles } from './make-node-handles.ts';
import type { makeNodeMethods } from './make-node-methods.ts';
import type { makePanel } from './make-panel.ts';
import type { makeStrict } from './make-strict.ts';

/** The functions of this folder: the VM gets them as source text, so `boot` may import none. */
export interface Parts {
  readonly makeBase64: typeof makeBase64;
  readonly makeBridge: typeof makeBridge;
  readonly makeCodec: typeof makeCodec;
  readonly makeFigma: typeof makeFigma;
  readonly makeGlobals: typeof makeGlobals;
  readonly makeListeners: typeof makeListeners;
  readonly makeNodeHandles: typeof makeNodeHandles;
  readonly makeNodeMethods: typeof makeNodeMethods;
  readonly makePanel: typeof makePanel;
  readonly makeStrict: typeof makeStrict;
}

/** What the VM is set up with. */
export interface BootFacts {
  readonly figma: FigmaFacts;
  readonly members: Readonly<Record<string, NodeMembers>>;
  readonly core: readonly string[];
  readonly html: string;
}

/** How the host enters the VM. All but `isDone` and texts may be empty. */
export type Enter = (kind: string, number: number, text: string, beside: readonly unknown[]) => void;

/** Sets up the VM's globals and returns the host's way in. Runs inside the VM, before the plugin. */
export function boot(parts: Parts, raw: RawBridge, facts: BootFacts): Enter {
  const mixed = Symbol('figma.mixed');
  // The codec makes node handles and the handles use the codec.
  const known: { handles: NodeHandles | null } = { handles: null };
  const codec = parts.makeCodec({
    mixed,
    allowsMixed: false,
    nodeParts: () => null,
    makeNode: (id, type) => known.handles?.make(id, type),
  });
  const bridge = parts.makeBridge(raw, codec);
  const describe = (value: unknown): string => {
    if (value instanceof Error) return `${value.name}: ${value.message}\n${value.stack ?? ''}`;
    if (typeof value !== 'object' || value === null) return String(value);
    try {
      return JSON.stringify(value);
    } catch {
      return '[object]';
    }
  };
  const report = (error: unknown): void => {
    bridge.call('threw', describe(error));
  };
  const listeners = parts.makeListeners(report);
  const methods = parts.makeNodeMethods(
    bridge,
    listeners,
    (value, operation) => known.handles?.idOf(value, operation) ?? '',
  );
  const handles = parts.makeNodeHandles({ bridge, members: facts.members, core: facts.core, methods });
  known.handles = handles;
  const globals = parts.makeGlobals(bridge, describe);
  const figma = parts.makeFigma({
    bridge,
    handles,
    listeners,
    mixed,
    facts: facts.figma,
    strict: parts.makeStrict,
    makePanel: parts.makePanel,
    makeBase64: parts.makeBase64,
  });
  const members = { ...globals.members, figma, __html__: facts.html, __uiFiles__: {} };
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true, enumerable: false });
  }

  const ways: Readonly<Record<string, (number: number, text: string, beside: readonly unknown[]) => void>> = {
    resolve: (ticket, text, beside) => {
      bridge.settle(ticket, true, text, beside);
    },
    reject: (ticket, text) => {
      bridge.settle(ticket, false, text, []);
    },
    timer: (timer) => {
      globals.fire(timer);
    },
    forget: () => {
      handles.forget();
    },
    tell: (_number, text, beside) => {
      const arrived = beside.map((item) =>
        item instanceof ArrayBuffer ? new Uint8Array(item) : String(item),
      );
      const [event, ...input] = codec.decode(text, arrived) as [string, ...unknown[]];
      listeners.tell(event, ...input);
    },
  };
  return (kind, number, text, beside) => {
    try {
      ways[kind]?.(number, text, beside);
    } catch (error) {
      report(error);
    }
  };
}
