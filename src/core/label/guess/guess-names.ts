import { findRole } from '../../snapshot/guess-role.ts';
import { type BaseRole, baseRoles } from '../../snapshot/role.ts';
import { around, type FrameFacts, type LayerFacts, within } from './frame-facts.ts';
import type { Guess } from './guess.ts';

/** Roles that are one thing: what lies in such a layer is a part of it, whatever it is called. */
const closedRoles: ReadonlySet<string> = new Set<BaseRole>([
  'logo',
  'brandName',
  'title',
  'subtitle',
  'benefit',
  'price',
  'cta',
  'badge',
  'watermark',
  'legal',
  'adMark',
  'qr',
  'ageMark',
  'face',
]);

export const isClosed = (role: string): boolean => closedRoles.has(role);

/** Things that stand in rows: what is called after them and holds several of them is the row. */
const repeatedRoles: ReadonlySet<string> = new Set<BaseRole>(['cta', 'price', 'badge', 'product']);

/** Share of the frame's area up to which a container of a closed role is believed; above, it is a part of the page. */
const largestClosed = 0.4;
/** What is called a background and is smaller is that of an icon or a picture. Share of the frame's area. */
const smallestGround = 0.05;
/** Text styles are chosen for looks, so their names say less than names of layers. */
const styleConfidence = 0.75;

/**
 * Guesses from names: of the component, of the layer, of the text style. A container that is called like a text or a button
 * but holds other things than one is a section about it, and is not believed. Parts of a closed thing, and the same thing
 * inside itself, get none.
 */
export function guessNames(facts: FrameFacts): readonly Guess[] {
  const named = new Map<number, Guess>();
  for (const one of facts.layers) {
    const guess = one.shown === null ? null : nameOf(one);
    if (guess !== null && isBelieved(facts, one, guess)) named.set(one.index, guess);
  }
  for (const guess of [...named.values()]) {
    const one = facts.layers[guess.index];
    if (one !== undefined && repeatedRoles.has(guess.is) && holdsSeveral(facts, one, guess.is, named))
      named.delete(guess.index);
  }
  return [...named.values()].filter((guess) => {
    const one = facts.layers[guess.index];
    return (
      one !== undefined &&
      around(facts, one).every(({ index }) => {
        const outer = named.get(index)?.is;
        return outer === undefined || (outer !== guess.is && !isClosed(outer));
      })
    );
  });
}

/** A row of buttons that is called after them is none itself. */
function holdsSeveral(
  { layers }: FrameFacts,
  { index, end }: LayerFacts,
  is: string,
  named: ReadonlyMap<number, Guess>,
): boolean {
  const inside = [...named.values()].filter((one) => one.is === is && one.index > index && one.index < end);
  const [first] = inside;
  const firstEnd = layers[first?.index ?? -1]?.end;
  return firstEnd !== undefined && inside.some((one) => one.index >= firstEnd);
}

function nameOf({ index, layer }: LayerFacts): Guess | null {
  const { role, component, styleNames } = layer;
  const base = role === null ? undefined : baseRoles.find((word) => word === role.role);
  if (role !== null && base !== undefined && (role.by === 'component' || role.by === 'name')) {
    const isComponent = role.by === 'component';
    return {
      index,
      is: base,
      by: role.by,
      why: isComponent ? 'componentName' : 'layerName',
      what: isComponent ? (component?.setName ?? component?.name ?? '') : layer.name,
      confidence: role.confidence,
    };
  }
  const styled = styleNames.text === null ? null : findRole(styleNames.text);
  return styled === null || styled.role === 'background'
    ? null
    : {
        index,
        is: styled.role,
        by: 'textStyle',
        why: 'textStyle',
        what: styleNames.text ?? '',
        confidence: styleConfidence,
      };
}

function isBelieved(facts: FrameFacts, one: LayerFacts, { is }: Guess): boolean {
  if (is === 'background') return isGround(facts, one);
  if (one.layer.isLeaf) return true;
  if (isClosed(is) && one.share > largestClosed) return false;
  // What says something is more than decoration.
  if (is === 'decoration') return one.texts === 0;
  if (!isClosed(is)) return one.texts === 0 || one.share < 0.5;
  const inside = within(facts, one);
  if (is === 'cta') return one.texts <= 2 && one.pictures <= 2;
  if (is === 'logo') return one.texts <= 4;
  if (is === 'title' || is === 'subtitle') return one.pictures === 0 && hasOneSize(inside);
  return one.texts <= 6 && one.pictures <= 1;
}

/** A ground of the frame, not of a button or card in it: it is large, or it lies in nothing smaller than itself. */
function isGround(facts: FrameFacts, one: LayerFacts): boolean {
  if (one.texts > 0 || one.share < smallestGround) return false;
  return around(facts, one).every(({ texts, share }) => texts === 0 || share >= 0.5);
}

/** Texts of a headline are about equally large; a headline with its subtitle is a block. */
function hasOneSize(inside: readonly LayerFacts[]): boolean {
  const sizes = inside.flatMap(({ text }) => text?.sizePx ?? []);
  return sizes.length === 0 || Math.max(...sizes) <= 1.3 * Math.min(...sizes);
}
