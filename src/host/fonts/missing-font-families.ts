import type { LoadedDocument, RestNode } from '../document/loaded-document.ts';
import { asDrawn } from '../render/drawn-node.ts';
import { isInstalled } from './font-book.ts';

/** Families that text of the document asks for and we do not have, sorted. Their text is drawn in a stand-in. */
export const missingFontFamilies = (document: LoadedDocument): readonly string[] => {
  const asked = new Set<string>();
  const pending = document.document.children.flatMap((page): readonly RestNode[] => page.children);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const { style, styleOverrideTable, children } = asDrawn(node);
    for (const each of [style, ...Object.values(styleOverrideTable ?? {})])
      if (each?.fontFamily !== undefined) asked.add(each.fontFamily);
    pending.push(...(children ?? []));
  }
  return [...asked].filter((family) => !isInstalled(family)).sort();
};
