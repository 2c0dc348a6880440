import type { Rect } from '../core/geometry/rect.ts';
import { unionBounds } from '../core/geometry/union-bounds.ts';
import type { Locale } from '../core/locale.ts';
import { reportTexts } from '../i18n/report-texts.ts';
import { say } from '../i18n/say.ts';
import { escapeHtml } from './escape-html.ts';
import { imageOf, markGroup, svgOf } from './frame-svg.ts';
import { htmlPage } from './html-page.ts';
import { measuredText } from './measured-text.ts';
import { type PickedFinding, pickFindings } from './pick-findings.ts';
import type { CheckReport, ReportPicture } from './report-data.ts';

export interface ContactSheet {
  readonly count: number;
  readonly seed: number;
}

/**
 * Findings drawn at random, each with the part of the picture it is about, for a person to judge the machine: one
 * self-contained page without script.
 */
export function contactSheet(
  report: CheckReport,
  pictures: ReadonlyMap<string, ReportPicture>,
  { count, seed }: ContactSheet,
  locale: Locale,
): string {
  const picked = pickFindings(report, count, seed);
  const all = report.frames.reduce((sum, { findings }) => sum + findings.length, 0);
  const about = say(reportTexts.contactSheetAbout, { shown: picked.length, all, seed }, locale);
  const cards = picked.map((one, index) => cardOf(one, pictures.get(one.frame.id), index + 1, locale));
  return htmlPage({
    locale,
    title: `${report.document} · ${reportTexts.contactSheet[locale]}`,
    body: `<header><h1>${escapeHtml(report.document)}</h1><p>${escapeHtml(about)}</p></header>
<main class="sheet">
${cards.join('\n')}
</main>`,
  });
}

function cardOf(
  { frame, finding }: PickedFinding,
  picture: ReportPicture | undefined,
  number: number,
  locale: Locale,
): string {
  const measured = measuredText(finding.measured, locale);
  const image =
    picture === undefined
      ? `<p>${escapeHtml(reportTexts.noPicture[locale])}</p>`
      : svgOf(
          frame.name,
          aroundOf(
            finding.marks.map(({ rect }) => rect),
            picture,
          ),
          [
            imageOf(picture),
            markGroup(
              finding.marks,
              '',
              aroundOf(
                finding.marks.map(({ rect }) => rect),
                picture,
              ),
            ),
          ],
        );
  return `<figure class="${finding.verdict === 'unknown' ? 'unknown' : finding.severity}"><div class="picture">${image}</div>
<figcaption><b>${String(number)} · ${escapeHtml(finding.rule)} ${escapeHtml(finding.because)}</b><br>${escapeHtml(finding.words[locale])}${measured === '' ? '' : `<br>${escapeHtml(measured)}`}<br><span class="path">${escapeHtml([frame.name, ...(finding.layer?.path ?? [])].join(' › '))}</span></figcaption></figure>`;
}

/** The marks with room around them, at least a quarter of the picture's longer side, so that a person sees where they are. */
function aroundOf(rects: readonly Rect<'frame'>[], picture: ReportPicture): Rect<'frame'> {
  const whole: Rect<'frame'> = { ...picture.origin, width: picture.width, height: picture.height };
  const bounds = unionBounds<'frame'>(rects) ?? whole;
  const side = Math.max(bounds.width, bounds.height, Math.max(whole.width, whole.height) / 4) * 1.4;
  const width = Math.min(side, whole.width);
  const height = Math.min(side, whole.height);
  const within = (start: number, from: number, room: number): number =>
    Math.min(Math.max(start, from), from + Math.max(0, room));
  return {
    x: within(bounds.x + bounds.width / 2 - width / 2, whole.x, whole.width - width),
    y: within(bounds.y + bounds.height / 2 - height / 2, whole.y, whole.height - height),
    width,
    height,
  };
}
