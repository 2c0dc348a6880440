import { foldedText } from './fold-text.ts';

/** Longer copy fits no template: it keeps the search short. Units of folded text. */
const longestCopy = 500;

const slotNames = /\{([a-zA-Z][a-zA-Z0-9]{0,29})\}/u;

/**
 * What fills the `{slots}` of a template, if the whole copy is written to it; null = it is not. Compared as `foldText` folds.
 * Of several ways to fill them the first that `accepts` every slot, each as short as it can be, from the left; a slot is never empty.
 */
export function fillsTemplate(
  template: string,
  copy: string,
  accepts: (slot: string, text: string) => boolean,
): Readonly<Record<string, string>> | null {
  const [head = '', ...rest] = template.split(slotNames);
  const text = foldedText(copy);
  const first = foldedText(head);
  if (text.length > longestCopy || !text.startsWith(first)) return null;
  const slots = Array.from({ length: rest.length / 2 }, (_, index) => ({
    slot: rest[2 * index] ?? '',
    literal: foldedText(rest[2 * index + 1] ?? ''),
  }));
  const dead = new Set<string>();
  const fill = (index: number, from: number): readonly (readonly [string, string])[] | null => {
    const here = slots[index];
    if (here === undefined) return from === text.length ? [] : null;
    const key = `${String(index)} ${String(from)}`;
    if (dead.has(key)) return null;
    for (let to = from + 1; to <= text.length; to += 1) {
      if (!text.startsWith(here.literal, to) || !accepts(here.slot, text.slice(from, to).trim())) continue;
      const others = fill(index + 1, to + here.literal.length);
      if (others !== null) return [[here.slot, text.slice(from, to).trim()], ...others];
    }
    dead.add(key);
    return null;
  };
  const filled = fill(0, first.length);
  return filled === null ? null : Object.fromEntries(filled);
}
