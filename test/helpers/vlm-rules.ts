/** A turn of talk, whatever the format calls its keys. */
export interface Turn {
  readonly role: string;
  readonly text: string;
}

export interface VlmExample {
  readonly turns: readonly Turn[];
  readonly images: readonly string[];
  /** Values for `<ref-object>` and `<bbox>`; null = the format writes boxes into the text. */
  readonly objects: { readonly ref: readonly string[]; readonly bbox: readonly (readonly number[])[] } | null;
  /** The largest x and y a box may have. */
  readonly limit: { readonly x: number; readonly y: number };
}

/**
 * What ms-swift, LLaMA-Factory, LLaVA and Qwen's own trainer demand of an example; each breach makes one of them skip the
 * example or read something else, most without a word. Returns the breaches in words.
 */
export const vlmOffences = (
  { turns, images, objects, limit }: VlmExample,
  paths: ReadonlySet<string>,
): readonly string[] => {
  const all = turns.map(({ text }) => text).join('\n');
  const count = (token: string): number => all.split(token).length - 1;
  const boxes = objects?.bbox ?? boxesIn(all);
  return [
    ...(turns.length > 0 && turns.length % 2 === 0 ? [] : ['an odd number of turns']),
    ...(turns.every(({ role }, at) => (at % 2 === 0 ? asks : answers).has(role))
      ? []
      : ['roles do not alternate']),
    ...(turns.every(({ text }) => text.trim() !== '') ? [] : ['an empty turn']),
    ...(count('<image>') === images.length ? [] : ['<image> and pictures differ in number']),
    ...(turns[0]?.text.startsWith('<image>') === true ? [] : ['the picture does not come first']),
    ...['<video>', '<audio>', '<|', '</s>'].filter((token) => all.includes(token)),
    ...(count('<bbox>') === (objects?.bbox.length ?? 0) ? [] : ['<bbox> and boxes differ in number']),
    ...(count('<ref-object>') === (objects?.ref.length ?? 0)
      ? []
      : ['<ref-object> and names differ in number']),
    ...images.filter((path) => !paths.has(path)).map((path) => `${path} is not there`),
    ...boxes.filter((box) => !isInside(box, limit)).map((box) => `box ${box.join(' ')} is not inside`),
  ];
};

const asks: ReadonlySet<string> = new Set(['user', 'human']);
const answers: ReadonlySet<string> = new Set(['assistant', 'gpt']);

/** Lists of four numbers in a text. */
const boxesIn = (text: string): readonly (readonly number[])[] =>
  Array.from(text.matchAll(/\[(-?[\d.]+(?:, -?[\d.]+){3})\]/gu), ([, numbers = '']) =>
    numbers.split(', ').map(Number),
  );

const isInside = (
  [left = 0, top = 0, right = 0, bottom = 0, ...more]: readonly number[],
  limit: VlmExample['limit'],
): boolean =>
  more.length === 0 &&
  left >= 0 &&
  top >= 0 &&
  left < right &&
  top < bottom &&
  right <= limit.x &&
  bottom <= limit.y;
