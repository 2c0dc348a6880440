import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { reportCsv } from '../../src/report/report-csv.ts';
import type { CheckReport, ReportedSetFinding } from '../../src/report/report-data.ts';
import { reportHtml } from '../../src/report/report-html.ts';
import { reportJson } from '../../src/report/report-json.ts';
import { reportJunit } from '../../src/report/report-junit.ts';
import { reportSarif } from '../../src/report/report-sarif.ts';
import { reportedFrame, reportWith } from '../helpers/report-builder.ts';

const finding: ReportedSetFinding = {
  policy: { id: 'autumn.campaign', version: 2 },
  group: 'A <b>',
  rule: 'set.duplicateNames',
  ruleId: 'names',
  verdict: 'fail',
  severity: 'major',
  because: 'duplicate',
  data: {},
  frameIds: ['one', 'two'],
  why: null,
  fingerprint: 'f'.repeat(16),
  words: { en: 'same name', 'zh-CN': '同名' },
};
const report: CheckReport = {
  ...reportWith(reportedFrame('one'), reportedFrame('two')),
  sets: [finding, { ...finding, verdict: 'unknown', frameIds: [] }],
};

describe('findings about frames that belong together', () => {
  it('stand in the JSON report with their words', () => {
    expect(JSON.parse(reportJson(report))).toMatchObject({
      sets: [{ group: 'A <b>', message: { en: 'same name' }, frameIds: ['one', 'two'] }, {}],
    });
  });

  it('are lines of the CSV report that list their frames', () => {
    const lines = reportCsv(report, 'zh-CN').split('\r\n');
    expect(lines[3]).toMatch(/^one two,A <b>,.*autumn\.campaign,2,.*,同名,/);
  });

  it('are a failure and an error in JUnit, which counts them', () => {
    const page = new new Window().DOMParser().parseFromString(reportJunit(report, 'en'), 'application/xml');
    const suite = page.querySelectorAll('testsuite')[2];
    expect(['tests', 'failures', 'errors'].map((name) => suite?.getAttribute(name))).toEqual(['2', '1', '1']);
  });

  it('are results of SARIF, to fail and to review', () => {
    expect(JSON.parse(reportSarif(report, 'en'))).toMatchObject({
      runs: [
        {
          tool: { driver: { rules: [{ id: 'set.duplicateNames' }] } },
          results: [
            { kind: 'fail', level: 'error' },
            { kind: 'review', level: 'none' },
          ],
        },
      ],
    });
  });

  it('come first in the HTML report, with the names of their frames', () => {
    const page = new Window().document;
    page.write(reportHtml(report, new Map(), 'en'));
    const items = page.querySelectorAll('.sets li');
    expect(items).toHaveLength(2);
    expect(items[0]?.textContent).toContain('A <b>');
    expect(items[0]?.textContent).toContain('frames: one, two');
  });
});
