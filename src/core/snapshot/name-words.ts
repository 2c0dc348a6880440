/** Longer names are sentences, not names, and are looked at up to here. UTF-16 units. */
const longestName = 400;

/**
 * Lower-case words with one space between: `ctaButton`, `CTA_button` and `cta/button-2` all begin `cta button`. Chinese stands
 * unbroken, apart from Latin beside it. An English plural is its singular.
 */
export const nameWords = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/(\p{Script=Han}+)/gu, ' $1 ')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{L})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b([a-z]{2,}[^s\s])s\b/gu, '$1')
    .trim();

/** Whether a name says a word: whole words in Latin script, anywhere in the name in Chinese. A word of signs alone fits nothing. */
export function findWord(name: string, word: string): boolean {
  const wanted = nameWords(word.slice(0, longestName));
  if (wanted === '') return false;
  const given = nameWords(name.slice(0, longestName));
  return /^\p{Script=Han}/u.test(wanted) ? given.includes(wanted) : ` ${given} `.includes(` ${wanted} `);
}
