import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FrameSnapshot } from '../../../src/core/snapshot/frame-snapshot.ts';
import { guessRoles } from '../../../src/core/snapshot/guess-role.ts';
import { readTruth, scoreLabels, snapshotsIn, withoutNames } from '../../helpers/label-truth.ts';

const truth = readTruth('test/fixtures/label-truth/sample.json');
const frames = snapshotsIn(readFileSync('assets/sample/document.json', 'utf8'));

/** The sample as somebody leaves it who names nothing. */
const nameless = (components: 'keep' | 'forget') => (named: FrameSnapshot) => {
  const bare = withoutNames(named, components);
  const roles = guessRoles(bare.layers, bare.size);
  return { ...bare, layers: bare.layers.map((layer, at) => ({ ...layer, role: roles[at] ?? null })) };
};

const score = (judgedOf: (named: FrameSnapshot) => FrameSnapshot) =>
  scoreLabels(
    truth,
    frames.map((named) => ({ named, judged: judgedOf(named) })),
  );

/**
 * Measured when this was written: 1.00 / 1.00 (recall / precision) as the sample is, which a careful designer named; 0.97 / 0.97
 * with Figma's default names for layers; 0.96 / 0.96 with the components nameless too. What is missed then: a second headline
 * column of the same size (taken for title), a headline that is a picture (product), a photo that fills the frame (background).
 */
describe('auto-label on the sample', () => {
  it('knows every frame of the sample', () => {
    expect(frames.map(({ name }) => name).filter((name) => !Object.hasOwn(truth, name))).toEqual([]);
  });

  it.each([
    ['as it is', (named: FrameSnapshot) => named, 0.9, 0.95],
    ['with default names of layers', nameless('keep'), 0.9, 0.9],
    ['with default names of layers and components', nameless('forget'), 0.9, 0.9],
  ])('finds what a person labels, %s', (_what, judgedOf, leastRecall, leastPrecision) => {
    const { recall, precision, wanted, differences } = score(judgedOf);
    expect(wanted).toBeGreaterThan(200);
    expect(recall, differences.join('\n')).toBeGreaterThanOrEqual(leastRecall);
    expect(precision, differences.join('\n')).toBeGreaterThanOrEqual(leastPrecision);
  });
});
