import { ruleWordsOf } from '../core/check/rule-words-of.ts';
import type { Locale } from '../core/locale.ts';
import type {
  CheckReport,
  ReportedFinding,
  ReportedFrame,
  ReportedSetFinding,
  ReportedWaiver,
} from './report-data.ts';

/**
 * SARIF 2.1.0 (OASIS). A fail is a result of kind `fail` with a level; what a machine cannot tell is of kind `review`, whose
 * level must be `none` (§3.27.9–10). The place is logical, a path of layers (§3.33), beside the document as the artifact.
 * Waivers are suppressions of kind `external` with their status (§3.35).
 */
export function reportSarif(report: CheckReport, locale: Locale): string {
  const { document, frames, sets, toolVersion } = report;
  const found = [...frames.flatMap(({ findings }) => findings), ...sets];
  const used = [...new Set(found.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Proofset',
            version: toolVersion,
            language: locale,
            rules: used.map((id) => descriptorOf(id, locale)),
          },
        },
        artifacts: [{ location: { uri: encodeURIComponent(document) } }],
        columnKind: 'utf16CodeUnits',
        results: [
          ...frames.flatMap((frame) =>
            frame.findings.map((finding) => resultOf(frame, finding, used, document, locale)),
          ),
          ...sets.map((finding) => setResultOf(finding, used, document, locale)),
        ],
        properties: { frames: report.summary.frames, yield: report.summary.yield },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptorOf(id: string, locale: Locale) {
  const kind = ruleWordsOf(id);
  return kind === null
    ? { id }
    : { id, shortDescription: { text: kind.title[locale] }, fullDescription: { text: kind.about[locale] } };
}

const levels = { blocking: 'error', major: 'error', minor: 'warning', note: 'note' } as const;

function resultOf(
  frame: ReportedFrame,
  finding: ReportedFinding,
  used: readonly string[],
  document: string,
  locale: Locale,
) {
  const path = [frame.page, frame.name, ...(finding.layer?.path ?? [])];
  const isFail = finding.verdict === 'fail';
  return {
    ruleId: finding.rule,
    ruleIndex: used.indexOf(finding.rule),
    kind: isFail ? 'fail' : 'review',
    level: isFail ? levels[finding.severity] : 'none',
    message: { text: finding.words[locale] },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: encodeURIComponent(document), index: 0 } },
        logicalLocations: [
          {
            name: path.at(-1) ?? '',
            fullyQualifiedName: path.map((name) => name.replaceAll('/', '∕')).join('/'),
            kind: 'element',
          },
        ],
      },
    ],
    partialFingerprints: { 'proofsetFinding/v1': `${frame.id} ${finding.fingerprint}` },
    ...(finding.waiver === null ? {} : { suppressions: suppressionsOf(finding.waiver) }),
    properties: {
      frameId: frame.id,
      layerId: finding.layer?.id ?? null,
      specRule: finding.ruleId,
      placement: frame.placement,
      severity: finding.severity,
      consequence: finding.consequence,
      because: finding.because,
      measured: finding.measured,
      region: finding.region,
      from: finding.from,
    },
  };
}

function setResultOf(finding: ReportedSetFinding, used: readonly string[], document: string, locale: Locale) {
  const isFail = finding.verdict === 'fail';
  return {
    ruleId: finding.rule,
    ruleIndex: used.indexOf(finding.rule),
    kind: isFail ? 'fail' : 'review',
    level: isFail ? levels[finding.severity] : 'none',
    message: { text: finding.words[locale] },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURIComponent(document), index: 0 } } }],
    partialFingerprints: { 'proofsetFinding/v1': finding.fingerprint },
    properties: {
      policy: finding.policy,
      group: finding.group,
      frameIds: finding.frameIds,
      specRule: finding.ruleId,
      severity: finding.severity,
      because: finding.because,
    },
  };
}

const statuses = {
  accepted: 'accepted',
  requested: 'underReview',
  refused: 'rejected',
  expired: 'rejected',
} as const;

const suppressionsOf = ({ status, reason }: ReportedWaiver) => [
  { kind: 'external', status: statuses[status], justification: reason },
];
