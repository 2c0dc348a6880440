import type { DatasetClass, DatasetElement, DatasetFrame } from '../../bundle/dataset.ts';
import { area } from '../../geometry/area.ts';
import { contains } from '../../geometry/contains.ts';
import type { Size } from '../../geometry/rect.ts';
import type { Wording } from '../../locale.ts';
import { baseRoles } from '../../snapshot/role.ts';
import type { CaptionElement, CaptionFacts } from './caption-facts.ts';
import { placeName } from './place-name.ts';

/** What the frame itself does not hold. */
export interface CaptionContext {
  readonly classes: readonly DatasetClass[];
  /** Title of the placement spec the frame was checked for; null = none matched, or not known here. */
  readonly placement: Wording | null;
}

/** What captions are made from: a sample, or a frame described before it has a picture. */
export interface CaptionSource extends Pick<DatasetFrame, 'elements' | 'relations' | 'ground' | 'tags'> {
  /** Image px. */
  readonly image: Size;
}

/**
 * What captions may say of a frame. Elements that no trainer should see are left out. A button, badge or price takes the copy
 * of the plain texts inside or on it and the colour of the plain shape under it, and these are not told again.
 */
export const factsOf = (frame: CaptionSource, { classes, placement }: CaptionContext): CaptionFacts => {
  const shown = frame.elements.filter(({ ignore, boxInImage }) => ignore === null && boxInImage !== null);
  const titles = new Map(classes.map(({ id, title }) => [id, title]));
  const bearers = new Map(shown.filter((one) => bearing.has(kindOf(one))).map((one) => [one.number, one]));
  const taken = new Set<number>();
  const inside = insideTexts(shown, bearers);
  for (const texts of inside.values()) for (const { number } of texts) taken.add(number);
  const plates = platesUnder(frame, shown, bearers);
  for (const { number } of plates.values()) taken.add(number);
  const filling = shown.filter((one) => fills(one, frame));
  for (const { number } of filling) taken.add(number);
  const told = shown.filter(({ number }) => !taken.has(number));
  return {
    size: { width: frame.image.width, height: frame.image.height },
    ground: groundOf(frame, filling),
    placement,
    tags: frame.tags,
    elements: withWholeMarks(
      inReadingOrder(told).map((one): CaptionElement => {
        const texts = inside.get(one.number) ?? [];
        return {
          is: kindOf(one),
          title: titles.get(one.classId) ?? { en: one.labels[0] ?? '', 'zh-CN': one.labels[0] ?? '' },
          copy: copyOf([one, ...texts]),
          colour: bearing.has(kindOf(one)) ? plateColour(one, plates.get(one.number)) : one.colour,
          place: placeName(one.boxInImage ?? one.box, frame.image),
        };
      }),
    ),
  };
};

/** Roles that are a plate with words on it. */
const bearing: ReadonlySet<string> = new Set(['cta', 'badge', 'price', 'adMark', 'ageMark']);

/** Its class where that is a base role, else its role, else its class. */
const kindOf = ({ labels, role }: DatasetElement): string => {
  const [label = ''] = labels;
  return isBaseRole(label) || role === null || !isBaseRole(role) ? label : role;
};

const isBaseRole = (word: string): boolean => baseRoles.some((role) => role === word);

/** The plain texts of each bearer without copy of its own: those it is the parent of, and those drawn over it and within it. */
const insideTexts = (
  shown: readonly DatasetElement[],
  bearers: ReadonlyMap<number, DatasetElement>,
): ReadonlyMap<number, readonly DatasetElement[]> => {
  const inside = new Map<number, DatasetElement[]>();
  const mute = [...bearers.values()].filter(({ text }) => text === null);
  for (const one of shown) {
    if (kindOf(one) !== 'text') continue;
    const bearer = mute.find(({ number }) => number === one.parent) ?? smallestAround(one, mute);
    if (bearer === undefined) continue;
    const texts = inside.get(bearer.number);
    if (texts === undefined) inside.set(bearer.number, [one]);
    else texts.push(one);
  }
  return inside;
};

const smallestAround = (
  one: DatasetElement,
  bearers: readonly DatasetElement[],
): DatasetElement | undefined =>
  bearers
    .filter((bearer) => bearer.z < one.z && contains(bearer.box, one.box, 1))
    .reduce<DatasetElement | undefined>(
      (best, bearer) => (best === undefined || area(bearer.box) <= area(best.box) ? bearer : best),
      undefined,
    );

/** The plain shape that lies right under a button's or badge's text. */
const platesUnder = (
  { relations }: CaptionSource,
  shown: readonly DatasetElement[],
  bearers: ReadonlyMap<number, DatasetElement>,
): ReadonlyMap<number, DatasetElement> => {
  const shapes = new Map(shown.filter((one) => plain.has(kindOf(one))).map((one) => [one.number, one]));
  return new Map(
    relations.flatMap(({ is, a, b }): [number, DatasetElement][] => {
      const plate = is === 'underlay-of' && bearers.has(b) ? shapes.get(a) : undefined;
      return plate === undefined ? [] : [[b, plate]];
    }),
  );
};

const plain: ReadonlySet<string> = new Set(['shape', 'vector', 'instance']);

/** The colour of a text is not that of its button. */
const plateColour = (one: DatasetElement, plate: DatasetElement | undefined): string | null =>
  plate === undefined ? (one.type === 'TEXT' ? null : one.colour) : plate.colour;

const copyOf = (elements: readonly DatasetElement[]): string | null => {
  const said = elements.flatMap(({ text }) => (text === null ? [] : [unstacked(text.characters)]));
  return said.length === 0 ? null : said.join(' ');
};

/** Copy set upright, one character a line, is one word. */
const unstacked = (copy: string): string => {
  const lines = copy.split(/[\r\n\u2028\u2029]+/u).map((line) => line.trim());
  return lines.every((line) => Array.from(line).length <= 1) ? lines.join('') : copy;
};

/** A mark is often made of several layers: logos in one place are one logo. */
const withWholeMarks = (elements: readonly CaptionElement[]): readonly CaptionElement[] => {
  const marks = new Map<string, CaptionElement>();
  for (const one of elements) {
    const key = markKey(one);
    const mark = marks.get(key);
    if (mark !== undefined && one.copy !== null && mark.copy?.includes(one.copy) !== true)
      marks.set(key, { ...mark, copy: mark.copy === null ? one.copy : `${mark.copy} ${one.copy}` });
    else if (mark === undefined && isMark(one)) marks.set(key, one);
  }
  return elements.flatMap((one) => {
    if (!isMark(one)) return [one];
    const mark = marks.get(markKey(one));
    marks.delete(markKey(one));
    return mark === undefined ? [] : [mark];
  });
};

const isMark = ({ is }: CaptionElement): boolean => is === 'logo' || is === 'brandName';
const markKey = ({ is, place }: CaptionElement): string => `${is} ${place?.en ?? ''}`;

/** Share of the picture from which something is its ground. */
const groundShare = 0.85;

const fills = (one: DatasetElement, { image }: CaptionSource): boolean => {
  const kind = kindOf(one);
  if (kind === 'background') return true;
  const box = one.boxInImage;
  const share = box === null ? 0 : (box.width * box.height) / (image.width * image.height);
  return share >= groundShare && (kind === 'image' || kind === 'shape');
};

/** The topmost of what fills the picture decides, the frame's own colour where nothing does. */
const groundOf = ({ ground }: CaptionSource, filling: readonly DatasetElement[]): string | null => {
  const top = filling.at(-1);
  if (top === undefined) return ground;
  return top.labels.includes('image') || top.colour === null ? 'picture' : top.colour;
};

/** From top to bottom, what begins at one height from left to right. */
const inReadingOrder = (elements: readonly DatasetElement[]): readonly DatasetElement[] =>
  [...elements].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x || a.z - b.z);
