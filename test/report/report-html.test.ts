import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { countRules } from '../../src/report/count-rules.ts';
import { reportHtml } from '../../src/report/report-html.ts';
import { reportedFinding, reportedFrame, reportWith } from '../helpers/report-builder.ts';

const accepted = { status: 'accepted', reason: 'brand film', by: 'Wang', until: '2026-12-01' } as const;

describe('the HTML report', () => {
  it('draws what is wrong and what it is measured against, and says where the limit comes from', () => {
    const finding = reportedFinding('logo too near', {
      marks: [
        { is: 'found', rect: { x: 1, y: 2, width: 30, height: 40 } },
        { is: 'needed', rect: { x: 24, y: 24, width: 300, height: 200 } },
      ],
      measured: { found: 18, is: 'atLeast', needed: 24, unit: 'px' },
      hint: { en: 'Move it in.', 'zh-CN': '请移入。' },
      from: {
        spec: 'cn.ads.law',
        version: 3,
        variant: null,
        source: { trust: 'A', reference: 'law', date: '2026', clause: '§2' },
      },
      waiver: accepted,
    });
    const page = new Window().document;
    const picture = { base64: 'AAAA', origin: { x: -4, y: 0 }, width: 408, height: 300 };
    page.write(reportHtml(reportWith(reportedFrame('one', [finding])), new Map([['one', picture]]), 'en'));
    expect([...page.querySelectorAll('.mark rect')].map((rect) => rect.getAttribute('class'))).toEqual([
      'needed',
      'found',
      'flag',
    ]);
    expect(page.querySelector('svg')?.getAttribute('viewBox')).toBe('-4 0 408 300');
    const item = page.querySelector('li')?.textContent ?? '';
    expect(item).toContain('found 18 px · needed ≥ 24 px');
    expect(item).toContain('Move it in.');
    expect(item).toContain('From cn.ads.law v3 §2');
    expect(item).toContain('⊘ waived: brand film, Wang, 2026-12-01');
  });

  it('says that rules were not run once a blocking finding had decided', () => {
    const counts = { pass: 1, fail: 1, unknown: 0, inapplicable: 0, waiting: 3 };
    const html = reportHtml(reportWith(reportedFrame('one', [], { counts })), new Map(), 'en');
    expect(html).toContain('3 rules have not judged');
  });
});

describe('countRules', () => {
  it('puts the rule first whose findings alone hold frames back', () => {
    const size = reportedFinding('size', { rule: 'text.minSize' });
    const zone = reportedFinding('zone', { rule: 'zone.safe' });
    const report = reportWith(
      reportedFrame('a', [size]),
      reportedFrame('b', [size, zone]),
      reportedFrame('c', [reportedFinding('tidy', { rule: 'layer.hygiene', severity: 'note' }), size]),
      reportedFrame('d'),
    );
    expect(countRules(report)).toEqual([
      { rule: 'text.minSize', findings: 3, yieldAfter: 0.75 },
      { rule: 'zone.safe', findings: 1, yieldAfter: 0.25 },
      { rule: 'layer.hygiene', findings: 1, yieldAfter: 0.25 },
    ]);
  });

  it('leaves out what is waived', () => {
    expect(countRules(reportWith(reportedFrame('a', [reportedFinding('x', { waiver: accepted })])))).toEqual(
      [],
    );
  });
});
