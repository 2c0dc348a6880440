import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportFileName } from '../../src/report/report-file-name.ts';

describe('reportFileName', () => {
  it.each([
    ['秋季大促 2026', '秋季大促 2026 proofset-report.html'],
    ['a/b\\c:d*e?"f<g>h|i', 'a b c d e f g h i proofset-report.html'],
    ['../../etc/passwd', 'etc passwd proofset-report.html'],
    ['exe\u202Efdp', 'exe fdp proofset-report.html'],
    ['CON', 'CON proofset-report.html'],
    ['', 'document proofset-report.html'],
    ['...', 'document proofset-report.html'],
  ])('of %j is %j', (document, name) => {
    expect(reportFileName(document, 'html')).toBe(name);
  });

  it('is short and free of what file systems forbid, whatever the document is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (document) => {
        const name = reportFileName(document, 'junit');
        expect(name).toMatch(/^[^\\/:*?"<>|\p{C}]+ proofset-report\.xml$/u);
        expect(name).not.toMatch(/^[. ]/);
        expect(new TextEncoder().encode(name).length).toBeLessThan(255);
      }),
    );
  });
});
