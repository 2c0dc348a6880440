const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes any text safe as HTML text or as a quoted attribute. Control characters become spaces. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
