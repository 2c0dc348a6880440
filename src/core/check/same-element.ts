import type { LayerSnapshot } from '../snapshot/frame-snapshot.ts';

/** Two sizes that differ by less than this look the same, px. */
const sizeTolerancePx = 0.5;

/**
 * Whether two elements show the same. Instances: the same main component with the same property values. Pictures: the same
 * image files in the same size. Text: the same words. Anything else, or a mixture, cannot be told from the layers.
 */
export function sameElement(a: LayerSnapshot, b: LayerSnapshot): 'yes' | 'no' | 'unknown' {
  if (a.component !== null && b.component !== null) return answer(keyOf(a) === keyOf(b) && sameSize(a, b));
  if (a.text !== null && b.text !== null) return answer(a.text.characters === b.text.characters);
  const [pictureA, pictureB] = [imagesOf(a), imagesOf(b)];
  if (pictureA === '' || pictureB === '') return 'unknown';
  return answer(pictureA === pictureB && sameSize(a, b));
}

const answer = (isSame: boolean): 'yes' | 'no' => (isSame ? 'yes' : 'no');

const keyOf = ({ component }: LayerSnapshot): string =>
  component === null
    ? ''
    : JSON.stringify([
        component.key || component.id,
        Object.entries(component.properties).sort(([x], [y]) => (x < y ? -1 : 1)),
      ]);

const imagesOf = ({ fills }: LayerSnapshot): string =>
  fills.flatMap(({ visible, imageRef }) => (visible && imageRef !== null ? [imageRef] : [])).join(',');

const sameSize = (a: LayerSnapshot, b: LayerSnapshot): boolean => {
  const [one, two] = [a.size ?? a.box, b.size ?? b.box];
  return (
    one !== null &&
    two !== null &&
    Math.abs(one.width - two.width) <= sizeTolerancePx &&
    Math.abs(one.height - two.height) <= sizeTolerancePx
  );
};
