/**
 * Gives an object of Figma's a backstop: whatever it does not have is refused by name, so that plugin code cannot silently rely on
 * what the host does not model. Runs inside the VM.
 */
export function makeStrict(name: string, members: object): object {
  const backstop = new Proxy(Object.prototype, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver) as unknown;
      // Promises and JSON ask every object for these.
      if (key === 'then' || key === 'toJSON') return undefined;
      throw new Error(`NOT_IN_HOST: ${name}.${key}`);
    },
    has: (target, key) => key in target,
    set(_target, key) {
      throw new TypeError(`NOT_IN_HOST: ${name}.${String(key)} =`);
    },
  });
  return Object.setPrototypeOf(members, backstop) as object;
}
