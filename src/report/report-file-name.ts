import type { ReportFormat } from './report-format.ts';

const endings: Readonly<Record<ReportFormat, string>> = {
  html: 'html',
  csv: 'csv',
  json: 'json',
  sarif: 'sarif',
  junit: 'xml',
};

/** Longest part that comes from the document's name, UTF-16 units: with its ending it fits every file system. */
const longestName = 60;

/**
 * A name that every file system takes: the document's own, without what Windows, macOS and Linux forbid in names (separators,
 * control and formatting characters such as those that turn the direction of writing), and an ending of ours, so that no
 * reserved name such as `CON` is left.
 */
export function reportFileName(document: string, format: ReportFormat): string {
  const plain = document
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}\\/:*?"<>|]+/gu, ' ')
    .slice(0, longestName)
    // A pair that was cut in half is no character.
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${plain === '' ? 'document' : plain} proofset-report.${endings[format]}`;
}
