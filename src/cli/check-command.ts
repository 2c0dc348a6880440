import { checkSets } from '../core/check/check-sets.ts';
import type { FrameReport } from '../core/check/finding.ts';
import { summarise } from '../core/check/summarise.ts';
import { ok, type Result } from '../core/result.ts';
import { toolVersion } from '../core/tool-version.ts';
import { contactSheet } from '../report/contact-sheet.ts';
import { reportCsv } from '../report/report-csv.ts';
import type { CheckReport } from '../report/report-data.ts';
import { reportHtml } from '../report/report-html.ts';
import { reportJson } from '../report/report-json.ts';
import { reportJunit } from '../report/report-junit.ts';
import { reportSarif } from '../report/report-sarif.ts';
import { reportedFrame } from '../report/reported-frame.ts';
import { reportedSet } from '../report/reported-set.ts';
import { type CheckedFrame, checkFrames } from './check-frames.ts';
import type { CheckCommand } from './command.ts';
import type { ExitCode, Output } from './command-result.ts';
import { readPolicies } from './read-policies.ts';
import { readSpecs } from './read-specs.ts';
import { reportText } from './report/report-text.ts';
import { takePictures } from './report/take-pictures.ts';
import { framesInScope, openSession, type Session } from './session.ts';
import { writeTextFile } from './write-text-file.ts';

/** `proofset check`: the verdict of every frame in scope, in the format that was asked for, or a contact sheet. */
export async function runCheck(command: CheckCommand, output: Output): Promise<Result<ExitCode>> {
  const opened = await openSession(command.document);
  if (!opened.ok) return opened;
  const session = opened.value;
  try {
    const report = await makeReport(session, command);
    if (!report.ok) return report;
    const text = await formatReport(session, report.value, command);
    if (command.out === null) output.print(text.trimEnd());
    else {
      const written = await writeTextFile(command.out, text);
      if (!written.ok) return written;
    }
    return ok(hasOpenFindings(report.value) ? 1 : 0);
  } finally {
    await session.close();
  }
}

async function makeReport(session: Session, command: CheckCommand): Promise<Result<CheckReport>> {
  const specs = await readSpecs(command.placements, session.client);
  if (!specs.ok) return specs;
  const policies = await readPolicies(command.policies);
  if (!policies.ok) return policies;
  const frames = await framesInScope(session, command.page);
  if (!frames.ok) return frames;
  // The command line is where the clock may be asked; everything below is told.
  const onDate = command.onDate ?? new Date().toISOString();
  const request = { onDate, facts: command.facts };
  const checked: CheckedFrame[] = [];
  const choice = { pixels: command.pixels, full: command.full, source: session.document };
  for await (const frame of checkFrames(session.client, frames.value, specs.value, request, choice)) {
    checked.push(frame);
  }
  const reports: FrameReport[] = [];
  const reported = checked.map((frame) => {
    const result = reportedFrame(frame.entry, frame);
    reports.push(result.report);
    return result.frame;
  });
  const digests = checked.flatMap((frame) => (frame.failure === null ? [frame.digest] : []));
  const { name } = session.document;
  return ok({
    document: name,
    madeIn: 'cli',
    toolVersion,
    onDate: command.onDate,
    frames: reported,
    sets: checkSets(digests, policies.value).map(reportedSet),
    summary: summarise(reports),
  });
}

/** Longest side of a contact sheet's pictures, px: a crop of a part must still show glyphs. */
const sheetSidePx = 1600;

async function formatReport(session: Session, report: CheckReport, command: CheckCommand): Promise<string> {
  const { format, locale, contactSheet: sheet } = command;
  if (sheet !== null) {
    const pictures = await takePictures(session.client, report, sheetSidePx);
    return contactSheet(report, pictures, sheet, locale);
  }
  switch (format) {
    case 'json':
      return reportJson(report);
    case 'csv':
      return reportCsv(report, locale);
    case 'sarif':
      return reportSarif(report, locale);
    case 'junit':
      return reportJunit(report, locale);
    case 'text':
      return reportText(report, session.document.notes, locale);
    case 'html':
      return reportHtml(report, await takePictures(session.client, report), locale);
  }
}

const hasOpenFindings = ({ frames, sets }: CheckReport): boolean =>
  [...frames.flatMap(({ findings }) => findings), ...sets].some(
    ({ severity }) => severity === 'blocking' || severity === 'major',
  );
