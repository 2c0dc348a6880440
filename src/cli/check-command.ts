import type { FrameReport } from '../core/check/finding.ts';
import { summarise } from '../core/check/summarise.ts';
import { ok, type Result } from '../core/result.ts';
import type { CheckCommand } from './arguments.ts';
import { type CheckedFrame, checkFrames } from './check-frames.ts';
import type { ExitCode, Output } from './command-result.ts';
import { readSpecs } from './read-specs.ts';
import type { CheckReport } from './report/report-data.ts';
import { reportFrame } from './report/report-frame.ts';
import { reportHtml } from './report/report-html.ts';
import { reportJson } from './report/report-json.ts';
import { reportText } from './report/report-text.ts';
import { takePictures } from './report/take-pictures.ts';
import { framesInScope, openSession, type Session } from './session.ts';
import { writeTextFile } from './write-text-file.ts';

/** `proofset check`: the verdict of every frame in scope, as text, JSON or one self-contained HTML page. */
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
  const frames = await framesInScope(session, command.page);
  if (!frames.ok) return frames;
  const checked: CheckedFrame[] = [];
  const choice = { pixels: command.pixels, full: command.full, source: session.document };
  for await (const frame of checkFrames(session.client, frames.value, specs.value, choice))
    checked.push(frame);
  const reports: FrameReport[] = [];
  const reported = checked.map((frame) => {
    const result = reportFrame(frame);
    reports.push(result.report);
    return result.frame;
  });
  const { name, notes } = session.document;
  return ok({ document: name, frames: reported, summary: summarise(reports), notes });
}

async function formatReport(session: Session, report: CheckReport, command: CheckCommand): Promise<string> {
  if (command.format === 'json') return reportJson(report);
  if (command.format === 'text') return reportText(report, command.locale);
  return reportHtml(report, await takePictures(session.client, report), command.locale);
}

const hasOpenFindings = ({ frames }: CheckReport): boolean =>
  frames.some(({ findings }) =>
    findings.some(({ severity }) => severity === 'blocking' || severity === 'major'),
  );
