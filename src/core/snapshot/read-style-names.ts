import type { StyleNames } from './frame-snapshot.ts';
import type { ComponentTables } from './read-component.ts';
import type { RestRecord } from './rest-fields.ts';
import { entryOf, recordOf, textOf } from './rest-fields.ts';

/** Names of the shared styles a node uses. Older documents write `fill`, newer ones `fills`; both lead into the style table. */
export const readStyleNames = (node: RestRecord, { styles }: ComponentTables): StyleNames => {
  const used = recordOf(node['styles']);
  const nameOf = (...keys: readonly string[]): string | null => {
    const id = keys.map((key) => textOf(used[key], null)).find((found) => found !== null) ?? null;
    return id === null ? null : textOf(recordOf(entryOf(styles, id))['name'], null);
  };
  return {
    text: nameOf('text'),
    fill: nameOf('fill', 'fills'),
    stroke: nameOf('stroke', 'strokes'),
    effect: nameOf('effect'),
  };
};
