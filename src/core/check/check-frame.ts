import { assignRoles } from '../placement/assign-roles.ts';
import { matchPlacement } from '../placement/match-placement.ts';
import { type PlacementRule, type PlacementSpec, severities } from '../placement/placement-spec.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { Finding, FrameReport, FrameVerdict } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { AnyRule } from './rule.ts';
import { rules } from './rules/index.ts';
import type { Verdict } from './verdict.ts';

/**
 * Checks one frame against the spec that fits it. Pure: the same frame and specs give the same report.
 * A frame that no spec, or more than one, fits is `unmatched`: never clean.
 */
export function checkFrame(
  frame: FrameSnapshot,
  specs: readonly PlacementSpec[],
  kinds: readonly AnyRule[] = rules,
): FrameReport {
  const match = matchPlacement({ name: frame.name, ...frame.size }, specs);
  if (match.is === 'one') return checkAgainst(frame, match.spec, kinds);
  const candidates = match.is === 'ambiguous' ? match.candidates.map(({ id }) => id) : [];
  return {
    ...identityOf(frame),
    placement: null,
    unmatched: { because: match.is, candidates },
    verdict: 'unmatched',
    findings: [],
    counts: { pass: 0, fail: 0, unknown: 0, inapplicable: 0 },
  };
}

/** Checks one frame against one spec, whether or not the spec would match it by itself. */
export function checkAgainst(
  frame: FrameSnapshot,
  spec: PlacementSpec,
  kinds: readonly AnyRule[] = rules,
): FrameReport {
  const labelled = assignRoles(frame, spec);
  const ruled = spec.rules.flatMap((rule) =>
    runRule(labelled, rule, kinds).map((verdict) => ({ rule, verdict })),
  );
  const findings = inOrder(labelled, findingsOf(labelled, spec, ruled));
  const count = (is: Verdict['is']): number => ruled.filter(({ verdict }) => verdict.is === is).length;
  return {
    ...identityOf(frame),
    placement: { id: spec.id, version: spec.version },
    unmatched: null,
    verdict: verdictOf(findings),
    findings,
    counts: {
      pass: count('pass'),
      fail: count('fail'),
      unknown: count('unknown'),
      inapplicable: count('inapplicable'),
    },
  };
}

const identityOf = (frame: FrameSnapshot) => ({
  frame: { id: frame.id, name: frame.name, page: frame.page.name },
  hash: frame.hash,
});

/** A rule that throws, or that is not there, could not judge: that is unknown, never a pass. */
function runRule(
  frame: FrameSnapshot,
  { rule, params }: PlacementRule,
  kinds: readonly AnyRule[],
): readonly Verdict[] {
  try {
    const kind = kinds.find(({ id }) => id === rule);
    if (kind === undefined) throw new Error(`no rule ${rule}`);
    return kind.check(frame, kind.params.parse(params));
  } catch (thrown) {
    const reason = (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 200);
    return [{ is: 'unknown', because: 'ruleCrashed', layerId: null, region: null, data: { reason } }];
  }
}

interface Ruled {
  readonly rule: PlacementRule;
  readonly verdict: Verdict;
}

function findingsOf(frame: FrameSnapshot, spec: PlacementSpec, ruled: readonly Ruled[]): readonly Finding[] {
  const layers = new Map(frame.layers.map((layer) => [layer.id, layer]));
  const taken = new Set<string>();
  return ruled.flatMap(({ rule, verdict }) => {
    if (verdict.is !== 'fail' && verdict.is !== 'unknown') return [];
    const { because, layerId, data, region, part = null } = verdict;
    const layer = layerId === null ? undefined : layers.get(layerId);
    return [
      {
        rule: rule.rule,
        ruleId: rule.id,
        verdict: verdict.is,
        severity: rule.severity,
        because,
        data,
        layer: layer === undefined ? null : { id: layer.id, name: layer.name, path: layer.path },
        region,
        fingerprint: firstFree(taken, { placementId: spec.id, ruleId: rule.id, because, layerId, part }),
      },
    ];
  });
}

/** The identity's fingerprint; if an equal verdict has it already, that of the next number. */
function firstFree(taken: Set<string>, identity: Omit<Parameters<typeof fingerprintOf>[0], 'nth'>): string {
  for (let nth = 1; ; nth += 1) {
    const fingerprint = fingerprintOf({ ...identity, nth });
    if (taken.has(fingerprint)) continue;
    taken.add(fingerprint);
    return fingerprint;
  }
}

/** Worst severity first, then the frame itself, then its layers in paint order; equals keep the spec's order. */
function inOrder(frame: FrameSnapshot, findings: readonly Finding[]): readonly Finding[] {
  const paintOrder = new Map(frame.layers.map((layer, index) => [layer.id, index]));
  const placeOf = ({ layer }: Finding): number => (layer === null ? -1 : (paintOrder.get(layer.id) ?? -1));
  return [...findings].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || placeOf(a) - placeOf(b),
  );
}

/** Only blocking and major count: a fail there flags the frame, else an unknown there leaves it unknown, else it is clean. */
function verdictOf(findings: readonly Finding[]): FrameVerdict {
  const heavy = findings.filter(({ severity }) => severity === 'blocking' || severity === 'major');
  if (heavy.some(({ verdict }) => verdict === 'fail')) return 'flagged';
  return heavy.length > 0 ? 'unknown' : 'clean';
}
