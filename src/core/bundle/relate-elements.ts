import type { Size } from '../geometry/rect.ts';
import type { DatasetElement, Relation } from './dataset.ts';
import { relationsOf } from './pictures/relations.ts';

/** How the elements of one picture that training may show lie to each other. */
export const relateElements = (elements: readonly DatasetElement[], picture: Size): readonly Relation[] => {
  const seen = elements.flatMap((element) =>
    element.boxInImage === null || element.ignore !== null
      ? []
      : [{ number: element.number, typeClass: kindOf(element), z: element.z, box: element.boxInImage }],
  );
  return relationsOf(seen, picture).relations.flatMap((relation): readonly Relation[] => {
    const { type, a, b } = relation;
    if (type === 'aligned')
      return [{ is: 'aligned', a, b, on: relation.edge === 'centre' ? 'center' : relation.edge }];
    // What labels an underlay lies on it: said once, from below.
    return type === 'labels' ? [] : [{ is: type, a, b, on: null }];
  });
};

/** By what it is drawn as, whatever its label says. */
const kindOf = ({
  text,
  type,
  colour,
}: DatasetElement): 'text' | 'vector' | 'instance' | 'image' | 'shape' => {
  if (text !== null) return 'text';
  if (type === 'VECTOR' || type === 'BOOLEAN_OPERATION') return 'vector';
  if (type === 'INSTANCE') return 'instance';
  return colour === null ? 'image' : 'shape';
};
