import type { LabelException } from '../../core/label/suggestion.ts';
import type { LabelEngine } from './label-engine.ts';

export const guessLabels: LabelEngine = {
  autoLabel(frame, { labels }) {
    const painted = frame.layers
      .map((layer, layerIndex) => ({ layer, layerIndex }))
      .filter(({ layer }) => layer.isVisible && layer.isLeaf);
    const suggestions = painted.flatMap(({ layer, layerIndex }) =>
      layer.role === null || labels.labels.has(layerIndex)
        ? []
        : [
            {
              layerIndex,
              className: layer.role.role,
              confidence: layer.role.confidence,
              origin: {
                by: 'name' as const,
                rule: null,
                why: { code: 'layerName' as const, data: { what: layer.name } },
              },
            },
          ],
    );
    const known = new Map(suggestions.map((one) => [one.layerIndex, one]));
    const exceptions = painted.flatMap(({ layerIndex }): readonly LabelException[] => {
      if (labels.labels.has(layerIndex)) return [];
      const one = known.get(layerIndex);
      if (one === undefined) return [{ layerIndex, code: 'unlabelled' as const, classes: [] }];
      return one.confidence < 0.65
        ? [{ layerIndex, code: 'low-confidence' as const, classes: [one.className] }]
        : [];
    });
    return { suggestions, exceptions };
  },
  learn: () => [],
  match: (from, to) =>
    from.layers.length === to.layers.length
      ? from.layers.map((_layer, at): readonly [number, number] => [at, at])
      : [],
};
