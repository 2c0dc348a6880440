import { labelDigest } from '../label/label-digest.ts';
import type { Measurements } from '../pixels/measurements.ts';
import { type Probe, probeKey } from '../pixels/probe.ts';
import { assignRoles } from '../placement/assign-roles.ts';
import type { FrameFacts } from '../placement/condition.ts';
import { type Assignment, matchPlacement } from '../placement/match-placement.ts';
import { type OnFail, type PlacementSpec, severities } from '../placement/placement-spec.ts';
import { resolvePlacement } from '../placement/resolve-placement.ts';
import type { ResolvedPlacement, ResolvedRule } from '../placement/resolved-placement.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import { asPictured } from './as-pictured.ts';
import type { Finding, FrameReport, FrameVerdict } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type EngineRule, roleConflictRule, roleConflictVerdicts } from './role-conflicts.ts';
import type { AnyRule } from './rule.ts';
import { rules } from './rules/index.ts';
import { runRule } from './run-rule.ts';
import type { Verdict } from './verdict.ts';
import { frameBox } from './why-unseen.ts';

/** What is known about a frame beside what is drawn in it. */
export interface CheckRequest {
  /** The spec somebody chose for this very frame. */
  readonly assignment?: Assignment | null;
  readonly facts?: FrameFacts;
  /** The moment it is judged for, ISO 8601; null = rules with dates cannot be told. */
  readonly onDate?: string | null;
  /** Answers to what an earlier report wanted. */
  readonly measurements?: Measurements;
  readonly kinds?: readonly AnyRule[];
}

/**
 * Checks one frame against the spec that fits it. Pure: the same frame, specs and request give the same report.
 * A frame that no spec, or more than one, fits is `unmatched`: never clean. A report whose `wanted` is not empty is not
 * whole: measure that, put the answers into the request and check again.
 */
export function checkFrame(
  frame: FrameSnapshot,
  specs: readonly PlacementSpec[],
  request: CheckRequest = {},
): FrameReport {
  const onDate = request.onDate ?? null;
  const place = { name: frame.name, sections: frame.sections, ...frame.size };
  const match = matchPlacement(place, specs, { assignment: request.assignment ?? null, onDate });
  if (match.is === 'unusable') {
    const { candidates, failure } = match;
    return unmatchedReport(frame, { because: 'unusable', candidates, failure });
  }
  if (match.is !== 'one') {
    const candidates = match.is === 'ambiguous' ? match.candidates.map(({ id }) => id) : [];
    return unmatchedReport(frame, { because: match.is, candidates, failure: null });
  }
  const resolved = resolvePlacement(match.spec, specs, {
    frame,
    facts: request.facts ?? {},
    onDate,
    variant: request.assignment?.variant ?? null,
  });
  if (!resolved.ok) {
    const candidates = [match.spec.id];
    return unmatchedReport(frame, { because: 'unusable', candidates, failure: resolved.failure });
  }
  return checkAgainst(frame, resolved.value, request);
}

/**
 * Checks one frame against resolved specs: usually one; several are variants of one spec of which the strictest counts, so
 * of each rule the variant with the worst outcome is reported.
 */
export function checkAgainst(
  frame: FrameSnapshot,
  placements: readonly ResolvedPlacement[],
  request: CheckRequest = {},
): FrameReport {
  const [first] = placements;
  if (first === undefined) return unmatchedReport(frame, { because: 'none', candidates: [], failure: null });
  const ruled = strictest(placements.map((placement) => judgeAll(frame, placement, request)));
  const findings = inOrder(frame, findingsOf(frame, first.id, ruled));
  const count = (is: Verdict['is']): number =>
    ruled.reduce((sum, { verdicts }) => sum + verdicts.filter((verdict) => verdict.is === is).length, 0);
  const waiting = ruled.filter(({ wanted }) => wanted.length > 0);
  return {
    ...identityOf(frame),
    placement: {
      id: first.id,
      version: first.version,
      variant: placements.length === 1 ? first.variant : 'strictest',
    },
    unmatched: null,
    verdict: verdictOf(
      findings,
      waiting.map(({ rule }) => rule),
    ),
    grade: gradeOf(findings),
    findings,
    counts: {
      pass: count('pass'),
      fail: count('fail'),
      unknown: count('unknown'),
      inapplicable: count('inapplicable'),
      waiting: waiting.length,
    },
    wanted: uniqueProbes(waiting.flatMap(({ wanted }) => wanted)),
  };
}

const unmatchedReport = (
  frame: FrameSnapshot,
  unmatched: NonNullable<FrameReport['unmatched']>,
): FrameReport => ({
  ...identityOf(frame),
  placement: null,
  unmatched,
  verdict: 'unmatched',
  grade: null,
  findings: [],
  counts: { pass: 0, fail: 0, unknown: 0, inapplicable: 0, waiting: 0 },
  wanted: [],
});

const identityOf = (frame: FrameSnapshot) => ({
  frame: { id: frame.id, name: frame.name, page: frame.page.name },
  hash: frame.hash,
  labels: labelDigest(frame),
});

interface Ruled {
  readonly rule: EngineRule;
  /** The frame as this placement's roles see it. */
  readonly frame: FrameSnapshot;
  readonly verdicts: readonly Verdict[];
  readonly wanted: readonly Probe[];
}

function judgeAll(
  frame: FrameSnapshot,
  placement: ResolvedPlacement,
  { facts = {}, onDate = null, measurements, kinds = rules }: CheckRequest,
): readonly Ruled[] {
  const { frame: labelled, conflicts } = assignRoles(frame, placement.roles);
  const { timeZone, variant } = placement;
  const pictured = asPictured(labelled);
  const context = { frame: labelled, pictured, facts, onDate, timeZone, variant };
  const ruled = placement.rules.map((rule) => ({
    rule,
    frame: labelled,
    ...runRule(rule, kinds, context, measurements),
  }));
  if (conflicts.length === 0) return ruled;
  const verdicts = roleConflictVerdicts(labelled, conflicts);
  return [...ruled, { rule: roleConflictRule, frame: labelled, verdicts, wanted: [] }];
}

/** Of several variants' outcomes the worst of each rule, in the order the rules are first met. */
function strictest(variants: readonly (readonly Ruled[])[]): readonly Ruled[] {
  const worst = new Map<string, Ruled>();
  for (const ruled of variants.flat()) {
    const before = worst.get(ruled.rule.id);
    if (before === undefined || badness(ruled) > badness(before)) worst.set(ruled.rule.id, ruled);
  }
  return [...worst.values()];
}

const badness = ({ verdicts, wanted }: Ruled): number => {
  if (verdicts.some(({ is }) => is === 'fail')) return 4;
  if (verdicts.some(({ is }) => is === 'unknown')) return 3;
  return wanted.length > 0 ? 2 : verdicts.some(({ is }) => is === 'pass') ? 1 : 0;
};

function findingsOf(frame: FrameSnapshot, placementId: string, ruled: readonly Ruled[]): readonly Finding[] {
  const fingerprint = fingerprints();
  return ruled.flatMap(({ rule, frame: labelled, verdicts }) => {
    const layers = new Map(labelled.layers.map((layer) => [layer.id, layer]));
    return verdicts.flatMap((verdict): Finding[] => {
      if (verdict.is !== 'fail' && verdict.is !== 'unknown') return [];
      const { because, layerId, data, region, part = null } = verdict;
      const layer = layerId === null ? undefined : layers.get(layerId);
      return [
        {
          rule: rule.rule,
          ruleId: rule.id,
          verdict: verdict.is,
          severity: rule.severity,
          ...consequenceOf(rule.onFail),
          because,
          data,
          layer:
            layer === undefined
              ? null
              : {
                  id: layer.id,
                  name: layer.name,
                  path: layer.path,
                  role: layer.role?.role ?? null,
                  componentKey: layer.component === null ? null : layer.component.key || layer.component.id,
                },
          region,
          marks: [
            { is: 'found', rect: region ?? layer?.painted ?? frameBox(frame) },
            ...(verdict.marks ?? []),
          ],
          measured: verdict.measured ?? null,
          fix: verdict.fix ?? null,
          isWaivable: rule.isWaivable,
          message: rule.message,
          hint: rule.hint,
          from: rule.from,
          fingerprint: fingerprint({ placementId, ruleId: rule.id, because, layerId, part }),
        },
      ];
    });
  });
}

const consequenceOf = (onFail: OnFail): Pick<Finding, 'consequence' | 'grade'> =>
  typeof onFail === 'string'
    ? { consequence: onFail, grade: null }
    : { consequence: 'downgrade', grade: onFail.grade };

type Identity = Omit<Parameters<typeof fingerprintOf>[0], 'nth'>;

/**
 * Gives each finding the identity's fingerprint; if an equal one has it already, that of the next number. Counts on where it
 * stopped: hostile copy repeats one banned word thousands of times, and each fingerprint is a hash.
 */
function fingerprints(): (identity: Identity) => string {
  const taken = new Set<string>();
  const last = new Map<string, number>();
  return (identity) => {
    const key = JSON.stringify(Object.values(identity));
    for (let nth = (last.get(key) ?? 0) + 1; ; nth += 1) {
      const fingerprint = fingerprintOf({ ...identity, nth });
      if (taken.has(fingerprint)) continue;
      taken.add(fingerprint);
      last.set(key, nth);
      return fingerprint;
    }
  };
}

/** Worst severity first, then the frame itself, then its layers in paint order; equals keep the spec's order. */
function inOrder(frame: FrameSnapshot, findings: readonly Finding[]): readonly Finding[] {
  const paintOrder = new Map(frame.layers.map((layer, index) => [layer.id, index]));
  const placeOf = ({ layer }: Finding): number => (layer === null ? -1 : (paintOrder.get(layer.id) ?? -1));
  return [...findings].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || placeOf(a) - placeOf(b),
  );
}

/**
 * Only blocking and major count: a fail there flags the frame, unless the rule only holds or downgrades it; else an unknown
 * there (also of a rule that could only downgrade: its grade is open), a held fail, or a rule that has not judged yet leaves it
 * unknown; else it is clean.
 */
export function verdictOf(
  findings: readonly Finding[],
  waiting: readonly Pick<ResolvedRule, 'severity'>[] = [],
): Exclude<FrameVerdict, 'unmatched'> {
  const heavy = findings.filter(keepsFromClean);
  if (heavy.some(({ verdict, consequence }) => verdict === 'fail' && consequence === 'reject'))
    return 'flagged';
  return heavy.length > 0 || waiting.some(isHeavy) ? 'unknown' : 'clean';
}

/** A finding with which a frame is not clean: blocking or major, and not merely a lower grade. */
export const keepsFromClean = (finding: Pick<Finding, 'severity' | 'verdict' | 'consequence'>): boolean =>
  isHeavy(finding) && !(finding.verdict === 'fail' && finding.consequence === 'downgrade');

/** The lowest grade that a failed finding gives, letters and digits compared as text; null = none does. */
export const gradeOf = (findings: readonly Finding[]): string | null =>
  findings
    .flatMap(({ grade, verdict }) => (grade !== null && verdict === 'fail' ? [grade] : []))
    .sort()
    .at(-1) ?? null;

const isHeavy = ({ severity }: Pick<ResolvedRule, 'severity'>): boolean =>
  severity === 'blocking' || severity === 'major';

const uniqueProbes = (probes: readonly Probe[]): readonly Probe[] => [
  ...new Map(probes.map((probe) => [probeKey(probe), probe])).values(),
];
