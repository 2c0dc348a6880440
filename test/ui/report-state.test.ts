import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/contract/client.ts';
import { checkFrame } from '../../src/core/check/check-frame.ts';
import type { SetFinding } from '../../src/core/check/check-sets.ts';
import { summarise } from '../../src/core/check/summarise.ts';
import { readSnapshot } from '../../src/core/snapshot/read-snapshot.ts';
import { writeWaiversRecord } from '../../src/core/stored/waivers/current.ts';
import { toolVersion } from '../../src/core/tool-version.ts';
import { type ReportOrigin, reportHints } from '../../src/i18n/report-texts.ts';
import type { ReportFormat } from '../../src/report/report-format.ts';
import { reportHtml } from '../../src/report/report-html.ts';
import { reportedFrame } from '../../src/report/reported-frame.ts';
import type { BlobFile } from '../../src/ui/state/blob-parts.ts';
import { checkReportOf } from '../../src/ui/state/check-report-of.ts';
import { createCheckState } from '../../src/ui/state/check-state.ts';
import { createReportState } from '../../src/ui/state/report-state.ts';
import { waiveDecision, waiveRequest } from '../helpers/waiver-builder.ts';
import { campaignFrames, campaignScene, campaignSpecs } from './campaign-scene.ts';
import { checkedRow, failedRow, finding, frameRow } from './check-rows.ts';
import { createFakeMain, type FakeScene } from './fake-main.ts';
import { bareTools } from './panel-tools.ts';

async function open(part: Partial<FakeScene> = {}, sets: readonly SetFinding[] = []) {
  const main = createFakeMain(campaignScene(part));
  const client = createClient(main.port);
  const check = createCheckState({
    client,
    engine: { read: readSnapshot, check: checkFrame },
    ...bareTools,
  });
  await check.begin('selection', campaignSpecs);
  const files: BlobFile[] = [];
  const reporting = createReportState({
    client,
    sets: () => sets,
    yieldTurn: () => Promise.resolve(),
    snapshotOf: (frameId) => check.snapshotOf(frameId),
    deliver: (delivered) => files.push(...delivered),
  });
  const save = (format: ReportFormat, frames: 'all' | 'open' = 'all') =>
    reporting.save('Autumn', check.view.get().rows, { format, frames, locale: 'en' });
  const exports = () => main.asked.filter(({ name }) => name === 'exportFrame').length;
  return { main, check, reporting, files, save, exports };
}

describe('createReportState', () => {
  it.each([
    ['csv', 'Autumn proofset-report.csv', /splash \/ hero 02/],
    ['json', 'Autumn proofset-report.json', /"flagged": 3/],
    ['sarif', 'Autumn proofset-report.sarif', /"version": "2\.1\.0"/],
    ['junit', 'Autumn proofset-report.xml', /<testsuites name="Autumn"/],
  ] as const)('saves %s at once, without a picture', async (format, name, content) => {
    const { files, save, exports, reporting } = await open();
    await save(format);
    expect(files.map((file) => file.name)).toEqual([name]);
    expect(await files[0]?.blob.text()).toMatch(content);
    expect([exports(), reporting.view.get().is]).toEqual([0, 'saved']);
  });

  it('asks for one picture after the other and puts in those that lie on their frame', async () => {
    const { files, save, exports, reporting } = await open();
    await save('html');
    const html = (await files[0]?.blob.text()) ?? '';
    // Only the frame of 640 px is rendered at the scale that the fake pictures have.
    expect(html.match(/<image href="data:image\/png;base64,/g)).toHaveLength(1);
    expect(exports()).toBe(campaignFrames.length);
    expect(reporting.view.get()).toMatchObject({ is: 'saved', withoutPicture: campaignFrames.length - 1 });
  });

  it('tells how far it is, stops when closed and then delivers nothing', async () => {
    const { files, save, exports, reporting } = await open();
    const seen: string[] = [];
    reporting.view.subscribe(() => {
      const view = reporting.view.get();
      seen.push(view.is === 'running' ? `${String(view.done)}/${String(view.total)}` : view.is);
      if (view.is === 'running' && view.done === 2) reporting.close();
    });
    await save('html');
    expect(seen).toEqual(['0/6', '0/6', '1/6', '2/6', 'idle']);
    expect([exports(), files.length]).toEqual([2, 0]);
  });

  it('goes on without a picture where Figma gives none', async () => {
    const { files, save, main } = await open();
    main.change({ failing: campaignFrames.map(({ entry }) => entry.id) });
    await save('html');
    expect(await files[0]?.blob.text()).not.toContain('<image');
  });

  it('carries what is wrong among frames that belong together', async () => {
    const twins: SetFinding = {
      policy: { id: 'proofset.page', version: 1 },
      group: '',
      rule: 'set.duplicateNames',
      ruleId: 'names',
      verdict: 'fail',
      severity: 'major',
      because: 'duplicate',
      data: { name: 'hero' },
      frameIds: ['11:1', '11:2'],
      why: null,
      fingerprint: 'f'.repeat(16),
    };
    const { files, save } = await open({}, [twins]);
    await save('json');
    const report: unknown = JSON.parse((await files[0]?.blob.text()) ?? '');
    expect(report).toMatchObject({ sets: [{ rule: 'set.duplicateNames', frameIds: ['11:1', '11:2'] }] });
  });

  it('keeps silent about a closed report that then fails', async () => {
    const { check } = await open();
    const reporting = createReportState({
      client: {
        ask: () => {
          reporting.close();
          return Promise.reject(new Error('late'));
        },
      },
      sets: () => [],
      yieldTurn: () => Promise.resolve(),
      snapshotOf: (frameId) => check.snapshotOf(frameId),
      deliver: () => undefined,
    });
    const choice = { format: 'html', frames: 'all', locale: 'en' } as const;
    await reporting.save('Autumn', check.view.get().rows, choice);
    expect(reporting.view.get()).toEqual({ is: 'idle' });
  });

  it('says why a report could not be made', async () => {
    const { check } = await open();
    const reporting = createReportState({
      client: { ask: () => Promise.reject(new Error('out of memory')) },
      sets: () => [],
      yieldTurn: () => Promise.resolve(),
      snapshotOf: (frameId) => check.snapshotOf(frameId),
      deliver: () => undefined,
    });
    const choice = { format: 'html', frames: 'all', locale: 'en' } as const;
    await reporting.save('Autumn', check.view.get().rows, choice);
    expect(reporting.view.get()).toMatchObject({ is: 'failed', failure: { code: 'REPORT_FAILED' } });
  });
});

describe('checkReportOf', () => {
  const rows = [
    checkedRow('1:1', 'clean'),
    checkedRow('1:2', 'flagged', finding()),
    checkedRow('1:3', 'unmatched'),
    failedRow('1:4'),
    frameRow('1:5', { is: 'waiting' }),
  ];

  it('leaves out clean frames when asked to, and counts them all the same', () => {
    const report = checkReportOf('Autumn', rows, 'open');
    expect(report.frames.map(({ id }) => id)).toEqual(['1:2', '1:3', '1:4', '1:5']);
    expect(report.summary).toMatchObject({ frames: 5, clean: 1, flagged: 1, unmatched: 1, unknown: 2 });
  });

  it('never takes a frame for clean that was not read or not checked', () => {
    const report = checkReportOf('Autumn', rows, 'all');
    expect(report.frames.slice(3).map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown']);
    expect(report.frames[4]?.findings[0]?.words.en).toContain('The check was stopped before this frame.');
  });

  it('carries waivers: what was said, by whom, until when', async () => {
    const request = waiveRequest({ placement: 'test.splash', ruleId: 'zone-safe', frameId: '11:1' });
    const waived = writeWaiversRecord('11:1', [request, waiveDecision()]);
    const { check } = await open({ records: { '11:1': { 'waivers/ada': waived } } });
    const report = checkReportOf('Autumn', check.view.get().rows, 'all');
    const frame = report.frames.find(({ id }) => id === '11:1');
    expect(frame?.verdict).toBe('clean');
    expect(frame?.findings[0]?.waiver).toEqual({
      status: 'accepted',
      reason: request.reason.text,
      by: waiveDecision().by.name,
      until: request.until,
    });
  });

  it('says that all is clean where nothing else is left to show', () => {
    const html = reportHtml(checkReportOf('Autumn', [rows[0] ?? failedRow('1:1')], 'open'), new Map(), 'en');
    expect(html).toContain('Every frame in scope is clean');
    expect(html).not.toContain('There is no frame to check');
  });
});

describe('the HTML report of the panel', () => {
  it('is that of the command line for the same frames, apart from the hints', async () => {
    const { check } = await open();
    const panel = checkReportOf('Autumn', check.view.get().rows, 'all');
    const checked = campaignFrames.map(({ entry, json, supplement }) => {
      const snapshot = readSnapshot(json, supplement);
      if (!snapshot.ok) throw new Error(snapshot.failure.code);
      const report = checkFrame(snapshot.value, campaignSpecs, { onDate: bareTools.nowIso() });
      return reportedFrame(entry, { report, failure: null });
    });
    const cli = {
      document: 'Autumn',
      madeIn: 'cli' as const,
      toolVersion,
      onDate: null,
      frames: checked.map(({ frame }) => frame),
      sets: [],
      summary: summarise(checked.map(({ report }) => report)),
    };
    expect(withoutHints(reportHtml(panel, new Map(), 'en'), 'panel')).toBe(
      withoutHints(reportHtml(cli, new Map(), 'en'), 'cli'),
    );
  });

  it('never speaks of options of the command line', async () => {
    const { check } = await open();
    const report = checkReportOf('Autumn', check.view.get().rows, 'all');
    for (const locale of ['en', 'zh-CN'] as const)
      expect(reportHtml(report, new Map(), locale).replace(/<style>[^]*<\/style>/, '')).not.toMatch(
        /--(placements|full|no-pixels)/,
      );
  });
});

/** The hint for a frame without a spec, of which the campaign has one, and the one at the foot. */
const withoutHints = (html: string, madeIn: ReportOrigin): string => {
  const { unmatchedNone, rendered } = reportHints[madeIn];
  const facts = { '{width}': '640', '{height}': '640', '{name}': 'moodboard' };
  const filled = Object.entries(facts).reduce(
    (text, [place, fact]) => text.replace(place, fact),
    unmatchedNone.en,
  );
  return html.replace(filled, '(hint)').replace(rendered.en, '(foot)');
};
