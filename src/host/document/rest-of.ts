import type { NodeEntry, RestFields } from './node-entry.ts';

/** An entry and all below it as one REST tree again, shared plugin data included. */
export function restOf(entry: NodeEntry): RestFields {
  const shared = [...entry.data].filter(([owner]) => owner.startsWith('shared:'));
  return {
    ...entry.fields,
    ...(entry.children === null ? {} : { children: entry.children.map(restOf) }),
    ...(shared.length === 0
      ? {}
      : {
          sharedPluginData: Object.fromEntries(
            shared.map(([owner, texts]) => [owner.slice(7), Object.fromEntries(texts)]),
          ),
        }),
  };
}
