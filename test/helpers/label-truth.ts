import { readFileSync } from 'node:fs';
import { autoLabel } from '../../src/core/label/auto-label.ts';
import { defaultTaxonomy } from '../../src/core/label/default-taxonomy.ts';
import type { FrameSnapshot } from '../../src/core/snapshot/frame-snapshot.ts';
import { readSnapshot } from '../../src/core/snapshot/read-snapshot.ts';
import { openDocument } from './real-documents.ts';
import { supplementOf } from './rest-supplement.ts';

/** The frames of a REST document, as the plugin reads them. */
export const snapshotsIn = (json: string): readonly FrameSnapshot[] => {
  const document = openDocument('document', json);
  return document.frames.map((frame) => {
    const read = readSnapshot(document.jsonOf(frame), supplementOf(frame));
    if (!read.ok) throw new Error(`${frame.node.name}: ${read.failure.code}`);
    return read.value;
  });
};

/**
 * By frame name: path of layer names, joined with `/`, to the class a person gave, or `null` for "no element". What is not
 * listed belongs to a listed layer around it. Paths that several layers share mean all of them.
 */
export type LabelTruth = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

export const readTruth = (path: string): LabelTruth => JSON.parse(readFileSync(path, 'utf8')) as LabelTruth;

export interface Score {
  /** Right suggestions ÷ elements of the truth. */
  readonly recall: number;
  /** Right suggestions ÷ all suggestions. */
  readonly precision: number;
  readonly wanted: number;
  readonly suggested: number;
  /** One line for every difference. */
  readonly differences: readonly string[];
}

/** How auto-label does without stored labels and rules. `named` carries the names of the truth, `judged` is what is labelled. */
export const scoreLabels = (
  truth: LabelTruth,
  frames: readonly { readonly named: FrameSnapshot; readonly judged: FrameSnapshot }[],
): Score => {
  let wanted = 0;
  let suggested = 0;
  let right = 0;
  const differences: string[] = [];
  for (const { named, judged } of frames) {
    const expected = truth[named.name];
    if (expected === undefined) continue;
    const { suggestions } = autoLabel({
      snapshot: judged,
      rules: [],
      taxonomy: defaultTaxonomy,
      stored: { labels: new Map(), failures: [] },
    });
    const found = new Map(suggestions.map((one) => [one.layerIndex, one]));
    named.layers.forEach((layer, index) => {
      const path = layer.path.join('/');
      const want = Object.hasOwn(expected, path) && layer.isVisible ? (expected[path] ?? null) : undefined;
      const suggestion = found.get(index);
      const isElement = want !== undefined && want !== null;
      if (isElement) wanted += 1;
      if (suggestion !== undefined) suggested += 1;
      if (suggestion !== undefined && suggestion.className === want) right += Number(isElement);
      else if (isElement || suggestion !== undefined) {
        const why =
          suggestion === undefined ? '' : `${suggestion.origin.why.code} ${suggestion.confidence.toFixed(2)}`;
        differences.push(
          `${named.name}: ${path}: wanted ${String(want)}, got ${String(suggestion?.className)} ${why}`,
        );
      }
    });
  }
  return { recall: right / wanted, precision: right / suggested, wanted, suggested, differences };
};

/** The frame as somebody leaves it who never names a layer: Figma's default names, texts called as they read. */
export const withoutNames = (snapshot: FrameSnapshot, components: 'keep' | 'forget'): FrameSnapshot => ({
  ...snapshot,
  layers: snapshot.layers.map((layer, index) => ({
    ...layer,
    name: layer.text?.characters ?? `${defaultNames[layer.type] ?? 'Frame'} ${String(index + 1)}`,
    path: [],
    component:
      layer.component === null || components === 'keep'
        ? layer.component
        : { ...layer.component, name: `Component ${String(index + 1)}`, setName: null },
    role: null,
  })),
});

const defaultNames: Readonly<Record<string, string>> = {
  RECTANGLE: 'Rectangle',
  ELLIPSE: 'Ellipse',
  VECTOR: 'Vector',
  GROUP: 'Group',
  INSTANCE: 'Component',
  BOOLEAN_OPERATION: 'Subtract',
  TEXT: 'Text',
};
