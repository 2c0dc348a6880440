/** Every text that a change of this node sets anew: itself, or all texts inside. */
const textsOf = (node: SceneNode): readonly TextNode[] =>
  node.type === 'TEXT'
    ? [node]
    : 'findAllWithCriteria' in node
      ? node.findAllWithCriteria({ types: ['TEXT'] })
      : [];

/** Loads all fonts that the texts of a node use: Figma writes no text without. The name of one that cannot be had; null = all are there. */
export async function loadFontsOf(node: SceneNode): Promise<string | null> {
  const fonts = new Map<string, FontName>();
  for (const text of textsOf(node)) {
    const segments = text.getStyledTextSegments(['fontName']);
    const names = text.characters === '' ? [text.fontName] : segments.map(({ fontName }) => fontName);
    for (const font of names)
      if (typeof font !== 'symbol') fonts.set(`${font.family} ${font.style}`, { ...font });
  }
  return loadFonts([...fonts.values()]);
}

/** The name of the first font that this computer does not have; null = all are loaded. */
export async function loadFonts(fonts: readonly FontName[]): Promise<string | null> {
  for (const font of fonts) {
    try {
      await figma.loadFontAsync(font);
    } catch {
      return `${font.family} ${font.style}`;
    }
  }
  return null;
}
