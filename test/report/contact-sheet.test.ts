import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { contactSheet } from '../../src/report/contact-sheet.ts';
import { pickFindings } from '../../src/report/pick-findings.ts';
import { reportedFinding, reportedFrame, reportWith } from '../helpers/report-builder.ts';

const many = reportWith(
  ...Array.from({ length: 20 }, (_, index) =>
    reportedFrame(`frame ${String(index)}`, [
      reportedFinding(`first of ${String(index)}`, { fingerprint: 'a' }),
      reportedFinding(`second of ${String(index)}`, { fingerprint: 'b' }),
    ]),
  ),
);
const words = (seed: number, count = 10): string[] =>
  pickFindings(many, count, seed).map(({ finding }) => finding.words.en);

describe('pickFindings', () => {
  it('draws the same findings for the same seed and others for another', () => {
    expect(words(1)).toEqual(words(1));
    expect(words(2)).not.toEqual(words(1));
  });

  it('draws each at most once and all when asked for more', () => {
    expect(new Set(words(1, 100)).size).toBe(40);
    expect(words(1, 100)).toHaveLength(40);
  });
});

describe('the contact sheet', () => {
  const picture = { base64: 'AAAA', origin: { x: 0, y: 0 }, width: 400, height: 300 };

  it('shows each finding with its words, and the part of the picture around its marks', () => {
    const finding = reportedFinding('too <small>', {
      marks: [{ is: 'found', rect: { x: 300, y: 200, width: 20, height: 10 } }],
      measured: { found: 18, is: 'atLeast', needed: 24, unit: 'px' },
    });
    const html = contactSheet(
      reportWith(reportedFrame('one', [finding])),
      new Map([['one', picture]]),
      { count: 60, seed: 1 },
      'en',
    );
    const page = new Window().document;
    page.write(html);
    const [x = 0, y = 0, width = 0, height = 0] = (page.querySelector('svg')?.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number);
    expect(x <= 300 && y <= 200 && x + width >= 320 && y + height >= 210).toBe(true);
    expect(width).toBeLessThan(400);
    expect(page.querySelector('figcaption')?.textContent).toContain('too <small>');
    expect(page.querySelector('figcaption')?.textContent).toContain('found 18 px · needed ≥ 24 px');
    expect(page.querySelectorAll('script')).toHaveLength(0);
  });

  it('says so where there is no picture', () => {
    const html = contactSheet(many, new Map(), { count: 2, seed: 1 }, 'zh-CN');
    expect(html.match(/无图/g)).toHaveLength(2);
  });
});
