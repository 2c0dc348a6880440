/** Longest piece of somebody else's text in a message, in code points. */
const longest = 40;

/** A layer name or copy as one line of a message: breaks become spaces, the rest is cut with an ellipsis. */
export function shortText(text: string): string {
  const line = Array.from(text.replace(/\s+/gu, ' ').trim());
  return line.length <= longest ? line.join('') : `${line.slice(0, longest - 1).join('')}…`;
}
