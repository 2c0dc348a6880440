import { area } from '../../geometry/area.ts';
import { contains } from '../../geometry/contains.ts';
import type { Rect } from '../../geometry/rect.ts';
import type { TypeClassName } from '../../label/default-taxonomy.ts';

export interface RelatedElement {
  readonly number: number;
  /** What the type of its layer says. */
  readonly typeClass: TypeClassName;
  /** Paint order, 0 = back. */
  readonly z: number;
  readonly box: Rect<'image'>;
}

export type AlignedEdge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** `a` and `b` are element numbers. */
export type Relation =
  /** `a` holds all of `b` and lies behind it; of several the smallest. */
  | { readonly type: 'contains'; readonly a: number; readonly b: number }
  /** `a` is a shape that holds all of a text, vector or icon `b` and lies behind it; of several the smallest. */
  | { readonly type: 'underlay-of'; readonly a: number; readonly b: number }
  /** `a` is the only text on the underlay `b`, as the words on a button are. */
  | { readonly type: 'labels'; readonly a: number; readonly b: number }
  /** Edges or middles of both agree within 1 px; of all that agree with an element the nearest. `a` < `b`. */
  | { readonly type: 'aligned'; readonly edge: AlignedEdge; readonly a: number; readonly b: number };

/** The largest of so many elements are compared pair by pair. */
export const mostRelated = 200;
const tolerancePx = 1;
/** A shape that fills more than this of the picture is its ground, no underlay. */
const groundShare = 0.95;

/** How the elements of one frame lie to each other, in a fixed order. `leftOut`: how many of the smallest were not looked at. */
export const relationsOf = (
  elements: readonly RelatedElement[],
  picture: { readonly width: number; readonly height: number },
): { readonly relations: readonly Relation[]; readonly leftOut: number } => {
  const compared = [...elements]
    .sort((a, b) => area(b.box) - area(a.box) || a.number - b.number)
    .slice(0, mostRelated)
    .sort((a, b) => a.number - b.number);
  const inside = compared.flatMap((b) =>
    relate(
      'contains',
      smallestBehind(compared, b, () => true),
      b,
    ),
  );
  const groundPx = groundShare * picture.width * picture.height;
  const underlays = compared
    .filter(({ typeClass }) => onUnderlays.has(typeClass))
    .flatMap((b) =>
      relate(
        'underlay-of',
        smallestBehind(compared, b, (a) => a.typeClass === 'shape' && area(a.box) <= groundPx),
        b,
      ),
    );
  return {
    relations: [...inside, ...underlays, ...labelsOf(compared, underlays), ...alignments(compared)],
    leftOut: elements.length - compared.length,
  };
};

const onUnderlays: ReadonlySet<TypeClassName> = new Set(['text', 'vector', 'instance']);

type Pair = Exclude<Relation, { readonly type: 'aligned' }>;

const relate = (
  type: 'contains' | 'underlay-of',
  a: RelatedElement | null,
  b: RelatedElement,
): readonly Pair[] => (a === null ? [] : [{ type, a: a.number, b: b.number }]);

const smallestBehind = (
  all: readonly RelatedElement[],
  element: RelatedElement,
  may: (other: RelatedElement) => boolean,
): RelatedElement | null => {
  let best: RelatedElement | null = null;
  for (const other of all) {
    if (other.z >= element.z || !may(other) || !contains(other.box, element.box, tolerancePx)) continue;
    if (best === null || area(other.box) <= area(best.box)) best = other;
  }
  return best;
};

const labelsOf = (all: readonly RelatedElement[], underlays: readonly Pair[]): readonly Pair[] => {
  const texts = new Set(all.filter(({ typeClass }) => typeClass === 'text').map(({ number }) => number));
  const onIt = new Map<number, number[]>();
  for (const { a, b } of underlays) if (texts.has(b)) onIt.set(a, [...(onIt.get(a) ?? []), b]);
  return [...onIt].flatMap(([shape, [text, ...others]]) =>
    text === undefined || others.length > 0 ? [] : [{ type: 'labels', a: text, b: shape } as const],
  );
};

const edgeOf: Readonly<Record<AlignedEdge, (box: Rect<'image'>) => number>> = {
  left: ({ x }) => x,
  centre: ({ x, width }) => x + width / 2,
  right: ({ x, width }) => x + width,
  top: ({ y }) => y,
  middle: ({ y, height }) => y + height / 2,
  bottom: ({ y, height }) => y + height,
};
const alignedEdges = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;

const alignments = (all: readonly RelatedElement[]): readonly Relation[] =>
  alignedEdges.flatMap((edge) => {
    const pairs = new Map<string, Relation>();
    for (const one of all) {
      const other = nearestAligned(all, one, edgeOf[edge]);
      if (other === null) continue;
      const [a, b] = [Math.min(one.number, other.number), Math.max(one.number, other.number)];
      pairs.set(`${String(a)} ${String(b)}`, { type: 'aligned', edge, a, b });
    }
    return [...pairs.values()];
  });

const nearestAligned = (
  all: readonly RelatedElement[],
  one: RelatedElement,
  at: (box: Rect<'image'>) => number,
): RelatedElement | null => {
  let [best, nearest]: [RelatedElement | null, number] = [null, Infinity];
  for (const other of all) {
    if (other === one || Math.abs(at(other.box) - at(one.box)) > tolerancePx) continue;
    const distance = gapBetween(one.box, other.box);
    if (distance < nearest) [best, nearest] = [other, distance];
  }
  return best;
};

/** Px between two boxes on the axis on which they lie further apart; boxes that overlap are less than 0 apart, by their overlap. */
const gapBetween = (a: Rect<'image'>, b: Rect<'image'>): number =>
  Math.max(
    Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width),
    Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height),
  );
