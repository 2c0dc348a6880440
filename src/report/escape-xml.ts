const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Makes any text safe in XML 1.0, as text or as a quoted attribute. What XML cannot hold at all (control characters, lone
 * surrogates, U+FFFE and U+FFFF: XML 1.0 §2.2) becomes U+FFFD, so that nothing vanishes unseen.
 */
export const escapeXml = (text: string): string =>
  text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\uFFFD')
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
