import { FigmaError } from './figma-error.ts';
import type { SlowOperations } from './operations.ts';
import type { PluginRun } from './plugin-run.ts';

/** Per plugin; Figma raised it from 1 MB in 2025. */
const figmaLimitBytes = 5 * 1024 * 1024;

/** `figma.clientStorage`: plain data and bytes, kept outside the document. */
export const storageOperations: SlowOperations = {
  storageGet: (run, [key]) => Promise.resolve(run.storage.get(keyOf('getAsync', key))),
  storageSet(run, [key, value]) {
    const name = keyOf('setAsync', key);
    const others = [...run.storage].filter(([other]) => other !== name);
    const total = [...others, [name, value] as const].reduce(
      (sum, [each, held]) => sum + sizeBytes(each, held),
      0,
    );
    if (total > (run.options.hostile?.storageLimitBytes ?? figmaLimitBytes)) {
      throw new FigmaError('in setAsync: the client storage quota of this plugin is exceeded');
    }
    run.storage.set(name, value);
    return Promise.resolve(undefined);
  },
  storageDelete(run: PluginRun, [key]) {
    run.storage.delete(keyOf('deleteAsync', key));
    return Promise.resolve(undefined);
  },
  storageKeys: (run) => Promise.resolve([...run.storage.keys()]),
};

function keyOf(operation: string, key: unknown): string {
  if (typeof key === 'string') return key;
  throw new FigmaError(`in ${operation}: Expected "key" to have type string but got ${typeof key} instead`);
}

/** Figma counts the key and the value's JSON; a Uint8Array by its length. */
function sizeBytes(key: string, value: unknown): number {
  let bytes = 0;
  const json = JSON.stringify(value, (_name, item: unknown) => {
    if (!(item instanceof Uint8Array)) return item;
    bytes += item.length;
    return null;
  }) as string | undefined;
  return new TextEncoder().encode(key + (json ?? '')).length + bytes;
}
