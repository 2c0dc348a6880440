import { err, ok, type Result } from '../../core/result.ts';
import type { LoadFailure } from './load-failure.ts';
import type { NoteBook } from './note-book.ts';
import { REST_FIELDS } from './rest-fields.ts';

/** One node as parsed from JSON, after `readRestTree` has looked at it. */
export interface RawNode {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly children?: readonly RawNode[];
  readonly [field: string]: unknown;
}

const CONTAINERS = new Set([
  'DOCUMENT',
  'CANVAS',
  'FRAME',
  'GROUP',
  'SECTION',
  'COMPONENT',
  'COMPONENT_SET',
  'INSTANCE',
  'BOOLEAN_OPERATION',
]);

/** The types the host knows from Figma's REST specification; others load, with a note. */
const SHAPES = new Set([
  'TEXT',
  'RECTANGLE',
  'ELLIPSE',
  'LINE',
  'VECTOR',
  'STAR',
  'REGULAR_POLYGON',
  'SLICE',
]);

interface Pending {
  readonly value: unknown;
  readonly index: number;
  readonly parent: Pending | null;
}

/**
 * Checks a tree of nodes parsed from JSON: `id`, `name` and `type` are texts, `children` is a list of nodes, and every
 * field of REST_FIELDS is what it should be (else it is taken out, with one note FIELD_DROPPED per
 * field: how often, and the id of the first node). All-null bounds, as
 * documents of 2023 have them, become null. Changes `root` in place; types and fields it does not know survive.
 */
export function readRestTree(
  root: unknown,
  path: string,
  where: string,
  notes: NoteBook,
): Result<RawNode, LoadFailure> {
  const seen = new Set<string>();
  const unknownTypes = new Map<string, number>();
  const dropped = new Map<string, { id: string; count: number }>();
  const pending: Pending[] = [{ value: root, index: 0, parent: null }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const wrong = whatIsWrong(next.value);
    if (wrong !== null)
      return err({ code: 'NOT_A_DOCUMENT', data: { path, reason: wrong, where: placeOf(next, where) } });
    const node = next.value as RawNode;
    if (seen.has(node.id)) notes.add('DUPLICATE_ID', { id: node.id, name: node.name });
    seen.add(node.id);
    if (!CONTAINERS.has(node.type) && !SHAPES.has(node.type)) {
      unknownTypes.set(node.type, (unknownTypes.get(node.type) ?? 0) + 1);
    }
    tidyFields(next.value as Record<string, unknown>, node, dropped);
    const parent = next;
    (node.children ?? []).forEach((value, index) => pending.push({ value, index, parent }));
  }
  for (const [field, { id, count }] of dropped) notes.add('FIELD_DROPPED', { field, id, count });
  for (const [type, count] of unknownTypes) notes.add('UNKNOWN_TYPE', { type, count });
  return ok(root as RawNode);
}

function whatIsWrong(value: unknown): string | null {
  if (!isRecord(value)) return 'a node is not an object';
  if (typeof value['id'] !== 'string' || value['id'] === '') return 'a node has no id';
  if (typeof value['type'] !== 'string' || value['type'] === '') return 'a node has no type';
  if (typeof value['name'] !== 'string') return 'a node has no name';
  if (!Array.isArray(value['children'] ?? [])) return 'children is not a list';
  return null;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `fields` and `node` are one object: the first way to write it, the second to read it. */
function tidyFields(
  fields: Record<string, unknown>,
  node: RawNode,
  dropped: Map<string, { id: string; count: number }>,
): void {
  if (!Array.isArray(fields['children'])) Reflect.deleteProperty(fields, 'children');
  if (CONTAINERS.has(node.type)) fields['children'] ??= [];
  for (const field of ['absoluteBoundingBox', 'absoluteRenderBounds']) {
    const bounds = fields[field];
    if (isRecord(bounds) && Object.values(bounds).every((side) => side === null)) fields[field] = null;
  }
  for (const [field, schema] of Object.entries(REST_FIELDS)) {
    const value = fields[field];
    if (value === undefined || schema.safeParse(value).success) continue;
    Reflect.deleteProperty(fields, field);
    // A null where a value should be says no more than a missing field.
    if (value === null) continue;
    const entry = dropped.get(field) ?? { id: node.id, count: 0 };
    entry.count += 1;
    dropped.set(field, entry);
  }
}

function placeOf(at: Pending, where: string): string {
  const steps: string[] = [];
  for (let step = at; step.parent !== null; step = step.parent)
    steps.push(`.children[${String(step.index)}]`);
  return where + steps.reverse().join('');
}
