import type { NodeMembers } from '../node-members.ts';
import type { Bridge } from './make-bridge.ts';

export interface NodeHandles {
  make(id: string, type: string): object;
  /** The id of a handle; throws Figma's kind of complaint for anything else. */
  idOf(value: unknown, operation: string): string;
  /** Forgets what was read: the document changed. */
  forget(): void;
}

export interface NodeHandleKit {
  readonly bridge: Bridge;
  readonly members: Readonly<Record<string, NodeMembers>>;
  readonly core: readonly string[];
  /** Functions every node of a kind shares; `this` is the handle. */
  readonly methods: Readonly<Record<string, (this: { id: string }, ...input: unknown[]) => unknown>>;
}

/**
 * Node objects as plugin code sees them: `id` is their only own key, everything else is an accessor of the kind's prototype, and
 * behind that lies a proxy that refuses what the host does not model. Every read makes a new handle, as nothing
 * promises that two reads give the same object: compare ids. Runs inside the VM.
 */
export function makeNodeHandles({ bridge, members, core, methods }: NodeHandleKit): NodeHandles {
  const state = Symbol('state');
  interface Handle {
    readonly id: string;
    readonly [state]: { type: string; read: number; core: Record<string, unknown> | null };
  }
  const coreNames = new Set(core);
  const everyName = new Set(Object.values(members).flatMap((kind) => [...kind.properties, ...kind.methods]));
  const prototypes = new Map<string, object>();
  let changes = 0;

  const backstop = new Proxy(Object.prototype, {
    get(target, name, receiver) {
      if (typeof name === 'symbol' || name in target) return Reflect.get(target, name, receiver) as unknown;
      // Promises and JSON ask every object for these.
      if (name === 'then' || name === 'toJSON' || everyName.has(name)) return undefined;
      throw new Error(`NOT_IN_HOST: node.${name}`);
    },
    has: (target, name) => name in target,
    set(_target, name) {
      throw new TypeError(
        everyName.has(String(name)) ? 'object is not extensible' : `NOT_IN_HOST: node.${String(name)} =`,
      );
    },
  });

  function readCore(handle: Handle, name: string): unknown {
    const known = handle[state];
    if (known.core === null || known.read !== changes) {
      known.core = bridge.call('readCore', handle.id) as Record<string, unknown>;
      known.read = changes;
    }
    return known.core[name];
  }

  function readOne(handle: Handle, name: string): unknown {
    if (!coreNames.has(name)) return frozen(bridge.call('readProperty', handle.id, name));
    const value = readCore(handle, name);
    if (name !== 'parent' || value === null) return value;
    const [id, type] = value as [string, string];
    return make(id, type);
  }

  function frozen(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || state in value || Object.isFrozen(value)) return value;
    for (const part of Object.values(value)) frozen(part);
    return value instanceof Uint8Array ? value : Object.freeze(value);
  }

  function prototypeOf(type: string): object {
    const found = prototypes.get(type);
    if (found !== undefined) return found;
    const kind = members[type] ?? members['shapeWithChildren'] ?? { properties: [], methods: [] };
    const prototype = Object.create(backstop) as object;
    Object.defineProperty(prototype, 'type', { enumerable: true, get: () => type });
    for (const name of kind.properties) {
      Object.defineProperty(prototype, name, {
        enumerable: true,
        get(this: Handle) {
          return readOne(this, name);
        },
        set(this: Handle, value: unknown) {
          const plain =
            name === 'selection' ? (value as unknown[]).map((node) => idOf(node, 'set_selection')) : value;
          bridge.call('writeProperty', this.id, name, plain);
        },
      });
    }
    for (const name of kind.methods)
      Object.defineProperty(prototype, name, { enumerable: true, value: methods[name] });
    prototypes.set(type, prototype);
    return prototype;
  }

  function make(id: string, type: string): object {
    return Object.create(prototypeOf(type), {
      id: { value: id, enumerable: true },
      [state]: { value: { type, read: -1, core: null } },
    }) as object;
  }

  function idOf(value: unknown, operation: string): string {
    if (typeof value === 'object' && value !== null && state in value) return (value as Handle).id;
    throw new Error(
      `in ${operation}: Expected node, but got ${value === null ? 'null' : typeof value} instead`,
    );
  }

  return {
    make,
    idOf,
    forget() {
      changes += 1;
    },
  };
}
