import type { Locale } from '../core/locale.ts';
import type { CheckReport, ReportedFinding, ReportedFrame, ReportedSetFinding } from './report-data.ts';

const columns = [
  'frame_id',
  'frame',
  'page',
  'width',
  'height',
  'placement',
  'placement_version',
  'variant',
  'verdict',
  'grade',
  'rule_id',
  'rule',
  'finding',
  'severity',
  'consequence',
  'because',
  'layer_id',
  'layer',
  'found',
  'comparison',
  'needed',
  'unit',
  'x',
  'y',
  'region_width',
  'region_height',
  'message',
  'from',
  'waiver',
  'waiver_reason',
  'fingerprint',
] as const;

type Cell = string | number | null | undefined;

/**
 * One line a finding, and one for each frame without any, as RFC 4180 writes it: CRLF, quotes doubled. Begins with a byte
 * order mark, without which spreadsheets read Chinese as Latin. Text that a spreadsheet would run as a formula gets an
 * apostrophe in front (OWASP, "CSV Injection").
 */
export function reportCsv({ frames, sets }: CheckReport, locale: Locale): string {
  const rows = frames.flatMap((frame) =>
    frame.findings.length === 0
      ? [frameCells(frame)]
      : frame.findings.map((finding) => [...frameCells(frame), ...findingCells(finding, locale)]),
  );
  const lines = [columns, ...rows, ...sets.map((finding) => setCells(finding, locale))].map((cells) =>
    columns.map((_, index) => cellText(cells[index])).join(','),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

const frameCells = ({ id, name, page, width, height, placement, verdict, grade }: ReportedFrame): Cell[] => [
  id,
  name,
  page,
  width,
  height,
  placement?.id,
  placement?.version,
  placement?.variant,
  verdict,
  grade,
];

const findingCells = (finding: ReportedFinding, locale: Locale): Cell[] => [
  finding.ruleId,
  finding.rule,
  finding.verdict,
  finding.severity,
  finding.consequence,
  finding.because,
  finding.layer?.id,
  finding.layer?.path.join(' > '),
  finding.measured?.found,
  finding.measured?.is,
  finding.measured?.needed,
  finding.measured?.unit,
  finding.region?.x,
  finding.region?.y,
  finding.region?.width,
  finding.region?.height,
  finding.words[locale],
  finding.from === null ? null : `${finding.from.spec} v${String(finding.from.version)}`,
  finding.waiver?.status,
  finding.waiver?.reason,
  finding.fingerprint,
];

/** A finding about a set stands in the columns that it shares with others; `frame_id` lists its frames. */
const setCells = (finding: ReportedSetFinding, locale: Locale): Cell[] => {
  const cells: Partial<Record<(typeof columns)[number], Cell>> = {
    frame_id: finding.frameIds.join(' '),
    frame: finding.group,
    placement: finding.policy.id,
    placement_version: finding.policy.version,
    rule_id: finding.ruleId,
    rule: finding.rule,
    finding: finding.verdict,
    severity: finding.severity,
    because: finding.because,
    message: finding.words[locale],
    fingerprint: finding.fingerprint,
  };
  return columns.map((column) => cells[column]);
};

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
