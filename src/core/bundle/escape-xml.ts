/**
 * Text for an XML 1.0 attribute in double quotes or an element's content. Characters that XML 1.0 forbids even when escaped are
 * dropped (https://www.w3.org/TR/xml/#charsets), halves of a surrogate pair become U+FFFD, and what a parser would turn into
 * spaces or drop (tab, line ends) is written as a reference.
 */
export const escapeXml = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(forbidden, '')
    .replace(/[&<>"'\t\n\r\u0085\u2028]/gu, (char) => names[char] ?? `&#${String(char.charCodeAt(0))};`);

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

const names: Readonly<Record<string, string | undefined>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
