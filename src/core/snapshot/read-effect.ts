import type { Effect } from './frame-snapshot.ts';
import type { RestRecord } from './rest-fields.ts';
import { isNotFalse, isRecord, numberOf, recordsOf, textOf } from './rest-fields.ts';
import { sortedJson } from './sorted-json.ts';

/** Effects with Figma's defaults filled in. Kinds we do not know keep their fields in `rest`. */
export const readEffects = (value: unknown): readonly Effect[] => recordsOf(value).map(readEffect);

const readEffect = (effect: RestRecord): Effect => {
  const offset = effect['offset'];
  return {
    type: textOf(effect['type'], 'UNKNOWN'),
    visible: isNotFalse(effect['visible']),
    radius: numberOf(effect['radius'], 0),
    offset: isRecord(offset) ? { x: numberOf(offset['x'], 0), y: numberOf(offset['y'], 0) } : null,
    spread: numberOf(effect['spread'], 0),
    rest: sortedJson(effect, spelledOut),
  };
};

const spelledOut: ReadonlySet<string> = new Set([
  'type',
  'visible',
  'radius',
  'offset',
  'spread',
  'boundVariables',
]);
