import type { CheckReport } from './report-data.ts';

/** The machine-readable report. Field names are public: scripts read them. Two spaces, ends with a line break. */
export function reportJson({ document, frames, summary }: CheckReport): string {
  const report = {
    document,
    frames: frames.map((frame) => ({
      id: frame.id,
      name: frame.name,
      page: frame.page,
      placement: frame.placement,
      verdict: frame.verdict,
      ...(frame.unmatched === null ? {} : { unmatched: frame.unmatched }),
      findings: frame.findings.map((finding) => ({
        rule: finding.rule,
        ruleId: finding.ruleId,
        verdict: finding.verdict,
        severity: finding.severity,
        because: finding.because,
        data: finding.data,
        layer: finding.layer,
        region: finding.region,
        fingerprint: finding.fingerprint,
        message: finding.message,
      })),
    })),
    summary,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
