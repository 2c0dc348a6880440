import type { Locale } from '../../core/locale.ts';
import { reportCsv } from '../../report/report-csv.ts';
import type { CheckReport, ReportPicture } from '../../report/report-data.ts';
import type { ReportFormat } from '../../report/report-format.ts';
import { reportHtmlParts } from '../../report/report-html.ts';
import { reportJson } from '../../report/report-json.ts';
import { reportJunit } from '../../report/report-junit.ts';
import { picturedFrames } from '../../report/report-picture.ts';
import { reportSarif } from '../../report/report-sarif.ts';

export interface ReportWork {
  /** The frame's picture; undefined = it has none. */
  readonly picture: (frameId: string) => Promise<ReportPicture | undefined>;
  readonly onProgress: (done: number, total: number) => void;
  readonly shouldStop: () => boolean;
  readonly yieldTurn: () => Promise<void>;
}

/** A report as a file. Only HTML takes time, a picture a frame. Null = it was stopped. */
export function reportBlob(
  report: CheckReport,
  format: ReportFormat,
  locale: Locale,
  work: ReportWork,
): Promise<Blob | null> {
  switch (format) {
    case 'html':
      return htmlBlob(report, locale, work);
    case 'csv':
      return Promise.resolve(textBlob(reportCsv(report, locale), 'text/csv'));
    case 'json':
      return Promise.resolve(textBlob(reportJson(report), 'application/json'));
    case 'sarif':
      return Promise.resolve(textBlob(reportSarif(report, locale), 'application/sarif+json'));
    case 'junit':
      return Promise.resolve(textBlob(reportJunit(report, locale), 'application/xml'));
  }
}

const textBlob = (text: string, type: string): Blob => new Blob([text], { type: `${type};charset=utf-8` });

/** Card by card: the browser may keep Blobs on disk, so that only one picture is held as text. */
async function htmlBlob(report: CheckReport, locale: Locale, work: ReportWork): Promise<Blob | null> {
  const { frames } = report;
  const { head, card, tail } = reportHtmlParts(report, locale);
  const pictured = new Set(picturedFrames(frames));
  const parts: Blob[] = [new Blob([head])];
  for (const [at, frame] of frames.entries()) {
    work.onProgress(at, frames.length);
    await work.yieldTurn();
    if (work.shouldStop()) return null;
    const picture = pictured.has(frame.id) ? await work.picture(frame.id) : undefined;
    parts.push(new Blob([card(frame, picture)]));
  }
  if (work.shouldStop()) return null;
  return new Blob([...parts, tail], { type: 'text/html;charset=utf-8' });
}
