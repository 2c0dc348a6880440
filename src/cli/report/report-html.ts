import type { Locale } from '../../core/locale.ts';
import { commandLineTexts as texts } from '../../i18n/command-line.ts';
import { say } from '../../i18n/say.ts';
import { escapeHtml } from './escape-html.ts';
import type { CheckReport, ReportedFinding, ReportedFrame } from './report-data.ts';
import { reportStyle } from './report-style.ts';
import { severityWords, verdictWords, yieldText } from './verdict-words.ts';

/** A frame's picture for the report: base64 PNG, and where the frame's box lies in it, in frame px. */
export interface ReportPicture {
  readonly base64: string;
  readonly origin: { readonly x: number; readonly y: number };
  /** Size of the shown area in frame px. */
  readonly width: number;
  readonly height: number;
}

/** One self-contained page: no script, no request; pictures with the findings' rectangles drawn over them. */
export function reportHtml(
  report: CheckReport,
  pictures: ReadonlyMap<string, ReportPicture>,
  locale: Locale,
): string {
  const { summary } = report;
  const facts = { ...summary, yield: yieldText(summary.yield) };
  const body =
    report.frames.length === 0
      ? `<p>${escapeHtml(texts.summaryEmpty[locale])}</p>`
      : report.frames.map((frame) => frameCard(frame, pictures.get(frame.id), locale)).join('\n');
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(`${report.document} · ${texts.reportTitle[locale]}`)}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<h1>${escapeHtml(report.document)}</h1>
<p class="yield"><strong>${yieldText(summary.yield)}</strong> ${escapeHtml(texts.reportYield[locale])} · ${String(summary.frames)} ${escapeHtml(texts.reportFrames[locale])}</p>
<p>${escapeHtml(say(texts.summary, facts, locale))}</p>
${byRule(report, locale)}
</header>
<main>
${body}
</main>
<footer><p>${escapeHtml(texts.reportRendered[locale])}</p></footer>
</body>
</html>
`;
}

function byRule({ frames }: CheckReport, locale: Locale): string {
  const counts = new Map<string, number>();
  for (const finding of frames.flatMap((frame) => frame.findings)) {
    counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  }
  if (counts.size === 0) return '';
  const most = Math.max(...counts.values());
  const rows = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(
      ([rule, count]) =>
        `<tr><th scope="row">${escapeHtml(rule)}</th><td><span class="bar" style="width:${String(Math.round((count / most) * 160))}px"></span>${String(count)}</td></tr>`,
    );
  return `<table><caption>${escapeHtml(texts.reportByRule[locale])}</caption>${rows.join('')}</table>`;
}

function frameCard(frame: ReportedFrame, picture: ReportPicture | undefined, locale: Locale): string {
  const { sign, word } = verdictWords[frame.verdict];
  const spec = frame.placement === null ? '' : `${frame.placement.id} v${String(frame.placement.version)}`;
  const size = `${String(Math.round(frame.width * 100) / 100)}×${String(Math.round(frame.height * 100) / 100)}`;
  const list =
    frame.findings.length > 0
      ? `<ol>${frame.findings.map((finding, index) => findingItem(finding, index + 1, locale)).join('')}</ol>`
      : `<p>${escapeHtml(frame.unmatched === null ? texts.reportNoFindings[locale] : unmatchedText(frame, locale))}</p>`;
  return `<article class="${frame.verdict}">
<div class="picture">${picture === undefined ? `<p>${escapeHtml(texts.reportNoPicture[locale])}</p>` : pictureSvg(frame, picture)}</div>
<div><h2><span class="verdict">${sign} ${escapeHtml(word[locale])}</span> ${escapeHtml(frame.name)}</h2>
<p class="facts">${escapeHtml([frame.page, size, spec].filter((part) => part !== '').join(' · '))}</p>
${list}</div>
</article>`;
}

function pictureSvg(frame: ReportedFrame, picture: ReportPicture): string {
  const { origin, width, height } = picture;
  const stroke = Math.max(width, height) / 160;
  const marks = frame.findings.map(({ region }, index) => {
    const box = region ?? { x: 0, y: 0, width: frame.width, height: frame.height };
    const number = stroke * 7;
    const flagY = Math.max(origin.y, box.y - number);
    return `<g class="mark"><rect x="${String(box.x)}" y="${String(box.y)}" width="${String(box.width)}" height="${String(box.height)}" stroke-width="${String(stroke)}"/><rect class="flag" x="${String(box.x)}" y="${String(flagY)}" width="${String(number)}" height="${String(number)}"/><text x="${String(box.x + number / 2)}" y="${String(flagY + number * 0.75)}" font-size="${String(number * 0.7)}">${String(index + 1)}</text></g>`;
  });
  return `<svg viewBox="${[origin.x, origin.y, width, height].map(String).join(' ')}" role="img" aria-label="${escapeHtml(frame.name)}"><image href="data:image/png;base64,${picture.base64}" x="${String(origin.x)}" y="${String(origin.y)}" width="${String(width)}" height="${String(height)}"/>${marks.join('')}</svg>`;
}

function findingItem(finding: ReportedFinding, number: number, locale: Locale): string {
  const isUnknown = finding.verdict === 'unknown';
  const { sign } = isUnknown ? verdictWords.unknown : severityWords[finding.severity];
  const word = isUnknown ? verdictWords.unknown.word : severityWords[finding.severity].word;
  const path =
    finding.layer === null ? '' : `<span class="path">${escapeHtml(finding.layer.path.join(' › '))}</span>`;
  return `<li class="${isUnknown ? 'unknown' : finding.severity}"><span class="number">${String(number)}</span><span class="severity">${sign} ${escapeHtml(word[locale])}</span> ${escapeHtml(finding.message[locale])}<br>${path} <code>${escapeHtml(finding.ruleId)}</code></li>`;
}

function unmatchedText(frame: ReportedFrame, locale: Locale): string {
  const wording = frame.unmatched?.because === 'ambiguous' ? texts.unmatchedAmbiguous : texts.unmatchedNone;
  const candidates = frame.unmatched?.candidates.join(', ') ?? '';
  return say(wording, { name: frame.name, width: frame.width, height: frame.height, candidates }, locale);
}
