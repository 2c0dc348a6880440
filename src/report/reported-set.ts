import type { SetFinding } from '../core/check/check-sets.ts';
import { saySetFinding } from '../i18n/say-set-finding.ts';
import type { ReportedSetFinding } from './report-data.ts';

/** A finding about frames that belong together, with its words. */
export const reportedSet = (finding: SetFinding): ReportedSetFinding => ({
  ...finding,
  words: { en: saySetFinding(finding, 'en'), 'zh-CN': saySetFinding(finding, 'zh-CN') },
});
