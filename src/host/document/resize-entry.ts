import { applyTo } from '../../core/geometry/matrix.ts';
import type { Matrix, Size } from '../../core/geometry/rect.ts';
import type { DocumentStore } from './document-store.ts';
import { isRecord, type NodeEntry, textIn } from './node-entry.ts';
import { putAt } from './place-entry.ts';
import { scaledPaths } from './scale-entry.ts';

/** How a child answers when its frame grows by `more` along one side: how far it shifts, and by how much it grows. Null = not modelled. */
function answerOf(
  constraint: string,
  more: number,
): { readonly shift: number; readonly grow: number } | null {
  if (constraint === 'LEFT' || constraint === 'TOP') return { shift: 0, grow: 0 };
  if (constraint === 'RIGHT' || constraint === 'BOTTOM') return { shift: more, grow: 0 };
  if (constraint === 'CENTER') return { shift: more / 2, grow: 0 };
  if (constraint === 'LEFT_RIGHT' || constraint === 'TOP_BOTTOM') return { shift: 0, grow: more };
  return more === 0 ? { shift: 0, grow: 0 } : null;
}

/**
 * `resize`: the top left corner stays, children of frames follow their constraints; outlines are stretched. False = a child is held by
 * a constraint that is not modelled (SCALE), and nothing was done.
 */
export function resizeEntry(store: DocumentStore, entry: NodeEntry, size: Size): boolean {
  const placement = store.placement(entry);
  if (placement === null) return false;
  const more = { x: size.width - placement.size.width, y: size.height - placement.size.height };
  const answers = (entry.children ?? []).map((child) => {
    const held = isRecord(child.fields['constraints']) ? child.fields['constraints'] : {};
    return {
      child,
      across: answerOf(textIn(held, 'horizontal', 'LEFT'), more.x),
      down: answerOf(textIn(held, 'vertical', 'TOP'), more.y),
    };
  });
  if (answers.some(({ across, down }) => across === null || down === null)) return false;
  for (const { child, across, down } of answers) {
    const at = store.placement(child);
    if (at === null || across === null || down === null) continue;
    if (across.shift === 0 && across.grow === 0 && down.shift === 0 && down.grow === 0) continue;
    const [[a, c], [b, d]] = placement.absoluteTransform;
    const from = applyTo<'page'>(at.absoluteTransform, 0, 0);
    const x = from.x + a * across.shift + c * down.shift;
    const y = from.y + b * across.shift + d * down.shift;
    const absolute: Matrix = [
      [at.absoluteTransform[0][0], at.absoluteTransform[0][1], x],
      [at.absoluteTransform[1][0], at.absoluteTransform[1][1], y],
    ];
    const grown = {
      width: Math.max(0, at.size.width + across.grow),
      height: Math.max(0, at.size.height + down.grow),
    };
    putAt(store, child, { absolute, size: grown }, ['x', 'y', 'width', 'height']);
  }
  const by = (to: number, from: number): number => (from === 0 ? 1 : to / from);
  const paths = scaledPaths(
    entry.fields,
    by(size.width, placement.size.width),
    by(size.height, placement.size.height),
  );
  if (Object.keys(paths).length > 0) store.write(entry, paths, []);
  putAt(store, entry, { absolute: placement.absoluteTransform, size }, ['width', 'height']);
  return true;
}
