import { ruleWordsOf } from '../core/check/rule-words-of.ts';
import type { Locale } from '../core/locale.ts';
import { type ReportOrigin, reportHints, reportTexts as texts } from '../i18n/report-texts.ts';
import { say } from '../i18n/say.ts';
import { countRules } from './count-rules.ts';
import { escapeHtml } from './escape-html.ts';
import { frameSvg } from './frame-svg.ts';
import { htmlShell } from './html-page.ts';
import { measuredText } from './measured-text.ts';
import type { CheckReport, ReportedFinding, ReportedFrame, ReportPicture } from './report-data.ts';
import { setFramesText } from './set-lines.ts';
import { unmatchedText } from './unmatched-text.ts';
import { severityWords, verdictWords, waiverWords, yieldText } from './verdict-words.ts';

/** One self-contained page: no script, no request; pictures with the findings' rectangles drawn over them. */
export function reportHtml(
  report: CheckReport,
  pictures: ReadonlyMap<string, ReportPicture>,
  locale: Locale,
): string {
  const { head, card, tail } = reportHtmlParts(report, locale);
  return [head, ...report.frames.map((frame) => card(frame, pictures.get(frame.id))), tail].join('');
}

/** The same page in pieces, for whoever cannot hold all pictures at once: the head, a card a frame in order, the tail. */
export interface ReportHtmlParts {
  readonly head: string;
  readonly tail: string;
  readonly card: (frame: ReportedFrame, picture: ReportPicture | undefined) => string;
}

export function reportHtmlParts(report: CheckReport, locale: Locale): ReportHtmlParts {
  const { summary, frames, document, madeIn } = report;
  const facts = { ...summary, yield: yieldText(summary.yield) };
  const none = summary.frames === 0 ? texts.empty : texts.noneShown;
  const { open, close } = htmlShell({ locale, title: `${document} · ${texts.title[locale]}` });
  return {
    head: `${open}<header>
<h1>${escapeHtml(document)}</h1>
<p class="yield"><strong>${yieldText(summary.yield)}</strong> ${escapeHtml(texts.yield[locale])} · ${String(summary.frames)} ${escapeHtml(texts.frames[locale])}</p>
<p>${escapeHtml(say(texts.summary, facts, locale))}</p>
${byRule(report, locale)}
</header>
<main>
${setSection(report, locale)}${frames.length === 0 ? `<p>${escapeHtml(none[locale])}</p>\n` : ''}`,
    card: (frame, picture) => `${frameCard(frame, picture, madeIn, locale)}\n`,
    tail: `</main>
<footer><p>${escapeHtml(reportHints[madeIn].rendered[locale])}</p></footer>${close}`,
  };
}

function byRule(report: CheckReport, locale: Locale): string {
  const counts = countRules(report);
  if (counts.length === 0) return '';
  const most = Math.max(...counts.map(({ findings }) => findings));
  const now = report.summary.yield ?? 0;
  const rows = counts.map(({ rule, findings, yieldAfter }) => {
    const title = ruleWordsOf(rule)?.title[locale] ?? rule;
    const facts = { from: yieldText(now), to: yieldText(yieldAfter) };
    const gain = yieldAfter > now ? escapeHtml(say(texts.ruleGain, facts, locale)) : '';
    const width = String(Math.round((findings / most) * 160));
    return `<tr><th scope="row">${escapeHtml(title)} <code>${escapeHtml(rule)}</code></th><td><span class="bar" style="width:${width}px"></span>${String(findings)}</td><td class="gain">${gain}</td></tr>`;
  });
  return `<table><caption>${escapeHtml(texts.byRule[locale])}</caption>${rows.join('')}</table>`;
}

function setSection(report: CheckReport, locale: Locale): string {
  if (report.sets.length === 0) return '';
  const items = report.sets.map((finding) => {
    const { sign, word } =
      finding.verdict === 'unknown' ? verdictWords.unknown : severityWords[finding.severity];
    const kind = finding.verdict === 'unknown' ? 'unknown' : finding.severity;
    const group = finding.group === '' ? '' : `<b>${escapeHtml(finding.group)}</b> `;
    return `<li class="${kind}"><span class="severity">${sign} ${escapeHtml(word[locale])}</span> ${group}${escapeHtml(finding.words[locale])}<br><span class="path">${escapeHtml(setFramesText(report, finding, locale))}</span> <code>${escapeHtml(`${finding.policy.id} v${String(finding.policy.version)} ${finding.ruleId}`)}</code></li>`;
  });
  return `<section class="sets"><h2>${escapeHtml(texts.sets[locale])}</h2><ol>${items.join('')}</ol></section>\n`;
}

function frameCard(
  frame: ReportedFrame,
  picture: ReportPicture | undefined,
  madeIn: ReportOrigin,
  locale: Locale,
): string {
  const { sign, word } = verdictWords[frame.verdict];
  const size = `${round(frame.width)}×${round(frame.height)}`;
  const facts = [frame.page, size, specText(frame), frame.grade ?? ''].filter((part) => part !== '');
  const list =
    frame.findings.length > 0
      ? `<ol>${frame.findings.map((finding, index) => findingItem(finding, index + 1, locale)).join('')}</ol>`
      : `<p>${escapeHtml(frame.unmatched === null ? texts.noFindings[locale] : unmatchedText(frame, madeIn, locale))}</p>`;
  const waiting =
    frame.counts.waiting === 0
      ? ''
      : `<p class="facts">${escapeHtml(say(reportHints[madeIn].waiting, { count: frame.counts.waiting }, locale))}</p>`;
  const image =
    picture === undefined
      ? `<p>${escapeHtml(texts.noPicture[locale])}</p>`
      : frameSvg(frame.name, picture, frame.findings);
  return `<article class="${frame.verdict}">
<div class="picture">${image}</div>
<div><h2><span class="verdict">${sign} ${escapeHtml(word[locale])}</span> ${escapeHtml(frame.name)}</h2>
<p class="facts">${escapeHtml(facts.join(' · '))}</p>
${list}${waiting}</div>
</article>`;
}

const round = (px: number): string => String(Math.round(px * 100) / 100);

function specText({ placement }: ReportedFrame): string {
  if (placement === null) return '';
  const { id, version, variant } = placement;
  return `${id} v${String(version)}${variant === null ? '' : ` (${variant})`}`;
}

function findingItem(finding: ReportedFinding, number: number, locale: Locale): string {
  const isUnknown = finding.verdict === 'unknown';
  const { sign, word } = isUnknown ? verdictWords.unknown : severityWords[finding.severity];
  const path = (finding.layer?.path ?? []).join(' › ');
  const notes = [
    measuredText(finding.measured, locale),
    finding.hint?.[locale] ?? '',
    fromText(finding, locale),
    waiverText(finding, locale),
  ].filter((note) => note !== '');
  return `<li class="${isUnknown ? 'unknown' : finding.severity}${finding.waiver?.status === 'accepted' ? ' waived' : ''}"><span class="number">${String(number)}</span><span class="severity">${sign} ${escapeHtml(word[locale])}</span> ${escapeHtml(finding.words[locale])}<br>${notes.length === 0 ? '' : `<span class="notes">${escapeHtml(notes.join(' · '))}</span><br>`}<span class="path">${escapeHtml(path)}</span> <code>${escapeHtml(finding.ruleId)}</code></li>`;
}

function fromText({ from }: ReportedFinding, locale: Locale): string {
  if (from === null) return '';
  const clause = from.source.clause === undefined ? '' : ` ${from.source.clause}`;
  return say(texts.from, { spec: from.spec, version: from.version, clause }, locale);
}

const waiverText = ({ waiver }: ReportedFinding, locale: Locale): string =>
  waiver === null
    ? ''
    : [`⊘ ${waiverWords[waiver.status][locale]}: ${waiver.reason}`, waiver.by, waiver.until]
        .filter((part) => part !== null)
        .join(', ');
