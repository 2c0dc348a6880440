import { area } from '../geometry/area.ts';
import { intersect } from '../geometry/intersect.ts';
import type { Size } from '../geometry/rect.ts';
import { isDefaultName } from './default-name.ts';
import type { LayerSnapshot, RoleGuess } from './frame-snapshot.ts';
import { nameWords } from './name-words.ts';
import type { BaseRole } from './role.ts';
import { ctaPhrases, roleWords } from './role-words.ts';

type Unguessed = Omit<LayerSnapshot, 'role'>;

/**
 * How sure a guess is, 0..1. A component's name was chosen for every place it is used in; a layer's name that is nothing
 * but the role word is a deliberate one; a role word among others may be about something else. Not calibrated: an order,
 * for the label screen and for rules that want more than a hint.
 */
export const roleConfidence = {
  component: 0.9,
  wholeName: 0.85,
  partOfName: 0.7,
  ctaPhrase: 0.6,
  backmost: 0.5,
} as const;

/** A backmost layer this large is the background even if it leaves a hairline. Share of the frame's area. */
const fullBleedShare = 0.95;
/** Longer names are sentences, not names. UTF-16 units. */
const longestName = 60;

/**
 * A role for each layer, or null: its component's name, then its own name, then modest heuristics (a text that reads like
 * a button; the backmost full-bleed leaf). What lies inside a layer with a role takes nothing over from it.
 */
export const guessRoles = (layers: readonly Unguessed[], size: Size): readonly (RoleGuess | null)[] => {
  const backmost = layers.find((layer) => layer.isLeaf && layer.isVisible);
  return layers.map((layer) => {
    const named = guessByName(layer);
    if (named !== null) return named;
    return layer === backmost && isFullBleed(layer, size)
      ? { role: 'background', by: 'heuristic', confidence: roleConfidence.backmost }
      : null;
  });
};

const guessByName = (layer: Unguessed): RoleGuess | null => {
  if (layer.component !== null) {
    // A variant is called `Size=L, State=Hover`: what it is stands in the set's name.
    const found = findRole(layer.component.setName ?? layer.component.name);
    if (found !== null) return { role: found.role, by: 'component', confidence: roleConfidence.component };
  }
  if (layer.text !== null && readsAsName(layer.text.characters, layer.name)) {
    return readsAsCta(layer.text.characters)
      ? { role: 'cta', by: 'heuristic', confidence: roleConfidence.ctaPhrase }
      : null;
  }
  if (isDefaultName(layer.name, layer.type)) return null;
  const found = findRole(layer.name);
  return (
    found && {
      role: found.role,
      by: 'name',
      confidence: found.isWhole ? roleConfidence.wholeName : roleConfidence.partOfName,
    }
  );
};

/** Figma calls a text layer as it reads until somebody renames it: such a name says what is advertised, not what the layer is. */
const readsAsName = (characters: string, name: string): boolean => plain(characters).startsWith(plain(name));

const readsAsCta = (characters: string): boolean =>
  characters.length <= longestName && ctaPhrases.has(plain(characters).replace(/[\s.!。>›»→]+$/u, ''));

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

const isFullBleed = ({ painted, type }: Unguessed, size: Size): boolean => {
  if (painted === null || type === 'TEXT') return false;
  const shown = intersect(painted, { x: 0, y: 0, ...size });
  return shown !== null && area(shown) >= fullBleedShare * size.width * size.height;
};

interface Found {
  readonly role: BaseRole;
  /** The name is the role word and nothing else but a number. */
  readonly isWhole: boolean;
}

/** The role word that ends last in `name`, the longest of those; null when there is none. */
export const findRole = (name: string): Found | null => {
  if (name.length > longestName) return null;
  const tokens = ` ${nameWords(name)} `;
  let best: { readonly role: BaseRole; readonly end: number; readonly length: number } | null = null;
  for (const { role, needle } of needles) {
    const at = tokens.lastIndexOf(needle);
    if (at < 0) continue;
    const end = at + needle.trimEnd().length;
    const length = needle.trim().length;
    if (best === null || end > best.end || (end === best.end && length > best.length))
      best = { role, end, length };
  }
  if (best === null) return null;
  const rest = tokens.slice(0, best.end - best.length) + tokens.slice(best.end);
  return { role: best.role, isWhole: /^[\s\d]*$/u.test(rest) };
};

/** English words with the spaces around them, so that `tab` does not lie in `table`; Chinese ones bare. */
const needles = roleWords.flatMap(([role, list]) =>
  list.map((word) => ({ role, needle: /^\p{Script=Han}/u.test(word) ? word : ` ${nameWords(word)} ` })),
);
