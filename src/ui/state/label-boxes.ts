import type { Rect } from '../../core/geometry/rect.ts';
import { classNamed, type LabelClass, type Taxonomy } from '../../core/label/taxonomy.ts';
import type { OpenFrame } from './label-frame.ts';
import { rowKey } from './label-frame.ts';

/** A layer as the picture shows it. */
export interface LabelBox {
  readonly key: string;
  readonly layerId: string;
  readonly name: string;
  /** What is painted of it, else its box, frame px. */
  readonly rect: Rect<'frame'>;
  /** Null = it has none yet. */
  readonly labelClass: LabelClass | null;
  /** False = somebody should look at it. */
  readonly isSure: boolean;
}

/** Boxes of everything that has a class or wants one, the largest first, so that small ones lie on top and can be hit. */
export function boxesOf(open: OpenFrame, taxonomy: Taxonomy): readonly LabelBox[] {
  const { snapshot, labels, suggestions, exceptions } = open;
  const doubtful = new Set(exceptions.map(({ layerIndex }) => layerIndex));
  return snapshot.layers
    .flatMap((layer, index): readonly LabelBox[] => {
      const stored = labels.labels.get(index);
      const className = stored === undefined ? suggestions.get(index)?.className : stored.classes[0];
      const rect = layer.painted ?? layer.box;
      const isWanted = typeof className === 'string' || doubtful.has(index);
      if (rect === null || !isWanted) return [];
      return [
        {
          key: rowKey(snapshot.id, layer.id),
          layerId: layer.id,
          name: layer.name,
          rect,
          labelClass: typeof className === 'string' ? classNamed(taxonomy, className) : null,
          isSure: !doubtful.has(index),
        },
      ];
    })
    .sort((a, b) => b.rect.width * b.rect.height - a.rect.width * a.rect.height);
}
