import { ok } from '../../result.ts';
import { type ForeignClass, type ForeignClasses, importFailure } from './imported.ts';

const columns: ReadonlyMap<string, keyof ForeignClass> = new Map([
  ['name', 'name'],
  ['class', 'name'],
  ['label', 'name'],
  ['title', 'title'],
  ['title_en', 'title'],
  ['title_zh', 'titleZh'],
  ['title_zh-cn', 'titleZh'],
  ['colour', 'colour'],
  ['color', 'colour'],
  ['key', 'key'],
  ['hotkey', 'key'],
]);

/**
 * A table of classes (RFC 4180; comma, semicolon or tab): the first line names the columns, `name` and, where wanted,
 * `title`, `title_zh`, `colour`, `key`. Other columns are passed over.
 */
export function readClassCsv(text: string): ForeignClasses {
  const content = text.replace(/^\uFEFF/, '');
  const head = content.split(/\r?\n/, 1)[0] ?? '';
  const separator = [',', ';', '\t'].reduce((best, one) =>
    count(head, one) > count(head, best) ? one : best,
  );
  const rows = readRows(content, separator);
  if (rows === null) return importFailure('NOT_CSV', 0, 'a quote that never ends');
  const [header, ...lines] = rows;
  const places = (header?.cells ?? []).map((cell) => columns.get(cell.trim().toLowerCase()) ?? null);
  if (!places.includes('name')) return importFailure('NOT_CSV', 1, head);
  const classes: ForeignClass[] = [];
  for (const { line, cells } of lines) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const at = (column: keyof ForeignClass): string | null => {
      const cell = cells[places.indexOf(column)]?.trim() ?? '';
      return cell === '' || !places.includes(column) ? null : cell;
    };
    const name = at('name');
    if (name === null || cells.length > places.length)
      return importFailure('NOT_CSV', line, cells.join(separator));
    classes.push({ name, title: at('title'), titleZh: at('titleZh'), colour: at('colour'), key: at('key') });
  }
  return ok(classes);
}

const count = (text: string, character: string): number => text.split(character).length;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Null when a quoted cell never ends. */
function readRows(text: string, separator: string): readonly Row[] | null {
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = 1;
  let start = 1;
  const endRow = (): void => {
    rows.push({ line: start, cells: [...cells, cell] });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n') line += 1;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n') {
      endRow();
      start = line;
    } else if (character !== '\r') cell += character;
  }
  if (isQuoted) return null;
  endRow();
  return rows;
}
