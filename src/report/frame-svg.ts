import type { Mark } from '../core/check/mark.ts';
import type { Rect } from '../core/geometry/rect.ts';
import { escapeHtml } from './escape-html.ts';
import type { ReportedFinding, ReportPicture } from './report-data.ts';

/** A frame's picture with the rectangles of its findings, numbered from 1, as inline SVG in frame px. */
export function frameSvg(
  name: string,
  picture: ReportPicture,
  findings: readonly Pick<ReportedFinding, 'marks'>[],
): string {
  const { origin, width, height } = picture;
  const shown: Rect<'frame'> = { ...origin, width, height };
  const marks = findings.map(({ marks: all }, index) => markGroup(all, String(index + 1), shown));
  return svgOf(name, shown, [imageOf(picture), ...marks]);
}

export const imageOf = ({ base64, origin, width, height }: ReportPicture): string =>
  `<image href="data:image/png;base64,${base64}" ${rectText({ ...origin, width, height })}/>`;

export const svgOf = (name: string, shown: Rect<'frame'>, parts: readonly string[]): string =>
  `<svg viewBox="${[shown.x, shown.y, shown.width, shown.height].map(String).join(' ')}" role="img" aria-label="${escapeHtml(name)}">${parts.join('')}</svg>`;

/** The rectangles of one finding: what it is measured against, then what is wrong with its number. */
export function markGroup(marks: readonly Mark[], number: string, shown: Rect<'frame'>): string {
  const stroke = Math.max(shown.width, shown.height) / 160;
  const rects = marks.map(
    ({ is, rect }) => `<rect class="${is}" ${rectText(rect)} stroke-width="${String(stroke)}"/>`,
  );
  const first = marks.find(({ is }) => is === 'found')?.rect;
  const flag = first === undefined || number === '' ? '' : flagAt(first, number, shown, stroke * 7);
  return `<g class="mark">${[...rects].reverse().join('')}${flag}</g>`;
}

/** A numbered flag at the rectangle's top left corner, kept inside what is shown. */
function flagAt(rect: Rect<'frame'>, number: string, shown: Rect<'frame'>, side: number): string {
  const x = Math.min(Math.max(shown.x, rect.x), shown.x + shown.width - side);
  const y = Math.min(Math.max(shown.y, rect.y - side), shown.y + shown.height - side);
  return `<rect class="flag" ${rectText({ x, y, width: side, height: side })}/><text x="${String(x + side / 2)}" y="${String(y + side * 0.75)}" font-size="${String(side * 0.7)}">${number}</text>`;
}

const rectText = ({ x, y, width, height }: Rect<'frame'>): string =>
  `x="${String(x)}" y="${String(y)}" width="${String(width)}" height="${String(height)}"`;
