import type { Finding } from '../../../core/check/finding.ts';
import type { Rect } from '../../../core/geometry/rect.ts';
import { isOpen } from '../../../core/review/apply-waivers.ts';
import { factsOf } from '../../components/measured-facts.ts';
import type { CheckedFrame } from '../../state/check-view.ts';
import type { OverlayDrawing } from '../../state/overlay-state.ts';
import type { Words } from '../../words.ts';
import { ruleTitle } from './rule-words.ts';

/** A canvas crowded with more flags than this shows nothing. */
const mostFindings = 40;

/** What lies on the canvas over a frame: every open finding with its number, and the places they should keep to. */
export function overlayDrawing({ report }: CheckedFrame, words: Words): OverlayDrawing {
  const open = report.findings.filter(isOpen).slice(0, mostFindings);
  return {
    frameId: report.frame.id,
    marks: open.flatMap((finding, at) =>
      finding.marks
        .filter(({ is }) => is !== 'needed')
        .map(({ is, rect }) => ({
          number: is === 'found' ? at + 1 : null,
          is,
          rect: plain(rect),
          label: is === 'found' ? labelOf(finding, words) : '',
        })),
    ),
    zones: zonesOf(open, words),
  };
}

function labelOf(finding: Finding, words: Words): string {
  const fact = factsOf(finding, words.locale)[0];
  const title = ruleTitle(finding.rule, words);
  return (fact === undefined ? title : `${title} ${fact.found} / ${fact.needed}`).slice(0, 200);
}

/** The needed places, each once however many findings share it. */
function zonesOf(findings: readonly Finding[], words: Words): OverlayDrawing['zones'] {
  const zones = new Map<string, OverlayDrawing['zones'][number]>();
  for (const finding of findings) {
    for (const { is, rect } of finding.marks) {
      const title = ruleTitle(finding.rule, words);
      const drawn = plain(rect);
      if (is === 'needed') zones.set(JSON.stringify([title, drawn]), { title, rects: [drawn] });
    }
  }
  return [...zones.values()].slice(0, 50);
}

const plain = ({ x, y, width, height }: Rect<'frame'>) => ({ x, y, width, height });
