/** One piece of a name template: text that must stand there, or a named value. */
export type TemplatePart = { readonly text: string } | { readonly slot: string };

/**
 * `{campaign}_{size}_{lang}` as parts. `{{` and `}}` stand for braces. Null = a brace is not closed, a slot has no name, or two
 * slots touch, which leaves open where one ends.
 */
export function parseTemplate(template: string): readonly TemplatePart[] | null {
  const parts: TemplatePart[] = [];
  let text = '';
  const pushText = (): void => {
    if (text !== '') parts.push({ text });
    text = '';
  };
  for (let at = 0; at < template.length; at += 1) {
    const pair = template.slice(at, at + 2);
    if (pair === '{{' || pair === '}}') {
      text += template.charAt(at);
      at += 1;
    } else if (template[at] === '{') {
      const end = template.indexOf('}', at);
      const slot = end < 0 ? '' : template.slice(at + 1, end);
      if (!/^[A-Za-z][A-Za-z0-9]*$/.test(slot)) return null;
      pushText();
      const before = parts.at(-1);
      if (before !== undefined && 'slot' in before) return null;
      parts.push({ slot });
      at = end;
    } else if (template[at] === '}') return null;
    else text += template.charAt(at);
  }
  pushText();
  return parts;
}

/**
 * The values of a name's slots, or null when it does not fit. Each slot takes as little as it can and at least one character,
 * so one pass from left to right decides: no pattern can make it slow. A slot that occurs twice must have one value.
 */
export function readTemplate(
  parts: readonly TemplatePart[],
  name: string,
): Readonly<Record<string, string>> | null {
  const values: Record<string, string> = {};
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if ('text' in part) {
      if (!name.startsWith(part.text, at)) return null;
      at += part.text.length;
      continue;
    }
    const next = parts[index + 1];
    const isLast = next === undefined;
    const stop = isLast
      ? name.length
      : index + 2 === parts.length && 'text' in next
        ? name.length - next.text.length
        : name.indexOf('text' in next ? next.text : '', at + 1);
    if (stop <= at) return null;
    const value = name.slice(at, stop);
    if ((values[part.slot] ?? value) !== value) return null;
    values[part.slot] = value;
    at = stop;
  }
  return at === name.length ? values : null;
}
