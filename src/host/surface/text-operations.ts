import { type NodeEntry, textIn } from '../document/node-entry.ts';
import { deleteCharacters, insertCharacters, styleRange, type TextRange } from '../document/write-text.ts';
import { afterWrite } from './after-write.ts';
import { FigmaError } from './figma-error.ts';
import { mayWrite, needsFonts, wrongType } from './may-write.ts';
import type { Operations } from './operations.ts';
import type { PluginRun } from './plugin-run.ts';
import { paintFields } from './property-writers.ts';
import { writeStyle } from './text-writers.ts';

/** `setRange…` -> the property it sets. */
const ranged: Readonly<Record<string, string>> = {
  setRangeFontSize: 'fontSize',
  setRangeFontName: 'fontName',
  setRangeLineHeight: 'lineHeight',
  setRangeLetterSpacing: 'letterSpacing',
};

function rangeIn(entry: NodeEntry, start: unknown, end: unknown, operation: string): TextRange {
  const { length } = textIn(entry.fields, 'characters', '');
  if (typeof start !== 'number') throw wrongType(operation, 'start', 'number', start);
  if (typeof end !== 'number') throw wrongType(operation, 'end', 'number', end);
  if (start < 0 || start >= end || end > length)
    throw new FigmaError(
      `in ${operation}: Range outside of available characters. 'start' must be less than node.characters.length and 'end' must be less than or equal to node.characters.length`,
    );
  return { start, end };
}

const begin = (run: PluginRun, id: unknown, operation: string, property: string): NodeEntry => {
  const entry = run.node(id);
  mayWrite(run, entry, operation, property);
  return entry;
};

/** Writes on stretches of text. */
export const textOperations: Operations = {
  ...Object.fromEntries(
    Object.entries(ranged).map(([operation, property]): [string, Operations[string]] => [
      operation,
      (run, [id, start, end, value]) => {
        const entry = begin(run, id, operation, property);
        const range = rangeIn(entry, start, end, operation);
        writeStyle(run, entry, property, value, range, operation);
        run.wrote(operation, entry);
        afterWrite(run, entry);
      },
    ]),
  ),
  setRangeFills(run, [id, start, end, value]) {
    const entry = begin(run, id, 'setRangeFills', 'fills');
    const range = rangeIn(entry, start, end, 'setRangeFills');
    const { fills } = paintFields(entry, 'fills', value, 'setRangeFills');
    const { length } = textIn(entry.fields, 'characters', '');
    const isWhole = range.start === 0 && range.end === length;
    run.wrote('setRangeFills', entry);
    run.store.write(
      entry,
      isWhole ? paintFields(entry, 'fills', value, 'setRangeFills') : styleRange(entry, range, { fills }),
      ['fills'],
    );
    afterWrite(run, entry);
  },
  insertCharacters(run, [id, start, text, useStyle]) {
    const entry = begin(run, id, 'insertCharacters', 'characters');
    needsFonts(run, entry, 'insertCharacters');
    const { length } = textIn(entry.fields, 'characters', '');
    if (typeof text !== 'string') throw wrongType('insertCharacters', 'characters', 'string', text);
    if (typeof start !== 'number' || start < 0 || start > length)
      throw new FigmaError('in insertCharacters: Range outside of available characters');
    run.wrote('insertCharacters', entry);
    const fields = insertCharacters(entry, start, text, useStyle === 'AFTER' ? 'AFTER' : 'BEFORE');
    run.store.write(entry, fields, ['characters']);
    afterWrite(run, entry);
  },
  deleteCharacters(run, [id, start, end]) {
    const entry = begin(run, id, 'deleteCharacters', 'characters');
    needsFonts(run, entry, 'deleteCharacters');
    const range = rangeIn(entry, start, end, 'deleteCharacters');
    run.wrote('deleteCharacters', entry);
    run.store.write(entry, deleteCharacters(entry, range), ['characters']);
    afterWrite(run, entry);
  },
};
