const piece =
  /<\?xml [^?]*\?>|<(\/?)([A-Za-z][\w.-]*)((?: [A-Za-z_][\w.-]*="(?:[^<&"]|&(?:amp|lt|gt|quot|apos|#\d+);)*")*)(\/?)>|((?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+);)+)/uy;

/**
 * The text itself if it is well-formed XML as far as we write it (elements, attributes in double quotes, the five named
 * references, decimal ones); throws otherwise. The XML package of the tests reads broken files too.
 */
export const wellFormed = (xml: string): string => {
  const open: string[] = [];
  piece.lastIndex = 0;
  let roots = 0;
  while (piece.lastIndex < xml.length) {
    const at = piece.lastIndex;
    const found = piece.exec(xml);
    if (found === null) throw new Error(`Broken at ${String(at)}: ${xml.slice(at, at + 60)}`);
    const [, closing, name, , empty, text] = found;
    if (text !== undefined && open.length === 0 && text.trim() !== '')
      throw new Error(`Text outside: ${text}`);
    if (name === undefined) continue;
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing.`);
    } else {
      if (open.length === 0) roots += 1;
      if (empty !== '/') open.push(name);
    }
  }
  if (open.length > 0 || roots !== 1) throw new Error(`${String(roots)} roots, open: ${open.join(' ')}`);
  return xml;
};
