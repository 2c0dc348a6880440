import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportCsv } from '../../src/report/report-csv.ts';
import { foundLayer } from '../helpers/finding-builder.ts';
import { reportedFinding, reportedFrame, reportWith } from '../helpers/report-builder.ts';

/** The cells of a text by RFC 4180, read by a reader of its own. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    else if (end === '') break;
  }
  return rows.slice(0, -1);
}

const cell = (csv: string, row: number, column: string): string | undefined => {
  const rows = parseCsv(csv.slice(1));
  return rows[row]?.[rows[0]?.indexOf(column) ?? -1];
};

describe('the CSV report', () => {
  it('has a line for each finding and one for each frame without any', () => {
    const report = reportWith(
      reportedFrame('two', [reportedFinding('a'), reportedFinding('b')]),
      reportedFrame('none'),
    );
    const csv = reportCsv(report, 'en');
    expect(parseCsv(csv.slice(1))).toHaveLength(4);
    expect([cell(csv, 1, 'message'), cell(csv, 2, 'message'), cell(csv, 3, 'frame')]).toEqual([
      'a',
      'b',
      'none',
    ]);
    expect(cell(reportCsv(report, 'zh-CN'), 1, 'message')).toBe('a 中文');
  });

  it('begins with a byte order mark and ends its lines with CRLF', () => {
    const csv = reportCsv(reportWith(reportedFrame('one')), 'en');
    expect(csv.startsWith('\uFEFFframe_id,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'disarms %j, which a spreadsheet would run',
    (name) => {
      expect(cell(reportCsv(reportWith(reportedFrame(name)), 'en'), 1, 'frame')).toBe(`'${name}`);
    },
  );

  it('tells what was found and needed, where, and how it is waived', () => {
    const finding = reportedFinding('small', {
      measured: { found: 18, is: 'atLeast', needed: 24, unit: 'px' },
      layer: foundLayer('1:2', 'title', ['copy', 'title']),
      region: { x: 1, y: 2, width: 3, height: 4 },
      waiver: { status: 'accepted', reason: 'brand film', by: 'Wang', until: null },
    });
    const csv = reportCsv(reportWith(reportedFrame('one', [finding])), 'en');
    const row = ['found', 'comparison', 'needed', 'unit', 'layer', 'y', 'waiver', 'waiver_reason'];
    expect(row.map((column) => cell(csv, 1, column))).toEqual([
      '18',
      'atLeast',
      '24',
      'px',
      'copy > title',
      '2',
      'accepted',
      'brand film',
    ]);
  });

  it('gives every name back, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const read = cell(reportCsv(reportWith(reportedFrame(name)), 'en'), 1, 'frame');
        expect(read === name || read === `'${name}`).toBe(true);
      }),
    );
  });
});
