import type { Locale } from '../core/locale.ts';
import { type ReportOrigin, reportTexts } from '../i18n/report-texts.ts';
import { escapeXml } from './escape-xml.ts';
import type { CheckReport, ReportedFinding, ReportedFrame } from './report-data.ts';
import { unmatchedText } from './unmatched-text.ts';

/**
 * JUnit XML as build servers read it: a suite a frame, a case a finding, one passing case for a frame without any.
 * A blocking or major fail is a `failure`; what a machine cannot tell there is an `error`, because a skipped case reads as
 * green; milder and waived findings are `skipped` with their words.
 */
export function reportJunit({ document, madeIn, frames, sets }: CheckReport, locale: Locale): string {
  const suites = [
    ...frames.map((frame) => suiteOf(frame, madeIn, locale)),
    ...(sets.length === 0 ? [] : [suiteOfSets(sets, locale)]),
  ];
  const sum = (key: 'tests' | 'failures' | 'errors' | 'skipped'): string =>
    String(suites.reduce((total, suite) => total + suite[key], 0));
  const head = `tests="${sum('tests')}" failures="${sum('failures')}" errors="${sum('errors')}" skipped="${sum('skipped')}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${escapeXml(document)}" ${head}>
${suites.map(({ xml }) => xml).join('\n')}
</testsuites>
`;
}

interface Suite {
  readonly xml: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

type Outcome = 'failure' | 'error' | 'skipped';

function suiteOf(frame: ReportedFrame, madeIn: ReportOrigin, locale: Locale): Suite {
  const className = frame.placement?.id ?? 'unmatched';
  const cases = frame.findings.map((finding) => ({ outcome: outcomeOf(finding), finding }));
  const count = (wanted: Outcome): number =>
    cases.filter(({ outcome }) => outcome === wanted).length +
    (wanted === 'error' && frame.unmatched !== null ? 1 : 0);
  const lines =
    frame.unmatched !== null
      ? [caseXml(className, 'placement', 'error', 'unmatched', unmatchedText(frame, madeIn, locale))]
      : cases.length === 0
        ? [`    <testcase classname="${escapeXml(className)}" name="all rules"/>`]
        : cases.map(({ outcome, finding }) =>
            caseXml(
              className,
              nameOf(finding),
              outcome,
              `${finding.rule} ${finding.because}`,
              finding.words[locale],
            ),
          );
  const facts = {
    tests: lines.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  return { xml: suiteXml(`${frame.page} / ${frame.name}`, frame.id, facts, lines), ...facts };
}

function suiteOfSets(sets: CheckReport['sets'], locale: Locale): Suite {
  const cases = sets.map((finding) => ({
    finding,
    outcome: outcomeOf({ ...finding, consequence: 'reject', waiver: null }),
  }));
  const count = (wanted: Outcome): number => cases.filter(({ outcome }) => outcome === wanted).length;
  const facts = {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  const lines = cases.map(({ finding, outcome }) =>
    caseXml(
      finding.policy.id,
      [finding.ruleId, finding.group].filter((part) => part !== '').join(': '),
      outcome,
      `${finding.rule} ${finding.because}`,
      finding.words[locale],
    ),
  );
  return { xml: suiteXml(reportTexts.sets[locale], 'sets', facts, lines), ...facts };
}

function suiteXml(
  name: string,
  id: string,
  facts: Readonly<Record<string, number>>,
  lines: readonly string[],
): string {
  const head = Object.entries(facts).map(([key, value]) => `${key}="${String(value)}"`);
  return `  <testsuite name="${escapeXml(name)}" id="${escapeXml(id)}" ${head.join(' ')}>
${lines.join('\n')}
  </testsuite>`;
}

function outcomeOf({
  verdict,
  severity,
  consequence,
  waiver,
}: Pick<ReportedFinding, 'verdict' | 'severity' | 'consequence' | 'waiver'>): Outcome {
  if (waiver?.status === 'accepted') return 'skipped';
  if (severity !== 'blocking' && severity !== 'major') return 'skipped';
  if (verdict === 'fail' && consequence === 'downgrade') return 'skipped';
  return verdict === 'fail' && consequence === 'reject' ? 'failure' : 'error';
}

const nameOf = ({ ruleId, layer }: ReportedFinding): string =>
  layer === null ? ruleId : `${ruleId}: ${layer.path.join(' > ')}`;

function caseXml(className: string, name: string, outcome: Outcome, type: string, text: string): string {
  const head = `    <testcase classname="${escapeXml(className)}" name="${escapeXml(name)}">`;
  const body =
    outcome === 'skipped'
      ? `<skipped message="${escapeXml(text)}"/>`
      : `<${outcome} type="${escapeXml(type)}" message="${escapeXml(text)}"/>`;
  return `${head}${body}</testcase>`;
}
