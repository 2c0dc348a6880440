import { checkFrame } from '../../src/core/check/check-frame.ts';
import { checkSets } from '../../src/core/check/check-sets.ts';
import type { Finding, FrameReport } from '../../src/core/check/finding.ts';
import type { FrameDigest } from '../../src/core/check/frame-digest.ts';
import type { Measurements } from '../../src/core/pixels/measurements.ts';
import { type Probe, probeKey } from '../../src/core/pixels/probe.ts';
import type { FrameFacts } from '../../src/core/placement/condition.ts';
import { parsePlacements } from '../../src/core/placement/parse-placements.ts';
import type { PlacementSpec } from '../../src/core/placement/placement-spec.ts';
import { parsePolicy } from '../../src/core/policy/parse-policy.ts';
import { err, ok } from '../../src/core/result.ts';
import type { FrameSnapshot } from '../../src/core/snapshot/frame-snapshot.ts';

/** Rules as short as a test wants them: id → kind, params and whatever else the rule says. Blocking unless told. */
export type ShortRules = Readonly<Record<string, readonly [kind: string, params: object, more?: object]>>;

/** What is known beside the drawing: facts, the day, and by hand what pixels would say (null = cannot be measured). */
export interface CaseRequest {
  readonly facts?: FrameFacts;
  readonly onDate?: string;
  readonly variant?: string;
  readonly measure?: (probe: Probe) => object | null;
}

/** A spec for frames called `Frame*` as its author would write it; `rules` in short. */
export const written = (rules: ShortRules, fields: object = {}): object => ({
  schema: 'placement/1',
  id: 'case.one',
  version: 1,
  name: { en: 'Case', 'zh-CN': '案例' },
  platform: 'Case',
  source: { trust: 'example', reference: 'made up for a test', date: '2026' },
  match: { names: ['Frame*'] },
  rules: longRules(rules),
  ...fields,
});

export const longRules = (rules: ShortRules): readonly object[] =>
  Object.entries(rules).map(([id, [rule, params, more = {}]]) => ({
    id,
    rule,
    severity: 'blocking',
    params,
    ...more,
  }));

/** Specs through the parser, as from a file. Throws with the parser's own problems. */
export function placements(...specs: readonly object[]): readonly PlacementSpec[] {
  const parsed = parsePlacements(JSON.stringify(specs), 'case.json');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure.problems, null, 1));
  return parsed.value;
}

/** The whole report of a frame, every probe answered by hand. */
export function report(
  frame: FrameSnapshot,
  specs: readonly PlacementSpec[],
  { facts = {}, onDate, variant, measure = () => null }: CaseRequest = {},
): FrameReport {
  const request = {
    facts,
    onDate: onDate ?? null,
    assignment: variant === undefined ? null : { placement: specs[0]?.id ?? '', variant },
  };
  const { wanted } = checkFrame(frame, specs, request);
  const answers: Measurements = new Map(
    wanted.map((probe) => {
      const reading = measure(probe);
      return [
        probeKey(probe),
        reading === null ? err({ code: 'NO_PICTURE', data: { because: 'TEST' } }) : ok(reading),
      ];
    }),
  );
  return checkFrame(frame, specs, { ...request, measurements: answers });
}

/**
 * A case: what a frame is told by the spec, shortest form. `clean`, `flagged: canvas wrongSize`, `unknown: calm busy?`; an open
 * question has a `?`, each rule and reason is listed once.
 */
export const caseOf = (rules: ShortRules, fields: object = {}) => {
  const specs = placements(written(rules, fields));
  return (frame: FrameSnapshot, request: CaseRequest = {}): string => inShort(report(frame, specs, request));
};

export function inShort({ verdict, findings, unmatched }: FrameReport): string {
  if (unmatched !== null) return `unmatched ${unmatched.because}`;
  const said = [...new Set(findings.map(sayOf))].join(', ');
  return said === '' ? verdict : `${verdict}: ${said}`;
}

const sayOf = ({ ruleId, because, verdict }: Finding): string =>
  `${ruleId} ${because}${verdict === 'unknown' ? '?' : ''}`;

/** What a set of frames is told by a policy, as it would be read from a file: `names duplicate a,b`. */
export const setCaseOf = (rules: ShortRules, groupBy: object = { by: 'all' }) => {
  const parsed = parsePolicy(
    JSON.stringify({
      schema: 'policy/1',
      id: 'case.set',
      version: 1,
      name: { en: 'Case', 'zh-CN': '案例' },
      source: { trust: 'example', reference: 'made up for a test', date: '2026' },
      groupBy,
      rules: longRules(rules),
    }),
    'case.json',
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure.problems, null, 1));
  return (...frames: readonly FrameDigest[]): readonly string[] =>
    checkSets(frames, [parsed.value]).map(({ ruleId, because, frameIds, verdict }) =>
      `${ruleId} ${because}${verdict === 'unknown' ? '?' : ''} ${frameIds.join(',')}`.trim(),
    );
};
