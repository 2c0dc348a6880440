import type { PlacementSpec } from '../../src/core/placement/placement-spec.ts';
import type { BuiltDocument } from './build-document.ts';
import { placements } from './placements/index.ts';

/** What a check of the sample must say, frame by frame: the faults that were planted and nothing else. */
export const truthOf = (frames: BuiltDocument['frames']): object => ({
  frames: frames.map(({ id, name, page, planted }) => {
    const spec = placements.find(({ match }) =>
      (match.names ?? []).some((glob) => name.startsWith(glob.replace('*', ''))),
    );
    if (spec === undefined) return { id, name, page, placement: null, verdict: 'unmatched', expected: [] };
    return {
      id,
      name,
      page,
      placement: { id: spec.id, version: spec.version },
      verdict: verdictOf(spec, planted),
      expected: planted,
    };
  }),
});

/** Only blocking and major faults count; a fail outweighs an unknown. */
const verdictOf = (spec: PlacementSpec, planted: BuiltDocument['frames'][number]['planted']): string => {
  const heavy = planted.filter(({ ruleId }) => {
    const rule = spec.rules.find(({ id }) => id === ruleId);
    if (rule === undefined) throw new Error(`${spec.id} has no rule ${ruleId}`);
    return rule.severity === 'blocking' || rule.severity === 'major';
  });
  if (heavy.some(({ verdict }) => verdict === 'fail')) return 'flagged';
  return heavy.length > 0 ? 'unknown' : 'clean';
};
