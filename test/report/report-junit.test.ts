import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../src/report/escape-xml.ts';
import type { ReportedFrame } from '../../src/report/report-data.ts';
import { reportJunit } from '../../src/report/report-junit.ts';
import { foundLayer } from '../helpers/finding-builder.ts';
import { reportedFinding, reportedFrame, reportWith } from '../helpers/report-builder.ts';

const read = (xml: string) => new new Window().DOMParser().parseFromString(xml, 'application/xml');
const junit = (...frames: readonly ReportedFrame[]) => read(reportJunit(reportWith(...frames), 'en'));
const numbers = (element: { getAttribute(name: string): string | null } | null) =>
  ['tests', 'failures', 'errors', 'skipped'].map((name) => Number(element?.getAttribute(name)));

describe('the JUnit report', () => {
  it.each([
    ['failure', { severity: 'blocking' }],
    ['failure', { severity: 'major' }],
    ['error', { severity: 'major', verdict: 'unknown' }],
    ['error', { severity: 'blocking', consequence: 'hold' }],
    ['skipped', { severity: 'major', consequence: 'downgrade' }],
    ['error', { severity: 'major', consequence: 'downgrade', verdict: 'unknown' }],
    ['skipped', { severity: 'minor' }],
    ['skipped', { severity: 'note', verdict: 'unknown' }],
    ['skipped', { severity: 'blocking', waiver: { status: 'accepted', reason: 'x', by: null, until: null } }],
    [
      'failure',
      { severity: 'blocking', waiver: { status: 'requested', reason: 'x', by: null, until: null } },
    ],
  ] as const)('says %s for %j', (outcome, fields) => {
    const page = junit(reportedFrame('one', [reportedFinding('bad', fields)]));
    expect(page.querySelectorAll(`testcase > ${outcome}`)).toHaveLength(1);
    expect(page.querySelector(outcome)?.getAttribute('message')).toBe('bad');
    expect(page.querySelectorAll('testcase > *')).toHaveLength(1);
  });

  it('counts what it says, in every suite and in all', () => {
    const page = junit(
      reportedFrame('a', [reportedFinding('x'), reportedFinding('y', { severity: 'note' })]),
      reportedFrame('b'),
      reportedFrame('c', [], {
        placement: null,
        verdict: 'unmatched',
        unmatched: { because: 'none', candidates: [], failure: null },
      }),
    );
    expect([...page.querySelectorAll('testsuite')].map(numbers)).toEqual([
      [2, 1, 0, 1],
      [1, 0, 0, 0],
      [1, 0, 1, 0],
    ]);
    expect(numbers(page.querySelector('testsuites'))).toEqual([4, 1, 1, 1]);
  });

  it('stays whole XML with any name and names the layer', () => {
    const name = '<a href="x">&\u0000\u0001 \ud800 ]]>';
    const finding = reportedFinding(name, { layer: foundLayer('1:1', name) });
    const page = junit(reportedFrame(name, [finding]));
    expect(page.querySelector('testcase')?.getAttribute('name')).toContain('<a href="x">&');
    expect(page.querySelectorAll('a')).toHaveLength(0);
  });
});

describe('escapeXml', () => {
  it('puts the replacement character where XML can hold nothing', () => {
    expect(escapeXml('a\u0000b\ud800c\uffff')).toBe('a\uFFFDb\uFFFDc\uFFFD');
    expect(escapeXml('标题 🌸 & <b>')).toBe('标题 🌸 &amp; &lt;b&gt;');
  });
});
