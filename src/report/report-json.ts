import type { CheckReport } from './report-data.ts';

/** The machine-readable report. Field names are public: scripts read them. Two spaces, ends with a line break. */
export function reportJson({ document, toolVersion, onDate, frames, sets, summary }: CheckReport): string {
  const report = {
    document,
    toolVersion,
    onDate,
    frames: frames.map((frame) => ({
      id: frame.id,
      name: frame.name,
      page: frame.page,
      width: frame.width,
      height: frame.height,
      placement: frame.placement,
      verdict: frame.verdict,
      grade: frame.grade,
      counts: frame.counts,
      ...(frame.unmatched === null ? {} : { unmatched: frame.unmatched }),
      findings: frame.findings.map((finding) => ({
        rule: finding.rule,
        ruleId: finding.ruleId,
        verdict: finding.verdict,
        severity: finding.severity,
        consequence: finding.consequence,
        grade: finding.grade,
        because: finding.because,
        data: finding.data,
        measured: finding.measured,
        layer: finding.layer,
        region: finding.region,
        marks: finding.marks,
        from: finding.from,
        fix: finding.fix?.is ?? null,
        isWaivable: finding.isWaivable,
        waiver: finding.waiver,
        fingerprint: finding.fingerprint,
        message: finding.words,
        hint: finding.hint,
      })),
    })),
    sets: sets.map(({ words, ...finding }) => ({ ...finding, message: words })),
    summary,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
